"""The styles and lists of a template, found by their names: Word gives the identifiers anew."""

from typing import Any

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


class Styles:
    """Style elements by the names that Word knows them by ("heading 1"), "" for one that is missing."""

    def __init__(self, styles: Any) -> None:
        self._found = {
            (one.get(f"{W}type"), one.find(f"{W}name").get(f"{W}val").lower()): one
            for one in styles.iter(f"{W}style")
        }

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
        style = self._found.get(("paragraph", name.lower()))
        number = None if style is None else style.find(f"{W}pPr/{W}numPr/{W}numId")
        return "" if number is None else str(number.get(f"{W}val"))

    def _element(self, kind: str, name: str, element: str) -> str:
        style = self._found.get((kind, name.lower()))
        return "" if style is None else f'<w:{element} w:val="{style.get(f"{W}styleId")}"/>'


def set_language(styles: Any, tag: str) -> None:
    """Make `tag` (such as "sv-FI") the language of everything that does not say its own."""
    for language in styles.iterfind(f"{W}docDefaults/{W}rPrDefault/{W}rPr/{W}lang"):
        language.set(f"{W}val", tag)
