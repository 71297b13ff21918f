"""Numbered lists: each begins anew, with a numbering of its own made like the template's."""

from typing import Any

from lxml import etree

from innomodel.render.word.styles import Styles, W

DEEPEST = 8
"""The deepest level of a list in Word, counted from 0."""


class Lists:
    """The lists of one document. `numbering` is the root of the numbering part, None without one."""

    def __init__(self, numbering: Any, styles: Styles) -> None:
        self._numbers = [] if numbering is None else numbering.findall(f"{W}num")
        self._bullets = styles.list_number("List Bullet")
        self._like = self._abstract(styles.list_number("List Number"))
        self._next = 1 + max((int(one.get(f"{W}numId")) for one in self._numbers), default=0)

    def bullets(self, level: int) -> str:
        """The w:numPr of an item with a bullet."""
        return _properties(self._bullets, level) if self._bullets else ""

    def numbered(self, start: int, level: int) -> str:
        """The w:numPr of the items of a new list at `level` whose first number is `start`."""
        if self._like is None:
            return ""
        identifier = str(self._next)
        self._next += 1
        number = etree.Element(f"{W}num", {f"{W}numId": identifier})
        etree.SubElement(number, f"{W}abstractNumId", {f"{W}val": self._like})
        override = etree.SubElement(number, f"{W}lvlOverride", {f"{W}ilvl": str(level)})
        etree.SubElement(override, f"{W}startOverride", {f"{W}val": str(start)})
        self._numbers[-1].addnext(number)
        self._numbers.append(number)
        return _properties(identifier, level)

    def _abstract(self, number: str) -> str | None:
        found = (one.find(f"{W}abstractNumId") for one in self._numbers if one.get(f"{W}numId") == number)
        return next((str(one.get(f"{W}val")) for one in found), None)


def _properties(number: str, level: int) -> str:
    return f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{number}"/></w:numPr>'
