"""The lines of a unified diff."""

import re

_HUNK = re.compile(r"@@ -(\d{1,9})(?:,\d+)? \+(\d{1,9})(?:,\d+)? @@")


def new_lines(patch: str) -> dict[int, int | None]:
    """The line numbers after the change that a patch shows, each with the one before it, None when added."""
    lines: dict[int, int | None] = {}
    old = new = 0
    for line in patch.split("\n"):
        if hunk := _HUNK.match(line):
            old, new = int(hunk[1]), int(hunk[2])
        elif line.startswith("+") and new:
            lines[new] = None
            new += 1
        elif line.startswith("-"):
            old += 1
        elif line.startswith(" ") and new:
            lines[new] = old
            old, new = old + 1, new + 1
    return lines
