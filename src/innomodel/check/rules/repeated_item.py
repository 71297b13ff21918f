"""repeated-item: the same item is in a list twice."""

from innomodel.check.origins import FORMAT
from innomodel.check.rule import Rule
from innomodel.diagnostic import Message

RULE = Rule(
    name="repeated-item",
    severity="error",
    origin=FORMAT,
    title=Message("The same item is in a list twice."),
    why=Message("It would be counted and shown twice."),
    mend=Message("Remove one of them."),
    failing="areas: [Kuopio, Kuopio]\n",
    passing="areas: [Kuopio]\n",
)
