"""survey-unknown-group: a result belongs to a group that the survey does not have."""

from collections.abc import Iterator

from innomodel.check.description import Description
from innomodel.check.evaluation import Survey, is_mistaken, surveys
from innomodel.check.finding import Finding
from innomodel.check.origins import EVALUATION
from innomodel.check.rule import Rule
from innomodel.check.words import likeness, shortened
from innomodel.diagnostic import Message


def find(description: Description) -> Iterator[Finding]:
    """A warning for each item whose group is not among the survey's groups."""
    for survey in surveys(description):
        names = _names(description, survey)
        if names is None:
            continue
        above = (*survey.address, "items")
        for index, item in enumerate(survey.items):
            group, address = item.get("group"), (*above, index, "group")
            if isinstance(group, str) and group and group not in names:
                yield description.finding(
                    Message(
                        "The survey “{survey}” has no group called “{group}”.",
                        {"survey": survey.name, "group": shortened(group)},
                    ),
                    _hint(group, names),
                    address,
                )


def _names(description: Description, survey: Survey) -> list[str] | None:
    """The names of the survey's groups, None when it is not known what all of them are."""
    address = (*survey.address, "groups")
    names = [group.get("name") for group in survey.groups]
    known = [name for name in names if isinstance(name, str) and name.strip()]
    is_unsure = len(known) < len(names) or is_mistaken(description, address)
    return None if is_unsure or not isinstance(survey.written.get("groups", []), list) else known


def _hint(group: str, names: list[str]) -> Message:
    if not names:
        return Message("Add the group under the key groups, with its name and its respondents.")
    best = max(names, key=lambda name: likeness(group, name))
    if likeness(group, best):
        return Message("Did you mean {name}?", {"name": best})
    return Message(
        "The groups are: {known}. If this is one more, add it under the key groups.",
        {"known": [shortened(name) for name in names]},
    )


RULE = Rule(
    name="survey-unknown-group",
    severity="warning",
    origin=EVALUATION,
    title=Message("A result belongs to a group that the survey does not have."),
    why=Message("Readers cannot tell whose answers the result is."),
    mend=Message("Write the name of the group as it stands under the key groups, or add the group there."),
    failing="groups: [{name: Etänä, respondents: 16}]\n"
    "items: [{name: Avaus, group: Etäna, statistic: median, value: 2}]\n",
    passing="groups: [{name: Etänä, respondents: 16}]\n"
    "items: [{name: Avaus, group: Etänä, statistic: median, value: 2}]\n",
    find=find,
)
