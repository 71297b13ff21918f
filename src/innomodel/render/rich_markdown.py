"""Rich text as Markdown that reads the same on GitHub and GitLab, whatever its author typed."""

import re
from collections.abc import Iterable, Sequence
from itertools import groupby

from innomodel.render.headings import sunk
from innomodel.render.rich import Block, Code, Heading, Items, Line, Paragraph, Quote, Rule, Span, Table

_SPECIAL = re.compile(r"[\\`*_\[\]<~$]|&(?=#?\w)")
_AT_LINE_START = re.compile(r"^(\s*)(?:([#>+=-])|(\d{1,9})([.)]))", re.ASCII)
_RULE = re.compile(r"([-*])(?: +\1){2,} *(?:\n|$)")
_OTHER_LINE_END = re.compile(r"\r\n?")
_DELIMITERS = {"strong": "**", "em": "*", "del": "~~"}
_SIDES = {"left": ":---", "center": ":---:", "right": "---:", None: "---"}
_BREAK = "<br>"
_EMPTY = "&nbsp;"


def rich_markdown(blocks: Iterable[Block], top: int) -> str:
    """`blocks` as Markdown, without a line end; sub-headings begin at level `top` and skip none."""
    return _blocks(sunk(tuple(blocks), top))


def line_markdown(line: Line) -> str:
    """`line` as Markdown on one line, for a heading or a cell."""
    return _line(line).replace("\n", _BREAK).replace("|", "\\|").replace("#", "\\#").strip()


def table_markdown(header: Sequence[str], rows: Iterable[Sequence[str]], sides: Sequence[str]) -> str:
    """A table of cells that are Markdown on one line; `sides` are what the cells align to, "" for none."""
    lines = (header, [_SIDES[side or None] for side in sides], *rows)
    return "\n".join(f"| {' | '.join(cells)} |" for cells in lines)


def _blocks(blocks: tuple[Block, ...]) -> str:
    shown: list[str] = []
    turn = False
    for before, block in zip((None, *blocks), blocks, strict=False):
        turn = not turn if isinstance(before, Items) and isinstance(block, Items) else False
        shown.append(_list(block, turn) if isinstance(block, Items) else _block(block))
    return "\n\n".join(shown)


def _block(block: Block) -> str:
    match block:
        case Paragraph(line):
            return _paragraph(line)
        case Heading(level, line):
            return f"{'#' * level} {line_markdown(line)}"
        case Code(text):
            fence = "`" * max(3, 1 + max(map(len, re.findall("`+", text)), default=0))
            return f"{fence}\n{text}\n{fence}"
        case Rule():
            return "___"
        case Quote(blocks):
            return _indented(_blocks(blocks), "> ", "> ")
        case Items():
            return _list(block, False)
        case Table(header, rows, alignment):
            cells = ([line_markdown(cell) for cell in row] for row in rows)
            return table_markdown(
                [line_markdown(cell) for cell in header], cells, [one or "" for one in alignment]
            )


def _paragraph(line: Line) -> str:
    lines = (_AT_LINE_START.sub(_escaped_start, one.strip(" \t")) for one in _line(line).split("\n"))
    return "\\\n".join(one or _EMPTY for one in lines)


def _escaped_start(found: re.Match[str]) -> str:
    _space, sign, number, after = found.groups()
    return f"\\{sign}" if sign else f"{number}\\{after}"


def _list(block: Items, turn: bool) -> str:
    """A list; `turn` tells it from one of the same kind just before it."""
    if block.start is None:
        markers = ["* " if turn else "- "] * len(block.items)
    else:
        numbers = range(block.start, block.start + len(block.items))
        markers = [f"{number}{')' if turn else '.'} " for number in numbers]
    items = [_marked(_item(item), marker) for item, marker in zip(block.items, markers, strict=True)]
    return ("\n" if all(map(_is_close, block.items)) else "\n\n").join(items)


def _is_close(item: tuple[Block, ...]) -> bool:
    """Whether an item needs no empty line: it is one block, or a paragraph with lists that may follow it."""
    first, *rest = item or (None,)
    if not rest:
        return True
    return isinstance(first, Paragraph) and all(
        isinstance(one, Items) and one.start in (None, 1) and one.items[0] and _is_close(one.items[0])
        for one in rest
    )


def _item(item: tuple[Block, ...]) -> str:
    return "\n".join(map(_block, item)) if _is_close(item) and len(item) == 2 else _blocks(item)


def _marked(text: str, marker: str) -> str:
    """An item behind its marker; on the next line when its own first line would make a rule of both."""
    is_rule = _RULE.match(marker + text)
    return _indented(f"\n{text}" if is_rule else text, marker, " " * len(marker))


def _indented(text: str, first: str, rest: str) -> str:
    """`text` with `first` before its first line and `rest` before the others."""
    begun, *others = text.split("\n")
    kept = ((rest if one else rest.rstrip(" ")) + one for one in others)
    return "\n".join([(first + begun).rstrip(" "), *kept])


def _line(line: Line) -> str:
    """Markdown in which a "\\n" is a forced line break."""
    shown = ""
    for (address, title), spans in groupby(line, key=lambda span: (span.link, span.title)):
        if address and shown.endswith("!"):  # it would make an image of the link
            shown = f"{shown[:-1]}\\!"
        shown += _linked(_spans(list(spans)), address, title)
    return shown


def _linked(text: str, address: str, title: str) -> str:
    if not address:
        return text
    words = _text(" ".join(title.split())).replace('"', '\\"')
    shown = f' "{words}"' if title else ""
    return f"[{text}](<{address.replace('&', '&amp;')}>{shown})"


def _spans(spans: list[Span]) -> str:
    edges = ["", *(span.text for span in spans), ""]
    return "".join(
        _span(span, before[-1:], after[:1])
        for span, before, after in zip(spans, edges, edges[2:], strict=False)
    )


def _span(span: Span, before: str, after: str) -> str:
    """A span, in Markdown's signs where they are sure to be read as such, and in HTML's elsewhere."""
    text = _code(span.text) if span.code else _text(span.text)
    inner = span.text.strip()
    is_plain = inner == span.text and not span.code and (inner[:1] + inner[-1:]).isalnum()
    is_apart = not (before.isalnum() or after.isalnum())
    for tag, is_on in (("del", span.strike), ("em", span.italic), ("strong", span.bold)):
        if is_on:
            sign = _DELIMITERS[tag] if is_plain and is_apart else ""
            text = f"{sign}{text}{sign}" if sign else f"<{tag}>{text}</{tag}>"
    return text


def _text(text: str) -> str:
    return _SPECIAL.sub(r"\\\g<0>", _OTHER_LINE_END.sub("\n", text))


def _code(text: str) -> str:
    if "`" in text or text != text.strip() or not text:
        return f"<code>{_text(text)}</code>"
    return f"`{text}`"
