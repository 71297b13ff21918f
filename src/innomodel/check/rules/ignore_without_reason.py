"""ignore-without-reason: a finding about personal data is ignored without a reason."""

from innomodel.check.origins import FORMAT
from innomodel.check.rule import Rule
from innomodel.diagnostic import Message

RULE = Rule(
    name="ignore-without-reason",
    severity="error",
    origin=FORMAT,
    title=Message("A finding about personal data is ignored without a reason."),
    why=Message(
        "Those who read the file later must see that somebody looked and why it was right to leave it."
    ),
    mend=Message("Write the reason in brackets after the name of the rule."),
    failing="core_idea: ...  # innomodel: ignore personal-identity-code\n",
    passing="core_idea: ...  # innomodel: ignore personal-identity-code (invented)\n",
)
