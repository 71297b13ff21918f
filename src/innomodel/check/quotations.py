"""Quotation marks and their pairs."""

from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from innomodel.check.passage import HIDDEN
from innomodel.check.prose import paragraph_at
from innomodel.pattern import pattern

MARKS = ('"', "”", "“")
_PAIRS = {'"': '"', "”": "”", "“": "”"}
_MARK = pattern('["”“]')
_BEFORE_AN_OPENING = " \t\n\u00a0([{–—-/" + HIDDEN


class Quotation(NamedTuple):
    """Two marks that belong together, or one alone: `end` is None. Offsets in the text."""

    mark: str
    start: int
    end: int | None
    is_opening: bool = True


@lru_cache(maxsize=128)
def quotations(text: str) -> tuple[Quotation, ...]:
    """The quotation marks of `text`, paragraph by paragraph, paired or alone."""
    return tuple(_quotations(text))


def _quotations(text: str) -> Iterator[Quotation]:
    end = 0
    while (place := _first_mark(text, end)) >= 0:
        offset, end = paragraph_at(text, place)
        paragraph = text[offset:end]
        open_marks: dict[str, int] = {}
        for match in _MARK.finditer(paragraph):
            place, mark = match.start(), match[0]
            kind = _PAIRS[mark]
            if _opens(paragraph, place, mark):
                if kind in open_marks:
                    yield Quotation(kind, offset + open_marks[kind], None)
                open_marks[kind] = place
            elif kind in open_marks:
                yield Quotation(kind, offset + open_marks.pop(kind), offset + place)
            elif not _is_inches(paragraph, place):
                yield Quotation(kind, offset + place, None, is_opening=False)
        yield from (Quotation(kind, offset + place, None) for kind, place in open_marks.items())


def _first_mark(text: str, start: int) -> int:
    """Where the first quotation mark from `start` on is, -1 when there is none."""
    places = (text.find(mark, start) for mark in MARKS)
    return min((place for place in places if place >= 0), default=-1)


def _opens(paragraph: str, place: int, mark: str) -> bool:
    if mark == "“":
        return True
    before = paragraph[place - 1] if place else " "
    after = paragraph[place + 1 : place + 2]
    return before in _BEFORE_AN_OPENING and bool(after.strip())


def _is_inches(paragraph: str, place: int) -> bool:
    return place > 0 and paragraph[place - 1].isdigit()
