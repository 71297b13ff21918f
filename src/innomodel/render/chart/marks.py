"""The marks of a picture: bars, and circles or diamonds on a ruler, each with its value."""

from collections.abc import Iterator
from typing import Any
from xml.etree import ElementTree as ET

from leather import Scale, Series
from leather.shapes import Shape

from innomodel.render.chart.words import written
from innomodel.render.figure import Figure, Row

_COLOR = "#2f7ec7"
_RADIUS = 5
_TICK = 3
_GROUP_BAR, _PART_BAR = 11, 6
_TO_VALUE = 8
_LINE: dict[str, float | str] = {"stroke": "currentColor", "stroke_opacity": 0.55}  # 3:1 on white and black


class Marks(Shape):  # type: ignore[misc]  # leather ships no types
    """A mark for each row that has a value."""

    def __init__(self, figure: Figure, rows: tuple[Row, ...]) -> None:
        self._figure = figure
        self._rows = rows

    def validate_series(self, _series: Series) -> None:
        """Any numbers will do."""

    def to_svg(
        self, width: float, height: float, x_scale: Scale, y_scale: Scale, series: Series, _palette: Any
    ) -> ET.Element:
        """The marks, between 0 and `width`."""
        group = ET.Element("g")
        for datum in series.data():
            row = self._rows[datum.y]
            if row.value is None:
                continue
            x, y = x_scale.project(datum.x, 0, width), y_scale.project(datum.y, height, 0)
            if self._figure.mark == "bar":
                zero = x_scale.project(max(self._figure.low, min(0, self._figure.high)), 0, width)
                group.append(_line(zero, *y_scale.project_interval(datum.y, height, 0)))
                group.extend(_bar(row, zero, x, y))
            else:
                ticks = [x_scale.project(one.value, 0, width) for one in self._figure.ticks]
                group.extend(_ruler(ticks, width, y))
                group.append(_point(self._figure.mark, x, y))
                group.append(written((row.shown,), width + _TO_VALUE, y, bold=True))
        return group


def _bar(row: Row, zero: float, x: float, y: float) -> Iterator[ET.Element]:
    thickness = _GROUP_BAR if row.is_group else _PART_BAR
    yield _element(
        "rect", x=min(zero, x), y=y - thickness / 2, width=abs(x - zero), height=thickness, fill=_COLOR
    )
    yield written((row.shown,), max(zero, x) + _TO_VALUE / 2, y, bold=row.is_group)


def _ruler(ticks: list[float], width: float, y: float) -> Iterator[ET.Element]:
    yield _element("line", x1=0, y1=y, x2=width, y2=y, **_LINE)
    for x in ticks:
        yield _line(x, y - _TICK, y + _TICK)


def _point(mark: str, x: float, y: float) -> ET.Element:
    if mark == "circle":
        return _element("circle", cx=x, cy=y, r=_RADIUS, fill=_COLOR)
    reach = _RADIUS + 1
    corners = ((x, y - reach), (x + reach, y), (x, y + reach), (x - reach, y))
    return _element("polygon", points=" ".join(f"{a:.6g},{b:.6g}" for a, b in corners), fill=_COLOR)


def _line(x: float, top: float, bottom: float) -> ET.Element:
    return _element("line", x1=x, y1=top, x2=x, y2=bottom, **_LINE)


def _element(tag: str, **attributes: float | str) -> ET.Element:
    return ET.Element(
        tag,
        {
            name.replace("_", "-"): value if isinstance(value, str) else f"{value:.6g}"
            for name, value in attributes.items()
        },
    )
