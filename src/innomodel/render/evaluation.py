"""The evaluation's goals and surveys as they are shown."""

from collections.abc import Iterator
from dataclasses import dataclass

from innomodel.model.declarations import EACH, Address, by_pattern
from innomodel.model.evaluation import Evaluation, Subgoal
from innomodel.model.survey import Scale, Survey
from innomodel.render.content import Column, Content, DataTable, content_of, label_of, parts_of
from innomodel.render.figure import Figure, figures

_GOAL = ("evaluation", "subgoals", EACH)
_SURVEY = (*_GOAL, "surveys", EACH)
_SCALE = (*_SURVEY, "scale")


@dataclass(frozen=True, slots=True)
class Detail:
    """A part of a goal or a survey that has content, with its label for formats that show it."""

    address: Address
    label: str
    content: Content


@dataclass(frozen=True, slots=True)
class SurveyResults:
    """A survey: its name, the pictures of it, then its data, each under its label.

    `innomodel.render.chart.pictures` draws a picture.
    """

    address: Address
    label: str
    name: str
    figures: tuple[Figure, ...]
    details: tuple[Detail, ...]


@dataclass(frozen=True, slots=True)
class Goal:
    """A goal: the word for its `kind`, its `number` or "", its text (rich, a line), the sentence of its
    outcome or "", what shows it, and the surveys behind that.
    """

    address: Address
    kind: str
    number: str
    goal: str
    verdict: str
    details: tuple[Detail, ...]
    surveys: tuple[SurveyResults, ...]


@dataclass(frozen=True, slots=True)
class Goals:
    """What comes before the goals (the prose, when there is some), and the goals."""

    details: tuple[Detail, ...]
    goals: tuple[Goal, ...]


def goals(evaluation: Evaluation, language: str) -> Goals | None:
    """The evaluation as it is shown, its own words in `language`; None when it says nothing."""
    details = tuple(_details(evaluation, ("evaluation",), ("evaluation",), language, ("subgoals",)))
    shown = tuple(_goal(goal, index, language) for index, goal in enumerate(evaluation.subgoals))
    return Goals(details, shown) if details or shown else None


def _goal(goal: Subgoal, index: int, language: str) -> Goal:
    address: Address = ("evaluation", "subgoals", index)
    return Goal(
        address,
        _word("kind", goal.kind, language),
        "" if goal.number is None else str(goal.number),
        goal.goal,
        _word("outcome", goal.outcome, language) if goal.outcome else "",
        tuple(_details(goal, _GOAL, address, language, ("kind", "number", "goal", "outcome", "surveys"))),
        tuple(
            _survey(survey, (*address, "surveys", place), language)
            for place, survey in enumerate(goal.surveys)
        ),
    )


def _survey(survey: Survey, address: Address, language: str) -> SurveyResults:
    label = label_of(by_pattern()[(*_SURVEY, "name")], language)
    details = tuple(_details(survey, _SURVEY, address, language, ("name",)))
    return SurveyResults(address, label, survey.name, figures(survey, language), details)


def _details(
    whole: object, pattern: tuple[str, ...], address: Address, language: str, elsewhere: tuple[str, ...]
) -> Iterator[Detail]:
    """The parts of `whole` that say something, but those that are shown `elsewhere`."""
    for part in parts_of(pattern):
        name = part.pattern[-1]
        if name in elsewhere:
            continue
        value = getattr(whole, name)
        content = _scale(value, language) if isinstance(value, Scale) else content_of(value, part, language)
        if content is not None:
            yield Detail((*address, name), label_of(part, language), content)


def _scale(scale: Scale, language: str) -> DataTable:
    """The values of the scale with their words; an end without a word is called by its label."""
    ends = {str(scale.min): "min", str(scale.max): "max"}
    unsaid = {
        value: label_of(by_pattern()[(*_SCALE, end)], language)
        for value, end in ends.items()
        if value not in scale.labels
    }
    lowest = {value: words for value, words in unsaid.items() if ends[value] == "min"}
    rows = lowest | dict(scale.labels) | unsaid
    value_label = label_of(by_pattern()[(*_SURVEY, "items", EACH, "value")], language)
    words_label = label_of(by_pattern()[(*_SCALE, "labels")], language)
    return DataTable((Column(value_label, True), Column(words_label, False)), tuple(rows.items()))


def _word(name: str, value: str, language: str) -> str:
    choices = by_pattern()[(*_GOAL, name)].field.choices or {}
    return choices[value].in_language(language)
