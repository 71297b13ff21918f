"""Tables as WordprocessingML: a header row that repeats, columns as wide as their words need."""

from collections.abc import Sequence
from typing import NamedTuple

from innomodel.render.rich import Alignment
from innomodel.render.word.markup import paragraph, text_xml
from innomodel.render.word.styles import Styles

_WIDEST = 60  # characters that a column can wish for
_CHARACTER = 125  # of 10-point bold text, in twentieths of a point
_MARGINS = 240


class Cell(NamedTuple):
    """The runs of a cell, and the text that its width is reckoned from."""

    runs: str
    text: str


def table(
    rows: Sequence[Sequence[Cell]],
    alignment: Sequence[Alignment],
    styles: Styles,
    width: int,
    indent: int = 0,
    title: str = "",
) -> str:
    """A table whose first row is the header, at most `width` wide in twentieths of a point.

    `title` is read out to those who do not see the table.
    """
    widths = column_widths([[cell.text for cell in row] for row in rows], width)
    grid = "".join(f'<w:gridCol w:w="{one}"/>' for one in widths)
    header, *body = (
        _row(styles.paragraph("Table Text" if place else "Table Heading"), row, alignment, widths, place == 0)
        for place, row in enumerate(rows)
    )
    properties = _properties(styles, sum(widths), indent, title)
    return f"<w:tbl>{properties}<w:tblGrid>{grid}</w:tblGrid>{header}{''.join(body)}</w:tbl>"


def column_widths(rows: Sequence[Sequence[str]], width: int) -> list[int]:
    """Room for each column: words are not cut, longer texts get more, all at most `width` together."""
    columns = list(zip(*rows, strict=True))
    least = [_room(max(len(word) for cell in column for word in (*cell.split(), ""))) for column in columns]
    wanted = [
        _room(min(max(len(line) for cell in column for line in (*cell.split("\n"), "")), _WIDEST))
        for column in columns
    ]
    whole = min(width, sum(wanted))
    spare = whole - sum(least)
    if spare <= 0:
        return [whole * one // sum(least) for one in least]
    wishes = [1 + max(0, more - one) for more, one in zip(wanted, least, strict=True)]
    return [one + spare * wish // sum(wishes) for one, wish in zip(least, wishes, strict=True)]


def _room(characters: int) -> int:
    return characters * _CHARACTER + _MARGINS


def _properties(styles: Styles, width: int, indent: int, title: str) -> str:
    indented = f'<w:tblInd w:w="{indent}" w:type="dxa"/>' if indent else ""
    return (
        f'<w:tblPr>{styles.table("Innomodel Table")}<w:tblW w:w="{width}" w:type="dxa"/>{indented}'
        '<w:tblLayout w:type="fixed"/>'
        '<w:tblLook w:val="0620" w:firstRow="1" w:lastRow="0" w:firstColumn="0" w:lastColumn="0" '
        f'w:noHBand="1" w:noVBand="1"/>{_caption(title)}</w:tblPr>'
    )


def _row(
    style: str, cells: Sequence[Cell], alignment: Sequence[Alignment], widths: list[int], is_header: bool
) -> str:
    drawn = "".join(
        f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/></w:tcPr>'
        f"{paragraph(style, cell.runs, _aligned(side))}</w:tc>"
        for cell, side, width in zip(cells, alignment, widths, strict=True)
    )
    return f"<w:tr><w:trPr><w:cantSplit/>{'<w:tblHeader/>' if is_header else ''}</w:trPr>{drawn}</w:tr>"


def _aligned(side: Alignment) -> str:
    return f'<w:jc w:val="{side}"/>' if side else ""


def _caption(title: str) -> str:
    return f'<w:tblCaption w:val="{text_xml(title)}"/>' if title else ""
