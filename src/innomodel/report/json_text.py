"""JSON that may be printed anywhere."""

import json
import re
from typing import Any

from innomodel.report.terminal import COMMAND_ANYWHERE, UNSEEN

_HALF_A_CHARACTER = range(0xD800, 0xE000)


def json_text(value: Any) -> str:
    """`value` as JSON on many lines, with a line end.

    What would steer a terminal or be obeyed in the log of a job is escaped, so a reader gets the same
    data. Only half characters, which a name of a file can have, become U+FFFD: many readers refuse them.
    """
    written = re.sub(UNSEEN, _escaped, json.dumps(value, ensure_ascii=False, indent=2))
    if "##" in written:  # looking further takes longer, and few have it
        written = re.sub(COMMAND_ANYWHERE, _escaped, written)
    return written + "\n"


def _escaped(found: re.Match[str]) -> str:
    code = ord(found[0])
    return "\ufffd" if code in _HALF_A_CHARACTER else f"\\u{code:04x}"
