"""table-without-header: a table's header row is empty"""

from collections.abc import Iterator

from innomodel.check.description import Description
from innomodel.check.finding import Finding
from innomodel.check.origins import ACCESSIBILITY
from innomodel.check.rule import Rule
from innomodel.diagnostic import Message
from innomodel.pattern import pattern

_PATTERN = pattern(r"(?m:^ *\|(?:[ \t]*\|)+[ \t]*$)(?=\n *\|[ \t]*:?-)")
_SIGNS = (b"|",)
_SAID = (
    Message("The header row of a table is empty."),
    Message("Write in the first row what each column holds."),
)


def find(description: Description) -> Iterator[Finding]:
    """A table's header row is empty."""
    for passage in description.prose.having(*_SIGNS):
        for match in _PATTERN.finditer(passage.words) if passage.rich else ():
            yield description.finding_in(_SAID, passage, match.span())


RULE = Rule(
    name="table-without-header",
    severity="warning",
    origin=ACCESSIBILITY,
    title=Message("A table has no header."),
    why=Message("A screen reader reads the header before each cell; without it the figures mean nothing."),
    mend=Message("Name the columns."),
    failing="core_idea: |\n  | | |\n  |-|-|\n  | a | 1 |\n",
    passing="core_idea: |\n  | Ryhmä | Määrä |\n  |-|-|\n  | a | 1 |\n",
    find=find,
)
