"""small-count: a count under five can point at a person"""

import re
from collections.abc import Iterator

from innomodel.check.code_lists import large_area_names
from innomodel.check.description import Description
from innomodel.check.evaluation import Survey, called, count, surveys
from innomodel.check.finding import Finding
from innomodel.check.origins import DATA_PROTECTION
from innomodel.check.prose import matches
from innomodel.check.rule import Rule
from innomodel.check.words import shortened
from innomodel.diagnostic import Address, Message

_FEWEST_NOT_SMALL = 5
_FINNISH_FEW = r"(?:[1-4]|(?:yksi|yhte|yhde|kaksi|kahte|kahde|kolme|neljä)\w{0,3}|kahta|yhtä)"
_FINNISH_PEOPLE = (
    r"(?:asiakas|asiaka|potila|laps|lasta|lapse|nuor|perhe|henkilö|asuka|osallistuj|vastaaj|haastatel|ikäihmi|"
    r"ikäänty|vanhu|opiskelij|oppila|äiti|äidi|isä|nais|mies|mieh|tyttö|tytö|poika|poja|ihmis|ihmi|omaishoitaj)\w*"
)
_SMALL_GROUP = re.compile(
    rf"""(?<![\w.,–-])(?<!\d[ \u00a0])(?:
    (?i:{_FINNISH_FEW})\s(?:\w+\s)?{_FINNISH_PEOPLE}(?:\s\w+){{0,2}},?\s(?:ja\s)?(?:joista|heistä|näistä)\s{_FINNISH_FEW}
    | (?i:yhdestä|kahdesta|kolmesta|neljästä|[1-4]:[sl]t[aä])\s{_FINNISH_PEOPLE}st[aä]\s{_FINNISH_FEW}
    | (?i:en|ett|två|tre|fyra|[1-4])\s
      (?:klient|patient|barn|ung|familj|person|deltag|invånar|kund|kvinn|män|man)\w*(?:\s\w+){{0,2}},?
      \s(?:varav|av\svilka|av\sdem)\s(?:en|ett|två|tre|[1-3])
    | (?i:one|two|three|four|[1-4])\s
      (?:client|patient|child|young|famil|person|people|participant|resident|wom|m[ae]n)\w*(?:\s\w+){{0,2}},?
      \s(?:(?:one|two|three|[1-3])\sof\s(?:whom|them)|of\swhom\s(?:one|two|three|[1-3]))
    )\b""",
    re.VERBOSE,
)
_SIGNS = (
    *("joista", "heistä", "näistä", "varav", "av vilka", "av dem", "of whom", "of them"),
    *("hdestä", "ahdesta", "olmesta", "eljästä", b"0:aaa"),
)
_HINT = Message("Join it with another group, or leave the figure out, if the people could be recognised.")
_IN_PROSE = (
    Message("A group of fewer than five people is described person by person."),
    Message("Tell it so that nobody can be recognised: leave out the numbers or the details."),
)


def find(description: Description) -> Iterator[Finding]:
    """One to four respondents in a survey, group, municipality or answer; a small group told apart in prose.

    A county or region is too large for a count of its respondents to point at anyone.
    """
    for survey in surveys(description):
        for name, few, address in _figures(description, survey):
            said = Message(
                "“{name}”: the figure {count} is so small that it can point at a person.",
                {"name": shortened(name), "count": few},
            )
            yield description.finding(said, _HINT, address)
    for passage, match in matches(description, _SMALL_GROUP, _SIGNS):
        yield description.finding_in(_IN_PROSE, passage, match.span())


def _figures(description: Description, survey: Survey) -> Iterator[tuple[str, int, Address]]:
    """The small counts of a survey: what each counts, the count and where it stands.

    What lies inside a small count is not told again.
    """
    respondents, small = _few(survey.written.get("respondents")), set()
    if respondents:
        yield survey.name, respondents, (*survey.address, "respondents")
        return
    for index, group in enumerate(description.items((*survey.address, "groups"))):
        above, figure = (*survey.address, "groups", index), _few(group.get("respondents"))
        if figure:
            small.add(called(group, index))
            yield called(group, index), figure, (*above, "respondents")
            continue
        by_area = group.get("by_area")
        for area, respondents in by_area.items() if isinstance(by_area, dict) else ():
            few = _few(respondents)
            if few and area not in large_area_names():
                yield area, few, (*above, "by_area", area)
    for index, item in enumerate(description.items((*survey.address, "items"))):
        n, group_name = _few(item.get("n")), item.get("group")
        if n and not (isinstance(group_name, str) and shortened(group_name) in small):
            yield called(item, index), n, (*survey.address, "items", index, "n")


def _few(value: object) -> int | None:
    """`value` when it is a small count of people; none at all point at nobody."""
    number = count(value)
    return number if number and number < _FEWEST_NOT_SMALL else None


RULE = Rule(
    name="small-count",
    severity="warning",
    origin=DATA_PROTECTION,
    title=Message("A count under five can point at a person."),
    why=Message(
        "Where four people or fewer answered, those who know the place can tell who said what. In health and "
        "welfare even having taken part can be sensitive. A county or region has tens of thousands of "
        "people: how many of its people took part points at nobody, and is left alone."
    ),
    mend=Message(
        "Join small groups, say “fewer than five”, or leave the figure out. If nobody can be recognised, or "
        "they have agreed to it, say so in a comment that lets it stand, with the reason."
    ),
    failing="groups: [{name: Isät, respondents: 3}]\n",
    passing="groups: [{name: Vanhemmat, respondents: 13}]\n",
    find=find,
    needs_reason=True,
)
