"""survey-areas-sum: the areas of a group do not add up to its respondents."""

from collections.abc import Iterator

from innomodel.check.description import Description
from innomodel.check.evaluation import called, count, counts, surveys
from innomodel.check.finding import Finding
from innomodel.check.origins import EVALUATION
from innomodel.check.rule import Rule
from innomodel.diagnostic import Message


def find(description: Description) -> Iterator[Finding]:
    """A warning for each group whose areas make another sum than its own figure."""
    for survey in surveys(description):
        above = (*survey.address, "groups")
        for index, group in enumerate(survey.groups):
            respondents, by_area = count(group.get("respondents")), group.get("by_area")
            figures = counts(list(by_area.values())) if isinstance(by_area, dict) else None
            if respondents is not None and figures is not None and sum(figures) != respondents:
                yield description.finding(
                    Message(
                        "The group “{group}”: the number of respondents is {respondents}, but the areas make "
                        "{sum} together.",
                        {"group": called(group, index), "respondents": respondents, "sum": sum(figures)},
                    ),
                    Message("Check the figures, or add the area that is missing."),
                    (*above, index, "respondents"),
                )


RULE = Rule(
    name="survey-areas-sum",
    severity="warning",
    origin=EVALUATION,
    title=Message("The areas of a group do not add up to its respondents."),
    why=Message("When the figures disagree, readers cannot tell how widely the experience was shared."),
    mend=Message("Correct the figure that is wrong, or add the area that is missing."),
    failing="name: Etänä\nrespondents: 16\nby_area: {Uusimaa: 10, Kainuu: 5}\n",
    passing="name: Etänä\nrespondents: 16\nby_area: {Uusimaa: 10, Kainuu: 6}\n",
    find=find,
)
