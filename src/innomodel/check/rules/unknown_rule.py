"""unknown-rule: a comment, a setting or a baseline names a rule that there is not."""

from innomodel.check.origins import FORMAT
from innomodel.check.rule import Rule
from innomodel.diagnostic import Message

RULE = Rule(
    name="unknown-rule",
    severity="error",
    origin=FORMAT,
    title=Message("A comment, a setting or a baseline names a rule that there is not."),
    why=Message("A misspelt name switches nothing off, and nobody would notice."),
    mend=Message("Correct the name; the command innomodel explain lists all rules."),
    failing="core_idea: ...  # innomodel: ignore long-sentense\n",
    passing="core_idea: ...  # innomodel: ignore long-sentence\n",
)
