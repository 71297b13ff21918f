"""survey-item-n: more people answered a question than answered the survey."""

from collections.abc import Iterator
from typing import Any

from innomodel.check.description import Description
from innomodel.check.evaluation import called, count, counts, surveys
from innomodel.check.finding import Finding
from innomodel.check.origins import EVALUATION
from innomodel.check.rule import Rule
from innomodel.check.words import shortened
from innomodel.diagnostic import Message


def find(description: Description) -> Iterator[Finding]:
    """A warning for each item with more answers than its group, or the survey, has respondents."""
    for survey in surveys(description):
        above = (*survey.address, "items")
        largest = _largest(survey.groups)
        for index, item in enumerate(survey.items):
            n = count(item.get("n"))
            said = None if n is None else _too_many(n, item.get("group"), largest, survey.written)
            if said is not None:
                values = {**said.values, "item": called(item, index), "n": n}
                yield description.finding(
                    said._replace(values=values),
                    Message("Check both figures: each respondent answers a question once at most."),
                    (*above, index, "n"),
                )


def _largest(groups: list[dict[str, Any]]) -> dict[str, int]:
    """The respondents of the groups by name: the most of several of one name that all have a figure."""
    figures: dict[str, list[Any]] = {}
    for group in groups:
        if isinstance(name := group.get("name"), str):
            figures.setdefault(name, []).append(group.get("respondents"))
    return {name: max(known) for name, written in figures.items() if (known := counts(written))}


def _too_many(n: int, name: Any, largest: dict[str, int], survey: dict[str, Any]) -> Message | None:
    respondents = count(survey.get("respondents"))
    if isinstance(name, str) and n > largest.get(name, n):
        return Message(
            "“{item}”: the number of answers is {n}, but the number of respondents in the group “{group}” is "
            "{respondents}.",
            {"group": shortened(name), "respondents": largest[name]},
        )
    if respondents is not None and n > respondents:
        return Message(
            "“{item}”: the number of answers is {n}, but the number of respondents in the survey is "
            "{respondents}.",
            {"respondents": respondents},
        )
    return None


RULE = Rule(
    name="survey-item-n",
    severity="warning",
    origin=EVALUATION,
    title=Message("A question has more answers than there are respondents."),
    why=Message("The result of a question is weighed by how many answered it: one of the figures is wrong."),
    mend=Message("Check how many answered the question and how many the survey or the group has in all."),
    failing="groups: [{name: Etänä, respondents: 16}]\n"
    "items: [{name: Avaus, group: Etänä, n: 61, statistic: median, value: 2}]\n",
    passing="groups: [{name: Etänä, respondents: 16}]\n"
    "items: [{name: Avaus, group: Etänä, n: 16, statistic: median, value: 2}]\n",
    find=find,
)
