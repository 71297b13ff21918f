"""Findings for programs."""

from collections.abc import Sequence
from typing import Any

from innomodel.diagnostic import Diagnostic, Findings, NextStage, count, written
from innomodel.report.json_text import json_text
from innomodel.report.language import say

VERSION = 1


def json(findings: Sequence[Findings], language: str, colour: bool = False) -> str:
    """One JSON object; messages and hints are in `language`, `colour` changes nothing."""
    report = {
        "version": VERSION,
        "files": [_file(one, language) for one in findings],
        "summary": {
            "files": len(findings),
            "errors": count(findings, "error"),
            "warnings": count(findings, "warning"),
            "infos": count(findings, "info"),
        },
    }
    return json_text(report)


def _file(findings: Findings, language: str) -> dict[str, Any]:
    diagnostics = [_diagnostic(one, language) for one in findings.diagnostics]
    return {
        "path": findings.path,
        "ok": findings.ok,
        "diagnostics": diagnostics,
        "next_stage": findings.next_stage and _next_stage(findings.next_stage, language),
    }


def _next_stage(following: NextStage, language: str) -> dict[str, Any]:
    needs = [
        {
            "address": written(need.address),
            "field": need.field[language],
            "line": need.line,
            "place": need.place,
        }
        for need in following.needs
    ]
    return {"stage": following.stage, "needs": needs}


def _diagnostic(one: Diagnostic, language: str) -> dict[str, Any]:
    return {
        "rule": one.rule,
        "severity": one.severity,
        "message": say(one.message, language),
        "hint": say(one.hint, language) if one.hint is not None else None,
        **one.span._asdict(),
        "address": written(one.address),
        "fix": one.fix and {**one.fix.span._asdict(), "text": one.fix.text},
    }
