"""The description as the text of its page on Innokylä."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from innomodel.model.declarations import by_pattern
from innomodel.model.field import Section
from innomodel.render.content import DataTable, Links, RichText, label_of
from innomodel.render.copied import copied, copied_blocks
from innomodel.render.document import Document
from innomodel.render.evaluation import Goals
from innomodel.render.goal_prose import goal_prose
from innomodel.render.page import Entry, Page, page
from innomodel.render.page_style import STYLES, Style

_LANGUAGE = "fi"
"""The labels and words are Innokylä's own, whichever language our labels are asked for in."""

_GROUPS = ("target_group", "groups")
_DATES = {("basic_info", "created"), ("basic_info", "modified")}
_APART = {("basic_info", "authors"), *_DATES, ("development_stage",), _GROUPS}
"""Short fields that have a blank line before and after their value, as the long ones do."""


@dataclass(frozen=True, slots=True)
class _Piece:
    """A part of the page; `is_apart` when blank lines set it off from what is above and below."""

    text: str
    is_apart: bool


def render(document: Document, style: str = "current") -> bytes:
    """The page as Innokylä shows it in `style`, a key of STYLES: what a browser copies of it, in UTF-8.

    Fields without content have no label, but for the target groups, whose label is always there. What
    a page has no place for is left out: identifier, language, image file, link targets and surveys.
    Text without a place comes last, under our own label, so that an import finds it again.
    """
    pieces = list(_pieces(page(document._replace(language=_LANGUAGE)), STYLES[style]))
    text = pieces[0].text
    for above, piece in pairwise(pieces):
        text += ("\n\n" if above.is_apart or piece.is_apart else "\n") + piece.text
    return f"{text}\n".encode()


def _pieces(shown: Page, style: Style) -> Iterator[_Piece]:
    if style.has_title:
        yield _Piece(_value(shown.name, style), is_apart=True)
    if shown.summary is not None:
        yield _Piece(_value(shown.summary, style), is_apart=True)
    for part in shown.parts:
        if style.has_sections and part.section in (Section.BASIC_INFO, Section.DESCRIPTION):
            yield _Piece(part.title, is_apart=True)
        if part.section is Section.BASIC_INFO:
            yield from (_piece(entry, style) for entry in (shown.name, shown.summary) if entry is not None)
        yield from (_piece(entry, style) for entry in part.entries)
        if part.section is Section.SIDE and part.entries[-1].address != _GROUPS:
            yield _Piece(label_of(by_pattern()[_GROUPS], _LANGUAGE), is_apart=True)


def _piece(entry: Entry, style: Style) -> _Piece:
    is_apart = entry.is_prose or entry.address in _APART
    label = entry.label + (style.mark if entry.declaration.field.shared else "")
    return _Piece(label + ("\n\n" if is_apart else "\n") + _value(entry, style), is_apart)


def _value(entry: Entry, style: Style) -> str:
    match entry.content:
        case RichText(markdown):
            return copied(markdown)
        case Goals() as goals:
            return copied_blocks(goal_prose(goals))
        case Links(links):
            return "\n".join(title for title, _url in links)
        case DataTable():
            raise TypeError(f"a page shows no tables of data: {entry.address}")
        case lines:
            values = (
                _padded(line) if entry.address in _DATES and style.has_padded_dates else line
                for line in lines.lines
            )
            return "\n".join(values)


def _padded(day: str) -> str:
    return ".".join(part.zfill(2) for part in day.split("."))
