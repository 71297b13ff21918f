"""The PDF document: tagged (PDF/UA-1), with innomodel's own fonts, the same bytes for the same input."""

import json
import re
from contextlib import ExitStack
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from typst import Compiler, Fonts, TypstError

from innomodel.render.document import Document, NoImage, NoLetter
from innomodel.render.outline import Outline, outline
from innomodel.render.pdf.values import Values
from innomodel.shipped import shipped, shipped_path

_NO_GLYPH = re.compile(r'the text `"(.*)"` could not be displayed', re.DOTALL)
_NO_IMAGE = "failed to decode image"


def render(document: Document) -> bytes:
    """`document` as a PDF.

    Raises NoLetter when none of the fonts has a letter of it, NoImage when a picture of it is damaged,
    TypstError when there is something else that a PDF cannot have.
    """
    whole = outline(document)
    try:
        return _pdf(document, whole, Values())
    except TypstError:
        # A text that runs both ways, or signs on a letter of another script, may be drawn but not written.
        return _pdf(document, whole, Values(are_figures_dots=True))


def _pdf(document: Document, whole: Outline, values: Values) -> bytes:
    page = values.document(document, whole)
    files = {
        "main.typ": shipped("templates", "model.typ"),
        "page.json": json.dumps(page, ensure_ascii=False).encode(),
        **values.files,
    }
    try:
        return _compiled(files, values.images)
    except TypstError as error:
        if missing := _NO_GLYPH.search(error.message):
            raise NoLetter(missing[1]) from error
        if error.message.startswith(_NO_IMAGE):
            raise NoImage from error
        raise


def _compiled(texts: dict[str, bytes], images: dict[str, bytes]) -> bytes:
    """The PDF of these files. typst takes texts from memory, pictures from a folder only."""
    root = None
    with ExitStack() as until_made:
        if images:
            root = until_made.enter_context(TemporaryDirectory())
        for name, content in images.items():
            Path(root or "", name).write_bytes(content)
        pdf: bytes = _compiler().compile(texts, format="pdf", pdf_standards=["ua-1"], root=root)
    return pdf


@cache
def _compiler() -> Any:
    """A typst.Compiler, one for the process: it reads the fonts once, and can open shipped files only.

    Its declared types leave out that it takes files in memory.
    """
    fonts = Fonts(include_system_fonts=False, font_paths=[shipped_path("fonts")])
    return Compiler(root=shipped_path("templates"), font_paths=fonts)
