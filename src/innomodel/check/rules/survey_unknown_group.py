"""survey-unknown-group: a result belongs to a group that the survey does not have."""

from collections.abc import Collection, Iterator
from itertools import islice

from innomodel.check.description import Description
from innomodel.check.evaluation import Survey, is_mistaken, surveys
from innomodel.check.finding import Finding
from innomodel.check.origins import EVALUATION
from innomodel.check.rule import Rule
from innomodel.check.words import likeness, shortened
from innomodel.diagnostic import Message

_MOST_GUESSES = 20
_MOST_NAMES = 50


def find(description: Description) -> Iterator[Finding]:
    """A warning for each item whose group is not among the survey's groups."""
    for survey in surveys(description):
        names = _names(description, survey)
        if names is None:
            continue
        unknown = [
            (index, group)
            for index, item in enumerate(survey.items)
            if isinstance(group := item.get("group"), str) and group and group not in names
        ]
        groups = _groups(names)
        for count, (index, group) in enumerate(unknown):
            meant = _nearest(group, names) if count < _MOST_GUESSES else ""
            yield description.finding(
                Message(
                    "The survey “{survey}” has no group called “{group}”.",
                    {"survey": survey.name, "group": shortened(group)},
                ),
                Message("Did you mean {name}?", {"name": meant}) if meant else groups,
                (*survey.address, "items", index, "group"),
            )


def _names(description: Description, survey: Survey) -> dict[str, None] | None:
    """The names of the survey's groups in their order, None when it is not known what all of them are."""
    address = (*survey.address, "groups")
    names = [group.get("name") for group in survey.groups]
    known = [name for name in names if isinstance(name, str) and name.strip()]
    is_unsure = len(known) < len(names) or is_mistaken(description, address)
    is_list = isinstance(survey.written.get("groups", []), list)
    return dict.fromkeys(known) if is_list and not is_unsure else None


def _nearest(group: str, names: Collection[str]) -> str:
    """The name that may have been meant, "" for none."""
    best = max(islice(names, _MOST_NAMES), key=lambda name: likeness(group, name), default="")
    return best if likeness(group, best) else ""


def _groups(names: Collection[str]) -> Message:
    """Which groups there are."""
    if not names:
        return Message("Add the group under the key groups, with its name and its respondents.")
    shown = [shortened(name) for name in islice(names, _MOST_NAMES)]
    return Message(
        "The groups are: {known}. If this is one more, add it under the key groups.",
        {"known": [*shown, "…"] if len(names) > _MOST_NAMES else shown},
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
