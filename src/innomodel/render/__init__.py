"""From a model to bytes. FORMATS is the table of document forms."""

from collections.abc import Callable
from typing import NamedTuple

from innomodel.render.document import Document


class Format(NamedTuple):
    """A document form: the ending of its file names, and the function that makes it.

    `make` takes a Document, and by name what the form can be told besides.
    """

    ending: str
    make: Callable[..., bytes]


def _docx(document: Document) -> bytes:
    from innomodel.render.docx import render  # docxtpl is loaded only for Word

    return render(document)


FORMATS = {"docx": Format("docx", _docx)}
"""The forms by name."""
