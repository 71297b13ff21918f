"""control-character: the text holds an invisible control character."""

from innomodel.check.origins import YAML
from innomodel.check.rule import Rule
from innomodel.diagnostic import Message

RULE = Rule(
    name="control-character",
    severity="error",
    origin=YAML,
    title=Message("The text holds an invisible control character."),
    why=Message(
        "YAML, Word and XML cannot carry it, and nobody sees it. It usually comes along when text "
        "is copied from a PDF."
    ),
    mend=Message("Remove the character at the place that is shown, also where it is written as an escape."),
    failing="place: Kuopio\\u000b\n",
    passing="place: Kuopio\n",
)
