"""How a Word document looks: what styles say, followed to where they come from."""

import re
from collections.abc import Iterator
from typing import Any, NamedTuple

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"

_VALUE = f"{W}val"
_HEADING = re.compile(r"heading ([1-9])")
_COLOUR = re.compile(r"[0-9A-Fa-f]{6}")
_BLACK, _WHITE = "000000", "FFFFFF"
_DEEPEST_STYLE = 20
"""How many styles one on top of another are followed: Word itself allows eleven."""
_LARGE, _LARGE_WHEN_BOLD = 36, 28  # half points


class Look(NamedTuple):
    """A colour of text, that of its ground, and whether the text is large in WCAG's sense."""

    colour: str
    ground: str
    is_large: bool


class Looking:
    """The styles of one document."""

    def __init__(self, styles: Any) -> None:
        self._styles = {one.get(f"{W}styleId"): one for one in styles.iter(f"{W}style")}
        self._first_rows: dict[int, list[Any]] = {}
        self._defaults = styles.find(f"{W}docDefaults/{W}rPrDefault/{W}rPr")
        self._normal = next(
            (
                one
                for one in self._styles.values()
                if one.get(f"{W}default") == "1" and one.get(f"{W}type") == "paragraph"
            ),
            None,
        )

    @property
    def language(self) -> str | None:
        """The tag of the document's language, None when it says none."""
        found = None if self._defaults is None else self._defaults.find(f"{W}lang")
        return None if found is None else found.get(_VALUE)

    def heading_level(self, paragraph: Any) -> int:
        """The level of a heading, 0 for another paragraph."""
        for style in self._chain(paragraph.find(f"{W}pPr/{W}pStyle")):
            named = _HEADING.fullmatch(style.find(f"{W}name").get(_VALUE, "").lower())
            if named:
                return int(named[1])
        return 0

    def is_in_list(self, paragraph: Any) -> bool:
        """Whether a paragraph belongs to a list, by itself or by its style."""
        own = paragraph.find(f"{W}pPr/{W}numPr")
        chain = self._chain(paragraph.find(f"{W}pPr/{W}pStyle"))
        return own is not None or any(style.find(f"{W}pPr/{W}numPr") is not None for style in chain)

    def look(self, run: Any, paragraph: Any) -> Look:
        """How the text of `run` in `paragraph` looks."""
        says = list(self._says(run, paragraph))
        colour = next(filter(None, (_colour(one.find(f"{W}color"), _VALUE) for one in says)), _BLACK)
        size = next((_number(one.find(f"{W}sz")) for one in says if one.find(f"{W}sz") is not None), 20)
        bold = next((one.find(f"{W}b") for one in says if one.find(f"{W}b") is not None), None)
        is_bold = bold is not None and bold.get(_VALUE, "1") not in ("0", "false")
        ground = next(filter(None, (_fill(one) for one in self._grounds(says, paragraph))), _WHITE)
        return Look(colour, ground, size >= (_LARGE_WHEN_BOLD if is_bold else _LARGE))

    def _says(self, run: Any, paragraph: Any) -> Iterator[Any]:
        """What says how a run looks, the nearest first."""
        styles = [
            *self._chain(run.find(f"{W}rPr/{W}rStyle")),
            *self._chain(paragraph.find(f"{W}pPr/{W}pStyle")),
        ]
        found = [run.find(f"{W}rPr"), *(style.find(f"{W}rPr") for style in styles)]
        found += [one.find(f"{W}rPr") for one in self._table_parts(paragraph)]
        yield from (one for one in (*found, self._defaults) if one is not None)

    def _grounds(self, says: list[Any], paragraph: Any) -> Iterator[Any]:
        """What can have a ground of its own, the nearest first."""
        yield from says
        chain = self._chain(paragraph.find(f"{W}pPr/{W}pStyle"))
        cell = next(paragraph.iterancestors(f"{W}tc"), None)
        places = [paragraph.find(f"{W}pPr"), *(style.find(f"{W}pPr") for style in chain)]
        places += [] if cell is None else [cell.find(f"{W}tcPr")]
        places += [one.find(f"{W}tcPr") for one in self._table_parts(paragraph)]
        yield from (one for one in places if one is not None)

    def _table_parts(self, paragraph: Any) -> Iterator[Any]:
        """What the style of the table says of the header row, for a paragraph in it, and of the whole."""
        row = next(paragraph.iterancestors(f"{W}tr"), None)
        table = None if row is None else row.getparent()
        if table is None:
            return
        is_first = table.find(f"{W}tr") is row
        for style in self._chain(table.find(f"{W}tblPr/{W}tblStyle")):
            if is_first:
                yield from self._first_row(style)
            yield style

    def _first_row(self, style: Any) -> list[Any]:
        if id(style) not in self._first_rows:
            parts = style.iter(f"{W}tblStylePr")
            self._first_rows[id(style)] = [one for one in parts if one.get(f"{W}type") == "firstRow"][:1]
        return self._first_rows[id(style)]

    def _chain(self, named: Any) -> Iterator[Any]:
        """A style and those that it is based on."""
        style = self._normal if named is None else self._styles.get(named.get(_VALUE))
        for _step in range(_DEEPEST_STYLE):  # it can also lead back to itself
            if style is None:
                return
            yield style
            above = style.find(f"{W}basedOn")
            style = None if above is None else self._styles.get(above.get(_VALUE))


def _fill(properties: Any) -> str:
    return _colour(properties.find(f"{W}shd"), f"{W}fill")


def _colour(element: Any, attribute: str) -> str:
    found = "" if element is None else element.get(attribute, "")
    return found if _COLOUR.fullmatch(found) else ""


def _number(element: Any) -> int:
    found = element.get(_VALUE, "")
    return int(found) if found.isdecimal() else 0
