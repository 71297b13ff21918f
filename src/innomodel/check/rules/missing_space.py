"""missing-space: a sentence ends and the next begins without a space"""

from collections.abc import Iterator

from innomodel.check.description import Description
from innomodel.check.finding import Finding
from innomodel.check.origins import TYPOGRAPHY
from innomodel.check.prose import matches
from innomodel.check.rule import Rule
from innomodel.diagnostic import Message
from innomodel.pattern import pattern

_PATTERN = pattern(r"[.!?](?<=[a-zåäö]{2}.)(?=[A-ZÅÄÖ][a-zåäö])")
_SIGNS = (b"a.A", b"a!A", b"a?A")
_SAID = Message("A space is missing between two sentences.")
_HINTS = {
    ".": Message("Add a space after the full stop."),
    "!": Message("Add a space after the exclamation mark."),
    "?": Message("Add a space after the question mark."),
}


def find(description: Description) -> Iterator[Finding]:
    """A sentence ends and the next begins without a space."""
    for passage, match in matches(description, _PATTERN, _SIGNS):
        yield description.finding_in((_SAID, _HINTS[match[0]]), passage, match.span(), f"{match[0]} ")


RULE = Rule(
    name="missing-space",
    severity="warning",
    origin=TYPOGRAPHY,
    title=Message("Two sentences stand together without a space."),
    why=Message("A screen reader reads the two words as one, and so does a search."),
    mend=Message("Add the space."),
    failing="core_idea: Ryhmä kokoontui.Tulos oli hyvä.\n",
    passing="core_idea: Ryhmä kokoontui. Tulos oli hyvä.\n",
    find=find,
)
