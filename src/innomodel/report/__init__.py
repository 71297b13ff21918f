"""Findings as text for people, machines and hosts. REPORTS is the table of forms."""

from collections.abc import Callable, Sequence

from innomodel.diagnostic import Findings
from innomodel.report.github import github
from innomodel.report.json import json
from innomodel.report.text import text

REPORTS: dict[str, Callable[[Sequence[Findings], str, bool], str]] = {
    "text": text,
    "json": json,
    "github": github,
}
"""A form's name -> (findings, language, colour) -> the report."""
