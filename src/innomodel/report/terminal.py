"""Text of somebody else's on a terminal."""

import re

_UNSEEN = "[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]"


def visible(text: str) -> str:
    """`text` with U+FFFD for what would steer the terminal or turn the order of letters."""
    return text if text.isprintable() else re.sub(_UNSEEN, "\ufffd", text)
