"""Tables as HTML."""

import re
from html import escape

from innomodel.render.content import DataTable

_NARROW = 4
"""Columns that fit on the screen of a phone."""

_TABLE = re.compile(r"<table>.*?</table>", re.DOTALL)


def data_table(data: DataTable, title: str, content_lang: str) -> str:
    """Data under its title and a header row; each row is called by its first cell."""
    header = "".join(
        f'<th scope="col"{_side(column.is_number)}>{escape(column.label)}</th>' for column in data.columns
    )
    rows = "".join(f"<tr>{_row(row, data)}</tr>" for row in data.rows)
    table = (
        f"<table><caption>{escape(title)}</caption><thead><tr>{header}</tr></thead>"
        f"<tbody{content_lang}>{rows}</tbody></table>"
    )
    return scrollable(table, title)


def scrollable(html: str, title: str) -> str:
    """`html` with each of its wide tables in a region that scrolls, also by keyboard, and is called `title`.

    Text in `html` is escaped, so what looks like a table is one; tables do not nest.
    """
    return _TABLE.sub(lambda found: _scrollable(found[0], title), html)


def region(html: str, title: str) -> str:
    """`html` in a region that scrolls when it is wider than the screen, also by keyboard."""
    return f'<section class="wide" tabindex="0" aria-label="{title}">{html}</section>'


def _scrollable(table: str, title: str) -> str:
    return table if table.count('<th scope="col"') <= _NARROW else region(table, escape(title))


def _row(row: tuple[str, ...], data: DataTable) -> str:
    (first, column), *rest = zip((_cell(text) for text in row), data.columns, strict=True)
    name = f'<th scope="row"{_side(column.is_number)}>{first}</th>'
    return name + "".join(f"<td{_side(column.is_number)}>{text}</td>" for text, column in rest)


def _cell(text: str) -> str:
    return escape(text).replace("\n", "<br>")


def _side(is_number: bool) -> str:
    return ' class="right"' if is_number else ""
