"""One entry of a description, read as a document of its own."""

from typing import NamedTuple

from innomodel.diagnostic import Address
from innomodel.source.layout import entry_start, line_start, next_line
from innomodel.source.read import read
from innomodel.source.source import Node, Source


class Excerpt(NamedTuple):
    """The lines of an entry, the address that a value has in them, and where in the file they begin."""

    source: Source
    address: Address
    offset: int


def entry_alone(source: Source, address: Address) -> Excerpt | None:
    """The whole lines of the innermost entry in block style that holds the value at `address`.

    Behind them stands a line of the same indentation, so that a value which runs over its end is noticed.
    None when the lines cannot be read without those around them.
    """
    node = source.node(address)
    outermost = _block_entry(source, address)
    if node is None or outermost is None:
        return None
    start = line_start(source.text, entry_start(source, outermost))
    text = source.text[start : next_line(source.text, max(outermost.end - 1, outermost.start))]
    alone = read((text + _guard(text)).encode(), source.path)
    found = _address_of(alone.root, node.start - start)
    return None if found is None or alone.problems else Excerpt(alone, found, start)


def _block_entry(source: Source, address: Address) -> Node | None:
    """The node at `address`, or the outermost of those above it that stand between brackets."""
    nodes = [source.node(address[:length]) for length in range(len(address) + 1)]
    in_flow = next((node for node in nodes if node is not None and node.style == "flow"), nodes[-1])
    return None if in_flow is source.root else in_flow


def _guard(text: str) -> str:
    """A last entry for the lines `text`, beside the first."""
    column = len(text) - len(text.lstrip(" "))
    entry = "- x" if text[column : column + 2] in ("- ", "-\n", "-\r") else '"\\0": x'
    return ("" if text.endswith(("\n", "\r")) else "\n") + " " * column + entry


def _address_of(node: Node | None, start: int) -> Address | None:
    """The address of the text that begins at the offset `start`."""
    if node is None or isinstance(node.value, str):
        return () if node is not None and node.start == start else None
    steps = node.value.items() if isinstance(node.value, dict) else enumerate(node.value)
    below = ((step, _address_of(child, start)) for step, child in steps)
    return next(((step, *address) for step, address in below if address is not None), None)
