"""What is shown of a model, in which order and under which labels: decided once for every format."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from innomodel.model.declarations import EACH, Address, Declaration, by_pattern
from innomodel.model.evaluation import Subgoal
from innomodel.model.field import Section, Text
from innomodel.model.survey import Scale, Survey, SurveyGroup
from innomodel.render.document import Document

_MONTHS = ("January", "February", "March", "April", "May", "June", "July", "August", "September",
           "October", "November", "December")  # fmt: skip


@dataclass(frozen=True, slots=True)
class RichText:
    """CommonMark."""

    markdown: str


@dataclass(frozen=True, slots=True)
class Lines:
    """Plain text, a line for each item."""

    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Links:
    """Titles with their addresses; "" where there is none."""

    links: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class DataTable:
    """Numbers with a header row; every row has as many cells as the header."""

    caption: str
    header: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class SurveyResults:
    """A survey: its name under its label, and its tables."""

    address: Address
    label: str
    name: str
    tables: tuple[DataTable, ...]


@dataclass(frozen=True, slots=True)
class Goal:
    """A goal: `label` is its kind and number, `verdict` the sentence of its outcome or ""."""

    address: Address
    label: str
    goal: str
    verdict: str
    evidence: str
    surveys: tuple[SurveyResults, ...]


@dataclass(frozen=True, slots=True)
class Goals:
    """Prose that comes before the goals ("" for none), and the goals."""

    summary: str
    goals: tuple[Goal, ...]


Content = RichText | Lines | Links | Goals


@dataclass(frozen=True, slots=True)
class Entry:
    """A field that has content, under its label."""

    address: Address
    label: str
    content: Content


@dataclass(frozen=True, slots=True)
class Part:
    """A section of the page with its entries."""

    section: Section
    title: str
    entries: tuple[Entry, ...]


@dataclass(frozen=True, slots=True)
class Outline:
    """The whole page: the name as its title, the rest in parts. Only what has content is there."""

    title: str
    parts: tuple[Part, ...]


TITLE: Address = ("basic_info", "name")


def outline(document: Document) -> Outline:
    """The outline of `document`, labels in its language, the content as it is."""
    entries: dict[Section, list[Entry]] = {}
    for declaration in _page_fields():
        value = _value(document.model, declaration.pattern)
        content = _content(value, declaration, document.language)
        if content is not None and declaration.field.section is not None:
            label = declaration.field.title.in_language(document.language)
            entries.setdefault(declaration.field.section, []).append(
                Entry(declaration.pattern, label, content)
            )
    parts = tuple(
        Part(section, section.value.in_language(document.language), tuple(entries[section]))
        for section in Section
        if section in entries
    )
    return Outline(document.model.basic_info.name, parts)


def _page_fields() -> list[Declaration]:
    """The declarations with a place of their own on the page, but the title and the file's head."""
    shown = [
        one
        for one in by_pattern().values()
        if one.field.order is not None and one.field.section is not Section.HEAD and one.pattern != TITLE
    ]
    return sorted(shown, key=lambda one: one.field.order or 0)


def _value(value: Any, pattern: tuple[str, ...]) -> Any:
    for step in pattern:
        value = getattr(value, step, None)
    return value


def _content(value: Any, declaration: Declaration, language: str) -> Content | None:
    if declaration.pattern == ("evaluation",):
        return _goals(value, language)
    if not value or (isinstance(value, str) and not value.strip()):
        return None
    if declaration.pattern == ("basic_info", "attachments"):
        return Links(tuple((one.title, one.url or "") for one in value))
    if isinstance(value, date):
        return Lines((date_text(value, language),))
    if isinstance(value, tuple):
        return Lines(value)
    if declaration.field.choices is not None:
        return Lines((declaration.field.choices[value].in_language(language),))
    return RichText(value) if declaration.field.rich else Lines((value,))


def date_text(day: date, language: str) -> str:
    """A date as it is written in `language`: 7.11.2024, in English 7 November 2024."""
    if language == "en":
        return f"{day.day} {_MONTHS[day.month - 1]} {day.year}"
    return f"{day.day}.{day.month}.{day.year}"


