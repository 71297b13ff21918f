"""Text by the kinds of its characters: what a rule looks for is then found at the speed of memory."""

BEYOND = b"?"
"""Stands for every character that Latin-1 does not have, and for itself."""

_DIGITS = range(ord("0"), ord("9") + 1)
_SMALL = (*range(ord("a"), ord("z") + 1), *range(0xDF, 0xF7), *range(0xF8, 0x100))
_CAPITALS = (*range(ord("A"), ord("Z") + 1), *range(0xC0, 0xD7), *range(0xD8, 0xDF))
_KIND = {**dict.fromkeys(_DIGITS, b"0"), **dict.fromkeys(_SMALL, b"a"), **dict.fromkeys(_CAPITALS, b"A")}
_TABLE = b"".join(_KIND.get(code, bytes([code])) for code in range(0x100))


def characters(text: str) -> bytes:
    """`text`, a byte a character."""
    return text.encode("latin-1", "replace")


def kinds(characters: bytes) -> bytes:
    """`characters` with 0 for each digit, a for each small letter and A for each capital."""
    return characters.translate(_TABLE)


def marks(kinds: bytes) -> frozenset[str]:
    """The characters of Latin-1 in `kinds` that are neither letters, digits nor white space."""
    return frozenset(kinds.translate(None, b"aA0 \n" + BEYOND).decode("latin-1"))


def without_small_letters(kinds: bytes) -> bytes:
    """`kinds` without its small letters: what had a sign has the sign without its small letters."""
    return kinds.translate(None, b"a")
