"""Edits by address: each changes the bytes of its own value and no others."""

import re
from collections.abc import Iterable
from typing import Any

from innomodel.diagnostic import Address, Edit
from innomodel.pattern import pattern
from innomodel.source.emit import entry, inline, item
from innomodel.source.excerpt import Excerpt, entry_alone
from innomodel.source.gate import REMOVED, Splice, UnsafeEdit, spliced
from innomodel.source.layout import content_end, entry_start, indentation, line_end, line_start, next_line
from innomodel.source.scalar import block_scalar, inline_scalar, number_scalar
from innomodel.source.source import Node, Source

_BLOCK_HEADER = pattern(r"[|>][0-9+-]*")


def with_value(source: Source, address: Address, value: Any) -> str:
    """The text of `source` with `value` (a text, number, list or dict) at `address`.

    A value that is there is replaced; one that is not is added after its neighbours, the keys above
    it included; an index one past the end of a list adds an item. Raises ValueError for the root,
    for a source without a tree, and where a mapping would be replaced: edit its fields instead. Raises
    UnsafeEdit, which is a ValueError too, when the file is written in a way that the edit would harm.
    """
    node = source.node(address)
    if not address or source.root is None:
        raise ValueError("only a value inside a description can be edited")
    if node is None:
        return _added(source, address, value)
    if isinstance(node.value, dict) and node.value:
        raise ValueError(f"a mapping is edited field by field: {address}")
    return spliced(source, _replacement(source, address, node, value), {address: value})


def without(source: Source, address: Address) -> str:
    """The text of `source` without the value at `address`, its key or hyphen included.

    Raises ValueError when nothing stands there, UnsafeEdit when that would harm something else.
    """
    node = source.node(address)
    if node is None or not address:
        raise ValueError(f"nothing to remove at {address}")
    return spliced(source, [_removal(source, address, node)], {address: REMOVED})


def with_edits(source: Source, edits: Iterable[Edit]) -> str:
    """The text of `source` with `edits` made; of two that overlap the one that stands first.

    Raises UnsafeEdit when together they would change anything but the texts they are about.
    """
    made: list[Edit] = []
    splices: list[Splice] = []
    reached = 0
    for edit in sorted(edits, key=lambda edit: edit.span):
        splice = _splice(source, edit)
        if splice.start >= reached:
            reached = max(splice.start + 1, splice.end)
            splices.append(splice)
            made.append(edit)
    return spliced(source, splices, _reworded(source, made))


def safe_edits(source: Source, edits: Iterable[Edit]) -> set[Edit]:
    """Those of `edits` that, each alone, change the text they are about as they are meant to and no more.

    Asked of the entry that the text stands in, read by itself: of the same cost in a file of any length.
    """
    by_address: dict[Address, list[Edit]] = {}
    for edit in edits:
        by_address.setdefault(edit.meant.address, []).append(edit)
    alone = ((entry_alone(source, address), group) for address, group in by_address.items())
    return {edit for excerpt, group in alone if excerpt for edit in group if _is_safe(source, excerpt, edit)}


def _is_safe(source: Source, excerpt: Excerpt, edit: Edit) -> bool:
    start, end, text = _splice(source, edit)
    if not excerpt.offset <= start <= end <= excerpt.offset + len(excerpt.source.text):
        return False
    splice = Splice(start - excerpt.offset, end - excerpt.offset, text)
    try:
        spliced(excerpt.source, [splice], {excerpt.address: _reworded(source, [edit])[edit.meant.address]})
    except UnsafeEdit:
        return False
    return True


def _splice(source: Source, edit: Edit) -> Splice:
    span = edit.span
    return Splice(
        source.offset(span.line, span.column), source.offset(span.end_line, span.end_column), edit.text
    )


def _reworded(source: Source, edits: Iterable[Edit]) -> dict[Address, str]:
    """The texts that `edits`, of which no two overlap, are about, as they are meant to read."""
    texts: dict[Address, str] = {}
    for address, start, end, text in sorted((edit.meant for edit in edits), reverse=True):
        node = source.node(address)
        if node is None or not isinstance(node.value, str):
            raise UnsafeEdit(f"there is no text at {address}")
        before = texts.get(address, node.value)
        texts[address] = before[:start] + text + before[end:]
    return texts


def _removal(source: Source, address: Address, node: Node) -> Splice:
    if _in_flow(source, address):
        return _flow_removal(source, node)
    start, end = entry_start(source, node), content_end(source, node)
    line = line_start(source.text, start)
    if source.text[line:start].strip():  # the entry shares its line with a hyphen above it
        return Splice(start, _next_sibling(source, address) or end, "")
    return Splice(line, next_line(source.text, end), "")


