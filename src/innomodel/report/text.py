"""Findings for people: where, what, the line itself and what to do next."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from innomodel.diagnostic import Diagnostic, Findings, Message, Severity
from innomodel.report.language import say, translate
from innomodel.report.still_needed import StillNeeded, needed_by, still_needed
from innomodel.report.terminal import visible

SEVERITIES: dict[Severity, Message] = {
    "error": Message("error"),
    "warning": Message("warning"),
    "info": Message("info"),
}
_HINT = Message("hint: {hint}")
_SUMMARY = Message("Files: {files}. Errors: {errors}. Warnings: {warnings}.")
_IGNORED = Message("Findings left be: {count}.")
_INFOS = Message("Info: {count}.")
_MENDABLE = Message("The option --fix mends of them: {count}.")
_FINE = Message("Files: {files}. Nothing to mend.")

_STARTS = {
    style: f"\x1b[{code}m"
    for style, code in (
        ("error", "31;1"),
        ("warning", "33;1"),
        ("info", "36;1"),
        ("place", "1"),
        ("quiet", "2"),
    )
}
_END = "\x1b[0m"


class Told(NamedTuple):
    """What is told of one file, whatever its path.

    `findings` is the text of each finding from behind the path on; `needed` what the next stage lacks.
    """

    findings: tuple[str, ...]
    errors: int
    warnings: int
    infos: int
    mendable: int
    left_be: int
    needed: StillNeeded | None


def text(findings: Sequence[Findings], language: str, colour: bool = False) -> str:
    """All findings, a summary line and what the next stage needs; with ANSI colours when `colour`."""
    return together([(one.path, told(one, language, colour)) for one in findings], language, colour)


def told(findings: Findings, language: str, colour: bool = False) -> Told:
    """What is told of one file: its part of the report, which `together` puts its path into."""
    severities = [one.severity for one in findings.diagnostics]
    return Told(
        tuple(_finding(one, language, colour) for one in findings.diagnostics),
        severities.count("error"),
        severities.count("warning"),
        severities.count("info"),
        sum(one.fix is not None for one in findings.diagnostics),
        len(findings.suppressed),
        needed_by(findings.next_stage, language),
    )


def together(files: Sequence[tuple[str, Told]], language: str, colour: bool = False) -> str:
    """The report of many files: the path of each, and what is told of it."""
    start = _STARTS["place"] if colour else ""
    found = [f"{start}{visible(path)}{finding}" for path, one in files for finding in one.findings]
    summary = _summary([one for _path, one in files], language)
    lacking = [(path, one.needed) for path, one in files if one.needed is not None]
    return "".join(found) + "\n".join([summary, *map(visible, still_needed(lacking, language))]) + "\n"


def _finding(one: Diagnostic, language: str, colour: bool) -> str:
    severity = f"{translate(SEVERITIES[one.severity].text, language)} {one.rule}"
    place = f":{one.span.line}:{one.span.column}"
    lines = list(_excerpt(one))
    if colour:
        severity = f"{_STARTS[one.severity]}{severity}{_END}"
        place = f"{place}{_END}"
        lines = [f"{_STARTS['quiet']}{line}{_END}" for line in lines]
    if one.hint is not None:
        lines.append("    " + translate(_HINT.text, language).format(hint=_said(one.hint, language)))
    return "\n".join([f"{place} {severity}: {_said(one.message, language)}", *lines, "", ""])


def _said(message: Message, language: str) -> str:
    return visible(say(message, language))


def _excerpt(one: Diagnostic) -> Iterator[str]:
    """The line with carets under what is meant."""
    text, column = one.excerpt
    if not text.strip():
        return
    span = one.span
    length = span.end_column - span.column if span.end_line == span.line else len(text)
    number = str(span.line)
    shown = visible(text.replace("\t", " "))
    yield f"    {number} | {shown}"
    carets = "^" * max(1, min(length, len(text) - column + 1))
    yield f"    {' ' * len(number)} | {' ' * (column - 1)}{carets}"


def _summary(files: Sequence[Told], language: str) -> str:
    values = {
        "files": len(files),
        "errors": sum(one.errors for one in files),
        "warnings": sum(one.warnings for one in files),
    }
    more = (
        (_INFOS, sum(one.infos for one in files)),
        (_MENDABLE, sum(one.mendable for one in files)),
        (_IGNORED, sum(one.left_be for one in files)),
    )
    found = values["errors"] or values["warnings"] or more[0][1]
    said = [(_SUMMARY if found else _FINE)._replace(values=values)]
    said += [message._replace(values={"count": count}) for message, count in more if count]
    return " ".join(say(one, language) for one in said)
