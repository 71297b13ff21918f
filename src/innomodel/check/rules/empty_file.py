"""empty-file: the file holds no description."""

from innomodel.check.origins import YAML
from innomodel.check.rule import Rule
from innomodel.diagnostic import Message

RULE = Rule(
    name="empty-file",
    severity="error",
    origin=YAML,
    title=Message("The file holds no description."),
    why=Message("There is nothing to check or publish."),
    mend=Message("Make a starting file with the command innomodel new."),
    failing="# only a comment\n",
    passing="format: innomodel/1\n",
)
