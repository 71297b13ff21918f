"""What a file that is not UTF-8 was saved as, as far as its bytes tell."""

import codecs
from typing import NamedTuple


class Encoding(NamedTuple):
    """An encoding: what editors call it, and what Python calls it."""

    name: str
    codec: str


_MARKS = (
    (codecs.BOM_UTF32_LE, Encoding("UTF-32", "utf-32")),
    (codecs.BOM_UTF32_BE, Encoding("UTF-32", "utf-32")),
    (codecs.BOM_UTF16_LE, Encoding("UTF-16", "utf-16")),
    (codecs.BOM_UTF16_BE, Encoding("UTF-16", "utf-16")),
)
_WITHOUT_MARK = (Encoding("UTF-16", "utf-16-be"), Encoding("UTF-16", "utf-16-le"))
_ONE_BYTE = (
    Encoding("Windows-1252 (ANSI, Latin-1)", "cp1252"),
    Encoding("Mac OS Roman", "mac_roman"),
    Encoding("MS-DOS (CP850)", "cp850"),
)
_HEAD = 4096
_ASCII = bytes(range(0x80))
_CONTROLS = bytes({*range(0x20)} - {*b"\t\n\f\r"})
_LETTERS, _NEVER_ALONE = frozenset("åäöÅÄÖ"), frozenset("äå")
_MARKS_BESIDE_WORDS = frozenset("éüÉÜ“”„’‘–—…€•§°½´«»\xa0")


def guessed(raw: bytes) -> Encoding | None:
    """The encoding that makes Finnish or Swedish of `raw`, which is not UTF-8; None when none does."""
    marked = next((encoding for mark, encoding in _MARKS if raw.startswith(mark)), None)
    return marked or two_bytes(raw) or _one_byte(raw)


def two_bytes(raw: bytes) -> Encoding | None:
    """UTF-16 when `raw` is that without a byte order mark: the first or second byte of most letters is 0."""
    head = raw[:_HEAD]
    for start, encoding in enumerate(_WITHOUT_MARK):
        if head[start::2].count(0) > 0.35 * len(head):
            return encoding
    return None


def is_binary(raw: bytes) -> bool:
    """Whether `raw` has more control characters than any text."""
    head = raw[:_HEAD]
    return 20 * (len(head) - len(head.translate(None, _CONTROLS))) > len(head)


def _one_byte(raw: bytes) -> Encoding | None:
    foreign = raw.translate(None, _ASCII)[:_HEAD]
    likeness, best = max(
        ((_likeness(foreign.decode(one.codec, "replace")), one) for one in _ONE_BYTE),
        key=lambda pair: pair[0],
    )
    return best if likeness >= len(foreign) else None


def _likeness(letters: str) -> int:
    """How much `letters`, all beyond ASCII, are like those of Finnish and Swedish texts.

    ö alone does not count: what it is in one encoding is a quotation mark in another.
    """
    is_nordic = not _NEVER_ALONE.isdisjoint(letters)
    nordic = sum(map(_LETTERS.__contains__, letters)) if is_nordic else 0
    return 2 * nordic + sum(map(_MARKS_BESIDE_WORDS.__contains__, letters))
