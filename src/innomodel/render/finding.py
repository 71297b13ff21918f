"""What a survey's figures say, in a sentence or two: the text alternative of its pictures."""

from collections import Counter
from collections.abc import Sequence
from textwrap import shorten

from innomodel.model.field import Text
from innomodel.model.survey import Scale, Statistic, Survey, SurveyItem
from innomodel.render.words import number_text

_LONGEST_NAME = 70
_MOST_NAMES = 3

_IN_ALL = Text("Vastaajia oli {n}.", "De svarande var {n}.", "There were {n} respondents.")
_IN_GROUP = Text(
    "Eniten vastaajia ({n}) oli ryhmässä {names}.",
    "Flest svarande ({n}) fanns i gruppen {names}.",
    "The largest group of respondents ({n}) was {names}.",
)
_IN_GROUPS = Text(
    "Eniten vastaajia (kussakin {n}) oli ryhmissä {names}.",
    "Flest svarande ({n} i varje) fanns i grupperna {names}.",
    "The largest groups of respondents ({n} each) were {names}.",
)
_IN_AREA = Text(
    "Alueittain vastaajia oli eniten ({n}) alueella {names}.",
    "Enligt område fanns flest svarande ({n}) i {names}.",
    "By area, most respondents ({n}) were from {names}.",
)
_IN_AREAS = Text(
    "Alueittain vastaajia oli eniten (kussakin {n}) alueilla {names}.",
    "Enligt område fanns flest svarande ({n} i varje) i {names}.",
    "By area, most respondents ({n} each) were from {names}.",
)
_ONE = Text(
    "{statistic} oli {high} kohdassa {highest}.",
    "{statistic} var {high} för {highest}.",
    "The {statistic} was {high} for {highest}.",
)
_EQUAL = Text(
    "{statistic} oli {high} kaikissa {count} kohdassa.",
    "{statistic} var {high} för alla {count} frågor.",
    "The {statistic} was {high} for all {count} items.",
)
_BETWEEN = Text(
    "{statistic} oli suurimmillaan {high}: {highest}. Pienimmillään se oli {low}: {lowest}.",
    "Som högst var {statistic} {high}: {highest}. Som lägst {low}: {lowest}.",
    "The {statistic} was highest, {high}, for {highest} and lowest, {low}, for {lowest}.",
)
_ON_SCALE = Text(
    "Asteikko oli {low} – {high}.", "Skalan var {low} – {high}.", "The scale was {low} – {high}."
)
_STATISTIC = {
    "median": Text("mediaani", "medianen", "median"),
    "mean": Text("keskiarvo", "medelvärdet", "mean"),
    "percent": Text("prosenttiosuus", "procentandelen", "percentage"),
    "count": Text("lukumäärä", "antalet", "count"),
}
_QUOTED = Text("”{name}”", "”{name}”", "“{name}”")
_AND = Text(" ja ", " och ", " and ")
_AND_OTHERS = Text(" ja {count} muuta", " och {count} till", " and {count} more")


def respondents_finding(survey: Survey, language: str) -> str:
    """How many answered, and where most of them came from."""
    groups = {one.name: one.respondents for one in survey.groups if one.respondents is not None}
    areas: Counter[str] = Counter()
    for group in survey.groups:
        areas.update(group.by_area)
    said = []
    if survey.respondents is not None:
        said.append(_IN_ALL.in_language(language).format(n=survey.respondents))
    if len(groups) > 1:
        said.append(_most(groups, _IN_GROUP, _IN_GROUPS, language))
    if areas:
        said.append(_most(areas, _IN_AREA, _IN_AREAS, language))
    return " ".join(said) or _most(groups, _IN_GROUP, _IN_GROUPS, language)


def results_finding(items: Sequence[SurveyItem], scale: Scale | None, language: str) -> str:
    """Which of `items`, all of one statistic, did best and worst, and on which scale."""
    low, high = min(one.value for one in items), max(one.value for one in items)
    sentence = _ONE if len(items) == 1 else _EQUAL if low == high else _BETWEEN
    said = sentence.in_language(language).format(
        statistic=_STATISTIC[items[0].statistic].in_language(language),
        count=len(items),
        high=_valued(high, items[0].statistic, scale, language),
        low=_valued(low, items[0].statistic, scale, language),
        highest=_named([one.name for one in items if one.value == high], language),
        lowest=_named([one.name for one in items if one.value == low], language),
    )
    said = said[0].upper() + said[1:]
    if scale is None:
        return said
    ends = {
        "low": _valued(scale.min, "median", scale, language),
        "high": _valued(scale.max, "median", scale, language),
    }
    return f"{said} {_ON_SCALE.in_language(language).format(**ends)}"


def _most(amounts: dict[str, int] | Counter[str], one: Text, several: Text, language: str) -> str:
    most = max(amounts.values())
    names = [name for name, amount in amounts.items() if amount == most]
    sentence = one if len(names) == 1 else several
    return sentence.in_language(language).format(n=most, names=_named(names, language))


def _valued(value: float, statistic: Statistic, scale: Scale | None, language: str) -> str:
    """A value, with its word on the scale when it has one."""
    shown = number_text(value, language)
    if statistic == "percent":
        return f"{shown}%" if language == "en" else f"{shown}\u00a0%"
    word = scale.labels.get(f"{value:.15g}", "") if scale else ""
    return f"{shown} ({_short(word)})" if word else shown


def _named(names: Sequence[str], language: str) -> str:
    """The names in quotation marks, the first ones of many."""
    shown = names if len(names) <= _MOST_NAMES else names[: _MOST_NAMES - 1]
    quoted = [_QUOTED.in_language(language).format(name=_short(name)) for name in shown]
    if len(names) > _MOST_NAMES:
        return ", ".join(quoted) + _AND_OTHERS.in_language(language).format(count=len(names) - len(quoted))
    return _AND.in_language(language).join(part for part in (", ".join(quoted[:-1]), quoted[-1]) if part)


def _short(name: str) -> str:
    return shorten(name, _LONGEST_NAME, placeholder=" …")
