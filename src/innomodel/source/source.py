"""A description as text: its tree, and the place of every address in it."""

import re
from bisect import bisect_right
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from innomodel.diagnostic import Address, Diagnostic, Edit, Excerpt, Message, Severity, Span
from innomodel.pattern import pattern
from innomodel.source.offsets import Place, place_of

BOM = "\ufeff"
"""The byte order mark."""

EXCERPT_WIDTH = 100
LINE_END = pattern(r"\r\n|\n|\r")
_NEW_LINE = pattern("\n")


class Node:
    """A piece of the tree.

    `value` is text for a scalar, a list of nodes for a sequence and a dict of nodes by key for a
    mapping. Where it stands is kept as the reader's own events and worked out when asked for: most
    nodes are never asked. The reader sets the parts one by one, which takes half as long as a call
    with them.
    """

    __slots__ = ("closing", "key", "opening", "value")

    value: "str | list[Node] | dict[str, Node]"
    opening: Any
    closing: Any
    key: Any

    @property
    def style(self) -> str:
        """ "plain", one of `'`, `"`, `|`, `>` for a scalar, "block" or "flow" for a collection."""
        if isinstance(self.value, str):
            return self.opening.style or "plain"
        return "flow" if self.opening.flow_style else "block"

    @property
    def start(self) -> int:
        """The character offset where the value begins."""
        offset: int = self.opening.start_mark.index
        return offset

    @property
    def end(self) -> int:
        """The character offset where the value ends."""
        offset: int = self.closing.end_mark.index
        return offset

    @property
    def key_start(self) -> int:
        """The character offset where the key begins; 0 without a key."""
        return self.key.start_mark.index if self.key else 0

    @property
    def key_end(self) -> int:
        """The character offset where the key ends; 0 without a key."""
        return self.key.end_mark.index if self.key else 0

    @property
    def is_absent(self) -> bool:
        """Whether nothing at all is written: `name:` and the line ends."""
        return self.value == "" and self.style == "plain" and self.start == self.end


