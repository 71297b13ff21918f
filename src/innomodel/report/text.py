"""Findings for people: where, what, the line itself and what to do next."""

from collections.abc import Callable, Iterator, Sequence

from innomodel.diagnostic import Diagnostic, Findings, Message, Severity, count
from innomodel.report.language import say
from innomodel.report.still_needed import still_needed

SEVERITIES: dict[Severity, Message] = {
    "error": Message("error"),
    "warning": Message("warning"),
    "info": Message("info"),
}
_HINT = Message("hint: {hint}")
_SUMMARY = Message("Files: {files}. Errors: {errors}. Warnings: {warnings}.")
_IGNORED = Message("Findings left be: {count}.")
_FINE = Message("Files: {files}. Nothing to mend.")

_CODES = {"error": "31;1", "warning": "33;1", "info": "36;1", "place": "1", "quiet": "2"}

Paint = Callable[[str, str], str]


def text(findings: Sequence[Findings], language: str, colour: bool = False) -> str:
    """All findings, a summary line and what the next stage needs; with ANSI colours when `colour`."""
    paint = _ansi if colour else _plain
    lines = [
        line
        for file in findings
        for one in file.diagnostics
        for line in _lines(file.path, one, language, paint)
    ]
    return "\n".join([*lines, _summary(findings, language), *still_needed(findings, language)]) + "\n"


def _lines(path: str, one: Diagnostic, language: str, paint: Paint) -> Iterator[str]:
    place = paint("place", f"{path}:{one.span.line}:{one.span.column}")
    severity = paint(one.severity, f"{say(SEVERITIES[one.severity], language)} {one.rule}")
    yield f"{place} {severity}: {say(one.message, language)}"
    for line in _excerpt(one):
        yield paint("quiet", line)
    if one.hint is not None:
        yield "    " + say(_HINT._replace(values={"hint": say(one.hint, language)}), language)
    yield ""


def _excerpt(one: Diagnostic) -> Iterator[str]:
    """The line with carets under what is meant."""
    text, column = one.excerpt
    if not text.strip():
        return
    span = one.span
    length = span.end_column - span.column if span.end_line == span.line else len(text)
    number = str(span.line)
    shown = text.replace("\t", " ")
    yield f"    {number} | {shown}"
    carets = "^" * max(1, min(length, len(text) - column + 1))
    yield f"    {' ' * len(number)} | {' ' * (column - 1)}{carets}"


def _summary(findings: Sequence[Findings], language: str) -> str:
    errors, warnings = count(findings, "error"), count(findings, "warning")
    values = {"files": len(findings), "errors": errors, "warnings": warnings}
    message = _SUMMARY if errors or warnings else _FINE
    ignored = sum(len(file.suppressed) for file in findings)
    said = [message._replace(values=values)]
    if ignored:
        said.append(_IGNORED._replace(values={"count": ignored}))
    return " ".join(say(one, language) for one in said)


def _plain(_style: str, words: str) -> str:
    return words


def _ansi(style: str, words: str) -> str:
    return f"\x1b[{_CODES[style]}m{words}\x1b[0m"
