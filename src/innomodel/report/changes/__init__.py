"""Changes as text for people, machines and pages. CHANGE_REPORTS is the table of forms."""

from collections.abc import Callable, Sequence

from innomodel.compare.description import DescriptionChanges

ChangeReport = Callable[[Sequence[DescriptionChanges], str, bool], str]
"""(descriptions, language, colour) -> the report."""


def _text() -> ChangeReport:
    from innomodel.report.changes.text import text

    return text


def _markdown() -> ChangeReport:
    from innomodel.report.changes.markdown import markdown

    return markdown


def _json() -> ChangeReport:
    from innomodel.report.changes.json import json

    return json


def _html() -> ChangeReport:
    from innomodel.report.changes.html import html

    return html


CHANGE_REPORTS: dict[str, Callable[[], ChangeReport]] = {
    "text": _text,
    "markdown": _markdown,
    "json": _json,
    "html": _html,
}
"""A form's name -> what loads the function that makes it."""


def change_report(
    form: str, descriptions: Sequence[DescriptionChanges], language: str, colour: bool = False
) -> str:
    """The changes in the form `form`, a key of CHANGE_REPORTS, in `language`."""
    return CHANGE_REPORTS[form]()(descriptions, language, colour)
