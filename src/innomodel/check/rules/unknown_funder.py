"""unknown-funder: a funder is not on the list"""

from collections.abc import Iterator

from innomodel.check.code_lists import funder_names, funders
from innomodel.check.description import Description
from innomodel.check.finding import Finding
from innomodel.check.origins import PAGES
from innomodel.check.rule import Rule
from innomodel.check.words import likeness, shortened
from innomodel.diagnostic import Address, Message
from innomodel.pattern import pattern

FUNDERS: Address = ("basic_info", "funders")
_MOST_GUESSES = 20
_LIKE_ENOUGH = 0.75
_LONG_ENOUGH = 8
_ABBREVIATION = 3
_WORD = pattern(r"\w+\+?")


def find(description: Description) -> Iterator[Finding]:
    """A funder by no name on the list, with the one that is meant when it is an abbreviation or misspelt."""
    written = description.get(FUNDERS)
    unknown = [
        (place, funder)
        for place, funder in enumerate(written if isinstance(written, list) else [])
        if isinstance(funder, str) and funder.strip() and funder not in funder_names()
    ]
    for count, (place, funder) in enumerate(unknown):
        meant = _meant(funder) if count < _MOST_GUESSES else None
        yield description.finding(
            Message("{funder} is not in the list of funders.", {"funder": shortened(funder)}),
            Message("Did you mean {name}?", {"name": meant})
            if meant
            else Message(
                "Use a name on the list where one fits; the list is open, and another name may stay."
            ),
            (*FUNDERS, place),
        )


def _meant(funder: str) -> str | None:
    written = funder.strip().casefold()
    shown = {name.casefold(): shown for name, shown in funders().items()}
    if written in shown:
        return shown[written]
    best = max(sorted(funder_names()), key=lambda name: likeness(funder, name))
    if likeness(funder, best) >= _LIKE_ENOUGH:
        return funders()[best]
    named = [name for name in shown if len(written) >= _LONG_ENOUGH and name.startswith(written)]
    words = [
        *named,
        *(word for word in _WORD.findall(written) if len(word) >= _ABBREVIATION),
        *_kinds(written),
    ]
    return next((shown[word] for word in words if word in shown), None)


def _kinds(written: str) -> Iterator[str]:
    """The listed kind of funder that one with a name of its own belongs to."""
    if written.endswith(("kaupunki", "kunta", "stad", "kommun")):
        yield "kunta"
    if written.endswith(("hyvinvointialue", "välfärdsområde")):
        yield "oma toiminta / hyvinvointialue"


RULE = Rule(
    name="unknown-funder",
    severity="warning",
    origin=PAGES,
    title=Message("A funder is not on the list."),
    why=Message("Funders are searched and counted by name: one funder with two names is two funders."),
    mend=Message("Use the name on the list where one fits."),
    failing="funders: [STM]\n",
    passing="funders: [Sosiaali- ja terveysministeriö (STM)]\n",
    find=find,
)
