"""Edits by address: each changes the bytes of its own value and no others."""

import re
from collections.abc import Iterable
from typing import Any, NamedTuple

from innomodel.diagnostic import Address, Edit
from innomodel.pattern import pattern
from innomodel.source.emit import entry, inline, item
from innomodel.source.scalar import block_scalar, inline_scalar, number_scalar
from innomodel.source.source import LINE_END, Node, Source

_BLOCK_HEADER = pattern(r"[|>][0-9+-]*")


class _Splice(NamedTuple):
    start: int
    end: int
    text: str


def with_value(source: Source, address: Address, value: Any) -> str:
    """The text of `source` with `value` (a text, number, list or dict) at `address`.

    A value that is there is replaced; one that is not is added after its neighbours, the keys above
    it included; an index one past the end of a list adds an item. Raises ValueError for the root,
    for a source without a tree, and where a mapping would be replaced: edit its fields instead.
    """
    node = source.node(address)
    if not address or source.root is None:
        raise ValueError("only a value inside a description can be edited")
    if node is None:
        return _added(source, address, value)
    if isinstance(node.value, dict) and node.value:
        raise ValueError(f"a mapping is edited field by field: {address}")
    return _spliced(source, _replacement(source, address, node, value))


def without(source: Source, address: Address) -> str:
    """The text of `source` without the value at `address`, its key or hyphen included.

    Raises ValueError when nothing stands there.
    """
    node = source.node(address)
    if node is None or not address:
        raise ValueError(f"nothing to remove at {address}")
    if _in_flow(source, address):
        return _spliced(source, [_flow_removal(source, node)])
    start, end = _entry_start(source, node), content_end(source, node)
    line_start = _line_start(source.text, start)
    if source.text[line_start:start].strip():  # the entry shares its line with a hyphen above it
        return _spliced(source, [_Splice(start, _next_sibling(source, address) or end, "")])
    return _spliced(source, [_Splice(line_start, _next_line(source.text, end), "")])


def with_edits(source: Source, edits: Iterable[Edit]) -> str:
    """The text of `source` with `edits` made; of two that overlap the one that stands first."""
    splices: list[_Splice] = []
    reached = 0
    for span, text in sorted(edits):
        start = source.offset(span.line, span.column)
        if start >= reached:
            reached = max(start + 1, source.offset(span.end_line, span.end_column))
            splices.append(_Splice(start, source.offset(span.end_line, span.end_column), text))
    return _spliced(source, splices)


def _spliced(source: Source, splices: list[_Splice]) -> str:
    text = source.text
    for splice in sorted(splices, reverse=True):
        text = text[: splice.start] + splice.text + text[splice.end :]
    return "\ufeff" + text if source.has_bom else text


def _replacement(source: Source, address: Address, node: Node, value: Any) -> list[_Splice]:
    """A head on the line of the key, and a body below it: each is replaced by the new one's."""
    head_start, head_end, body_start, body_end = _parts(source, node)
    if _in_flow(source, address):
        return [_Splice(head_start, head_end, _spaced(source, head_start) + inline(value))]
    head, body = _written(value, _above(source, node), _line_end(source))
    if body and body_start == len(source.text) and not source.text.endswith(("\n", "\r")):
        body = _line_end(source) + body
    if head:
        head = _spaced(source, head_start) + head
    return [_Splice(head_start, head_end, head), _Splice(body_start, body_end, body)]


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
        body_start = _next_line(text, header.end())
        return (
            node.start,
            header.end(),
            body_start,
            max(body_start, _next_line(text, content_end(source, node))),
        )
    if node.style == "block":
        colon = text.index(":", node.key_end) + 1
        return colon, colon, _next_line(text, colon), _next_line(text, content_end(source, node))
    body = _next_line(text, node.end)
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
        return _spliced(source, [_flow_addition(source, parent, address[-1], value)])
    indentation = " " * (parent.start - _line_start(source.text, parent.start))
    end = _next_line(source.text, content_end(source, parent))
    line_end = _line_end(source)
    step = address[-1]
    lines = (
        entry(step, value, indentation, line_end)
        if isinstance(step, str)
        else item(value, indentation, line_end)
    )
    if end == len(source.text) and not source.text.endswith(("\n", "\r")):
        lines = line_end + lines
    return _spliced(source, [_Splice(end, end, lines)])


def _flow_addition(source: Source, parent: Node, step: str | int, value: Any) -> _Splice:
    new = f"{inline(step)}: {inline(value)}" if isinstance(step, str) else inline(value)
    if not parent.value:
        return _Splice(parent.start + 1, parent.end - 1, new)
    children = list(parent.value.values()) if isinstance(parent.value, dict) else parent.value
    assert isinstance(children, list)
    end = max(child.end for child in children)
    return _Splice(end, end, f", {new}")


def _flow_removal(source: Source, node: Node) -> _Splice:
    text = source.text
    start = node.key_start if node.key_end else node.start
    after = re.compile(r"\s*,\s*").match(text, node.end)
    if after:
        return _Splice(start, after.end(), "")
    before = text[:start].rstrip()
    return _Splice(len(before[:-1].rstrip()) if before.endswith(",") else start, node.end, "")


def _next_sibling(source: Source, address: Address) -> int | None:
    """Where the entry after the one at `address` begins in its mapping or list."""
    start = source.node(address)
    parent = source.node(address[:-1])
    assert start is not None
    assert parent is not None
    assert not isinstance(parent.value, str)
    children = parent.value.values() if isinstance(parent.value, dict) else parent.value
    later = [_entry_start(source, one) for one in children if one.start > start.start]
    return min(later, default=None)


def _in_flow(source: Source, address: Address) -> bool:
    """Whether the value stands between brackets."""
    above = (source.node(address[:length]) for length in range(len(address)))
    return any(node is not None and node.style == "flow" for node in above)


def _above(source: Source, node: Node) -> str:
    """White space as wide as what stands before the node's key or hyphen."""
    start = _entry_start(source, node)
    return " " * (start - _line_start(source.text, start))


def _entry_start(source: Source, node: Node) -> int:
    return (
        node.key_start
        if node.key_end
        else source.text.rindex("-", 0, max(node.start, 1) + (node.style == "block"))
    )


def content_end(source: Source, node: Node) -> int:
    """The end of the last visible character of `node`."""
    if isinstance(node.value, str) or node.style == "flow":
        return node.start if node.is_absent else source.end_of_text(node)
    last = next(reversed(node.value.values() if isinstance(node.value, dict) else node.value), None)
    return node.end if last is None else content_end(source, last)


def _line_start(text: str, offset: int) -> int:
    return max(text.rfind("\n", 0, offset), text.rfind("\r", 0, offset)) + 1


def _next_line(text: str, offset: int) -> int:
    match = LINE_END.search(text, offset)
    return match.end() if match else len(text)


def _line_end(source: Source) -> str:
    match = LINE_END.search(source.text)
    return match[0] if match else "\n"


def _spaced(source: Source, offset: int) -> str:
    """A space where the value would touch the colon or hyphen before it."""
    return "" if source.text[offset - 1 : offset] in (" ", "\t", "[", "{", "") else " "
