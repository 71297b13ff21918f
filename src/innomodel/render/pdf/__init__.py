"""The PDF document: tagged (PDF/UA-1), with innomodel's own fonts, the same bytes for the same input."""

import json
import re
from functools import cache
from typing import Any

from typst import Compiler, Fonts, TypstError

from innomodel.render.document import Document, NoLetter
from innomodel.render.outline import outline
from innomodel.render.pdf.values import Values
from innomodel.shipped import shipped, shipped_path

_NO_GLYPH = re.compile(r'the text `"(.*)"` could not be displayed', re.DOTALL)


def render(document: Document) -> bytes:
    """`document` as a PDF. Raises NoLetter when none of the fonts has a letter of it."""
    values = Values()
    page = values.document(document, outline(document))
    files = {
        "main.typ": shipped("templates", "model.typ"),
        "page.json": json.dumps(page, ensure_ascii=False).encode(),
        **values.files,
    }
    try:
        pdf: bytes = _compiler().compile(files, format="pdf", pdf_standards=["ua-1"])
    except TypstError as error:
        if missing := _NO_GLYPH.search(error.message):
            raise NoLetter(missing[1]) from error
        raise
    return pdf


@cache
def _compiler() -> Any:
    """A typst.Compiler, one for the process: it reads the fonts once, and can open shipped files only.

    Its declared types leave out that it takes files in memory.
    """
    fonts = Fonts(include_system_fonts=False, font_paths=[shipped_path("fonts")])
    return Compiler(root=shipped_path("templates"), font_paths=fonts)
