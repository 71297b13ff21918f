"""double-space: two spaces stand between words"""

from collections.abc import Iterator

from innomodel.check.description import Description
from innomodel.check.finding import Finding
from innomodel.check.origins import TYPOGRAPHY
from innomodel.check.prose import matches
from innomodel.check.rule import Rule
from innomodel.diagnostic import Message
from innomodel.pattern import pattern

_PATTERN = pattern(r"(?<=[^\s|]) {2,}(?=[^\s|])")
_SIGNS = (b"  ",)
_SAID = (
    Message("There is more than one space between two words."),
    Message("Leave one."),
)


def find(description: Description) -> Iterator[Finding]:
    """Two spaces stand between words."""
    for passage, match in matches(description, _PATTERN, _SIGNS):
        yield description.finding_in(_SAID, passage, match.span(), " ")


RULE = Rule(
    name="double-space",
    severity="info",
    origin=TYPOGRAPHY,
    title=Message("More than one space stands between two words."),
    why=Message("It comes along when text is moved about, and shows as a gap in Word."),
    mend=Message("Leave one space."),
    failing="core_idea: Ryhmä  kokoontui.\n",
    passing="core_idea: Ryhmä kokoontui.\n",
    find=find,
)
