"""WordprocessingML as text. The styles named here are those of templates/model.docx."""

import re
from collections.abc import Callable
from html import escape

from innomodel.render.rich import Line, Span

_NOT_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")

_WIDEST = 60  # characters that a column can wish for
_CHARACTER = 125  # of 10-point bold text, in twentieths of a point
_MARGINS = 240

LinkId = Callable[[str], str]
"""An address -> the identifier of its relationship."""


def text_xml(text: str) -> str:
    """`text` escaped for XML; a character that XML cannot hold becomes U+FFFD."""
    return escape(_NOT_XML.sub("\ufffd", text), quote=True)


def paragraph(style: str, content: str, properties: str = "") -> str:
    """A paragraph of `style`; `properties` are further elements of its w:pPr, in schema order."""
    return f'<w:p><w:pPr><w:pStyle w:val="{style}"/>{properties}</w:pPr>{content}</w:p>'


def run(text: str, properties: str = "") -> str:
    """Runs of `text`, a line break for each "\\n"."""
    opening = f"<w:r><w:rPr>{properties}</w:rPr>" if properties else "<w:r>"
    pieces = (f'<w:t xml:space="preserve">{text_xml(piece)}</w:t>' for piece in text.split("\n"))
    return f"{opening}{'<w:br/>'.join(pieces)}</w:r>"


def runs(line: Line, language: str, link_id: LinkId) -> str:
    """A line of rich text; `language` is a w:lang element or ""."""
    return "".join(_span(span, language, link_id) for span in line)


def _span(span: Span, language: str, link_id: LinkId) -> str:
    properties = "".join(
        markup
        for wanted, markup in (
            (bool(span.link), '<w:rStyle w:val="Hyperlink"/>'),
            (span.code and not span.link, '<w:rStyle w:val="HTMLCode"/>'),
            (span.bold, "<w:b/><w:bCs/>"),
            (span.italic, "<w:i/><w:iCs/>"),
            (span.strike, "<w:strike/>"),
        )
        if wanted
    )
    inside = run(span.text, properties + language)
    if not span.link:
        return inside
    tooltip = f' w:tooltip="{text_xml(span.title)}"' if span.title else ""
    return f'<w:hyperlink r:id="{link_id(span.link)}"{tooltip} w:history="1">{inside}</w:hyperlink>'


def table(header: list[str], rows: list[list[str]], alignment: list[str | None], widths: list[int]) -> str:
    """A table whose cells are runs and whose first row is the header.

    `widths` are those of the columns in twentieths of a point.
    """
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    properties = (
        f'<w:tblPr><w:tblStyle w:val="InnomodelTable"/><w:tblW w:w="{sum(widths)}" w:type="dxa"/>'
        '<w:tblLayout w:type="fixed"/>'
        '<w:tblLook w:val="0020" w:firstRow="1" w:lastRow="0" w:firstColumn="0" w:lastColumn="0" '
        'w:noHBand="1" w:noVBand="1"/></w:tblPr>'
    )
    head = _row("TableHeading", header, alignment, widths, "<w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>")
    body = "".join(
        _row("TableText", row, alignment, widths, "<w:trPr><w:cantSplit/></w:trPr>") for row in rows
    )
    return f"<w:tbl>{properties}<w:tblGrid>{grid}</w:tblGrid>{head}{body}</w:tbl>"


def column_widths(rows: list[list[str]], width: int) -> list[int]:
    """`width` shared out to columns so that words are not cut and longer texts get more room."""
    columns = list(zip(*rows, strict=True))
    least = [_room(max(len(word) for cell in column for word in (*cell.split(), ""))) for column in columns]
    wanted = [_room(min(max(len(cell) for cell in column), _WIDEST)) for column in columns]
    spare = width - sum(least)
    if spare <= 0:
        return [width * one // sum(least) for one in least]
    wishes = [1 + max(0, more - one) for more, one in zip(wanted, least, strict=True)]
    return [one + spare * wish // sum(wishes) for one, wish in zip(least, wishes, strict=True)]


def _room(characters: int) -> int:
    return characters * _CHARACTER + _MARGINS


def _row(
    style: str, cells: list[str], alignment: list[str | None], widths: list[int], properties: str
) -> str:
    drawn = "".join(
        f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/></w:tcPr>'
        f"{paragraph(style, cell, _aligned(side))}</w:tc>"
        for cell, side, width in zip(cells, alignment, widths, strict=True)
    )
    return f"<w:tr>{properties}{drawn}</w:tr>"


def _aligned(side: str | None) -> str:
    return f'<w:jc w:val="{side}"/>' if side else ""
