"""Findings as SARIF 2.1.0, which code-scanning services read."""

import re
from collections.abc import Sequence
from typing import Any
from urllib.parse import quote

from innomodel.check.rules import RULES
from innomodel.diagnostic import Diagnostic, Findings, Severity, Span, Suppressed
from innomodel.report.json_text import json_text
from innomodel.report.language import say
from innomodel.report.rule_page import rule_page

SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
_FINGERPRINT = "innomodel/v1"
_NO_BYTE = re.compile("[\ud800-\udc7f\udd00-\udfff]")  # half characters that do not stand for a byte
_LEVELS: dict[Severity, str] = {"error": "error", "warning": "warning", "info": "note"}


def sarif(findings: Sequence[Findings], language: str, colour: bool = False) -> str:
    """One SARIF log with one run; messages are in `language`, `colour` changes nothing."""
    told = [(file.path, one, None) for file in findings for one in file.diagnostics]
    left_be = [(file.path, one.diagnostic, one) for file in findings for one in file.suppressed]
    results = [*told, *left_be]
    rules = sorted({one.rule for _path, one, _suppressed in results})
    log = {
        "$schema": SCHEMA,
        "version": "2.1.0",
        "runs": [
            {
                "tool": {"driver": {"name": "innomodel", "rules": [_rule(name, language) for name in rules]}},
                "language": language,
                "columnKind": "unicodeCodePoints",
                "results": [
                    _result(path, one, rules.index(one.rule), language) | _suppressions(suppressed)
                    for path, one, suppressed in results
                ],
            }
        ],
    }
    return json_text(log)


def _rule(name: str, language: str) -> dict[str, Any]:
    """What a rule means, for the page that a service shows beside a result."""
    rule = RULES[name]
    page = rule_page(rule, language)
    examples = "\n\n".join(
        f"{heading}\n\n```yaml\n{yaml}```" for heading, yaml in (page.failing, page.passing)
    )
    facts = "\n".join(f"- {fact}" for fact in page.facts)
    return {
        "id": name,
        "shortDescription": {"text": page.title},
        "fullDescription": {"text": say(rule.why, language)},
        "help": {
            "text": "\n\n".join(page.sentences),
            "markdown": "\n\n".join([facts, *page.sentences, examples]),
        },
        "defaultConfiguration": {"level": _LEVELS[rule.severity]},
    }


def _result(path: str, one: Diagnostic, rule_index: int, language: str) -> dict[str, Any]:
    file = {"uri": quote(_bytes(path.replace("\\", "/")))}
    result: dict[str, Any] = {
        "ruleId": one.rule,
        "ruleIndex": rule_index,
        "level": _LEVELS[one.severity],
        "message": {"text": _sentences(one, language)},
        "locations": [{"physicalLocation": {"artifactLocation": file, "region": _region(one.span)}}],
        "partialFingerprints": {_FINGERPRINT: one.fingerprint},
    }
    if one.fix is not None:
        replacement = {"deletedRegion": _region(one.fix.span), "insertedContent": {"text": one.fix.text}}
        changes = [{"artifactLocation": file, "replacements": [replacement]}]
        result["fixes"] = [{"description": {"text": _advice(one, language)}, "artifactChanges": changes}]
    return result


def _bytes(path: str) -> bytes:
    """The bytes of a path, also of one that is not UTF-8."""
    return _NO_BYTE.sub("\ufffd", path).encode("utf-8", "surrogateescape")


def _sentences(one: Diagnostic, language: str) -> str:
    parts = [one.message] if one.hint is None else [one.message, one.hint]
    return " ".join(say(part, language) for part in parts)


def _suppressions(suppressed: Suppressed | None) -> dict[str, Any]:
    if suppressed is None:
        return {}
    reason = {"justification": suppressed.reason} if suppressed.reason else {}
    return {"suppressions": [{"kind": suppressed.kind, **reason}]}


def _advice(one: Diagnostic, language: str) -> str:
    return say(one.hint or one.message, language)


def _region(span: Span) -> dict[str, int]:
    return {
        "startLine": span.line,
        "startColumn": span.column,
        "endLine": span.end_line,
        "endColumn": span.end_column,
    }
