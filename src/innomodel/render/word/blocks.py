"""Rich text as WordprocessingML: real paragraphs, headings, lists, quotations, links and tables."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from itertools import groupby
from typing import assert_never

from innomodel.render.headings import sunk
from innomodel.render.rich import (
    Block,
    Code,
    Heading,
    Items,
    Line,
    Paragraph,
    Quote,
    Rule,
    Span,
    Table,
    line_text,
    parse,
)
from innomodel.render.word.lists import DEEPEST, Lists
from innomodel.render.word.markup import hyperlink, paragraph, run
from innomodel.render.word.styles import Styles
from innomodel.render.word.tables import Cell, table

TEXT_WIDTH = 9638  # A4 less the template's margins, in twentieths of a point
_STEP = 360
_STYLED_LEVELS = 3

LinkId = Callable[[str], str]
"""An address -> the identifier of its relationship."""


@dataclass(frozen=True, slots=True)
class _Place:
    """How deep in quotations and in lists a block stands, and the style of running text there."""

    style: str = "Body Text"
    quotes: int = 0
    lists: int = 0

    @property
    def left(self) -> int:
        return _STEP * (self.quotes + self.lists)

    @property
    def is_inside(self) -> bool:
        return bool(self.quotes or self.lists)


class Blocks:
    """Draws rich text with the styles and lists of one document."""

    def __init__(self, styles: Styles, lists: Lists, link_id: LinkId) -> None:
        self.styles = styles
        self.lists = lists
        self._link_id = link_id
        self._is_after_table = False

    def rich(self, markdown: str, heading_level: int, style: str = "Body Text") -> str:
        """`markdown` as block-level elements, its highest sub-heading at `heading_level`."""
        self._is_after_table = False
        return self._blocks(sunk(parse(markdown), heading_level), _Place(style))

    def runs(self, line: Line) -> str:
        """A line of rich text as runs and links."""
        groups = groupby(line, key=lambda span: (span.link, span.title))
        return "".join(self._group(link, title, tuple(spans)) for (link, title), spans in groups)

    def _group(self, link: str, title: str, spans: tuple[Span, ...]) -> str:
        content = "".join(run(span.text, self._properties(span)) for span in spans)
        return hyperlink(self._link_id(link), title, content) if link else content

    def _properties(self, span: Span) -> str:
        style = "Hyperlink" if span.link else "HTML Code" if span.code else ""
        return (
            (self.styles.character(style) if style else "")
            + ("<w:b/><w:bCs/>" if span.bold else "")
            + ("<w:i/><w:iCs/>" if span.italic else "")
            + ("<w:strike/>" if span.strike else "")
        )

    def _blocks(self, blocks: tuple[Block, ...], place: _Place) -> str:
        return "".join(self._block(block, place) for block in blocks)

    def _block(self, block: Block, place: _Place) -> str:
        match block:
            case Paragraph(line):
                return self._running(self.runs(line), place)
            case Heading():
                return self._heading(block, place)
            case Code(text):
                return self._paragraph("HTML Preformatted", run(text), place.left)
            case Rule():
                return self._paragraph("Innomodel Rule", "", place.left)
            case Quote(blocks):
                return self._blocks(blocks, replace(place, quotes=place.quotes + 1))
            case Items():
                return self._list(block, place)
            case Table():
                return self._table(block, place)
            case _:
                assert_never(block)

    def _heading(self, block: Heading, place: _Place) -> str:
        """A heading; in a list or a quotation, which are no part of the document's outline, bold text."""
        if place.is_inside:
            return self._running(self.runs(_strong(block)), place)
        return self._paragraph(f"heading {block.level}", self.runs(block.line), 0)

    def _running(self, content: str, place: _Place) -> str:
        if place.quotes:
            return self._paragraph("Quote", content, place.left if place.left > _STEP else 0)
        if place.lists > _STYLED_LEVELS:
            return self._paragraph(_levelled("List Continue", place.lists), content, place.left)
        return self._paragraph(
            _levelled("List Continue", place.lists) if place.lists else place.style, content, 0
        )

    def _list(self, block: Items, place: _Place) -> str:
        level = min(place.lists, DEEPEST)
        if block.start is None:
            style, number = _levelled("List Bullet", level + 1), self.lists.bullets(level)
        else:
            style, number = _levelled("List Number", level + 1), self.lists.numbered(block.start, level)
        inside = replace(place, lists=level + 1)
        return "".join(self._item(item, style, number, inside) for item in block.items)

    def _item(self, blocks: tuple[Block, ...], style: str, number: str, place: _Place) -> str:
        line: Line = ()
        if blocks and isinstance(blocks[0], Paragraph | Heading):
            line, blocks = _strong(blocks[0]), blocks[1:]
        left = place.left if place.quotes else 0
        first = self._paragraph(style, self.runs(line), left, number, hanging=_STEP)
        return first + self._blocks(blocks, place)

    def _table(self, block: Table, place: _Place) -> str:
        rows = [
            [Cell(self.runs(line), line_text(line)) for line in row] for row in (block.header, *block.rows)
        ]
        between = paragraph(self.styles.paragraph("Body Text"), "") if self._is_after_table else ""
        self._is_after_table = True
        return between + table(rows, block.alignment, self.styles, TEXT_WIDTH - place.left, place.left)

    def _paragraph(self, style: str, content: str, left: int, number: str = "", hanging: int = 0) -> str:
        """A paragraph, away from a table above it; `left` is 0 where style and list give the indent."""
        gap = '<w:spacing w:before="160"/>' if self._is_after_table else ""
        self._is_after_table = False
        hung = f' w:hanging="{hanging}"' if hanging else ""
        indent = f'<w:ind w:left="{left}"{hung}/>' if left else ""
        return paragraph(self.styles.paragraph(style), content, number + gap + indent)


def _levelled(style: str, level: int) -> str:
    """The style of a list's level, such as "List Bullet 2"; those below the third share its style."""
    return style if level == 1 else f"{style} {min(level, _STYLED_LEVELS)}"


def _strong(block: Paragraph | Heading) -> Line:
    if isinstance(block, Heading):
        return tuple(replace(span, bold=True) for span in block.line)
    return block.line
