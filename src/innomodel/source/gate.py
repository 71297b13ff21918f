"""The gate that every edit of a description goes through: what was not meant to change has not changed."""

from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from innomodel.diagnostic import Address
from innomodel.pattern import pattern
from innomodel.source.layout import content_end, entry_start, next_line
from innomodel.source.read import read
from innomodel.source.scalar import number_scalar
from innomodel.source.source import Node, Source

_COMMENT = pattern(r"#[^\r\n]*")


class UnsafeEdit(ValueError):
    """An edit that would change more than it is meant to, or leave a file that cannot be read."""


class Removed:
    """The type of REMOVED."""


REMOVED = Removed()
"""Stands for the value of an address that is meant to be gone."""


class Splice(NamedTuple):
    """New text for the characters `start` to `end` of a file."""

    start: int
    end: int
    text: str


def spliced(source: Source, splices: Sequence[Splice], meant: Mapping[Address, Any]) -> str:
    """The text of `source` with `splices` made, once it is sure that they do what is `meant` and no more.

    `meant` has the new value (a text, number, list, dict or REMOVED) of each address that changes. The new
    text is read again: it has no problem that the old one had not; every other address has the value it
    had; every comment is still there, but for those of what was removed and those that became part of a
    text. Raises UnsafeEdit.
    """
    shift = len(source.whole) - len(source.text)
    whole = source.whole
    for start, end, new in sorted(splices, reverse=True):
        whole = whole[: start + shift] + new + whole[end + shift :]
    after = read(whole.encode("utf-8", "surrogatepass"), source.path)
    if source.root is None or [one.rule for one in after.problems] != [one.rule for one in source.problems]:
        raise UnsafeEdit("the file could not be read after the edit")
    expected = _tree(source.root)
    for address, value in meant.items():
        expected = _put(expected, address, value)
    if _tree(after.root) != expected:
        raise UnsafeEdit(f"the edit would change another value than {list(meant)}")
    if not _keeps_comments(source, after, splices, meant):
        raise UnsafeEdit("the edit would change a comment")
    return whole


def _tree(node: Node | None) -> Any:
    """The raw texts of a tree: nested dicts and lists; None for what is absent or empty."""
    if node is None or node.is_absent:
        return None
    if isinstance(node.value, str):
        return node.value
    if isinstance(node.value, dict):
        return {key: _tree(child) for key, child in node.value.items()} or None
    return [_tree(child) for child in node.value] or None


def _put(tree: Any, address: Address, value: Any) -> Any:
    """`tree` with `value` at `address`; what is missing above it is made. Raises UnsafeEdit."""
    if not address:
        return _raw(value)
    step, below = address[0], address[1:]
    if isinstance(step, str) and isinstance(tree, dict | None):
        entries = dict(tree or {})
        entries[step] = _put(entries.get(step), below, value)
        if entries[step] is REMOVED:
            del entries[step]
        return entries or None
    if isinstance(step, int) and isinstance(tree, list | None) and 0 <= step <= len(tree or []):
        items = list(tree or [])
        items[step : step + 1] = [_put(items[step] if step < len(items) else None, below, value)]
        if items[step] is REMOVED:
            del items[step]
        return items or None
    raise UnsafeEdit(f"there is no place for {address}")


def _raw(value: Any) -> Any:
    """A value as `_tree` shows it once it is written."""
    if isinstance(value, dict):
        return {key: _raw(child) for key, child in value.items()} or None
    if isinstance(value, list):
        return [_raw(child) for child in value] or None
    return value if isinstance(value, str | Removed) else number_scalar(value)


def _keeps_comments(
    before: Source, after: Source, splices: Sequence[Splice], meant: Mapping[Address, Any]
) -> bool:
    """Whether the comments of `before` that `after` lacks were removed on purpose or became text."""
    old, new = _ranges(splices)
    touched, untouched = _apart(_comments(before), old)
    written, left = _apart(_comments(after), new)
    if [text for _start, text in untouched] != [text for _start, text in left]:
        return False
    kept = iter([text for _start, text in written])
    waiting = next(kept, None)
    for start, text in touched:
        if text == waiting:
            waiting = next(kept, None)
        elif not any(_may_take(before, start, text, *one) for one in meant.items()):
            return False
    return waiting is None


def _ranges(splices: Sequence[Splice]) -> tuple[list[range], list[range]]:
    """Where the characters that give way stand, and where those that take their place do."""
    old, new, shift = [], [], 0
    for start, end, text in sorted(splices):
        old.append(range(start, end))
        new.append(range(start + shift, start + shift + len(text)))
        shift += len(text) - (end - start)
    return old, new


def _apart(
    comments: Iterator[tuple[int, str]], ranges: Sequence[range]
) -> tuple[list[tuple[int, str]], list[tuple[int, str]]]:
    """Those of the comments that begin within `ranges`, which are in order, and the others."""
    inside: list[tuple[int, str]] = []
    outside: list[tuple[int, str]] = []
    starts = [one.start for one in ranges]
    for comment in comments:
        index = bisect_right(starts, comment[0]) - 1
        is_inside = index >= 0 and comment[0] in ranges[index]
        (inside if is_inside else outside).append(comment)
    return inside, outside


def _may_take(before: Source, start: int, comment: str, address: Address, value: Any) -> bool:
    """Whether the new `value` at `address` takes a comment of `before` away with good reason."""
    if value is REMOVED:
        node = before.node(address)
        assert node is not None
        return entry_start(before, node) <= start < next_line(before.text, content_end(before, node))
    return isinstance(value, str) and comment.rstrip() in value


def _comments(source: Source) -> Iterator[tuple[int, str]]:
    """The comments of `source` in their order: where each begins, and its text."""
    assert source.root is not None
    ends = sorted(_written(source, source.root))
    reached = 0
    for start, end in [*ends, (len(source.text), len(source.text))]:
        if "#" in source.text[reached:start]:
            yield from ((one.start(), one[0]) for one in _COMMENT.finditer(source.text, reached, start))
        reached = max(reached, end)


def _written(source: Source, node: Node) -> Iterator[tuple[int, int]]:
    """Where the keys and the texts of a tree begin and end; a block's text without its header."""
    if node.key_end:
        yield node.key_start, node.key_end
    if isinstance(node.value, str):
        is_block = node.style in ("|", ">")
        yield next_line(source.text, node.start) if is_block else node.start, node.end
        return
    for child in node.value.values() if isinstance(node.value, dict) else node.value:
        yield from _written(source, child)
