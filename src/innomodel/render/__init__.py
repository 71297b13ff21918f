"""From a model to bytes. FORMATS is the table of document forms."""

from collections.abc import Callable
from typing import TYPE_CHECKING, NamedTuple

from innomodel.render.document import Document, MissingExtra

if TYPE_CHECKING:
    from innomodel.render.word.template import Template


class Format(NamedTuple):
    """A document form: the ending of its file names, and the function that makes it.

    `make` takes a Document, and by name what the form can be told besides.
    """

    ending: str
    make: Callable[..., bytes]


def _docx(document: Document, template: "Template | None" = None) -> bytes:
    from innomodel.render.docx import render  # jinja2 and lxml are loaded only for Word

    return render(document, template)


def _pdf(document: Document) -> bytes:
    try:
        from innomodel.render.pdf import render  # typst is large, loaded only for PDF, and an extra
    except ModuleNotFoundError as missing:
        raise MissingExtra("pdf") from missing
    return render(document)


def _text(document: Document, style: str = "current") -> bytes:
    from innomodel.render.page_text import render  # the parser is loaded only for what reads rich text

    return render(document, style)


def _sheet(document: Document) -> bytes:
    from innomodel.render.sheet import render  # jinja2 is loaded only for pages

    return render(document)


def _html(document: Document, template: str | None = None) -> bytes:
    if template is not None:
        from innomodel.render.page_template import fill_in

        return fill_in(document, template)
    from innomodel.render.html import render

    return render(document)


def _md(document: Document) -> bytes:
    from innomodel.render.markdown import render

    return render(document)


FORMATS = {
    "docx": Format("docx", _docx),
    "pdf": Format("pdf", _pdf),
    "html": Format("html", _html),
    "md": Format("md", _md),
    "text": Format("txt", _text),
    "sheet": Format("sheet.html", _sheet),
}
"""The forms by name."""
