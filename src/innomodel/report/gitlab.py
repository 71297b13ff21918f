"""Findings as a GitLab code quality report."""

import json
from collections.abc import Sequence
from hashlib import sha256
from typing import Any

from innomodel.diagnostic import Diagnostic, Findings, Severity
from innomodel.report.language import say

_SEVERITIES: dict[Severity, str] = {"error": "major", "warning": "minor", "info": "info"}


def gitlab(findings: Sequence[Findings], language: str, colour: bool = False) -> str:
    """A JSON list with an issue a finding; messages are in `language`, `colour` changes nothing."""
    seen: dict[str, int] = {}
    issues = [_issue(file.path, one, language, seen) for file in findings for one in file.diagnostics]
    return json.dumps(issues, ensure_ascii=False, indent=2) + "\n"


def _issue(path: str, one: Diagnostic, language: str, seen: dict[str, int]) -> dict[str, Any]:
    lines = {"begin": one.span.line, "end": one.span.end_line}
    return {
        "description": say(one.message, language),
        "check_name": one.rule,
        "fingerprint": _fingerprint(path, one, seen),
        "severity": _SEVERITIES[one.severity],
        "location": {"path": path, "lines": lines},
    }


def _fingerprint(path: str, one: Diagnostic, seen: dict[str, int]) -> str:
    """What the finding is recognised by: not its line, which moves, nor its sentence's language."""
    identity = f"{path}\0{one.fingerprint}"
    seen[identity] = seen.get(identity, 0) + 1
    return sha256(f"{identity}\0{seen[identity]}".encode("utf-8", "surrogatepass")).hexdigest()
