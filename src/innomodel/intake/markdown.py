"""Blocks as CommonMark, in lines as a person would break them."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from innomodel.intake.blocks import Block, Heading, Items, Paragraph, Table
from innomodel.intake.inline import block_start, heading_text, inline, wrapped
from innomodel.intake.line import Runs

WIDTH = 98
"""How long a line of the file is made at most, white space before it included, where words allow it."""

_NARROWEST = 40
_HIGHEST_HEADING = 3
_LOWEST_HEADING = 6


def markdown(blocks: Sequence[Block], indentation: int) -> str:
    """`blocks` as CommonMark, "" for none; a text of several lines is ended by a line end.

    `indentation` is the white space that the file has before each line.
    """
    lines = list(_lines(blocks, max(_NARROWEST, WIDTH - indentation)))
    if len(lines) == 1 and len(lines[0]) <= _LONGEST_INLINE:
        return lines[0]
    return "\n".join([*lines, ""]) if lines else ""


_LONGEST_INLINE = 70


def _lines(blocks: Sequence[Block], width: int, is_tight: bool = False) -> Iterator[str]:
    """The lines of `blocks`, a blank one between two blocks but between a line and the list of an item."""
    above: Block | None = None
    marks = _Marks()
    for block in blocks:
        drawn = list(_drawn(block, width, marks.of(block)))
        if above is not None and not (is_tight and isinstance(block, Items)):
            yield ""
        yield from drawn
        above = block


class _Marks:
    """Two lists of one kind side by side need different markers, or they become one."""

    def __init__(self) -> None:
        self.above: Block | None = None
        self.mark = ""

    def of(self, block: Block) -> str:
        first, other = ("-", "+") if isinstance(block, Items) and block.start is None else (".", ")")
        is_beside = (
            isinstance(block, Items)
            and isinstance(self.above, Items)
            and (block.start is None) == (self.above.start is None)
        )
        self.mark = other if is_beside and self.mark == first else first
        self.above = block
        return self.mark


def _drawn(block: Block, width: int, mark: str) -> Iterator[str]:
    match block:
        case Paragraph(runs):
            yield from wrapped(block_start(inline(runs)), width)
        case Heading(runs, _, level):
            marks = "#" * min(_LOWEST_HEADING, _HIGHEST_HEADING - 1 + level)
            yield f"{marks} {heading_text(inline(runs))}"
        case Items(items, _, start):
            yield from _list(items, start, mark, width)
        case Table(rows):
            yield from _table(rows)


def _list(items: Sequence[Sequence[Block]], start: int | None, mark: str, width: int) -> Iterator[str]:
    is_loose = any(_is_loose(item) for item in items)
    for place, item in enumerate(items):
        if place and is_loose:
            yield ""
        marker = f"{mark} " if start is None else f"{start + place}{mark} "
        lines = list(_lines(item, max(_NARROWEST, width - len(marker)), is_tight=not is_loose)) or [""]
        for line_place, line in enumerate(lines):
            before = " " * len(marker) if line_place else marker
            yield (before + line).rstrip(" ") if not line else before + line


def _is_loose(item: Sequence[Block]) -> bool:
    """Whether the item holds more than a line and lists below it, or a list that has to stand apart."""
    return any(not isinstance(block, Items) or not _can_follow_a_line(block) for block in item[1:]) or any(
        isinstance(one, Items) and isinstance(other, Items) for one, other in pairwise(item)
    )


def _can_follow_a_line(block: Items) -> bool:
    """Whether CommonMark begins the list without a blank line above: it counts from 1, and says something."""
    return block.start in (None, 1) and bool(block.items[0])


def _table(rows: Sequence[Sequence[Runs]]) -> Iterator[str]:
    columns = max(map(len, rows))
    for place, row in enumerate(rows):
        cells = [inline(cell).replace("|", "\\|") for cell in row]
        yield "| " + " | ".join(cells + [""] * (columns - len(row))) + " |"
        if not place:
            yield "|" + " --- |" * columns
