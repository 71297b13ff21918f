"""Where a document comes from: its source, the source's hash, and what made it."""

from dataclasses import dataclass
from functools import cache
from importlib.metadata import version

from innomodel.model.field import Text
from innomodel.render.document import Document

_TITLE = Text("Tietoja asiakirjasta", "Om dokumentet", "About this document")
_SOURCE = Text("Lähde", "Källa", "Source")
_HASH = Text("Lähteen tiiviste (SHA-256)", "Källans kontrollsumma (SHA-256)", "Hash of the source (SHA-256)")
_MADE_BY = Text("Versio", "Version", "Version")


@dataclass(frozen=True, slots=True)
class Colophon:
    """A title, and lines of a label and what it says."""

    title: str
    lines: tuple[tuple[str, str], ...]


def colophon(document: Document) -> Colophon:
    """The colophon of `document`, in the language of its labels."""
    said = (
        (_SOURCE, document.path),
        (_MADE_BY, f"{document.model.format}, innomodel {_version()}"),
        (_HASH, document.sha256),
    )
    language = document.language
    return Colophon(
        _TITLE.in_language(language), tuple((label.in_language(language), value) for label, value in said)
    )


@cache
def _version() -> str:
    return version("innomodel")
