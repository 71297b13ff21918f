"""too-deep: the structure is nested too deep."""

from innomodel.check.origins import YAML
from innomodel.check.rule import Rule
from innomodel.diagnostic import Message

RULE = Rule(
    name="too-deep",
    severity="error",
    origin=YAML,
    title=Message("The structure is nested too deep."),
    why=Message("No description needs such depth; usually a bracket is left open."),
    mend=Message("Check the brackets and the indentation."),
    failing="areas: [[[[[[…]]]]]]\n",
    passing="areas: [Kuopio]\n",
)
