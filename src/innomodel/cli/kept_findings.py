"""Findings as JSON text and back: what the cache keeps for reports other than the text for people.

What is read back may have been written by anyone, so it is taken apart field by field and never run.
"""

import json
import re
from collections.abc import Mapping
from functools import lru_cache
from typing import Any

from innomodel.diagnostic import (
    Diagnostic,
    Edit,
    Excerpt,
    Findings,
    Message,
    Need,
    NextStage,
    Rewording,
    Span,
    Suppressed,
)


def kept(findings: Findings) -> str:
    """`findings` as JSON, without the path."""
    return json.dumps(findings[1:], separators=(",", ":"))


def findings_from(text: str) -> Findings:
    """The findings that `kept` wrote; their path is empty. What is not of its form raises an error."""
    try:
        diagnostics, following, suppressed = json.loads(text)
        return Findings(
            "",
            tuple(_diagnostic(*one) for one in diagnostics),
            None if following is None else _next_stage(*following),
            tuple(Suppressed(_diagnostic(*one), _of(kind, _KINDS), str(by)) for one, kind, by in suppressed),
        )
    except (TypeError, KeyError, AttributeError, RecursionError) as error:
        raise ValueError("not kept findings") from error


_PLACE = re.compile(r"\{(\w+)\}")
_NOT_A_PLACE = re.compile(r"\{(?!\w+\})|(?<!\w)\}")
_SEVERITIES = {"error": "error", "warning": "warning", "info": "info"}
_KINDS = {"inSource": "inSource", "external": "external"}
_PLACES = {"on": "on", "comment": "comment", "after": "after"}


def _of(value: Any, known: Mapping[str, Any]) -> Any:
    return known[value]


def _diagnostic(  # noqa: PLR0913, PLR0917  # a diagnostic's own fields
    rule: str,
    severity: str,
    message: Any,
    hint: Any,
    address: Any,
    span: Any,
    excerpt: Any,
    fix: Any,
    fingerprint: str,
) -> Diagnostic:
    return Diagnostic(
        str(rule),
        _of(severity, _SEVERITIES),
        _message(*message),
        None if hint is None else _message(*hint),
        _address(address),
        Span(*map(int, span)),
        Excerpt(str(excerpt[0]), int(excerpt[1])),
        None if fix is None else _edit(*fix),
        str(fingerprint),
    )


def _edit(span: Any, text: str, meant: Any) -> Edit:
    address, start, end, new = meant
    return Edit(
        Span(*map(int, span)), str(text), Rewording(_address(address), int(start), int(end), str(new))
    )


def _message(text: str, values: Any) -> Message:
    if not _places(text) <= values.keys():
        raise ValueError("a message without its values")
    return Message(text, dict(values))


@lru_cache(maxsize=1024)
def _places(text: str) -> frozenset[str]:
    """The places of a message for values; nothing but names may stand in its braces."""
    if _NOT_A_PLACE.search(text):
        raise ValueError("not a message")
    return frozenset(_PLACE.findall(text))


def _address(steps: Any) -> tuple[str | int, ...]:
    return tuple(step if isinstance(step, int) else str(step) for step in steps)


def _next_stage(stage: str, name: Any, needs: Any) -> NextStage:
    return NextStage(str(stage), dict(name), tuple(_need(*one) for one in needs))


def _need(address: Any, field: Any, line: Any, place: str) -> Need:
    return Need(_address(address), dict(field), int(line), _of(place, _PLACES))
