"""more-findings: the file has more findings than are told one by one."""

from innomodel.check.origins import FORMAT
from innomodel.check.rule import Rule
from innomodel.diagnostic import Message

RULE = Rule(
    name="more-findings",
    severity="error",
    origin=FORMAT,
    title=Message("The file has more findings than are told one by one."),
    why=Message("A list of thousands of findings helps nobody, and most of them have one cause."),
    mend=Message("Mend the first findings and check again."),
    failing="core_idea: |\n  (hundreds of findings)\n",
    passing="core_idea: |\n  Tapaaminen tehdään kävellen.\n",
)
