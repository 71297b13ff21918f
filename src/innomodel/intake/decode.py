"""The bytes of a page as text, whatever program saved them."""

import codecs
import re

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_DECLARED = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([\w-]{2,40})", re.IGNORECASE)
_HEAD = 4096


def decode(raw: bytes, declared: str | None = None) -> str:
    """The text of `raw`; any bytes are some text.

    A byte order mark goes before UTF-8, that before `declared` (the charset that a server says) or the
    one that HTML says of itself, and those before Windows-1252, the letters of older Western editors.
    """
    for mark, encoding in _MARKS:
        if raw.startswith(mark):
            return raw.decode(encoding, "replace")
    said = _DECLARED.search(raw[:_HEAD])
    for name in ("utf-8", declared or "", said[1].decode() if said else "", "cp1252"):
        text = _decoded(raw, name)
        if text is not None:
            return text
    return raw.decode("latin-1")


def _decoded(raw: bytes, encoding: str) -> str | None:
    try:
        return raw.decode(codecs.lookup(encoding).name) if encoding else None
    except (LookupError, ValueError):
        return None
