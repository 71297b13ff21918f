"""What is said at a line of a file."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from innomodel.diagnostic import Diagnostic, Edit, Findings
from innomodel.report.language import say
from innomodel.report.recognition import keys
from innomodel.report.safe_markdown import code, is_inert, safe
from innomodel.report.text import SEVERITIES

_BARE_RETURN = re.compile("\r(?!\n)")


class Comment(NamedTuple):
    """A new finding, said at its lines. `key` is the finding's own, the same from one run to the next.

    `body` is Markdown that nothing in the description can break. `suggestion` is the text that would
    stand in place of the whole lines from `line` to `end_line`, without a line end after the last of
    them; None when there is no sure mend, or when those lines could be read as a command to a host.
    """

    key: str
    path: str
    line: int
    end_line: int
    body: str
    suggestion: str | None = None


def comments(
    path: str, found: Sequence[Diagnostic], new: Sequence[Diagnostic], lines: Sequence[str], language: str
) -> Iterator[Comment]:
    """A comment for each finding of `new`, some of all that was `found` in the file with these `lines`."""
    wanted = {id(one) for one in new}
    for one, key in zip(found, keys(Findings(path, tuple(found))), strict=True):
        if id(one) in wanted:
            yield _comment(path, key, one, lines, language)


def _comment(path: str, key: str, one: Diagnostic, lines: Sequence[str], language: str) -> Comment:
    body = said_finding(one, language)
    if one.fix is None:
        return Comment(key, path, one.span.line, one.span.line, body)
    span = one.fix.span
    return Comment(key, path, span.line, span.end_line, body, _mended(one.fix, lines))


def said_finding(one: Diagnostic, language: str) -> str:
    """A finding as one line of Markdown: how serious, what, what to do, and the rule's name."""
    parts = [f"**{safe(say(SEVERITIES[one.severity], language))}:** {safe(say(one.message, language))}"]
    if one.hint is not None:
        parts.append(safe(say(one.hint, language)))
    return " ".join([*parts, f"({code(one.rule)})"])


def lines_of(text: str) -> tuple[str, ...]:
    """The lines of a file as a host counts them; none when the file ends some of them in another way."""
    return () if _BARE_RETURN.search(text) else tuple(text.replace("\r\n", "\n").split("\n"))


def _mended(fix: Edit, lines: Sequence[str]) -> str | None:
    if not lines:
        return None
    first, last = lines[fix.span.line - 1], lines[fix.span.end_line - 1]
    mended = first[: fix.span.column - 1] + fix.text + last[fix.span.end_column - 1 :]
    mended = mended.replace("\r\n", "\n")
    return mended if is_inert(mended) else None
