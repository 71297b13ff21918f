"""Rich text as HTML that is safe in any page."""

from collections.abc import Iterable
from html import escape
from itertools import groupby

import nh3

from innomodel.render.headings import sunk
from innomodel.render.rich import (
    Alignment,
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
)

_TAGS = {"a", "blockquote", "br", "code", "em", "hr", "li", "ol", "p", "pre", "s", "strong", "ul"}
_TAGS |= {"h1", "h2", "h3", "h4", "h5", "h6", "table", "tbody", "td", "th", "thead", "tr"}
_ATTRIBUTES = {"a": {"href", "title"}, "ol": {"start"}, "th": {"scope"}}
_CLASSES = {"td": {"center", "right"}, "th": {"center", "right"}}
_SCHEMES = {"http", "https", "mailto", "tel"}


def rich_html(blocks: Iterable[Block], top: int = 3) -> str:
    """`blocks` as HTML elements; sub-headings begin at level `top` and skip none.

    No style attributes and no scripts, so a page may forbid both: aligned cells have the class `center`
    or `right`.
    """
    return _clean("\n".join(_block(block) for block in sunk(tuple(blocks), top)))


def line_html(line: Line) -> str:
    """`line` as HTML to stand inside a heading, a paragraph or a cell."""
    return _clean(_line(line))


def _clean(html: str) -> str:
    """A second wall: what is written below is escaped already."""
    return nh3.clean(
        html,
        tags=_TAGS,
        attributes=_ATTRIBUTES,
        allowed_classes=_CLASSES,
        url_schemes=_SCHEMES,
        link_rel="noopener noreferrer",
    )


def _block(block: Block) -> str:
    match block:
        case Paragraph(line):
            return f"<p>{_line(line)}</p>"
        case Heading(level, line):
            return f"<h{level}>{_line(line)}</h{level}>"
        case Code(text):
            return f"<pre><code>{escape(text)}</code></pre>"
        case Rule():
            return "<hr>"
        case Quote(blocks):
            return f"<blockquote>{''.join(map(_block, blocks))}</blockquote>"
        case Items(items, start):
            return _list(items, start)
        case Table():
            return _table(block)


def _list(items: tuple[tuple[Block, ...], ...], start: int | None) -> str:
    shown = "".join(f"<li>{_item(item)}</li>" for item in items)
    if start is None:
        return f"<ul>{shown}</ul>"
    return f"<ol>{shown}</ol>" if start == 1 else f'<ol start="{start}">{shown}</ol>'


def _item(blocks: tuple[Block, ...]) -> str:
    """What an item holds; its only paragraph is not marked as one, so that lists stay close together."""
    first, *rest = blocks or (None,)
    if isinstance(first, Paragraph) and all(isinstance(block, Items) for block in rest):
        return _line(first.line) + "".join(map(_block, rest))
    return "".join(map(_block, blocks))


def _table(table: Table) -> str:
    header = "".join(
        f'<th scope="col"{_class(side)}>{_line(cell)}</th>'
        for cell, side in zip(table.header, table.alignment, strict=True)
    )
    rows = (
        "".join(
            f"<td{_class(side)}>{_line(cell)}</td>" for cell, side in zip(row, table.alignment, strict=True)
        )
        for row in table.rows
    )
    body = "".join(f"<tr>{row}</tr>" for row in rows)
    return (
        f"<table><thead><tr>{header}</tr></thead>" + (f"<tbody>{body}</tbody>" if body else "") + "</table>"
    )


def _class(side: Alignment) -> str:
    return f' class="{side}"' if side in ("center", "right") else ""


def _line(line: Line) -> str:
    linked = groupby(line, key=lambda span: (span.link, span.title))
    return "".join(_linked("".join(map(_span, spans)), *link) for link, spans in linked)


def _linked(html: str, address: str, title: str) -> str:
    if not address:
        return html
    attribute = f' title="{escape(title)}"' if title else ""
    return f'<a href="{escape(address)}"{attribute}>{html}</a>'


def _span(span: Span) -> str:
    html = escape(span.text).replace("\n", "<br>")
    for tag, is_on in (("code", span.code), ("s", span.strike), ("em", span.italic), ("strong", span.bold)):
        html = f"<{tag}>{html}</{tag}>" if is_on else html
    return html
