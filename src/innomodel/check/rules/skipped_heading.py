"""skipped-heading: a heading skips a level"""

from collections.abc import Iterator

from innomodel.check.description import Description
from innomodel.check.finding import Finding
from innomodel.check.origins import ACCESSIBILITY
from innomodel.check.rule import Rule
from innomodel.diagnostic import Message
from innomodel.pattern import pattern

_HASHES = pattern(r"##{0,5}(?=[ \t])")
_WIDEST_MARGIN = 3
_MARGIN = tuple(" " * width for width in range(_WIDEST_MARGIN + 1))
_DEEP = b"###"  # a level can be skipped only on the way to the third or deeper
_SAID = (
    Message("A heading of level {level} follows one of level {before}: a level is skipped."),
    Message("Write it with {marks}."),
)


def find(description: Description) -> Iterator[Finding]:
    """A heading more than one level below the one before it."""
    for passage in description.prose.having(_DEEP):
        before = 0
        for start, end in _headings(passage.words) if passage.rich else ():
            level = end - start
            if before and level > before + 1:
                marks = "#" * (before + 1)
                said = (
                    _SAID[0]._replace(values={"level": level, "before": before}),
                    _SAID[1]._replace(values={"marks": marks}),
                )
                yield description.finding_in(said, passage, (start, end), marks)
                level = before + 1
            before = level


def _headings(text: str) -> Iterator[tuple[int, int]]:
    """Where the marks of each heading begin and end."""
    for match in _HASHES.finditer(text):
        before = text[max(0, match.start() - _WIDEST_MARGIN - 1) : match.start()]
        if before.rpartition("\n")[2] in _MARGIN:
            yield match.span()


RULE = Rule(
    name="skipped-heading",
    severity="warning",
    origin=ACCESSIBILITY,
    title=Message("A heading skips a level."),
    why=Message("Those who move by headings think that something is missing."),
    mend=Message("Use the next level."),
    failing="core_idea: |\n  ## Alku\n\n  #### Jatko\n",
    passing="core_idea: |\n  ## Alku\n\n  ### Jatko\n",
    find=find,
)
