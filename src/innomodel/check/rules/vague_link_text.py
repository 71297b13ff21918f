"""vague-link-text: a link's text does not say where it leads"""

from collections.abc import Iterator

from innomodel.check.description import Description
from innomodel.check.finding import Finding
from innomodel.check.origins import ACCESSIBILITY
from innomodel.check.prose import matches
from innomodel.check.rule import Rule
from innomodel.diagnostic import Message
from innomodel.pattern import pattern

_PATTERN = pattern(
    r"\[[ *_]*(?i:tästä|täältä|tässä|linkki|linkistä|lue lisää|klikkaa tästä|katso tästä"
    r"|här|länk|läs mer|klicka här|here|link|read more|click here)[ *_.!:]*\](?=\0)"
)
_SIGNS = (b"](",)
_SAID = (
    Message("The text of the link does not say where it leads."),
    Message("Write the name of the page or document as the link's text."),
)


def find(description: Description) -> Iterator[Finding]:
    """A link's text does not say where it leads."""
    for passage, match in matches(description, _PATTERN, _SIGNS):
        if passage.rich:
            yield description.finding_in(_SAID, passage, match.span())


RULE = Rule(
    name="vague-link-text",
    severity="warning",
    origin=ACCESSIBILITY,
    title=Message("A link's text says nothing of its target."),
    why=Message("Those who listen to a list of links hear only “here, here, here”."),
    mend=Message("Name the target in the text."),
    failing="core_idea: Raportti on [tästä](https://www.example.fi/raportti).\n",
    passing="core_idea: Lue [loppuraportti](https://www.example.fi/raportti).\n",
    find=find,
)
