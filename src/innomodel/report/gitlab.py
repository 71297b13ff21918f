"""Findings as a GitLab code quality report."""

from collections.abc import Sequence
from typing import Any

from innomodel.diagnostic import Diagnostic, Findings, Severity
from innomodel.report.json_text import json_text
from innomodel.report.language import say
from innomodel.report.recognition import keys

_SEVERITIES: dict[Severity, str] = {"error": "major", "warning": "minor", "info": "info"}


def gitlab(findings: Sequence[Findings], language: str, colour: bool = False) -> str:
    """A JSON list with an issue a finding; messages are in `language`, `colour` changes nothing."""
    issues = [
        _issue(file.path, one, language, key)
        for file in findings
        for one, key in zip(file.diagnostics, keys(file), strict=True)
    ]
    return json_text(issues)


def _issue(path: str, one: Diagnostic, language: str, key: str) -> dict[str, Any]:
    lines = {"begin": one.span.line, "end": one.span.end_line}
    return {
        "description": say(one.message, language),
        "check_name": one.rule,
        "fingerprint": key,
        "severity": _SEVERITIES[one.severity],
        "location": {"path": path, "lines": lines},
    }
