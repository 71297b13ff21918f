"""duplicate-key: the same key is in one place twice."""

from innomodel.check.origins import YAML
from innomodel.check.rule import Rule
from innomodel.diagnostic import Message

RULE = Rule(
    name="duplicate-key",
    severity="error",
    origin=YAML,
    title=Message("The same key is in one place twice."),
    why=Message("Only one of them can count, and readers would not know which."),
    mend=Message("Join the two, or remove one."),
    failing="name: Kotiapu\nname: Kotiapu 2\n",
    passing="name: Kotiapu\n",
)