def number_text(value: float, language: str) -> str:
    """A number as it is written in `language`: with a decimal comma but in English."""
    text = f"{value:.15g}"
    return text if language == "en" else text.replace(".", ",")


def _goals(evaluation: Any, language: str) -> Goals | None:
    if evaluation is None or not (evaluation.subgoals or (evaluation.summary or "").strip()):
        return None
    goals = tuple(_goal(goal, index, language) for index, goal in enumerate(evaluation.subgoals))
    return Goals(evaluation.summary or "", goals)


def _goal(goal: Subgoal, index: int, language: str) -> Goal:
    address: Address = ("evaluation", "subgoals", index)
    kind = _word(("kind",), goal.kind, language)
    return Goal(
        address,
        kind if goal.number is None else f"{kind} {goal.number}",
        goal.goal,
        _word(("outcome",), goal.outcome, language) if goal.outcome else "",
        goal.evidence or "",
        tuple(
            _survey(survey, (*address, "surveys", place), language)
            for place, survey in enumerate(goal.surveys)
        ),
    )


def _survey(survey: Survey, address: Address, language: str) -> SurveyResults:
    tables = (_respondents(survey, language), _scale(survey.scale, language), _items(survey, language))
    shown = tuple(table for table in tables if table is not None)
    return SurveyResults(address, _label(("surveys", EACH, "name"), language), survey.name, shown)


def _respondents(survey: Survey, language: str) -> DataTable | None:
    rows = [row for group in survey.groups for row in _group_rows(group)]
    if survey.respondents is not None:
        rows.append((_label(("surveys", EACH, "respondents"), language), "", str(survey.respondents)))
    if not rows:
        return None
    header = (("items", "group"), ("groups", "by_area"), ("groups", "respondents"))
    named = [_label(("surveys", EACH, room, EACH, field), language) for room, field in header]
    table = DataTable(_label(("surveys", EACH, "groups"), language), tuple(named), tuple(rows))
    return table if any(row[1] for row in rows) else _without_column(table, 1)


def _group_rows(group: SurveyGroup) -> Iterator[tuple[str, str, str]]:
    yield (group.name, "", "" if group.respondents is None else str(group.respondents))
    for area, count in group.by_area.items():
        yield ("", area, str(count))


def _scale(scale: Scale | None, language: str) -> DataTable | None:
    if scale is None:
        return None
    rows = list(scale.labels.items())
    for value, end in ((scale.min, "min"), (scale.max, "max")):
        if str(value) not in scale.labels:
            rows.append((str(value), _label(("surveys", EACH, "scale", end), language)))
    header = (("items", EACH, "value"), ("scale", "labels"))
    named = tuple(_label(("surveys", EACH, *steps), language) for steps in header)
    return DataTable(_label(("surveys", EACH, "scale"), language), named, tuple(rows))


def _items(survey: Survey, language: str) -> DataTable | None:
    if not survey.items:
        return None
    keys = ("name", "group", "n", "statistic", "value")
    rows = tuple(
        (
            item.name,
            item.group or "",
            "" if item.n is None else str(item.n),
            _word(("surveys", EACH, "items", EACH, "statistic"), item.statistic, language),
            number_text(item.value, language),
        )
        for item in survey.items
    )
    header = tuple(_label(("surveys", EACH, "items", EACH, key), language) for key in keys)
    table = DataTable(_label(("surveys", EACH, "items"), language), header, rows)
    for column in (2, 1):
        if not any(row[column] for row in rows):
            table = _without_column(table, column)
    return table


def _without_column(table: DataTable, column: int) -> DataTable:
    def cut(row: tuple[str, ...]) -> tuple[str, ...]:
        return row[:column] + row[column + 1 :]

    return DataTable(table.caption, cut(table.header), tuple(cut(row) for row in table.rows))


def _declared(steps: tuple[str, ...]) -> Declaration:
    return by_pattern()[("evaluation", "subgoals", EACH, *steps)]


def _label(steps: tuple[str, ...], language: str) -> str:
    return _declared(steps).field.title.in_language(language)


def _word(steps: tuple[str, ...], value: str, language: str) -> str:
    choices = _declared(steps).field.choices
    words: Text = (choices or {})[value]
    return words.in_language(language)
