"""not-rendered: a document could not be made of what a field says."""

from innomodel.check.origins import FORMAT
from innomodel.check.rule import Rule
from innomodel.diagnostic import Message

RULE = Rule(
    name="not-rendered",
    severity="error",
    origin=FORMAT,
    title=Message("A document could not be made."),
    why=Message(
        "Not all that can be written can be drawn: a letter may be in none of the fonts, or a text may "
        "take more time or memory than a document may have. Documents of other descriptions, and those in "
        "other forms, are made all the same."
    ),
    mend=Message("Write the text of the field in another way, or make the document in another form."),
    failing="core_idea: (a letter that no font has)\n",
    passing="core_idea: A few paragraphs.\n",
)
