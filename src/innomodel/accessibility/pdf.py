"""PDF documents."""

import logging
from collections.abc import Iterator
from io import BytesIO
from itertools import islice
from typing import Any

from pypdf import PageObject, PdfReader
from pypdf.generic import ArrayObject, DictionaryObject

from innomodel.accessibility import common
from innomodel.accessibility.checkpoint import Checks, Looks, Problem
from innomodel.accessibility.unreadable import Unreadable
from innomodel.diagnostic import Message

_MOST_BYTES = 100_000_000
_MOST_PAGES = 2_000
_MOST_STEPS = 500_000
"""How many tags, links, fonts and cells are looked at: a few of them can be named by any number of others."""
_MOST_CONTENT = 20_000_000
"""Unpacked bytes of all pages together."""
_SHOWS_TEXT = {b"Tj", b"TJ", b"'", b'"'}

logging.getLogger("pypdf").setLevel(logging.CRITICAL)  # what it mends in silence is nothing for the reader

_NOT_SHOWN = Message("The title is not shown in the window's title bar.")
_NO_OUTLINE = Message("There are headings, but no bookmarks that lead to them.")
_NO_ALTERNATIVE = Message("A picture has no alternative text.")
_NO_HEADER = Message("A table has no header cells.")
_NO_SCOPE = Message("A header cell does not say what it is the header of.")
_UNEVEN = Message("The rows of a table have different numbers of cells.")
_ITEM_WITHOUT_BODY = Message("An item of a list has no content marked as such.")
_OUTSIDE_A_LIST = Message("An item of a list stands outside a list.")
_LOOSE_LINK = Message("A link has no text in the order of the document.")
_UNDESCRIBED_LINK = Message("A link does not say in words where it leads.")
_UNTAGGED_TEXT = Message("Page {page} has text outside the order of the document.")
_TABS = Message("On page {page} the tab key does not follow the order of the document.")
_NOT_TAGGED = Message("The document is not tagged.")
_NOT_UA = Message("The document does not say that it is PDF/UA.")
_NOT_EMBEDDED = Message("The font {font} is not in the file.")
_NOT_TEXT = Message("The letters of the font {font} are not known as text.")


class Opened:
    """A PDF and the elements of its structure as (role, element), in their order."""

    def __init__(self, reader: PdfReader) -> None:
        self.reader = reader
        self._steps = _MOST_STEPS
        self._content = _MOST_CONTENT
        self.root: Any = _object(reader.trailer["/Root"])
        self.pages: list[PageObject] = list(islice(reader.pages, _MOST_PAGES))
        self.tags = list(self._tags(self.root.get("/StructTreeRoot")))

    def _tags(self, root: Any) -> Iterator[tuple[str, Any]]:
        """Every structure element once, with its role in the standard's words."""
        roles = _object(root).get("/RoleMap", {}) if root else {}
        waiting = [_object(root).get("/K")] if root else []
        seen: set[int] = set()
        while waiting:
            found = _object(waiting.pop())
            if id(found) in seen:
                continue
            if isinstance(found, ArrayObject):
                seen.add(id(found))
                self.look_at(len(found))
                waiting.extend(reversed(found))
            elif isinstance(found, DictionaryObject) and "/S" in found:
                seen.add(id(found))
                role = str(found["/S"])
                yield str(_object(roles).get(role, role)), found
                waiting.append(found.get("/K"))

    def look_at(self, count: int) -> None:
        """Take note that so many things are looked at. Raises Unreadable when they become too many."""
        self._steps -= count
        if self._steps < 0:
            raise Unreadable("too large")

    def content(self, page: PageObject) -> Any:
        """What draws `page`, None when nothing does. Raises Unreadable when pages unfold into too much."""
        found = page.get_contents()
        self._content -= 0 if found is None else len(found.get_data())
        if self._content < 0:
            raise Unreadable("too large")
        return found

    def children(self, element: Any, *roles: str) -> list[Any]:
        """What stands right below `element` and has one of these roles."""
        below = _object(element.get("/K"))
        listed = below if isinstance(below, ArrayObject) else [below]
        self.look_at(len(listed))
        found = map(_object, listed)
        return [one for one in found if isinstance(one, DictionaryObject) and one.get("/S") in roles]

    def tagged(self, *roles: str) -> list[Any]:
        """The elements that have one of these roles."""
        return [element for role, element in self.tags if role in roles]


def opened(content: bytes) -> Opened:
    """The PDF that `content` is. Raises Unreadable."""
    if len(content) > _MOST_BYTES:
        raise Unreadable("too large")
    reader = PdfReader(BytesIO(content), strict=False)
    if reader.is_encrypted:
        raise Unreadable("locked")
    return Opened(reader)


def _object(value: Any) -> Any:
    return value.get_object() if hasattr(value, "get_object") else value


def _title(pdf: Opened) -> Looks:
    yield from common.title(pdf.reader.metadata.title if pdf.reader.metadata else None)
    shown = _object(pdf.root.get("/ViewerPreferences", {})).get("/DisplayDocTitle")
    yield None if shown else Problem(_NOT_SHOWN)


def _language(pdf: Opened) -> Looks:
    yield from common.language(pdf.root.get("/Lang"))
    for _role, element in pdf.tags:
        if "/Lang" in element:
            yield from common.language(str(element["/Lang"]))


def _headings(pdf: Opened) -> Looks:
    found = ((role, element) for role, element in pdf.tags if role[:2] == "/H" and role[2:].isdecimal())
    return common.headings((int(role[2:]), str(element.get("/T", role))) for role, element in found)


