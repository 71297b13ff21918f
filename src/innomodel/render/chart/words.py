"""Words in a picture: broken into lines that fit, and written as SVG text."""

from dataclasses import dataclass
from textwrap import wrap
from unicodedata import east_asian_width
from xml.etree import ElementTree as ET

from innomodel.render.figure import Tick

FONT_SIZE = 10
LINE = 12
"""From one line to the next."""

_LETTER = 5.2  # wider than the average letter of the fonts that readers have
_BOLD_LETTER = 5.7
_BASELINE = 3.5  # from the middle of a line down to its baseline

_MOST_LINES = 12
_MOST_LINES_OF_KEY = 20
_LONGEST_IN_KEY = 200
"""What is longer ends in …; a table beside the picture has it whole."""


@dataclass(frozen=True, slots=True)
class TickWords:
    """The lines at each tick, and lines below them all for words that don't fit at theirs."""

    ticks: tuple[tuple[float, tuple[str, ...]], ...]
    key: tuple[str, ...]

    @property
    def height(self) -> int:
        """What they need below the marks."""
        below = max((len(lines) for _value, lines in self.ticks), default=0) + len(self.key)
        return below * LINE + LINE // 2 if below else 0


def broken(words: str, width: float, bold: bool = False, most: int = _MOST_LINES) -> tuple[str, ...]:
    """`words` in lines of `width`, at most so many; the last of them tells by … that there is more."""
    letter = _BOLD_LETTER if bold else _LETTER
    seen = _cut(words, 2 * most * max(int(width / letter), 1))
    if any(east_asian_width(one) in "WF" for one in seen):
        letter *= 2
    return tuple(wrap(seen, max(int(width / letter), 1), max_lines=most, placeholder="…")) or ("",)


def _cut(words: str, length: int) -> str:
    return words if len(words) <= length else f"{words[:length]}…"


def tick_words(ticks: tuple[Tick, ...], apart: float, width: float) -> TickWords:
    """The words of `ticks` that are `apart`, or in lines of `width` when they need more room."""
    lines = [(one.shown, *(broken(one.word, apart) if one.word else ())) for one in ticks]
    if all(_whole(one.word, apart) for one in ticks):
        return TickWords(tuple((tick.value, said) for tick, said in zip(ticks, lines, strict=True)), ())
    key = "; ".join(f"{one.shown} = {_cut(one.word, _LONGEST_IN_KEY)}" for one in ticks if one.word)
    return TickWords(
        tuple((one.value, (one.shown,)) for one in ticks), broken(key, width, most=_MOST_LINES_OF_KEY)
    )


def written(
    lines: tuple[str, ...], x: float, middle: float, *, anchor: str = "start", bold: bool = False
) -> ET.Element:
    """`lines` as SVG text around the height `middle`."""
    element = ET.Element("text", {"text-anchor": anchor})
    if bold:
        element.set("font-weight", "bold")
    first = middle - (len(lines) - 1) * LINE / 2 + _BASELINE
    for number, line in enumerate(lines):
        place = {"x": f"{x:.6g}", "y": f"{first + number * LINE:.6g}"}
        ET.SubElement(element, "tspan", place).text = line
    return element


def _whole(word: str, width: float) -> bool:
    """Whether all of `word` fits, and no part of it must be broken."""
    return len(word) <= _LONGEST_IN_KEY and all(len(broken(part, width)) == 1 for part in word.split())
