"""unknown-key: a key is not among the fields of a description."""

from innomodel.check.origins import FORMAT
from innomodel.check.rule import Rule
from innomodel.diagnostic import Message

RULE = Rule(
    name="unknown-key",
    severity="error",
    origin=FORMAT,
    title=Message("A key is not among the fields of a description."),
    why=Message("Text under an unknown key would be published nowhere, without a warning."),
    mend=Message("Correct the spelling, or move the text to the field it belongs to."),
    failing="basic_info:\n  nmae: Kotiapu\n",
    passing="basic_info:\n  name: Kotiapu\n",
)
