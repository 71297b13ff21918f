"""Numbered lists: each begins anew, with a numbering of its own made like the template's."""

from typing import Any

from innomodel.render.word.markup import text_xml
from innomodel.render.word.styles import Styles, W

DEEPEST = 8
"""The deepest level of a list in Word, counted from 0."""

_END = "</w:num>"
_MOST_DIGITS = 10


class Numbering:
    """The numbering part of a template. `xml` is its text, `root` its root; both empty without one."""

    def __init__(self, xml: str, root: Any, styles: Styles) -> None:
        numbers = [] if root is None else root.findall(f"{W}num")
        named = ((one.get(f"{W}numId", ""), one.find(f"{W}abstractNumId")) for one in numbers)
        abstract = {
            number: one.get(f"{W}val", "")
            for number, one in named
            if one is not None and number.isdecimal() and len(number) < _MOST_DIGITS
        }
        self.bullets = styles.list_number("List Bullet")
        self.like = abstract.get(styles.list_number("List Number")) if _END in xml else None
        self.next = 1 + max((int(one) for one in abstract), default=0)
        place = xml.rfind(_END) + len(_END)
        self._before, self._after = xml[:place], xml[place:]

    def with_lists(self, numbers: list[str]) -> bytes:
        """The part with the numberings of a document's own lists after those it has."""
        return "".join((self._before, *numbers, self._after)).encode()


class Lists:
    """The lists of one document."""

    def __init__(self, numbering: Numbering) -> None:
        self._numbering = numbering
        self.own: list[str] = []

    def bullets(self, level: int) -> str:
        """The w:numPr of an item with a bullet."""
        return _properties(self._numbering.bullets, level) if self._numbering.bullets else ""

    def numbered(self, start: int, level: int) -> str:
        """The w:numPr of the items of a new list at `level` whose first number is `start`."""
        if self._numbering.like is None:
            return ""
        identifier = str(self._numbering.next + len(self.own))
        self.own.append(
            f'<w:num w:numId="{identifier}"><w:abstractNumId w:val="{text_xml(self._numbering.like)}"/>'
            f'<w:lvlOverride w:ilvl="{level}"><w:startOverride w:val="{start}"/></w:lvlOverride></w:num>'
        )
        return _properties(identifier, level)


def _properties(number: str, level: int) -> str:
    return f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{text_xml(number)}"/></w:numPr>'
