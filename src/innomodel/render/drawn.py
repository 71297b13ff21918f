"""Text as something that is drawn can show it."""

import re

_NOT_TEXT = re.compile(
    "[^\n\x20-\x7e\xa0-\u2027\u202a-\ud7ff\ue000-\ufdcf\ufdf0-\ufefe\uff00-\ufffd\U00010000-\U0010ffff]"
)
_REPEATED = re.compile("([\u200b\u2060])\\1+")
_LINE_END = re.compile("\r\n|[\r\x85\u2028\u2029]")


def shown(text: str) -> str:
    """`text` as a page or a picture can show it: a "\\n" breaks the line, a tab is a space.

    A byte order mark, which nobody sees, is left out; so is what has no width and stands there already. A
    character that is no text becomes U+FFFD.
    """
    one_kind = _LINE_END.sub("\n", text).replace("\t", " ").replace("\ufeff", "")
    return _NOT_TEXT.sub("\ufffd", _REPEATED.sub(r"\1", one_kind))
