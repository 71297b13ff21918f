"""Comments in a description that tell to ignore a rule: `# innomodel: ignore rule-name (reason)`."""

from bisect import bisect_right
from collections.abc import Iterator
from operator import itemgetter
from typing import NamedTuple

from innomodel.diagnostic import Address, Diagnostic, Span
from innomodel.pattern import pattern
from innomodel.source import Node, Source

_COMMENT = pattern(r"(?<!\S)#[ \t]*innomodel:[ \t]*ignore\b")
_RULES = pattern(r"([^(]*)(?:\((.*)\))?")
_NAME = pattern(r"[^\s,]+")
_LINE_END = pattern(r"[\n\r]|\Z")

Place = tuple[str, "Address | int"]
"""Where the findings of a rule are covered: a field with everything in it, or a line."""


class Ignore(NamedTuple):
    """One rule of one comment: its name and place, the reason, and what it covers.

    `covers` is the address of a field with everything in it, () for the whole file, None for nothing
    but what is found on the line `line`.
    """

    rule: str
    span: Span
    reason: str
    covers: Address | None
    line: int

    @property
    def places(self) -> tuple[Place, ...]:
        """Where the comment covers what the rule finds."""
        on_line = (self.rule, self.line)
        return (on_line,) if self.covers is None else (on_line, (self.rule, self.covers))


def places_covering(one: Diagnostic) -> Iterator[Place]:
    """Every place that covers a finding: its line, its address and all that this is below."""
    yield one.rule, one.span.line
    for length in range(len(one.address) + 1):
        yield one.rule, one.address[:length]


def ignores(source: Source) -> Iterator[Ignore]:
    """What the comments of `source` tell to ignore, a rule at a time."""
    if source.root is None or "innomodel:" not in source.text:
        return
    fields = _fields_by_line(source)
    lines = sorted(fields)
    texts = sorted((_first_character(source, one), source.end_of_text(one)) for one in _scalars(source.root))
    reached = 0
    for comment in _COMMENT.finditer(source.text):
        before = bisect_right(texts, comment.start(), key=itemgetter(0))
        is_in_text = before and comment.start() < texts[before - 1][1]
        if is_in_text or comment.start() < reached:
            continue
        reached = _end_of_line(source, comment.end())
        covers, line = _covered(source, comment.start(), fields, lines)
        rules = _RULES.match(source.text, comment.end(), reached)
        assert rules is not None
        for name in _NAME.finditer(source.text, *rules.span(1)):
            yield Ignore(name[0], source.at(*name.span()), (rules[2] or "").strip(), covers, line)


def _covered(
    source: Source, start: int, fields: dict[int, Address], lines: list[int]
) -> tuple[Address | None, int]:
    """What a comment that begins at `start` covers: the field it stands on or above; the file at its top.

    `lines` are those of `fields`, in order.
    """
    assert source.root is not None
    line, column, *_end = source.at(start, start)
    if start < source.root.start:
        return (), line
    if source.text[start - column + 1 : start].strip():
        return fields.get(line), line
    following = bisect_right(lines, line)
    below = lines[following] if following < len(lines) else line
    return fields.get(below), below


def _fields_by_line(source: Source) -> dict[int, Address]:
    """The outermost field or list item that begins on each line."""
    found: dict[int, Address] = {}
    waiting: list[tuple[Address, Node | None]] = [((), source.root)]
    while waiting:
        address, node = waiting.pop()
        assert node is not None
        if address:
            start = node.key_start if node.key_end else node.start
            found.setdefault(source.at(start, start).line, address)
        if isinstance(node.value, dict):
            waiting += [((*address, key), child) for key, child in reversed(node.value.items())]
        elif isinstance(node.value, list):
            waiting += [((*address, place), child) for place, child in reversed(list(enumerate(node.value)))]
    return found


def _scalars(root: Node) -> Iterator[Node]:
    waiting = [root]
    while waiting:
        node = waiting.pop()
        if isinstance(node.value, str):
            yield node
        else:
            waiting += node.value.values() if isinstance(node.value, dict) else node.value


def _first_character(source: Source, node: Node) -> int:
    """Where the text of a scalar begins: a block's below its header, which a comment may follow."""
    return _end_of_line(source, node.start) if node.style in ("|", ">") else node.start


def _end_of_line(source: Source, start: int) -> int:
    end = _LINE_END.search(source.text, start)
    assert end is not None
    return end.start()
