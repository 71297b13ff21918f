"""space-before-mark: a space stands before a punctuation mark"""

from collections.abc import Iterator

from innomodel.check.description import Description
from innomodel.check.finding import Finding
from innomodel.check.origins import TYPOGRAPHY
from innomodel.check.prose import matches
from innomodel.check.rule import Rule
from innomodel.diagnostic import Message
from innomodel.pattern import pattern

_PATTERN = pattern(r"(?<=\w)[ \u00a0]+(?=[.,;!?](?:\s|\Z))")
_SIGNS = tuple(space + mark for space in (b" ", b"\xa0") for mark in (b".", b",", b";", b"!", b"?"))
_SAID = (
    Message("There is a space before a punctuation mark."),
    Message("Remove the space."),
)


def find(description: Description) -> Iterator[Finding]:
    """A space stands before a punctuation mark."""
    for passage, match in matches(description, _PATTERN, _SIGNS):
        yield description.finding_in(_SAID, passage, match.span(), "")


RULE = Rule(
    name="space-before-mark",
    severity="info",
    origin=TYPOGRAPHY,
    title=Message("A space stands before a punctuation mark."),
    why=Message("A mark can fall to the next line alone, and looks like a slip."),
    mend=Message("Remove the space."),
    failing="core_idea: Ryhmä kokoontui .\n",
    passing="core_idea: Ryhmä kokoontui.\n",
    find=find,
)
