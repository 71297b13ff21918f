"""long-sentence: a sentence has more than thirty words"""

from collections.abc import Iterator
from itertools import accumulate

from innomodel.check.description import Description
from innomodel.check.finding import Finding
from innomodel.check.kinds import BEYOND
from innomodel.check.lookup import BETWEEN
from innomodel.check.origins import PLAIN_LANGUAGE
from innomodel.check.passage import Passage
from innomodel.check.prose import paragraph_at, paragraphs, sentences
from innomodel.check.rule import Rule
from innomodel.diagnostic import Message
from innomodel.pattern import pattern

_MOST_WORDS = 30
_SHORTEST = 2 * _MOST_WORDS
_BLANK_LINE, _NO_LINE, _END = b"\n\n", BETWEEN * 2, b". A"
_WHITE = b"\n\r\t\v\f\x1c\x1d\x1e\x1f\x85\xa0"
_SIMPLER = bytes.maketrans(_WHITE + b"!0", b" " * len(_WHITE) + b".A")
_MARKUP_LINE = pattern(r"(?m:^ *(?:[-*+]|\d+[.)]|#{1,6}|\||>)(?:[ \t].*)?$)")
_SAID = (
    Message("The sentence has {count} words."),
    Message("Break it into two; thirty words at most are easy to take in at one reading."),
)


def find(description: Description) -> Iterator[Finding]:
    """A sentence of more than thirty words, lists, headings and tables apart."""
    reached: tuple[Passage | None, int] = (None, 0)
    for place, length in _crowded(description.prose.kinds_of_words):
        passage, first = description.prose.at(place)
        earliest, last = reached[1] if passage is reached[0] else 0, first + length - 1
        if last < earliest:
            continue
        start = max(earliest, paragraph_at(passage.text, first, earliest)[0])
        end = paragraph_at(passage.text, last, first)[1]
        reached = passage, end
        text = _MARKUP_LINE.sub(lambda match: "\n" * len(match[0]), passage.words[start:end])
        for offset, paragraph in paragraphs(text):
            yield from _long(description, passage, start + offset, paragraph)


def _crowded(kinds: bytes) -> Iterator[tuple[int, int]]:
    """Where, and how far, there are many spaces with no end of a sentence, paragraph or text between them.

    What Latin-1 does not have may be a space too, as `str.split` sees it.
    """
    pieces = kinds.replace(_BLANK_LINE, _NO_LINE).translate(_SIMPLER).split(_END)
    crowded = [piece for piece in pieces if len(piece) >= _SHORTEST and _spaces(piece) >= _MOST_WORDS]
    starts = list(accumulate([len(piece) + len(_END) for piece in pieces], initial=0)) if crowded else []
    index = -1
    for piece in crowded:
        index = pieces.index(piece, index + 1)
        start = starts[index]
        for part in piece.split(BETWEEN):
            if _spaces(part) >= _MOST_WORDS:
                yield start, len(part)
            start += len(part) + len(BETWEEN)


def _spaces(kinds: bytes) -> int:
    return kinds.count(b" ") + kinds.count(BEYOND)


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
