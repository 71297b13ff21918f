"""scale-ends-without-words: it is not told what the ends of a scale mean."""

from collections.abc import Iterator

from innomodel.check.description import Description
from innomodel.check.evaluation import is_mistaken, surveys, whole
from innomodel.check.finding import Finding
from innomodel.check.origins import EVALUATION
from innomodel.check.rule import Rule
from innomodel.diagnostic import Message


def find(description: Description) -> Iterator[Finding]:
    """A warning for each scale whose lowest or highest value has no words."""
    for survey in surveys(description):
        scale = survey.written.get("scale")
        labels = scale.get("labels", {}) if isinstance(scale, dict) else None
        address = (*survey.address, "scale", "labels")
        if not isinstance(scale, dict) or not isinstance(labels, dict) or is_mistaken(description, address):
            continue
        ends = dict.fromkeys(whole(scale.get(end)) for end in ("min", "max"))
        wordless = [end for end in ends if end is not None and str(end) not in labels]
        if wordless:
            yield description.finding(
                Message(
                    "The survey “{survey}”: it is not told what these values of the scale mean: {values}.",
                    {"survey": survey.name, "values": wordless},
                ),
                Message("Write under the key labels what the lowest and the highest value mean."),
                address,
            )


RULE = Rule(
    name="scale-ends-without-words",
    severity="warning",
    origin=EVALUATION,
    title=Message("It is not told what the ends of a scale mean."),
    why=Message("A median of 2 says nothing until readers know whether 2 is useful or useless."),
    mend=Message("Write under the key labels the words that the respondents saw, at least for both ends."),
    failing="scale: {min: -2, max: 2}\n",
    passing="scale:\n  min: -2\n  max: 2\n  labels:\n    -2: hyödytön\n    2: hyödyllinen\n",
    find=find,
)
