"""JSON that may be printed anywhere."""

import json
import re
from typing import Any

from innomodel.report.terminal import COMMAND_ANYWHERE, UNSEEN

_HALF_A_CHARACTER = re.compile("[\ud800-\udfff]")
_ESCAPED = re.compile(f"{UNSEEN}|{COMMAND_ANYWHERE}")


def json_text(value: Any) -> str:
    """`value` as JSON on many lines, with a line end.

    What would steer a terminal or be obeyed in the log of a job is escaped, so a reader gets the same
    data. Only half characters, which a name of a file can have, become U+FFFD: many readers refuse them.
    """
    written = _HALF_A_CHARACTER.sub("\ufffd", json.dumps(value, ensure_ascii=False, indent=2))
    return _ESCAPED.sub(lambda found: f"\\u{ord(found[0]):04x}", written) + "\n"
