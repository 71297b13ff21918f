"""scale-reversed: the lowest value of a scale is not below the highest."""

from collections.abc import Iterator

from innomodel.check.description import Description
from innomodel.check.evaluation import surveys, whole
from innomodel.check.finding import Finding
from innomodel.check.origins import EVALUATION
from innomodel.check.rule import Rule
from innomodel.diagnostic import Message


def find(description: Description) -> Iterator[Finding]:
    """An error for each scale that does not run upwards."""
    for survey in surveys(description):
        address = (*survey.address, "scale")
        scale = survey.written.get("scale")
        lowest, highest = (
            whole(scale.get(end)) if isinstance(scale, dict) else None for end in ("min", "max")
        )
        if lowest is not None and highest is not None and lowest >= highest:
            yield description.finding(
                Message(
                    "The survey “{survey}”: the lowest value of the scale, {min}, is not below the highest, "
                    "{max}.",
                    {"survey": survey.name, "min": lowest, "max": highest},
                ),
                Message("Write the smallest number as min and the greatest as max."),
                (*address, "min"),
            )


RULE = Rule(
    name="scale-reversed",
    severity="error",
    origin=EVALUATION,
    title=Message("The lowest value of a scale is not below the highest."),
    why=Message("A result can be read only when it is known which end of the scale is which."),
    mend=Message(
        "Write the smallest number as min and the greatest as max; say under labels what they mean."
    ),
    failing="scale: {min: 5, max: 1}\n",
    passing="scale: {min: 1, max: 5}\n",
    find=find,
)
