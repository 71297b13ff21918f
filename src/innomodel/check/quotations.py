"""Quotation marks and their pairs."""

from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from innomodel.check.lookup import Lookup
from innomodel.check.passage import HIDDEN, Passage
from innomodel.check.prose import paragraphs_at
from innomodel.pattern import pattern

_PAIRS = {'"': '"', "”": "”", "“": "”", "„": "„"}
_MARK = pattern('["”“„]')
_LOW = "„"
_EMPHASIS, _NEAR = "*_~", 4
_BEFORE_AN_OPENING = " \t\n\u00a0([{–—-/:,|" + HIDDEN


class Quotation(NamedTuple):
    """Two marks that belong together, or one alone: `end` is None. Offsets in the text."""

    mark: str
    start: int
    end: int | None
    is_opening: bool = True


def marks_of(language: str) -> tuple[str, str]:
    """The opening and the closing mark of a quotation in `language` ("fi", "sv" or "en")."""
    return ("“", "”") if language == "en" else ("”", "”")


@lru_cache(maxsize=1)
def quotations(texts: Lookup) -> tuple[tuple[Passage, Quotation], ...]:
    """The quotation marks of `texts`, paragraph by paragraph, paired or alone.

    A pair of one curved and one straight mark is one of straight marks. Any mark closes a low one.
    """
    found: list[tuple[Passage, Quotation]] = []
    for passage, start, end in paragraphs_at(texts.places(*_PAIRS)):
        found.extend((passage, one) for one in _in_paragraph(passage.words[start:end], start))
    return tuple(found)


def _in_paragraph(paragraph: str, offset: int) -> Iterator[Quotation]:
    open_marks: dict[str, int] = {}
    for match in _MARK.finditer(paragraph):
        place, mark = match.start(), match[0]
        kind = _PAIRS[mark]
        if mark != _LOW and _LOW in open_marks:
            yield Quotation(_LOW, offset + open_marks.pop(_LOW), offset + place)
        elif _opens(paragraph, place, mark, kind in open_marks):
            if kind in open_marks:
                yield Quotation(kind, offset + open_marks[kind], None)
            open_marks[kind] = place
        elif kind in open_marks:
            yield Quotation(kind, offset + open_marks.pop(kind), offset + place)
        elif len(open_marks) == 1 and not _is_inches(paragraph, place):
            yield Quotation('"', offset + open_marks.popitem()[1], offset + place)
        elif not _is_inches(paragraph, place):
            yield Quotation(kind, offset + place, None, is_opening=False)
    for kind, place in open_marks.items():
        yield Quotation(kind, offset + place, None)


def _opens(paragraph: str, place: int, mark: str, is_open: bool) -> bool:
    before = paragraph[max(0, place - _NEAR) : place].rstrip(_EMPHASIS)[-1:] or " "
    after = paragraph[place + 1 : place + 1 + _NEAR].lstrip(_EMPHASIS)[:1]
    if mark == _LOW or (mark == "“" and not is_open):
        return True
    return before in _BEFORE_AN_OPENING and bool(after.strip())


def _is_inches(paragraph: str, place: int) -> bool:
    return place > 0 and paragraph[place - 1].isdigit()
