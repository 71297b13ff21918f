"""wrong-type: there is text where a list or a number should be, or the other way round."""

from innomodel.check.origins import FORMAT
from innomodel.check.rule import Rule
from innomodel.diagnostic import Message

RULE = Rule(
    name="wrong-type",
    severity="error",
    origin=FORMAT,
    title=Message("There is text where a list or a number should be, or the other way round."),
    why=Message("A list, a number and a text are shown and counted in different ways."),
    mend=Message("Write the value in the form the finding describes."),
    failing="areas: Kuopio\n",
    passing="areas:\n  - Kuopio\n",
)
