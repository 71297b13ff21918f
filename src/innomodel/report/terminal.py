"""Text of somebody else's where something may obey it: a terminal, or the runner that reads a job's log."""

import re

_STEERING = "\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff"
UNSEEN = f"[{_STEERING}]"
"""What steers a terminal, turns the order of letters, ends a line unseen, or is half of a character."""

COMMAND_ANYWHERE = r"#(?=#\w*\[)"
"""The first sign of `##[command]` and `##vso[command]`, which runners obey anywhere in a line."""

_UNSEEN_OR_LINE_END = f"[\n{_STEERING}]"
_COMMAND_AT_BEGINNING = r"^(\s*:):"  # `::command::`, which GitHub's runner obeys behind white space, too
_INSTEAD = "\ufffd"


def visible(text: str) -> str:
    """`text` on one line, with U+FFFD for what would steer a terminal or be obeyed in the log of a job."""
    if text.isprintable() and "##" not in text and "::" not in text:
        return text
    shown = re.sub(_UNSEEN_OR_LINE_END, _INSTEAD, text)
    shown = re.sub(_COMMAND_AT_BEGINNING, rf"\1{_INSTEAD}", shown)
    return re.sub(COMMAND_ANYWHERE, _INSTEAD, shown)


def visible_lines(text: str) -> str:
    """`text` with each of its lines as `visible` shows it."""
    return "\n".join(map(visible, text.split("\n")))


def steady(text: str) -> str:
    """`text` with U+FFFD for what would steer a terminal; its lines stay, and commands to a runner, too."""
    return text if text.isprintable() else re.sub(UNSEEN, _INSTEAD, text)
