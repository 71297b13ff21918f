"""small-count: a count under five can point at a person"""

from collections.abc import Iterator

from innomodel.check.code_lists import large_area_names
from innomodel.check.description import Description
from innomodel.check.evaluation import Survey, called, count, surveys
from innomodel.check.finding import Finding
from innomodel.check.origins import DATA_PROTECTION
from innomodel.check.rule import Rule
from innomodel.check.small_groups import small_groups
from innomodel.check.words import shortened
from innomodel.diagnostic import Address, Message

_FEWEST_NOT_SMALL = 5
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
        for name, few, address in _figures(survey):
            said = Message(
                "“{name}”: the figure {count} is so small that it can point at a person.",
                {"name": shortened(name), "count": few},
            )
            yield description.finding(said, _HINT, address)
    for passage, start, end in small_groups(description.prose, description.text(("language",))):
        yield description.finding_in(_IN_PROSE, passage, (start, end))


def _figures(survey: Survey) -> Iterator[tuple[str, int, Address]]:
    """The small counts of a survey: what each counts, the count and where it stands.

    What lies inside a small count is not told again.
    """
    respondents, small = _few(survey.written.get("respondents")), set()
    if respondents:
        yield survey.name, respondents, (*survey.address, "respondents")
        return
    for index, group in enumerate(survey.groups):
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
    for index, item in enumerate(survey.items):
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
