"""Bring the message catalogues up to date with the code: `python tools/catalogues.py`.

Collects every message, merges it into src/innomodel/locale/<language>/LC_MESSAGES/innomodel.po
(translations are kept, messages that are gone are dropped) and compiles the .mo beside it.
"""

from io import BytesIO
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

PACKAGE = Path(__file__).parent.parent / "src" / "innomodel"
LANGUAGES = ("fi", "sv")
KEYWORDS: dict[str, tuple[int, ...] | None] = {"_": None, "_n": (1, 2), "Message": (1,)}
_FIXED_HEADER = {
    "fuzzy": False,
    "project": "innomodel",
    "version": "1",
    "charset": "utf-8",
    "header_comment": "",
}
_SAID = {
    "Project-Id-Version",
    "Language",
    "Plural-Forms",
    "MIME-Version",
    "Content-Type",
    "Content-Transfer-Encoding",
}


class _Catalogue(Catalog):
    """A catalogue whose header has no placeholder names and no dates."""

    @property
    def mime_headers(self) -> list[tuple[str, str]]:  # type: ignore[override]
        *kept, (name, value) = [(name, value) for name, value in self._get_mime_headers() if name in _SAID]
        return [*kept, (name, f"{value}\n")]  # gettext wants the last line ended too


def messages() -> list[str | tuple[str, ...]]:
    """Every message in the code, once, in alphabetical order; one and many of something are a pair."""
    found = extract_from_dir(str(PACKAGE), keywords=KEYWORDS)
    return sorted({message for _file, _line, message, _comments, _context in found if message}, key=_first)


def _first(message: str | tuple[str, ...]) -> str:
    return message if isinstance(message, str) else message[0]


def po_path(language: str) -> Path:
    """Where the catalogue of `language` is."""
    return PACKAGE / "locale" / language / "LC_MESSAGES" / "innomodel.po"


def catalogue(language: str) -> Catalog:
    """The catalogue of `language` with every message of the code and nothing else."""
    path = po_path(language)
    known = read_po(BytesIO(path.read_bytes())) if path.exists() else Catalog()
    fresh = _Catalogue(locale=language, **_FIXED_HEADER)
    for message in messages():
        before = known.get(message)
        is_same = before is not None and before.id == message
        fresh.add(message, before.string if is_same else "" if isinstance(message, str) else ("", ""))
    return fresh


def po_bytes(language: str) -> bytes:
    """The text of the catalogue of `language`, brought up to date."""
    written = BytesIO()
    write_po(written, catalogue(language), width=0, omit_header=False, no_location=True)
    return written.getvalue().lstrip()


def mo_bytes(language: str) -> bytes:
    """The catalogue of `language` compiled."""
    compiled = BytesIO()
    write_mo(compiled, catalogue(language))
    return compiled.getvalue()


def main() -> None:
    """Rewrite the catalogues of every language."""
    for language in LANGUAGES:
        path = po_path(language)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(po_bytes(language))
        path.with_suffix(".mo").write_bytes(mo_bytes(language))


if __name__ == "__main__":
    main()
