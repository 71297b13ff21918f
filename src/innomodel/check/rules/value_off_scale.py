"""value-off-scale: a result is not on the scale it was given on."""

from collections.abc import Iterator
from typing import Any

from innomodel.check.description import Description
from innomodel.check.evaluation import Survey, called, surveys, whole
from innomodel.check.finding import Finding
from innomodel.check.origins import EVALUATION
from innomodel.check.rule import Rule
from innomodel.diagnostic import Message


def find(description: Description) -> Iterator[Finding]:
    """A warning for each median or mean off the survey's scale, and each share that is none."""
    for survey in surveys(description):
        ends = _ends(survey)
        above = (*survey.address, "items")
        for index, item in enumerate(survey.items):
            said = _off(item, ends)
            if said is not None:
                values = {**said.values, "item": called(item, index), "value": item["value"]}
                yield description.finding(
                    said._replace(values=values),
                    Message("Check the value, its decimal point and its sign."),
                    (*above, index, "value"),
                )


def _ends(survey: Survey) -> tuple[int, int] | None:
    """The lowest and the highest value of the scale, None when they are not in order."""
    scale = survey.written.get("scale")
    if not isinstance(scale, dict):
        return None
    lowest, highest = whole(scale.get("min")), whole(scale.get("max"))
    return None if lowest is None or highest is None or lowest >= highest else (lowest, highest)


def _off(item: dict[str, Any], ends: tuple[int, int] | None) -> Message | None:
    value, statistic = item.get("value"), item.get("statistic")
    if not isinstance(value, int | float) or isinstance(value, bool):
        return None
    if statistic == "percent" and (value < 0 or value > 100):
        return Message("“{item}”: the share is {value} per cent, and a share is between 0 and 100.")
    if statistic in ("median", "mean") and ends is not None and (value < ends[0] or value > ends[1]):
        return Message(
            "“{item}”: the value is {value}, but the scale runs from {min} to {max}.",
            {"min": ends[0], "max": ends[1]},
        )
    return None


RULE = Rule(
    name="value-off-scale",
    severity="warning",
    origin=EVALUATION,
    title=Message("A result is not on its scale."),
    why=Message(
        "A median or a mean lies between the ends of the scale, and a share between 0 and 100 per cent. "
        "Anything else is a slip of the pen or another scale."
    ),
    mend=Message("Check the value, and that the scale is the one the question was asked with."),
    failing="scale: {min: -2, max: 2}\nitems: [{name: Avaus, statistic: mean, value: 15}]\n",
    passing="scale: {min: -2, max: 2}\nitems: [{name: Avaus, statistic: mean, value: 1.5}]\n",
    find=find,
)
