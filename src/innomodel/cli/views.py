"""What a run wants of the findings of each file, and how that is kept for the next run."""

import json
from collections.abc import Callable
from functools import partial
from typing import Generic, NamedTuple, TypeVar

from innomodel.cli.kept_findings import findings_from, kept
from innomodel.diagnostic import Findings
from innomodel.report.still_needed import StillNeeded
from innomodel.report.text import Told, told

_Seen = TypeVar("_Seen")


class View(NamedTuple, Generic[_Seen]):
    """How something is made of a file's findings, written as text, and read back from it.

    What `kept` gives is read back only by the view of the same `name`. `read` raises ValueError, TypeError
    or OverflowError for what is not of its form; what it reads may have been written by anyone.
    """

    name: str
    seen: Callable[[Findings], _Seen]
    kept: Callable[[_Seen], str]
    read: Callable[[str], _Seen]


def _as_they_are(findings: Findings) -> Findings:
    return findings


FINDINGS: View[Findings] = View("findings", _as_they_are, kept, findings_from)


def text_view(language: str, colour: bool) -> View[Told]:
    """What people are told of a file: less to send, to keep and to read back than its findings."""
    make = partial(told, language=language, colour=colour)
    return View(f"text {language} {colour}", make, json.dumps, _told_from)


def _told_from(text: str) -> Told:
    try:
        findings, *counts, needed = json.loads(text)
        errors, warnings, infos, mendable, left_be = map(int, counts)
        "".join(findings)  # raises TypeError for what is no text
        return Told(tuple(findings), errors, warnings, infos, mendable, left_be, needed and _needed(*needed))
    except RecursionError as error:
        raise ValueError("not kept text") from error


def _needed(stage: str, fields: list[str]) -> StillNeeded:
    return StillNeeded(str(stage), tuple(map(str, fields)))
