"""several-documents: there is more than one description in the file."""

from innomodel.check.origins import YAML
from innomodel.check.rule import Rule
from innomodel.diagnostic import Message

RULE = Rule(
    name="several-documents",
    severity="error",
    origin=YAML,
    title=Message("There is more than one description in the file."),
    why=Message("The file's name is the description's name, so one file can hold only one."),
    mend=Message("Move what follows the line --- to a file of its own."),
    failing="format: innomodel/1\n---\nformat: innomodel/1\n",
    passing="format: innomodel/1\n",
)
