"""Findings as SARIF 2.1.0, which code-scanning services read."""

import json
from collections.abc import Sequence
from typing import Any
from urllib.parse import quote

from innomodel.diagnostic import Diagnostic, Findings, Severity, Span
from innomodel.report.language import say

SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
_LEVELS: dict[Severity, str] = {"error": "error", "warning": "warning", "info": "note"}


def sarif(findings: Sequence[Findings], language: str, colour: bool = False) -> str:
    """One SARIF log with one run; messages are in `language`, `colour` changes nothing."""
    rules = sorted({one.rule for file in findings for one in file.diagnostics})
    log = {
        "$schema": SCHEMA,
        "version": "2.1.0",
        "runs": [
            {
                "tool": {"driver": {"name": "innomodel", "rules": [{"id": rule} for rule in rules]}},
                "columnKind": "unicodeCodePoints",
                "results": [
                    _result(file.path, one, rules.index(one.rule), language)
                    for file in findings
                    for one in file.diagnostics
                ],
            }
        ],
    }
    return json.dumps(log, ensure_ascii=False, indent=2) + "\n"


def _result(path: str, one: Diagnostic, rule_index: int, language: str) -> dict[str, Any]:
    file = {"uri": quote(path.replace("\\", "/"))}
    result: dict[str, Any] = {
        "ruleId": one.rule,
        "ruleIndex": rule_index,
        "level": _LEVELS[one.severity],
        "message": {"text": _sentences(one, language)},
        "locations": [{"physicalLocation": {"artifactLocation": file, "region": _region(one.span)}}],
    }
    if one.fix is not None:
        replacement = {"deletedRegion": _region(one.fix.span), "insertedContent": {"text": one.fix.text}}
        result["fixes"] = [{"artifactChanges": [{"artifactLocation": file, "replacements": [replacement]}]}]
    return result


def _sentences(one: Diagnostic, language: str) -> str:
    parts = [one.message] if one.hint is None else [one.message, one.hint]
    return " ".join(say(part, language) for part in parts)


def _region(span: Span) -> dict[str, int]:
    return {
        "startLine": span.line,
        "startColumn": span.column,
        "endLine": span.end_line,
        "endColumn": span.end_column,
    }
