"""not-in-list: the value is not one of the field's values."""

from innomodel.check.origins import FORMAT
from innomodel.check.rule import Rule
from innomodel.diagnostic import Message

RULE = Rule(
    name="not-in-list",
    severity="error",
    origin=FORMAT,
    title=Message("The value is not one of the field's values."),
    why=Message("Only the listed values have a meaning that readers and statistics share."),
    mend=Message("Choose one of the values in the finding."),
    failing="development_stage: kesken\n",
    passing="development_stage: in_development\n",
)