def _replacement(source: Source, address: Address, node: Node, value: Any) -> list[Splice]:
    """A head on the line of the key, and a body below it: each is replaced by the new one's."""
    head_start, head_end, body_start, body_end = _parts(source, node)
    if _in_flow(source, address):
        return [Splice(head_start, head_end, _spaced(source, head_start) + inline(value))]
    head, body = _written(value, indentation(source, node), line_end(source))
    if body and body_start == len(source.text) and not source.text.endswith(("\n", "\r")):
        body = line_end(source) + body
    if head:
        head = _spaced(source, head_start) + head
    return [Splice(head_start, head_end, head), Splice(body_start, body_end, body)]


def _written(value: Any, above: str, line_end: str) -> tuple[str, str]:
    """The head and the body of a value in block style."""
    if isinstance(value, str):
        block = block_scalar(value, above, line_end) if "\n" in value else None
        if block is None:
            return inline_scalar(value), ""
        header, _, body = block.partition(line_end)
        return header, body
    if isinstance(value, dict | list):
        lines = entry("x", value, above, line_end)[len(above) + 2 :]
        head, _, body = lines.partition(line_end)
        return head.strip(), body
    return number_scalar(value), ""


def _parts(source: Source, node: Node) -> tuple[int, int, int, int]:
    """Where the head and the body of what stands at `node` begin and end."""
    text = source.text
    if node.style in ("|", ">"):
        header = _BLOCK_HEADER.match(text, node.start)
        assert header is not None
        body_start = next_line(text, header.end())
        return (
            node.start,
            header.end(),
            body_start,
            max(body_start, next_line(text, content_end(source, node))),
        )
    if node.style == "block":
        colon = text.index(":", node.key_end) + 1
        return colon, colon, next_line(text, colon), next_line(text, content_end(source, node))
    body = next_line(text, node.end)
    return node.start, node.end, body, body


def _added(source: Source, address: Address, value: Any) -> str:
    above = address[:-1]
    parent = source.node(above)
    if parent is None or parent.is_absent:
        step = address[-1]
        return with_value(source, above, {step: value} if isinstance(step, str) else [value])
    if isinstance(parent.value, str):
        raise ValueError(f"{above} is a text and can have nothing below it")
    if parent.style == "flow":
        return spliced(source, [_flow_addition(source, parent, address[-1], value)], {address: value})
    column = " " * (parent.start - line_start(source.text, parent.start))
    end = next_line(source.text, content_end(source, parent))
    ending = line_end(source)
    step = address[-1]
    lines = entry(step, value, column, ending) if isinstance(step, str) else item(value, column, ending)
    if end == len(source.text) and not source.text.endswith(("\n", "\r")):
        lines = ending + lines
    return spliced(source, [Splice(end, end, lines)], {address: value})


def _flow_addition(source: Source, parent: Node, step: str | int, value: Any) -> Splice:
    new = f"{inline(step)}: {inline(value)}" if isinstance(step, str) else inline(value)
    if not parent.value:
        return Splice(parent.start + 1, parent.end - 1, new)
    children = list(parent.value.values()) if isinstance(parent.value, dict) else parent.value
    assert isinstance(children, list)
    end = max(child.end for child in children)
    return Splice(end, end, f", {new}")


def _flow_removal(source: Source, node: Node) -> Splice:
    text = source.text
    start = node.key_start if node.key_end else node.start
    after = re.compile(r"\s*,\s*").match(text, node.end)
    if after:
        return Splice(start, after.end(), "")
    before = text[:start].rstrip()
    return Splice(len(before[:-1].rstrip()) if before.endswith(",") else start, node.end, "")


def _next_sibling(source: Source, address: Address) -> int | None:
    """Where the entry after the one at `address` begins in its mapping or list."""
    start = source.node(address)
    parent = source.node(address[:-1])
    assert start is not None
    assert parent is not None
    assert not isinstance(parent.value, str)
    children = parent.value.values() if isinstance(parent.value, dict) else parent.value
    later = [entry_start(source, one) for one in children if one.start > start.start]
    return min(later, default=None)


def _in_flow(source: Source, address: Address) -> bool:
    """Whether the value stands between brackets."""
    above = (source.node(address[:length]) for length in range(len(address)))
    return any(node is not None and node.style == "flow" for node in above)


def _spaced(source: Source, offset: int) -> str:
    """A space where the value would touch the colon or hyphen before it."""
    return "" if source.text[offset - 1 : offset] in (" ", "\t", "[", "{", "") else " "
