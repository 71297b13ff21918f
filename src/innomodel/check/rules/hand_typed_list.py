"""hand-typed-list: a list is typed with bullet characters"""

from collections.abc import Iterator

from innomodel.check.description import Description
from innomodel.check.finding import Finding
from innomodel.check.origins import ACCESSIBILITY
from innomodel.check.prose import matches
from innomodel.check.rule import Rule
from innomodel.diagnostic import Message
from innomodel.pattern import pattern

_PATTERN = pattern(r"(?m:^ *([•·▪◦‣●–—\uf0b7\uf0a7][ \u00a0\t]+|o\t+)(?=\S))")
_SIGNS = (*"•·▪◦‣●–—\uf0b7\uf0a7", "o\t")  # the last three as Word writes them
_SAID = (
    Message("A list item is typed with a bullet character."),
    Message("Begin the line with a hyphen and a space, and it becomes a real list."),
)


def find(description: Description) -> Iterator[Finding]:
    """A list is typed with bullet characters."""
    for passage, match in matches(description, _PATTERN, _SIGNS):
        if passage.rich:
            yield description.finding_in(_SAID, passage, match.span(1), "- ")


RULE = Rule(
    name="hand-typed-list",
    severity="info",
    origin=ACCESSIBILITY,
    title=Message("A list is typed by hand."),
    why=Message("Only a real list is read out as a list and keeps its form in Word and on the web."),
    mend=Message("Begin each item with a hyphen and a space."),
    failing="core_idea: |\n  • ensimmäinen\n",
    passing="core_idea: |\n  - ensimmäinen\n",
    find=find,
)
