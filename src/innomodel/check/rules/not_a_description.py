"""not-a-description: the top of the file is a list or a text, not a description."""

from innomodel.check.origins import FORMAT
from innomodel.check.rule import Rule
from innomodel.diagnostic import Message

RULE = Rule(
    name="not-a-description",
    severity="error",
    origin=FORMAT,
    title=Message("The top of the file is a list or a text, not a description."),
    why=Message("A description is made of keys such as basic_info and core_idea."),
    mend=Message("Make a starting file with the command innomodel new and move the text into it."),
    failing="- Kotiapu\n",
    passing="basic_info:\n  name: Kotiapu\n",
)