def _ways_in(pdf: Opened) -> Looks:
    if any(role.startswith("/H") for role, _element in pdf.tags):
        yield None if _object(pdf.root.get("/Outlines", {})).get("/First") else Problem(_NO_OUTLINE)


def _alternative_texts(pdf: Opened) -> Looks:
    for figure in pdf.tagged("/Figure", "/Formula"):
        described = str(figure.get("/Alt", "")).strip() or str(figure.get("/ActualText", "")).strip()
        yield None if described else Problem(_NO_ALTERNATIVE)


def _tables(pdf: Opened) -> Looks:
    for table in pdf.tagged("/Table"):
        groups = [table, *pdf.children(table, "/THead", "/TBody", "/TFoot")]
        rows = [pdf.children(row, "/TH", "/TD") for group in groups for row in pdf.children(group, "/TR")]
        headers = [cell for row in rows for cell in row if cell.get("/S") == "/TH"]
        if not headers:
            yield Problem(_NO_HEADER)
        elif not all(_attribute(cell, "/Scope") or "/ID" in cell for cell in headers):
            yield Problem(_NO_SCOPE)
        else:
            widths = {sum(int(_attribute(cell, "/ColSpan") or 1) for cell in row) for row in rows}
            yield Problem(_UNEVEN) if len(widths) > 1 else None


def _attribute(element: Any, name: str) -> Any:
    owned = _object(element.get("/A", {}))
    for one in owned if isinstance(owned, ArrayObject) else [owned]:
        found = _object(one)
        if isinstance(found, DictionaryObject) and name in found:
            return found[name]
    return None


def _lists(pdf: Opened) -> Looks:
    inside = {id(item) for one in pdf.tagged("/L") for item in pdf.children(one, "/LI")}
    for item in pdf.tagged("/LI"):
        if id(item) not in inside:
            yield Problem(_OUTSIDE_A_LIST)
        else:
            yield None if pdf.children(item, "/LBody") else Problem(_ITEM_WITHOUT_BODY)


def _links(pdf: Opened) -> Iterator[Any]:
    for page in pdf.pages:
        annotations = _object(page.get("/Annots", []))
        pdf.look_at(len(annotations))
        for annotation in annotations:
            if _object(annotation).get("/Subtype") == "/Link":
                yield _object(annotation)


def _link_texts(pdf: Opened) -> Looks:
    for link in _links(pdf):
        if "/StructParent" not in link:
            yield Problem(_LOOSE_LINK)
        else:
            yield None if str(link.get("/Contents", "")).strip() else Problem(_UNDESCRIBED_LINK)


def _order(pdf: Opened) -> Looks:
    for number, page in enumerate(pdf.pages, 1):
        yield (
            Problem(_UNTAGGED_TEXT._replace(values={"page": number}))
            if _has_untagged_text(pdf, page)
            else None
        )


def _has_untagged_text(pdf: Opened, page: PageObject) -> bool:
    """Whether text is shown outside marked content, where a screen reader does not find it."""
    depth = 0
    contents = pdf.content(page)
    for _operands, operator in () if contents is None else contents.operations:
        if operator in (b"BMC", b"BDC"):
            depth += 1
        elif operator == b"EMC":
            depth -= 1
        elif operator in _SHOWS_TEXT and depth < 1:
            return True
    return False


def _tab_order(pdf: Opened) -> Looks:
    for number, page in enumerate(pdf.pages, 1):
        if page.get("/Annots"):
            yield None if page.get("/Tabs") == "/S" else Problem(_TABS._replace(values={"page": number}))


def _is_tagged(pdf: Opened) -> Looks:
    marked = _object(pdf.root.get("/MarkInfo", {})).get("/Marked")
    yield None if marked and pdf.tags else Problem(_NOT_TAGGED)
    metadata = pdf.root.get("/Metadata")
    said = _object(metadata).get_data() if metadata else b""
    yield None if b"pdfuaid" in said else Problem(_NOT_UA)


def _fonts(pdf: Opened) -> Looks:
    fonts = {}
    for page in pdf.pages:
        resources = _object(page.get("/Resources", {}))
        named = _object(resources.get("/Font", {}))
        pdf.look_at(len(named))
        for font in named.values():
            fonts[id(_object(font))] = _object(font)
    for font in fonts.values():
        name = {"font": str(font.get("/BaseFont", "?")).lstrip("/")}
        if "/ToUnicode" not in font and font.get("/Subtype") == "/Type0":
            yield Problem(_NOT_TEXT._replace(values=name))
        else:
            yield None if _is_embedded(font) else Problem(_NOT_EMBEDDED._replace(values=name))


def _is_embedded(font: Any) -> bool:
    whole = [_object(one) for one in _object(font.get("/DescendantFonts", [font]))]
    descriptors = (_object(one.get("/FontDescriptor", {})) for one in whole)
    return font.get("/Subtype") == "/Type3" or any(
        name in one for one in descriptors for name in ("/FontFile", "/FontFile2", "/FontFile3")
    )


CHECKS: Checks = {
    "title": _title,
    "language": _language,
    "tags": _is_tagged,
    "headings": _headings,
    "ways-in": _ways_in,
    "alternative-texts": _alternative_texts,
    "tables": _tables,
    "lists": _lists,
    "link-texts": _link_texts,
    "order": _order,
    "tab-order": _tab_order,
    "fonts": _fonts,
}
