"""Findings for people: where, what, the line itself and what to do next."""

from collections.abc import Callable, Iterator, Sequence

from innomodel.diagnostic import Diagnostic, Findings, Message, Severity, Span, count
from innomodel.report.language import say

SEVERITIES: dict[Severity, Message] = {
    "error": Message("error"),
    "warning": Message("warning"),
    "info": Message("info"),
}
_HINT = Message("hint: {hint}")
_SUMMARY = Message("Files: {files}. Errors: {errors}. Warnings: {warnings}.")
_FINE = Message("Files: {files}. Nothing to mend.")

_CODES = {"error": "31;1", "warning": "33;1", "info": "36;1", "place": "1", "quiet": "2"}
_WIDTH = 100

Paint = Callable[[str, str], str]


def text(findings: Sequence[Findings], language: str, colour: bool = False) -> str:
    """All findings and a summary line, each line ended; with ANSI colours when `colour`."""
    paint = _ansi if colour else _plain
    lines = [
        line
        for file in findings
        for one in file.diagnostics
        for line in _lines(file.path, one, language, paint)
    ]
    return "\n".join([*lines, _summary(findings, language)]) + "\n"


def _lines(path: str, one: Diagnostic, language: str, paint: Paint) -> Iterator[str]:
    place = paint("place", f"{path}:{one.span.line}:{one.span.column}")
    severity = paint(one.severity, f"{say(SEVERITIES[one.severity], language)} {one.rule}")
    yield f"{place} {severity}: {say(one.message, language)}"
    for line in _excerpt(one.span, one.excerpt):
        yield paint("quiet", line)
    if one.hint is not None:
        yield "    " + say(_HINT._replace(values={"hint": say(one.hint, language)}), language)
    yield ""


def _excerpt(span: Span, line: str) -> Iterator[str]:
    """The line with carets under what is meant; a long line is cut around it."""
    if not line.strip():
        return
    first = max(0, span.column - 1 - _WIDTH // 2) if len(line) > _WIDTH else 0
    shown = line[first : first + _WIDTH].replace("\t", " ")
    end = span.end_column if span.end_line == span.line else len(line) + 1
    start = span.column - 1 - first
    length = max(1, min(end - span.column, len(shown) - start))
    number = str(span.line)
    yield f"    {number} | {shown}"
    yield f"    {' ' * len(number)} | {' ' * start}{'^' * length}"


def _summary(findings: Sequence[Findings], language: str) -> str:
    errors, warnings = count(findings, "error"), count(findings, "warning")
    values = {"files": len(findings), "errors": errors, "warnings": warnings}
    message = _SUMMARY if errors or warnings else _FINE
    return say(message._replace(values=values), language)


def _plain(_style: str, words: str) -> str:
    return words


def _ansi(style: str, words: str) -> str:
    return f"\x1b[{_CODES[style]}m{words}\x1b[0m"
