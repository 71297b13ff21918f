"""Names of files and values of options, which on some systems are bytes and need not be text."""

import re

from innomodel.cli.trouble import Trouble
from innomodel.diagnostic import Message

_NOT_TEXT = re.compile("[\ud800-\udfff]")
_FIRST_BYTE = 0xDC00


def as_text(name: str) -> str:
    r"""`name` as it is shown and written down: with \xE4 and the like for bytes that are no UTF-8."""
    return name if name.isascii() else _NOT_TEXT.sub(_escaped, name)


def refuse_what_is_no_text(value: str, what: str) -> None:
    """Raises Trouble when `value`, which was given for `what` and is to be written down, is not UTF-8."""
    if not value.isascii() and _NOT_TEXT.search(value):
        raise Trouble(
            Message("{what} is not text in UTF-8: {value}", {"what": what, "value": as_text(value)}),
            Message("Type it anew in a terminal that is set to UTF-8."),
        )


def _escaped(found: re.Match[str]) -> str:
    return f"\\x{ord(found.group()) - _FIRST_BYTE & 0xFF:02X}"
