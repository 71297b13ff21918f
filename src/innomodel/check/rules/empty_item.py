"""empty-item: there is an empty item in a list."""

from innomodel.check.origins import FORMAT
from innomodel.check.rule import Rule
from innomodel.diagnostic import Message

RULE = Rule(
    name="empty-item",
    severity="error",
    origin=FORMAT,
    title=Message("There is an empty item in a list."),
    why=Message("An empty line would be published as an empty bullet."),
    mend=Message("Write the item, or remove the line."),
    failing="authors:\n  -\n",
    passing="authors:\n  - Aino Esimerkki\n",
)
