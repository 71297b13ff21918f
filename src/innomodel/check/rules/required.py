"""required: a field that every description must have is missing or empty."""

from innomodel.check.origins import FORMAT
from innomodel.check.rule import Rule
from innomodel.diagnostic import Message

RULE = Rule(
    name="required",
    severity="error",
    origin=FORMAT,
    title=Message("A field that every description must have is missing or empty."),
    why=Message(
        "Name, short description, place, areas, funders and development stage are on every "
        "Innokylä page; without them a model cannot be found or judged."
    ),
    mend=Message("Write the field."),
    failing="basic_info:\n  name:\n",
    passing="basic_info:\n  name: Kotiapu\n",
)
