"""Rich text as WordprocessingML: real paragraphs, headings, lists, quotations, links and tables."""

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
from innomodel.render.word.ties import Ties

TEXT_WIDTH = 9638  # A4 less the template's margins, in twentieths of a point
_STEP = 360
_MOST_COLUMNS = 63  # Word does not open a file that has a table with more
_COLUMNS_OF_MANY = 10
_STYLED_LEVELS = 3


@dataclass(frozen=True, slots=True)
class _Place:
    """How deep in quotations and in lists a block stands, and the style of running text there."""

    style: str
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

    def __init__(self, styles: Styles, lists: Lists, ties: Ties) -> None:
        self.styles = styles
        self.lists = lists
        self._ties = ties
        self._is_after_table = False

    def rich(self, markdown: str, heading_level: int, style: str) -> str:
        """`markdown` as block-level elements, its highest sub-heading at `heading_level`.

        `style` is the w:pStyle of running text.
        """
        self._is_after_table = False
        return self._blocks(sunk(parse(markdown), heading_level), _Place(style))

    def runs(self, line: Line) -> str:
        """A line of rich text as runs and links."""
        groups = groupby(line, key=lambda span: (span.link, span.title))
        return "".join(self._group(link, title, tuple(spans)) for (link, title), spans in groups)

    def _group(self, link: str, title: str, spans: tuple[Span, ...]) -> str:
        content = "".join(run(span.text, self._properties(span)) for span in spans)
        tie = self._ties.link(link) if link else ""
        return hyperlink(tie, title, content) if tie else content

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
        if not place.lists:
            return self._styled(place.style, content)
        left = place.left if place.lists > _STYLED_LEVELS else 0
        return self._paragraph(_levelled("List Continue", place.lists), content, left)

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
        """A table; one with more columns than Word can open is drawn as several, some columns in each."""
        rows = [
            [Cell(self.runs(line), line_text(line)) for line in row] for row in (block.header, *block.rows)
        ]
        columns = len(block.header)
        step = columns if columns <= _MOST_COLUMNS else _COLUMNS_OF_MANY
        between = paragraph(self.styles.paragraph("Body Text"), "")
        before = between if self._is_after_table else ""
        self._is_after_table = True
        return before + between.join(
            table(
                [row[first : first + step] for row in rows],
                block.alignment[first : first + step],
                self.styles,
                TEXT_WIDTH - place.left,
                place.left,
            )
            for first in range(0, columns, step)
        )

    def _paragraph(self, style: str, content: str, left: int, number: str = "", hanging: int = 0) -> str:
        """A paragraph in the style of this name; `left` is 0 where style and list give the indent."""
        hung = f' w:hanging="{hanging}"' if hanging else ""
        indent = f'<w:ind w:left="{left}"{hung}/>' if left else ""
        return self._styled(self.styles.paragraph(style), content, number, indent)

    def _styled(self, style: str, content: str, number: str = "", indent: str = "") -> str:
        """A paragraph, away from a table above it."""
        gap = '<w:spacing w:before="160"/>' if self._is_after_table else ""
        self._is_after_table = False
        return paragraph(style, content, number + gap + indent)


def _levelled(style: str, level: int) -> str:
    """The style of a list's level, such as "List Bullet 2"; those below the third share its style."""
    return style if level == 1 else f"{style} {min(level, _STYLED_LEVELS)}"


def _strong(block: Paragraph | Heading) -> Line:
    if isinstance(block, Heading):
        return tuple(replace(span, bold=True) for span in block.line)
    return block.line
