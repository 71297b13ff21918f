"""encoding: the file is not UTF-8 text."""

from innomodel.check.origins import YAML
from innomodel.check.rule import Rule
from innomodel.diagnostic import Message

RULE = Rule(
    name="encoding",
    severity="error",
    origin=YAML,
    title=Message("The file is not UTF-8 text."),
    why=Message("In another encoding å, ä and ö turn into other characters for the next reader."),
    mend=Message(
        "Open the file in an editor that shows its letters right, choose Save As, and there the encoding "
        "UTF-8; Notepad has the choice beside the button."
    ),
    failing="name: P\ufffdiv\ufffdkeskus  # saved as Windows-1252\n",
    passing="name: Päiväkeskus  # saved as UTF-8\n",
)
