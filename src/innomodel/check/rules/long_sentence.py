"""long-sentence: a sentence has more than thirty words"""

from collections.abc import Iterator

from innomodel.check.description import Description
from innomodel.check.finding import Finding
from innomodel.check.origins import PLAIN_LANGUAGE
from innomodel.check.passage import Passage
from innomodel.check.prose import paragraph_at, paragraphs, sentences
from innomodel.check.rule import Rule
from innomodel.diagnostic import Message
from innomodel.pattern import pattern

_MOST_WORDS = 30
_SIMPLER = bytes.maketrans(b'!\n\t0"(?', b".  AAAA")
_MARKUP_LINE = pattern(r"(?m:^ *(?:[-*+]|\d+[.)]|#{1,6}|\||>)(?:[ \t].*)?$)")
_SAID = (
    Message("The sentence has {count} words."),
    Message("Break it into two; thirty words at most are easy to take in at one reading."),
)


def find(description: Description) -> Iterator[Finding]:
    """A sentence of more than thirty words, lists, headings and tables apart."""
    for passage, kinds in description.prose.kinds():
        reached = 0
        for first, last in _crowded(kinds):
            start, end = paragraph_at(passage.text, first)[0], paragraph_at(passage.text, last)[1]
            text = _MARKUP_LINE.sub(lambda match: "\n" * len(match[0]), passage.words[start:end])
            for offset, paragraph in paragraphs(text) if start >= reached else ():
                yield from _long(description, passage, start + offset, paragraph)
            reached = max(reached, end)


def _crowded(kinds: bytes) -> Iterator[tuple[int, int]]:
    """Where there are many spaces with no end of a sentence between them, by the kinds of characters.

    What stands between two full stops goes on with what stood before unless a space and a capital begin it.
    """
    start = spaces = place = 0
    for piece in kinds.translate(_SIMPLER).split(b"."):
        if piece[:1] == b" " and piece.lstrip(b" ")[:1] == b"A":
            start, spaces = place, 0
        spaces += piece.count(b" ")
        place += len(piece) + 1
        if spaces >= _MOST_WORDS:
            yield start, place - 2
            start, spaces = place - 2, 0


def _long(description: Description, passage: Passage, offset: int, paragraph: str) -> Iterator[Finding]:
    for start, end in sentences(paragraph):
        count = len(paragraph[start:end].split())
        if count > _MOST_WORDS:
            said = (_SAID[0]._replace(values={"count": count}), _SAID[1])
            yield description.finding_in(said, passage, (offset + start, offset + end))


RULE = Rule(
    name="long-sentence",
    severity="info",
    origin=PLAIN_LANGUAGE,
    title=Message("A sentence has more than thirty words."),
    why=Message("A long sentence has to be read twice, and many stop at the first."),
    mend=Message("Break it into two."),
    failing="core_idea: Virke, jossa on yli kolmekymmentä sanaa …\n",
    passing="core_idea: Kaksi lyhyttä. Helppo lukea.\n",
    find=find,
)
