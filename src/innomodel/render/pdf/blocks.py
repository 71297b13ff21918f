"""Rich text as plain values: what templates/model.typ gets to draw."""

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Any, assert_never

from innomodel.render.drawn import shown
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

Value = dict[str, Any]

_DEEPEST = 12
_WIDEST_INSIDE = 8
_LONGEST_LINK = 8000
"""What typst takes."""

_NO_BREAK_HERE = re.compile(r"\u00ad+(?!\w)")
"""Soft hyphens that no word goes on behind: where they are all that is left of a link, typst loses it."""


def line(spans: Line) -> list[Value]:
    """The spans of a line, each with its text and what is special about it."""
    return [_span(span) for span in _linked(spans)]


def blocks(markdown: str, heading_level: int | None = None) -> list[Value]:
    """The blocks of `markdown`, its highest sub-heading at `heading_level`, without one in bold.

    What lies deeper than twelve lists and quotations is drawn where the twelfth is; a table in them that
    has more columns than fit is several.
    """
    parsed = parse(markdown)
    return list(_blocks(_bold_headings(parsed) if heading_level is None else sunk(parsed, heading_level), 0))


def _linked(spans: Line) -> Iterator[Span]:
    """The spans with links that a PDF can have: what is linked can be seen, and the address is not too long.

    An address that is too long stands behind the words.
    """
    for place, span in enumerate(spans):
        if not span.link:
            yield span
            continue
        seen = replace(span, text=_NO_BREAK_HERE.sub("", span.text) or span.link)
        if len(span.link) <= _LONGEST_LINK:
            yield seen
        elif spans[place + 1 : place + 2] and spans[place + 1].link == span.link:
            yield replace(seen, link="")
        else:
            yield replace(seen, text=f"{seen.text} ({span.link})", link="")


def _span(span: Span) -> Value:
    special = {
        name: getattr(span, name)
        for name in ("bold", "italic", "strike", "code", "link")
        if getattr(span, name)
    }
    title = {"title": shown(span.title)} if span.title else {}
    return {"text": shown(span.text), **special, **title}


def _bold_headings(blocks: tuple[Block, ...]) -> tuple[Block, ...]:
    return tuple(_bold(one) if isinstance(one, Heading) else one for one in blocks)


def _bold(heading: Heading) -> Paragraph:
    return Paragraph(tuple(replace(one, bold=True) for one in heading.line))


def _blocks(inner: tuple[Block, ...], depth: int) -> Iterator[Value]:
    """Blocks inside of `depth` lists and quotations."""
    for block in inner:
        if depth >= _DEEPEST and isinstance(block, Quote | Items):
            for deeper in block.items if isinstance(block, Items) else (block.blocks,):
                yield from _blocks(deeper, depth)
        elif depth and isinstance(block, Table):
            yield from map(_table, _narrow(block))
        elif not isinstance(block, Heading) or line_text(block.line).strip():
            yield _block(block, depth)


def _block(block: Block, depth: int) -> Value:
    """One block; a heading in a list or a quotation is a paragraph in bold."""
    match block:
        case Heading() if depth:
            return _block(_bold(block), depth)
        case Heading(level, spans):
            return {"kind": "heading", "level": level, "line": line(spans)}
        case Paragraph(spans):
            return {"kind": "paragraph", "line": line(spans)}
        case Code(text):
            return {"kind": "code", "text": shown(text)}
        case Rule():
            return {"kind": "rule"}
        case Quote(quoted):
            return {"kind": "quote", "blocks": list(_blocks(quoted, depth + 1))}
        case Items(items, start):
            drawn = [list(_blocks(item, depth + 1)) for item in items]
            return {"kind": "list", "start": start, "items": drawn}
        case Table():
            return _table(block)
        case _:
            assert_never(block)


def _narrow(table: Table) -> Iterator[Table]:
    for first in range(0, len(table.header), _WIDEST_INSIDE):
        columns = slice(first, first + _WIDEST_INSIDE)
        rows = tuple(row[columns] for row in table.rows)
        yield Table(table.header[columns], rows, table.alignment[columns])


def _table(table: Table) -> Value:
    return {
        "kind": "table",
        "header": [line(cell) for cell in table.header],
        "rows": [[line(cell) for cell in row] for row in table.rows],
        "alignment": [side or "left" for side in table.alignment],
    }
