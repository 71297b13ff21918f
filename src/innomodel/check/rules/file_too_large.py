"""file-too-large: the file is larger than a description can be."""

from innomodel.check.origins import FORMAT
from innomodel.check.rule import Rule
from innomodel.diagnostic import Message

RULE = Rule(
    name="file-too-large",
    severity="error",
    origin=FORMAT,
    title=Message("The file is larger than a description can be."),
    why=Message(
        "A description is text; anything this large holds something else, and it would slow every tool down."
    ),
    mend=Message("Keep pictures and other material in files of their own and link to them."),
    failing="core_idea: |\n  (more than a megabyte of text)\n",
    passing="core_idea: |\n  A few paragraphs.\n",
)
