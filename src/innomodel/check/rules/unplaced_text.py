"""unplaced-text: text that an import found no place for is still there"""

from collections.abc import Iterator

from innomodel.check.description import Description
from innomodel.check.finding import Finding
from innomodel.check.origins import PAGES
from innomodel.check.passage import Passage
from innomodel.check.rule import Rule
from innomodel.check.words import shortened
from innomodel.diagnostic import Address, Message

UNPLACED: Address = ("unplaced",)


def find(description: Description) -> Iterator[Finding]:
    """Text in the field `unplaced`."""
    text = description.text(UNPLACED)
    if text.strip():
        said = Message("There is text that has no place yet: “{text}”.", {"text": shortened(text, 60)})
        hint = Message("Move each piece to the field it belongs to, and remove it here.")
        yield description.finding_about((said, hint), Passage(UNPLACED, text, rich=True))


RULE = Rule(
    name="unplaced-text",
    severity="warning",
    origin=PAGES,
    title=Message("Text has no place yet."),
    why=Message("An import keeps what it cannot place, and only a person knows where it belongs."),
    mend=Message("Move the text and empty the field."),
    failing="unplaced: |\n  Yhteystiedot projektilta.\n",
    passing="# nothing in unplaced\n",
    find=find,
)
