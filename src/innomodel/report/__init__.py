"""Findings as text for people, machines and hosts. REPORTS is the table of forms."""

from collections.abc import Callable, Sequence

from innomodel.diagnostic import Findings

Report = Callable[[Sequence[Findings], str, bool], str]
"""(findings, language, colour) -> the report."""


def _text() -> Report:
    from innomodel.report.text import text

    return text


def _json() -> Report:
    from innomodel.report.json import json

    return json


def _sarif() -> Report:
    from innomodel.report.sarif import sarif

    return sarif


def _github() -> Report:
    from innomodel.report.github import github

    return github


def _gitlab() -> Report:
    from innomodel.report.gitlab import gitlab

    return gitlab


def _junit() -> Report:
    from innomodel.report.junit import junit

    return junit


REPORTS: dict[str, Callable[[], Report]] = {
    "text": _text,
    "json": _json,
    "sarif": _sarif,
    "github": _github,
    "gitlab": _gitlab,
    "junit": _junit,
}
"""A form's name -> what loads the function that makes it."""


def report(form: str, findings: Sequence[Findings], language: str, colour: bool = False) -> str:
    """The findings in the form `form`, a key of REPORTS, messages in `language`."""
    return REPORTS[form]()(findings, language, colour)
