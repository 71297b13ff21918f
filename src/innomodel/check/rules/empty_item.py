"""empty-item: there is an empty item in a list, or a key without its value."""

from innomodel.check.origins import FORMAT
from innomodel.check.rule import Rule
from innomodel.diagnostic import Message

RULE = Rule(
    name="empty-item",
    severity="error",
    origin=FORMAT,
    title=Message("There is an empty item in a list, or a key without its value."),
    why=Message(
        "An empty line would be published as an empty bullet. An area without its number or a value of a "
        "scale without its words is often the end of another text that a comma cuts off."
    ),
    mend=Message("Write the item or the value, or remove the line."),
    failing="authors:\n  -\n",
    passing="authors:\n  - Aino Esimerkki\n",
)
