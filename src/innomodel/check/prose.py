"""Reading the author's text: what is words and what is markup."""

import re
from collections.abc import Iterable, Iterator, Sequence

from innomodel.check.description import Description
from innomodel.check.passage import Passage
from innomodel.pattern import pattern

_SPACE = pattern(r"\s*")
_BEFORE, _AFTER = 120, 10
_SENTENCE_END = pattern(r"[.!?…][\"”“’»)\]*_]*(?=\s+[\"”“„»‘’(\[*_]*[A-ZÀ-ÖØ-Þ0-9]|\s*\Z)")
_ABBREVIATION = pattern(
    r"(?i)(?<![\w.])(?:[^\W\d_]|approx|bl\.a|ca|ch|dos|dr|d\.v\.s|e\.g|em|esim|exkl|f\.d|fig|i\.e|inkl|jfr|jr|kap|kl|klo"
    r"|ko|ks|kts|mm|ml|mrs?|ms|mukl|nk|nro?|ns|os|po|pp|prof|puh|resp|s\.k|st|t\.ex|tel|tfn|toht|toim|tri|u\.s|vol|vrt|vs"
    r")\Z"
)
_LONGEST_ABBREVIATION = 8


def matches(
    description: Description, pattern: re.Pattern[str], signs: Sequence[str | bytes]
) -> Iterator[tuple[Passage, re.Match[str]]]:
    """Where `pattern` is found in the words of the passages.

    Every match must have one of `signs` in it or beside it, a text or in bytes the kinds of its
    characters: it begins at most 120 characters before the sign begins, and 10 after that.
    """
    for passage, first, last in _stretches(description, signs):
        for match in pattern.finditer(passage.words, max(0, first - _BEFORE), last + 2 * _BEFORE):
            if match.start() <= last + 2 * _AFTER:
                yield passage, match


def _stretches(description: Description, signs: Sequence[str | bytes]) -> Iterator[tuple[Passage, int, int]]:
    """The first and the last sign of each stretch of text in which signs stand near each other."""
    stretch: tuple[Passage, int, int] | None = None
    for passage, place in description.prose.places(*signs, step=_AFTER):
        if stretch and passage is stretch[0] and place - _BEFORE <= stretch[2] + 2 * _AFTER:
            stretch = (passage, stretch[1], place)
            continue
        if stretch:
            yield stretch
        stretch = (passage, place, place)
    if stretch:
        yield stretch


def paragraphs_at(places: Iterable[tuple[Passage, int]]) -> Iterator[tuple[Passage, int, int]]:
    """The paragraphs that `places`, in their order, are in: each once, with where it begins and ends."""
    reached: Passage | None = None
    end = 0
    for passage, place in places:
        if passage is not reached:
            reached, end = passage, 0
        if place >= end:
            start, end = paragraph_at(passage.text, place, end)
            yield passage, start, end


def paragraph_at(text: str, place: int, earliest: int = 0) -> tuple[int, int]:
    """Where the paragraph that the character at `place` is in begins and ends.

    Lines before `earliest` are not looked at.
    """
    start = end = text.rfind("\n", 0, place) + 1
    while start > earliest:
        above = text.rfind("\n", 0, start - 1) + 1
        if text[above:start].isspace():
            break
        start = above
    while end < len(text):
        below = text.find("\n", end) + 1 or len(text)
        if text[end:below].isspace():
            break
        end = below
    return start, end


def paragraphs(text: str) -> Iterator[tuple[int, str]]:
    """The runs of lines between blank ones, with the offset of each."""
    start = end = 0
    for line in text.split("\n"):
        below = min(end + len(line) + 1, len(text))
        if line.strip():
            end = below
            continue
        if start < end:
            yield start, text[start:end]
        start = end = below
    if start < end:
        yield start, text[start:end]


def sentences(paragraph: str) -> Iterator[tuple[int, int]]:
    """Where each sentence of a paragraph begins and ends."""
    start = 0
    for match in _SENTENCE_END.finditer(paragraph):
        if _is_abbreviated(paragraph, match):
            continue
        yield _first_word(paragraph, start), match.end()
        start = match.end()
    first, end = _first_word(paragraph, start), len(paragraph.rstrip())
    if first < end:
        yield first, end


def _is_abbreviated(paragraph: str, end: re.Match[str]) -> bool:
    """Whether the full stop is that of an abbreviation that words or numbers follow."""
    place = end.start()
    start = max(0, place - _LONGEST_ABBREVIATION)
    return end[0] == "." and _ABBREVIATION.search(paragraph, start, place) is not None


def _first_word(text: str, start: int) -> int:
    space = _SPACE.match(text, start)
    return space.end() if space else start
