"""The styles and lists of a template, found by their names: Word gives the identifiers anew."""

import re
from typing import Any

from innomodel.render.word.markup import text_xml

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_HEADING = re.compile(r"heading ([1-9])")


class Styles:
    """Styles by the names that Word knows them by ("heading 1"), "" for one that is missing."""

    def __init__(self, styles: Any) -> None:
        named = () if styles is None else styles.iter(f"{W}style")
        elements = {key: one for one in named if (key := _key(one)) is not None}
        self._identifiers: dict[tuple[str, str], str] = {
            key: one.get(f"{W}styleId", "") for key, one in elements.items()
        }
        self._names = {identifier: name for (_kind, name), identifier in self._identifiers.items()}
        found = {key: one.find(f"{W}pPr/{W}numPr/{W}numId") for key, one in elements.items()}
        self._lists: dict[tuple[str, str], str] = {
            key: one.get(f"{W}val", "") for key, one in found.items() if one is not None
        }
        self._elements: dict[tuple[str, str], str] = {}

    def paragraph(self, name: str) -> str:
        """The w:pStyle of a paragraph style."""
        return self._element("paragraph", name, "pStyle")

    def character(self, name: str) -> str:
        """The w:rStyle of a character style."""
        return self._element("character", name, "rStyle")

    def table(self, name: str) -> str:
        """The w:tblStyle of a table style."""
        return self._element("table", name, "tblStyle")

    def list_number(self, name: str) -> str:
        """The numId of the list that a paragraph style belongs to, "" when it is in none."""
        return self._lists.get(("paragraph", name.lower()), "")

    def heading_level(self, identifier: str) -> int:
        """The level of the heading style with this identifier, 0 for any other style."""
        found = _HEADING.fullmatch(self._names.get(identifier, ""))
        return int(found[1]) if found else 0

    def _element(self, kind: str, name: str, element: str) -> str:
        known = self._elements.get((element, name))
        if known is None:
            identifier = self._identifiers.get((kind, name.lower()), "")
            known = f'<w:{element} w:val="{text_xml(identifier)}"/>' if identifier else ""
            self._elements[element, name] = known
        return known


def _key(style: Any) -> tuple[str, str] | None:
    """The type and the name of a style, None for one without a name."""
    name = style.find(f"{W}name")
    return None if name is None else (style.get(f"{W}type", ""), name.get(f"{W}val", "").lower())


def set_language(styles: Any, tag: str) -> None:
    """Make `tag` (such as "sv-FI") the language of everything that does not say its own."""
    for language in styles.iterfind(f"{W}docDefaults/{W}rPrDefault/{W}rPr/{W}lang"):
        language.set(f"{W}val", tag)
