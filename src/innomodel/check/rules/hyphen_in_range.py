"""hyphen-in-range: a range of numbers or dates has a hyphen where an en dash belongs"""

from collections.abc import Iterator

from innomodel.check.description import Description
from innomodel.check.finding import Finding
from innomodel.check.origins import TYPOGRAPHY
from innomodel.check.prose import matches
from innomodel.check.rule import Rule
from innomodel.diagnostic import Message
from innomodel.pattern import pattern

_PATTERN = pattern(
    r"(?<![\w.,:/–-])(?<!\d[ \u00a0])(?<!\d\) )(\d{1,4}|\d{1,2}\.\d{1,2}\.(?:\d{4})?|\d{1,2}\.[0-5]\d)( ?- ?)"
    r"(\d{1,4}|\d{1,2}\.\d{1,2}\.\d{4}|\d{1,2}\.[0-5]\d)"
    r"(?![\w/–]|[.,]\d|-(?!vuoti|luokka|luokki|henki|kertai|åri|year))"
)
_SIGNS = tuple(
    b"%b%b0" % (before, hyphen) for before in (b"0", b".") for hyphen in (b"-", b" -", b"- ", b" - ")
)
_YEAR_LENGTH = 4
_SAID = (
    Message("A range is written with a hyphen."),
    Message("Write an en dash without spaces: {range}."),
)


def find(description: Description) -> Iterator[Finding]:
    """A hyphen between two numbers, dates or times of day that grow; spaces around it only between years."""
    for passage, match in matches(description, _PATTERN, _SIGNS):
        first, hyphen, last = match.groups()
        if _is_range(first, last) and (hyphen == "-" or len(first) == len(last) == _YEAR_LENGTH):
            mended = f"{first}–{last}"
            said = (_SAID[0], _SAID[1]._replace(values={"range": mended}))
            yield description.finding_in(said, passage, match.span(), mended)


def _is_range(first: str, last: str) -> bool:
    if "." in first or "." in last:
        return "." in first and "." in last
    return not first.startswith("0") and int(first) < int(last)


RULE = Rule(
    name="hyphen-in-range",
    severity="info",
    origin=TYPOGRAPHY,
    title=Message("A range has a hyphen where an en dash belongs."),
    why=Message("2019–2023 is read as from–to; with a hyphen it can be read as a code or a score."),
    mend=Message("Write an en dash without spaces."),
    failing="core_idea: Hanke toimi 2019-2023.\n",
    passing="core_idea: Hanke toimi 2019–2023.\n",
    find=find,
)
