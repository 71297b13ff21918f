"""A survey's figure as an SVG picture, drawn with leather: the same one in every format.

Its words are text in the colour of the text around it (`currentColor`); its marks stand out from white
and from black (3:1), differ in shape, and have their values written beside them.
"""

from collections.abc import Iterator
from functools import lru_cache
from xml.etree import ElementTree as ET

from leather import Chart, Series, theme

from innomodel.render.chart.axes import PLOT, VALUES, WIDTH, NameAxis, Places, ValueAxis, Values, height
from innomodel.render.chart.marks import Marks
from innomodel.render.chart.words import FONT_SIZE, TickWords, tick_words
from innomodel.render.drawn import shown
from innomodel.render.figure import Figure, Row

TALLEST = 560
"""How high a picture is at most, so that it fits on a page. A unit is a point on paper."""

_FONT = "Noto Sans, Segoe UI, Roboto, Helvetica, Arial, sans-serif"

theme.margin = 0.0
theme.background_color = "none"


@lru_cache(maxsize=256)
def pictures(figure: Figure) -> tuple[str, ...]:
    """`figure` as SVG texts: several where its rows would not fit on one page.

    A character that is no text becomes U+FFFD.
    """
    apart = min(PLOT / max(len(figure.ticks) - 1, 1), 2 * VALUES)
    words = tick_words(figure.ticks, apart, PLOT + VALUES)
    return tuple(_svg(figure, rows, words) for rows in _pages(figure.rows, TALLEST - words.height))


def _pages(rows: tuple[Row, ...], most: float) -> Iterator[tuple[Row, ...]]:
    """The rows by picture. One that goes on begins with the group that it is in the middle of."""
    page: list[Row] = []
    group: list[Row] = []
    used = 0
    for row in rows:
        if page and used + height(row) > most:
            yield tuple(page)
            page = [] if row.is_group else [*group]
            used = sum(map(height, page))
        if row.is_group:
            group = [row]
        page.append(row)
        used += height(row)
    yield tuple(page)


def _svg(figure: Figure, rows: tuple[Row, ...], words: TickWords) -> str:
    chart = Chart()
    chart.set_x_scale(Values(figure.low, figure.high))
    chart.set_x_axis(ValueAxis(words))
    chart.set_y_scale(Places(rows))
    chart.set_y_axis(NameAxis(rows))
    data = [(figure.low if one.value is None else one.value, place) for place, one in enumerate(rows)]
    chart.add_series(Series(data), Marks(figure, rows))
    total = sum(map(height, rows)) + words.height
    about = {
        "xmlns": "http://www.w3.org/2000/svg",
        "viewBox": f"0 0 {WIDTH} {total}",
        "width": str(WIDTH),
        "height": str(total),
        "role": "img",
        "aria-label": figure.finding,
        "font-family": _FONT,
        "font-size": str(FONT_SIZE),
        "fill": "currentColor",
    }
    svg = ET.Element("svg", about)
    svg.append(chart.to_svg_group(WIDTH - VALUES, total))
    return shown(ET.tostring(svg, encoding="unicode"))