@dataclass(frozen=True)
class Source:
    """A file that has been read. `root` is None when `problems` made a tree impossible.

    `text` is without the byte order mark, which `has_bom` remembers.
    """

    path: str
    text: str
    root: Node | None
    problems: tuple[Diagnostic, ...] = ()
    has_bom: bool = False

    def node(self, address: Address) -> Node | None:
        """The node at `address`, None when nothing stands there."""
        node = self.root
        for step in address:
            node = child(node, step)
        return node

    def span(self, address: Address) -> Span:
        """Where the value at `address` stands; for an absent one, the nearest thing above it.

        A collection or an empty value is shown by its key, the root by its first character.
        """
        node = self.node(address)
        if node is None:
            return self.span(address[:-1]) if address else self.at(0, 0)
        if isinstance(node.value, str) and not node.is_absent:
            return self.at(node.start, self.end_of_text(node))
        return self.key_span(address)

    def key_span(self, address: Address) -> Span:
        """Where the key of `address` stands; the value's own beginning for a list item."""
        node = self.node(address)
        if node is None:
            return self.span(address[:-1]) if address else self.at(0, 0)
        if node.key_end:
            return self.at(node.key_start, node.key_end)
        return self.at(node.start, self._line_end(node.start))

    def within(self, address: Address, start: int, end: int) -> Span | None:
        """Where the characters `start` to `end` of the text at `address` stand.

        None when they do not stand in the file as they are: in a folded block, behind an escape.
        """
        node = self.node(address)
        if node is None or not isinstance(node.value, str):
            return None
        if node not in self._places:
            span = node.start, node.end
            self._places[node] = place_of(node.value, node.style, span, self.text, self._line_starts)
        place = self._places[node]
        return None if place is None else self.at(place(start), place(end))

    def at(self, start: int, end: int) -> Span:
        """The span between two character offsets."""
        starts = self._line_starts
        end = max(start, end)
        line, end_line = bisect_right(starts, start), bisect_right(starts, end)
        return Span(line, start - starts[line - 1] + 1, end_line, end - starts[end_line - 1] + 1)

    def excerpt(self, span: Span) -> Excerpt:
        """The line that `span` begins on, without its line end; of a long line what is around it.

        Where the line goes on, the excerpt has … in the place of a character.
        """
        start, end = self._line_starts[span.line - 1], self._end_of_line(span.line)
        first = max(start, start + span.column - 1 - EXCERPT_WIDTH // 2)
        if end - start <= EXCERPT_WIDTH:
            return Excerpt(self.text[start:end], span.column)
        last = min(end, first + EXCERPT_WIDTH)
        shown = self.text[first:last]
        shown = shown if first == start else f"…{shown[1:]}"
        shown = shown if last == end else f"{shown[:-1]}…"
        return Excerpt(shown, span.column - (first - start))

    def diagnostic(
        self,
        rule: str,
        severity: Severity,
        message: Message,
        hint: Message | None,
        address: Address,
        span: Span,
        fix: Edit | None = None,
    ) -> Diagnostic:
        """A finding about this file, with the line it points at."""
        return Diagnostic(rule, severity, message, hint, address, span, self.excerpt(span), fix)

    @property
    def whole(self) -> str:
        """The text with its byte order mark, if it has one."""
        return BOM + self.text if self.has_bom else self.text

    def offset(self, line: int, column: int) -> int:
        """The character offset of a place."""
        return self._line_starts[line - 1] + column - 1

    @cached_property
    def _line_starts(self) -> list[int]:
        line_end = LINE_END if "\r" in self.text else _NEW_LINE
        return [0, *map(re.Match.end, line_end.finditer(self.text))]

    @cached_property
    def _places(self) -> dict[Node, Place | None]:
        """What has been worked out: one text may have thousands of findings."""
        return {}

    @cached_property
    def _ends(self) -> dict[Node, int]:
        """What has been worked out: below one text may be thousands of blank lines."""
        return {}

    def _line_end(self, offset: int) -> int:
        """The end of the text of the line that `offset` is on."""
        return self._end_of_line(bisect_right(self._line_starts, offset))

    def _end_of_line(self, line: int) -> int:
        if line == len(self._line_starts):
            return len(self.text)
        end = self._line_starts[line] - 1
        return end - 1 if self.text[end - 1 : end + 1] == "\r\n" else end

    def end_of_text(self, node: Node) -> int:
        """The offset after the last character of a scalar that YAML does not take for blank."""
        if node not in self._ends:
            first, end = node.start + 1, node.end
            while end > first and self.text[end - 1] in " \t\r\n":
                end -= 1
            self._ends[node] = end
        return self._ends[node]


def plain_data(node: Node | None, schema: dict[str, Any]) -> Any:
    """The tree as plain data, each scalar read by the type that `schema` gives it.

    Strings stay as written; an unquoted whole number becomes an int where the schema says integer,
    an unquoted decimal number an int or a float where it says number. Fields without a value are left
    out; another key without one holds "", so that it is not lost, unless `schema` says nothing of keys.
    What does not fit its type stays text, for the validator to find. None gives None.
    """
    return None if node is None else _plain(node, schema)


def _plain(node: Node, schema: dict[str, Any]) -> Any:
    value = node.value
    if isinstance(value, str):
        return value if node.opening.style else _scalar(value, schema.get("type"))
    if isinstance(value, list):
        item_schema = schema.get("items") or {}
        return [_plain(item, item_schema) for item in value]
    known = schema.get("properties") or {}
    free = schema.get("additionalProperties") or {}
    data: dict[str, Any] = {}
    for key, child in value.items():
        inside = child.value
        if not isinstance(inside, str):
            data[key] = _plain(child, known.get(key) or free)
        elif child.opening.style:
            data[key] = inside
        elif inside:  # plain and empty is absent
            data[key] = _scalar(inside, (known.get(key) or free).get("type"))
        elif key not in known and (known or free):
            data[key] = ""
    return data


_MOST_DIGITS = 15
_INTEGER = pattern(rf"[-+]?[0-9]{{1,{_MOST_DIGITS}}}")
_NUMBER = pattern(rf"[-+]?[0-9]{{1,{_MOST_DIGITS}}}(\.[0-9]{{1,{_MOST_DIGITS}}})?")


def _scalar(text: str, kind: str | None) -> str | int | float:
    if kind not in ("integer", "number"):
        return text
    is_short = len(text) <= _MOST_DIGITS
    if (is_short and text.isascii() and text.isdecimal()) or _INTEGER.fullmatch(text):
        return int(text)
    return float(text) if kind == "number" and _NUMBER.fullmatch(text) else text


def child(node: Node | None, step: str | int) -> Node | None:
    """What stands right under `node` at a key or an index, None when nothing does."""
    if node is None:
        return None
    inside = node.value
    if isinstance(step, str):
        return inside.get(step) if isinstance(inside, dict) else None
    return inside[step] if isinstance(inside, list) and 0 <= step < len(inside) else None
