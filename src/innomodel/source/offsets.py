"""Where the characters of a scalar's text stand in the file."""

import re
from bisect import bisect_right
from collections.abc import Callable, Sequence
from functools import partial

from innomodel.pattern import pattern

Place = Callable[[int], int]
"""From an offset in a scalar's text to the offset in the file."""

_LINE_END = pattern("\n")


def place_of(value: str, style: str, span: tuple[int, int], text: str, starts: Sequence[int]) -> Place | None:
    """For a scalar that is read as `value`, from the file `text`, whose lines begin at `starts`.

    `style` is the scalar's style, `span` where it begins and ends. None when it does not stand there as it
    is read: in a folded block, behind an escape.
    """
    start, end = span
    if style == "|":
        return _in_block(value, text, starts, bisect_right(starts, start))
    quote = style != "plain"
    return partial(int.__add__, start + quote) if text[start + quote : end - quote] == value else None


def _in_block(value: str, text: str, line_starts: Sequence[int], first: int) -> Place:
    """Line for line, less the indentation, which is that of the first line that is not blank."""
    starts = [0, *map(re.Match.end, _LINE_END.finditer(value))]
    shown = bisect_right(starts, len(value) - len(value.lstrip(" \n"))) - 1
    read, written = _line(value, starts, shown), _line(text, line_starts, first + shown)
    indentation = len(written) - len(read)

    def place(offset: int) -> int:
        line = bisect_right(starts, offset) - 1
        is_empty = value[starts[line] : starts[line] + 1] in ("", "\n")
        return line_starts[first + line] + (0 if is_empty else indentation + offset - starts[line])

    return place


def _line(text: str, starts: Sequence[int], number: int) -> str:
    end = starts[number + 1] if number + 1 < len(starts) else len(text)
    return text[starts[number] : end].rstrip("\r\n")
