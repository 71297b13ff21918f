"""too-small: a number is smaller than it can be."""

from innomodel.check.origins import FORMAT
from innomodel.check.rule import Rule
from innomodel.diagnostic import Message

RULE = Rule(
    name="too-small",
    severity="error",
    origin=FORMAT,
    title=Message("A number is smaller than it can be."),
    why=Message("A count cannot be negative, and goals are numbered from one."),
    mend=Message("Check the number."),
    failing="respondents: -3\n",
    passing="respondents: 3\n",
)
