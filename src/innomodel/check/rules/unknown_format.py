"""unknown-format: the file format is not one this version reads."""

from innomodel.check.origins import FORMAT
from innomodel.check.rule import Rule
from innomodel.diagnostic import Message

RULE = Rule(
    name="unknown-format",
    severity="error",
    origin=FORMAT,
    title=Message("The file format is not one this version reads."),
    why=Message("The first line says how the rest is to be read."),
    mend=Message("Write format: innomodel/1, or update innomodel."),
    failing="format: innomodel/9\n",
    passing="format: innomodel/1\n",
)
