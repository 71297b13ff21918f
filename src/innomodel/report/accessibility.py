"""What was found of the accessibility of documents, for people and for programs."""

from collections.abc import Callable, Sequence
from typing import Any

from innomodel.accessibility.checkpoint import Audit, Judgement, Problem
from innomodel.diagnostic import Message
from innomodel.report.json_text import json_text
from innomodel.report.language import say
from innomodel.report.terminal import visible

VERSION = 1

_NOT_ASKED_OF_DOCUMENTS = {"2.4.1"}
"""Success criteria that EN 301 549 leaves void in its chapter 10."""

_MACHINE = Message("Checked by machine:")
_PERSON = Message("Needs a person:")
_VERDICTS = {
    "passed": Message("fine"),
    "failed": Message("problem"),
    "absent": Message("none there"),
    "person": Message("to be checked"),
}
_NEAR = Message("{problem} (near: {words})")
_SUMMARY = Message("Files: {files}. Problems: {problems}. What needs a person was not checked.")


def accessibility_text(audits: Sequence[Audit], language: str) -> str:
    """Each file with its checkpoints: first those that a machine checked, then those that need a person."""
    lines = [line for one in audits for line in (*_file(one, language), "")]
    problems = sum(len(judgement.problems) for one in audits for judgement in one.judgements)
    counts = {"files": len(audits), "problems": problems}
    return "\n".join([*map(visible, lines), say(_SUMMARY._replace(values=counts), language)]) + "\n"


def _file(audit: Audit, language: str) -> list[str]:
    machine = [one for one in audit.judgements if one.verdict != "person"]
    person = [one for one in audit.judgements if one.verdict == "person"]
    lines = [audit.path]
    for heading, judgements in ((_MACHINE, machine), (_PERSON, person)):
        lines.append(f"  {say(heading, language)}")
        lines += [line for one in judgements for line in _judgement(one, audit, language)]
    return lines


def _judgement(one: Judgement, audit: Audit, language: str) -> list[str]:
    verdict = say(_VERDICTS[one.verdict], language)
    width = max(len(say(words, language)) for words in _VERDICTS.values())
    criteria = ", ".join(criteria_of(one, audit))
    title = say(one.checkpoint.title, language)
    lines = [f"    {verdict:<{width}}  {one.checkpoint.name}: {title} ({criteria})"]
    return lines + [f"      - {_problem(problem, language)}" for problem in one.problems]


def _problem(problem: Problem, language: str) -> str:
    said = say(problem.message, language)
    values = {"problem": said, "words": problem.near}
    return say(_NEAR._replace(values=values), language) if problem.near else said


def criteria_of(one: Judgement, audit: Audit) -> tuple[str, ...]:
    """The success criterion of a checkpoint in WCAG 2.1, and in EN 301 549 for the kind of document."""
    number = one.checkpoint.criterion
    if audit.kind == "html":
        return f"WCAG {number}", f"EN 301 549 9.{number}"
    european = () if number in _NOT_ASKED_OF_DOCUMENTS else (f"EN 301 549 10.{number}",)
    return (f"WCAG {number}", *european)


def accessibility_json(audits: Sequence[Audit], language: str) -> str:
    """One JSON object; titles and messages are in `language`."""
    said = {
        "version": VERSION,
        "files": [_file_data(one, language) for one in audits],
        "summary": {
            "files": len(audits),
            "failed": _count(audits, "failed"),
            "person": _count(audits, "person"),
        },
    }
    return json_text(said)


def _count(audits: Sequence[Audit], verdict: str) -> int:
    return sum(judgement.verdict == verdict for one in audits for judgement in one.judgements)


def _file_data(audit: Audit, language: str) -> dict[str, Any]:
    checkpoints = [
        {
            "name": one.checkpoint.name,
            "title": say(one.checkpoint.title, language),
            "criteria": criteria_of(one, audit),
            "by": "person" if one.verdict == "person" else "machine",
            "verdict": one.verdict,
            "looked_at": one.looked_at,
            "problems": [
                {"message": say(problem.message, language), "near": problem.near} for problem in one.problems
            ],
        }
        for one in audit.judgements
    ]
    return {"path": audit.path, "kind": audit.kind, "ok": audit.ok, "checkpoints": checkpoints}


ACCESSIBILITY_REPORTS: dict[str, Callable[[Sequence[Audit], str], str]] = {
    "text": accessibility_text,
    "json": accessibility_json,
}
"""The forms of the report by name."""
