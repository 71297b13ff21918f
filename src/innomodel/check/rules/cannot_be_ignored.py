"""cannot-be-ignored: a comment or a setting would switch off a rule that cannot be."""

from innomodel.check.origins import FORMAT
from innomodel.check.rule import Rule
from innomodel.diagnostic import Message

RULE = Rule(
    name="cannot-be-ignored",
    severity="error",
    origin=FORMAT,
    title=Message("A comment or a setting would switch off a rule that cannot be."),
    why=Message("What such a rule finds stands in the way of reading or publishing the description."),
    mend=Message("Mend what the rule finds, and remove its name."),
    failing="basic_info:  # innomodel: ignore required\n",
    passing="basic_info:\n  name: Kotiapu\n",
)
