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
    outcome with the symbol for it, both "" without one, what shows it, and the surveys behind that.

    `mark` tells goals of the same kind and number apart; it is "" for a goal that has no such other.
    """

    address: Address
    kind: str
    number: str
    mark: str
    goal: str
    verdict: str
    symbol: str
    details: tuple[Detail, ...]
    surveys: tuple[SurveyResults, ...]

    @property
    def name(self) -> str:
        """What the goal is called, such as "Osatavoite 1"; no other goal of the model is called that."""
        return " ".join(part for part in (self.kind, self.number, self.mark) if part)

    @property
    def has_more(self) -> bool:
        """Whether there is more to show than what stands in the table of goals."""
        return bool(self.details or self.surveys)


@dataclass(frozen=True, slots=True)
class Goals:
    """What comes before the goals (the prose, when there is some), and the goals.

    The goals are shown twice: all in a table called `title` with their verdicts, under the words of
    `columns` (for name, text and verdict), then each that has more under a heading that is its name.
    Their texts stand in the table only.
    """

    details: tuple[Detail, ...]
    goals: tuple[Goal, ...]
    title: str
    columns: tuple[str, str, str]


def goals(evaluation: Evaluation, language: str) -> Goals | None:
    """The evaluation as it is shown, its own words in `language`; None when it says nothing."""
    details = tuple(_details(evaluation, ("evaluation",), ("evaluation",), language, ("subgoals",)))
    shown = tuple(
        _goal(goal, index, mark, language)
        for index, (goal, mark) in enumerate(zip(evaluation.subgoals, _marks(evaluation), strict=True))
    )
    if not details and not shown:
        return None
    kind, goal, outcome = (
        label_of(by_pattern()[(*_GOAL, name)], language) for name in ("kind", "goal", "outcome")
    )
    title = label_of(by_pattern()[_GOAL[:-1]], language)
    return Goals(details, shown, title, (kind, goal, outcome))


def _marks(evaluation: Evaluation) -> Iterator[str]:
    """For each goal "", or its place among those that share its kind and number: "(2)"."""
    names = [(one.kind, one.number) for one in evaluation.subgoals]
    for place, name in enumerate(names, 1):
        yield f"({names[:place].count(name)})" if names.count(name) > 1 else ""


def _goal(goal: Subgoal, index: int, mark: str, language: str) -> Goal:
    address: Address = ("evaluation", "subgoals", index)
    return Goal(
        address,
        _word("kind", goal.kind, language),
        "" if goal.number is None else str(goal.number),
        mark,
        goal.goal,
        _word("outcome", goal.outcome, language) if goal.outcome else "",
        (by_pattern()[(*_GOAL, "outcome")].field.symbols or {}).get(goal.outcome or "", ""),
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
