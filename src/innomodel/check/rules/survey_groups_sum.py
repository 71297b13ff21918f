"""survey-groups-sum: the groups of a survey do not add up to its respondents."""

from collections.abc import Iterator

from innomodel.check.description import Description
from innomodel.check.evaluation import count, counts, surveys
from innomodel.check.finding import Finding
from innomodel.check.origins import EVALUATION
from innomodel.check.rule import Rule
from innomodel.diagnostic import Message


def find(description: Description) -> Iterator[Finding]:
    """A warning for each survey whose groups, when all have their figure, make another sum than its own."""
    for survey in surveys(description):
        respondents = count(survey.written.get("respondents"))
        figures = counts([group.get("respondents") for group in survey.groups])
        if respondents is not None and figures is not None and sum(figures) != respondents:
            yield description.finding(
                Message(
                    "The survey “{survey}”: the number of respondents is {respondents}, but the groups make "
                    "{sum} together.",
                    {"survey": survey.name, "respondents": respondents, "sum": sum(figures)},
                ),
                Message("Check the figures, or add the group that is missing."),
                (*survey.address, "respondents"),
            )


RULE = Rule(
    name="survey-groups-sum",
    severity="warning",
    origin=EVALUATION,
    title=Message("The groups of a survey do not add up to its respondents."),
    why=Message(
        "The groups are what the respondents fall into. When the figures disagree, none of them can be "
        "relied on."
    ),
    mend=Message("Correct the figure that is wrong, or add the group that is missing."),
    failing="respondents: 29\ngroups: [{name: Etänä, respondents: 13}, {name: Paikalla, respondents: 15}]\n",
    passing="respondents: 29\ngroups: [{name: Etänä, respondents: 13}, {name: Paikalla, respondents: 16}]\n",
    find=find,
)
