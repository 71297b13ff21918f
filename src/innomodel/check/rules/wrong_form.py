"""wrong-form: a date, an identifier, an address or a file name is not in its form."""

from innomodel.check.origins import FORMAT
from innomodel.check.rule import Rule
from innomodel.diagnostic import Message

RULE = Rule(
    name="wrong-form",
    severity="error",
    origin=FORMAT,
    title=Message("A date, an identifier, an address or a file name is not in its form."),
    why=Message(
        "Dates are sorted, identifiers become file names and addresses become links; only the "
        "agreed form works everywhere."
    ),
    mend=Message("Write it as the finding describes."),
    failing="created: 7.11.2024\n",
    passing="created: 2024-11-07\n",
)
