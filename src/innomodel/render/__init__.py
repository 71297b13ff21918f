"""From a model to bytes. FORMATS is the table of document forms."""

from collections.abc import Callable

from innomodel.render.document import Document


def _docx(document: Document) -> bytes:
    from innomodel.render.docx import render  # docxtpl is loaded only for Word

    return render(document)


FORMATS: dict[str, Callable[[Document], bytes]] = {"docx": _docx}
"""A form's name, which is also its file name's ending -> the function that makes it."""
