"""Reading the author's text: what is words and what is markup."""

import re
from collections.abc import Iterator, Sequence

from innomodel.check.description import Description
from innomodel.check.passage import Passage
from innomodel.pattern import pattern

_SPACE = pattern(r"\s*")
_INDENTED = pattern(r"\n[^\S\n]")
_BEFORE, _AFTER = 120, 10
_SENTENCE_END = pattern(r"[.!?][\"”)]*(?=\s+[\"”(]?[A-ZÀ-ÖØ-Þ0-9]|\s*\Z)")


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


def paragraph_at(text: str, place: int) -> tuple[int, int]:
    """Where the paragraph that the character at `place` is in begins and ends."""
    above, below = text.rfind("\n\n", 0, place), text.find("\n\n", place)
    start, end = (above + 2 if above >= 0 else 0), (below + 1 if below >= 0 else len(text))
    has_blank_line = text[start].isspace() or text[place] == "\n" or _INDENTED.search(text, start, end)
    if not has_blank_line:  # as nearly always
        return start, end
    start = end = text.rfind("\n", 0, place) + 1
    while start and text[text.rfind("\n", 0, start - 1) + 1 : start].strip():
        start = text.rfind("\n", 0, start - 1) + 1
    while end < len(text):
        line_end = text.find("\n", end) + 1 or len(text)
        if not text[end:line_end].strip():
            break
        end = line_end
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
        yield _first_word(paragraph, start), match.end()
        start = match.end()
    first, end = _first_word(paragraph, start), len(paragraph.rstrip())
    if first < end:
        yield first, end


def _first_word(text: str, start: int) -> int:
    space = _SPACE.match(text, start)
    return space.end() if space else start
