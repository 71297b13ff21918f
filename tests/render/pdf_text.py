"""What a screen reader would read out of a PDF: the text in the order of its tags."""

from collections import defaultdict
from collections.abc import Iterator
from ctypes import c_ushort

import pypdfium2 as pdfium
import pypdfium2.raw as api


def read_aloud(pdf: bytes) -> Iterator[tuple[str, str]]:
    """The kind of each tag that holds text ("H1", "P", "TD" …) and the text, in reading order.

    A picture is its alternative text. Running titles and page numbers have no tags, so they are not there.
    """
    document = pdfium.PdfDocument(pdf)
    for page in document:
        texts = _texts(page)
        tree = api.FPDF_StructTree_GetForPage(page.raw)
        for number in range(api.FPDF_StructTree_CountChildren(tree)):
            yield from _element(api.FPDF_StructTree_GetChildAtIndex(tree, number), texts)
        api.FPDF_StructTree_Close(tree)


def _texts(page: pdfium.PdfPage) -> dict[int, str]:
    """The text of the page by the number that its tags call it."""
    texts: dict[int, str] = defaultdict(str)
    text_page = page.get_textpage()
    for one in page.get_objects([api.FPDF_PAGEOBJ_TEXT], max_depth=9):
        number = api.FPDFPageObj_GetMarkedContentID(one.raw)
        texts[number] += _text(one, text_page)
    return texts


def _text(one: pdfium.PdfObject, text_page: pdfium.PdfTextPage) -> str:
    size = api.FPDFTextObj_GetText(one.raw, text_page.raw, None, 0)
    buffer = (c_ushort * (size // 2))()
    api.FPDFTextObj_GetText(one.raw, text_page.raw, buffer, size)
    return bytes(buffer).decode("utf-16-le", "surrogatepass").rstrip("\0")


def _element(element, texts: dict[int, str]) -> Iterator[tuple[str, str]]:
    kind = _string(api.FPDF_StructElement_GetType, element)
    if kind == "Figure":
        yield kind, _string(api.FPDF_StructElement_GetAltText, element)
        return
    for number in range(api.FPDF_StructElement_CountChildren(element)):
        child = api.FPDF_StructElement_GetChildAtIndex(element, number)
        if child:
            yield from _element(child, texts)
        else:
            marked = api.FPDF_StructElement_GetChildMarkedContentID(element, number)
            if marked >= 0 and texts[marked]:
                yield kind, texts[marked]


def _string(get, element) -> str:
    size = get(element, None, 0)
    buffer = (c_ushort * (size // 2))()
    get(element, buffer, size)
    return bytes(buffer).decode("utf-16-le").rstrip("\0")
