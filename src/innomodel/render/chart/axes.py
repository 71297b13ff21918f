"""Where things are in a picture: names left of the marks, values below them."""

from xml.etree import ElementTree as ET

from leather import Axis, Scale

from innomodel.render.chart.words import LINE, TickWords, broken, written
from innomodel.render.figure import Row

WIDTH = 480
"""How wide every picture is."""

VALUES = 44
"""How wide the column right of the marks is."""

_NAMES = 196
PLOT = WIDTH - _NAMES - VALUES
"""How wide the marks between the columns are spread."""

_GAP = 8


def height(row: Row) -> int:
    """How high a row is."""
    return len(_name(row)) * LINE + _GAP


def _name(row: Row) -> tuple[str, ...]:
    column = WIDTH if row.value is None else _NAMES - _GAP
    return broken(row.name, column - _indent(row), row.is_group)


def _indent(row: Row) -> int:
    return 0 if row.is_group else _GAP


class Values(Scale):  # type: ignore[misc]  # leather ships no types
    """From the lowest value at one end to the highest at the other."""

    def __init__(self, low: float, high: float) -> None:
        self._low, self._high = low, high

    def contains(self, value: float) -> bool:
        """Whether `value` is on the axis."""
        return self._low <= value <= self._high

    def project(self, value: float, start: float, end: float) -> float:
        """Where `value` is between `start` and `end`."""
        return start + (end - start) * (value - self._low) / (self._high - self._low)


class Places(Scale):  # type: ignore[misc]  # leather ships no types
    """The rows from the top down, each as high as its name."""

    def __init__(self, rows: tuple[Row, ...]) -> None:
        self._heights = [height(one) for one in rows]

    def contains(self, place: int) -> bool:
        """Whether there is a row at `place`."""
        return 0 <= place < len(self._heights)

    def project(self, place: int, _bottom: float, _top: float) -> float:
        """The middle of the row at `place`."""
        return sum(self._heights[:place]) + self._heights[place] / 2

    def project_interval(self, place: int, _bottom: float, _top: float) -> tuple[float, float]:
        """The top and the bottom of the row at `place`."""
        top = sum(self._heights[:place])
        return top, top + self._heights[place]


class NameAxis(Axis):  # type: ignore[misc]  # leather ships no types
    """The names of the rows, those in a group a little to the right of its name."""

    def __init__(self, rows: tuple[Row, ...]) -> None:
        self._rows = rows

    def estimate_label_margin(self, _scale: Scale, _orient: str) -> int:
        """How wide the names are."""
        return _NAMES

    def to_svg(self, _width: float, height: float, scale: Scale, _orient: str) -> ET.Element:
        """The names, left of zero."""
        group = ET.Element("g")
        for place, row in enumerate(self._rows):
            middle = scale.project(place, height, 0)
            group.append(written(_name(row), _indent(row) - _NAMES, middle, bold=row.is_group))
        return group


class ValueAxis(Axis):  # type: ignore[misc]  # leather ships no types
    """The values of the scale, and the author's words for them."""

    def __init__(self, words: TickWords) -> None:
        self._words = words

    def estimate_label_margin(self, _scale: Scale, _orient: str) -> int:
        """How high the words are."""
        return self._words.height

    def to_svg(self, width: float, height: float, scale: Scale, _orient: str) -> ET.Element:
        """The words, below `height`."""
        group = ET.Element("g")
        for value, lines in self._words.ticks:
            middle = height + len(lines) * LINE / 2
            group.append(written(lines, scale.project(value, 0, width), middle, anchor="middle"))
        if self._words.key:
            above = max(len(lines) for _value, lines in self._words.ticks)
            middle = height + (above + len(self._words.key) / 2) * LINE
            group.append(written(self._words.key, 0, middle))
        return group
