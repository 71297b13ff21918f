"""The pictures of a survey as values: what is shown, in which order, and what it says in a sentence."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from math import isfinite
from typing import Literal

from innomodel.limits import MOST_ROWS
from innomodel.model.declarations import EACH, by_pattern
from innomodel.model.field import Text
from innomodel.model.survey import STATISTICS, Scale, Statistic, Survey, SurveyItem
from innomodel.render.content import label_of
from innomodel.render.finding import respondents_finding, results_finding
from innomodel.render.words import number_text

Mark = Literal["bar", "circle", "diamond"]

_SURVEY = ("evaluation", "subgoals", EACH, "surveys", EACH)
_MARKS: dict[Statistic, Mark] = {"median": "circle", "mean": "diamond", "percent": "bar", "count": "bar"}
_NO_BREAK_SPACE = "\u00a0"
_MOST_TICKS = 11
_MOST_NAMED_TICKS = 21
_AND_MORE = Text(
    "Taulukossa on vielä {count} riviä, joita kuva ei näytä.",
    "Tabellen har ytterligare {count} rader som bilden inte visar.",
    "The table has {count} more rows that the picture does not show.",
)


@dataclass(frozen=True, slots=True)
class Row:
    """A name with its value as a number and as it is written; None and "" when there is none.

    `is_group` says that the rows after it belong to it.
    """

    name: str
    value: float | None
    shown: str
    is_group: bool


@dataclass(frozen=True, slots=True)
class Tick:
    """A value of the axis as it is written, and the author's word for it or ""."""

    value: float
    shown: str
    word: str


@dataclass(frozen=True, slots=True)
class Figure:
    """One picture: rows of values on an axis from `low` to `high`.

    `ticks` is empty where the axis has no values of its own to show. `title` is in the language of
    the labels; so is `finding`, the sentences that say what the picture shows.
    """

    title: str
    finding: str
    mark: Mark
    rows: tuple[Row, ...]
    low: float
    high: float
    ticks: tuple[Tick, ...]


def figures(survey: Survey, language: str) -> tuple[Figure, ...]:
    """The pictures of `survey`: who answered, then the results, one picture for each statistic.

    Of very many rows a picture has the first ones, and says so.
    """
    whole = (*_respondents(survey, language), *_results(survey, language))
    return tuple(one if len(one.rows) <= MOST_ROWS else _beginning(one, language) for one in whole)


def _beginning(figure: Figure, language: str) -> Figure:
    more = _AND_MORE.in_language(language).format(count=len(figure.rows) - MOST_ROWS)
    rows = (*figure.rows[:MOST_ROWS], Row(more, None, "", True))
    return replace(figure, rows=rows, finding=f"{figure.finding} {more}")


def _respondents(survey: Survey, language: str) -> Iterator[Figure]:
    rows = []
    for group in survey.groups:
        rows.append(Row(group.name, group.respondents, _written(group.respondents, language), True))
        rows += [
            Row(area, amount, _written(amount, language), False) for area, amount in group.by_area.items()
        ]
    values = [row.value for row in rows if row.value is not None]
    if values:
        title = label_of(by_pattern()[(*_SURVEY, "groups")], language)
        finding = respondents_finding(survey, language)
        yield Figure(title, finding, "bar", tuple(rows), 0, max(*values, 1), ())


def _results(survey: Survey, language: str) -> Iterator[Figure]:
    label = label_of(by_pattern()[(*_SURVEY, "items")], language)
    for statistic, mark in _MARKS.items():
        items = [one for one in survey.items if one.statistic == statistic and isfinite(one.value)]
        if items:
            scale = survey.scale if statistic in ("median", "mean") else None
            low, high = _ends(statistic, items, scale)
            yield Figure(
                f"{label}: {STATISTICS[statistic].in_language(language)}",
                results_finding(items, scale, language),
                mark,
                tuple(_item_rows(items, language)),
                low,
                high,
                _scale_ticks(scale, low, high, language) if scale else (),
            )


def _item_rows(items: list[SurveyItem], language: str) -> Iterator[Row]:
    """The items under their groups, both in the order in which they first come."""
    groups: dict[str | None, list[SurveyItem]] = {}
    for one in items:
        groups.setdefault(one.group, []).append(one)
    for group, answered in groups.items():
        if group:
            yield Row(group, None, "", True)
        for one in answered:
            answers = "" if one.n is None else f" (N{_NO_BREAK_SPACE}={_NO_BREAK_SPACE}{one.n})"
            shown = number_text(one.value, language)
            if one.statistic == "percent":
                shown += ("" if language == "en" else _NO_BREAK_SPACE) + "%"
            yield Row(one.name + answers, one.value, shown, False)


def _ends(statistic: Statistic, items: list[SurveyItem], scale: Scale | None) -> tuple[float, float]:
    """The ends of the axis: the scale's, but every value is on it."""
    values = [one.value for one in items]
    if scale:
        values += [scale.min, scale.max]
    else:
        values += [0, 100] if statistic == "percent" else [0]
    low, high = min(values), max(values)
    return (low, high) if low < high else (low, low + 1)


def _scale_ticks(scale: Scale, low: float, high: float, language: str) -> tuple[Tick, ...]:
    """Every value of a short scale; of a long one the ends and, if they are not too many, what has a word."""
    words = {_number(value): word for value, word in scale.labels.items()}
    least, most = min(scale.min, scale.max), max(scale.min, scale.max)
    whole = range(least, most + 1) if most - least < _MOST_TICKS else (least, most, *words)
    values = sorted({float(one) for one in whole if one is not None and low <= one <= high})
    if len(values) > _MOST_NAMED_TICKS:
        values = [values[0], values[-1]]
    return tuple(Tick(value, number_text(value, language), words.get(value, "")) for value in values)


def _number(text: str) -> float | None:
    try:
        return float(text)
    except ValueError:
        return None


def _written(amount: int | None, language: str) -> str:
    return "" if amount is None else number_text(amount, language)
