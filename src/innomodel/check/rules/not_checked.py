"""not-checked: the program that checks the file stopped."""

from innomodel.check.origins import FORMAT
from innomodel.check.rule import Rule
from innomodel.diagnostic import Message

RULE = Rule(
    name="not-checked",
    severity="error",
    origin=FORMAT,
    title=Message("The file could not be checked."),
    why=Message(
        "What was checking it stopped in the middle: the system ended it, as it does when memory runs out, "
        "or something in the file breaks it. The other files were checked."
    ),
    mend=Message("Check the file alone; if it happens again, look in it for something unusual."),
    failing="core_idea: (what breaks the checker)\n",
    passing="core_idea: A few paragraphs.\n",
)
