"""broken-word: a word is broken at the end of a line"""

from collections.abc import Iterator

from innomodel.check.description import Description
from innomodel.check.finding import Finding
from innomodel.check.origins import PAGES
from innomodel.check.prose import matches
from innomodel.check.rule import Rule
from innomodel.diagnostic import Message
from innomodel.pattern import pattern

_PATTERN = pattern(r"(?<=[a-zåäö]{2})[-\u00ad]\n *(?!(?:ja|tai|eli|sekä|och|eller|and|or)\b)(?=[a-zåäö]{2})")
_SIGNS = (b"-\n", "\u00ad\n")
_SAID = (
    Message("A word is broken by a hyphen at the end of a line."),
    Message("Join the word; the break usually comes from a PDF."),
)


def find(description: Description) -> Iterator[Finding]:
    """A word is broken at the end of a line."""
    for passage, match in matches(description, _PATTERN, _SIGNS):
        yield description.finding_in(_SAID, passage, match.span())


RULE = Rule(
    name="broken-word",
    severity="info",
    origin=PAGES,
    title=Message("A word is broken at the end of a line."),
    why=Message("In every other width the hyphen stands in the middle of a line."),
    mend=Message("Join the halves."),
    failing="core_idea: |\n  Ryhmän kokoon-\n  tumiset alkoivat.\n",
    passing="core_idea: |\n  Ryhmän kokoontumiset alkoivat.\n",
    find=find,
)
