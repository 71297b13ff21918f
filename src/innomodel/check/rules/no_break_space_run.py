"""no-break-space-run: several no-break spaces, or one beside a space"""

from collections.abc import Iterator

from innomodel.check.description import Description
from innomodel.check.finding import Finding
from innomodel.check.origins import TYPOGRAPHY
from innomodel.check.prose import matches
from innomodel.check.rule import Rule
from innomodel.diagnostic import Message
from innomodel.pattern import pattern

_PATTERN = pattern(r"\u00a0[ \u00a0]+| \u00a0[ \u00a0]*")
_SIGNS = (b"\xa0\xa0", b"\xa0 ", b" \xa0")
_SAID = (
    Message("There are no-break spaces in a row."),
    Message("Leave one ordinary space."),
)


def find(description: Description) -> Iterator[Finding]:
    """Several no-break spaces, or one beside a space."""
    for passage, match in matches(description, _PATTERN, _SIGNS):
        yield description.finding_in(_SAID, passage, match.span(), " ")


RULE = Rule(
    name="no-break-space-run",
    severity="info",
    origin=TYPOGRAPHY,
    title=Message("No-break spaces stand in a row."),
    why=Message("They are left over from a copied web page and keep lines from breaking where they should."),
    mend=Message("Replace them with one space."),
    failing="place: Kuopio\\u00a0\\u00a0keskusta\n",
    passing="place: Kuopio keskusta\n",
    find=find,
)
