"""Findings as GitHub workflow commands: annotations beside the lines of a pull request."""

from collections.abc import Sequence

from innomodel.diagnostic import Diagnostic, Findings
from innomodel.report.language import say
from innomodel.report.terminal import visible

_COMMANDS = {"error": "error", "warning": "warning", "info": "notice"}


def github(findings: Sequence[Findings], language: str, colour: bool = False) -> str:
    """One workflow command a finding; nothing at all when there is none. `colour` changes nothing.

    A host shows them as a terminal would, so nothing in them steers one or is a command of its own.
    """
    return "".join(_command(file.path, one, language) for file in findings for one in file.diagnostics)


def _command(path: str, one: Diagnostic, language: str) -> str:
    message = visible(say(one.message, language))
    if one.hint is not None:
        message = f"{message}\n{visible(say(one.hint, language))}"
    properties = {
        "file": visible(path),
        "line": one.span.line,
        "endLine": one.span.end_line,
        "title": one.rule,
    }
    if one.span.line == one.span.end_line:  # GitHub refuses columns on a span of several lines
        properties |= {"col": one.span.column, "endColumn": one.span.end_column}
    written = ",".join(f"{name}={_property(str(value))}" for name, value in properties.items())
    return f"::{_COMMANDS[one.severity]} {written}::{_data(message)}\n"


def _data(value: str) -> str:
    return value.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(value: str) -> str:
    return _data(value).replace(":", "%3A").replace(",", "%2C")
