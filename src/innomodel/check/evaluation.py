"""The goals of an evaluation and the surveys behind them, as rules look at them: valid or not."""

from collections.abc import Iterator
from functools import lru_cache
from typing import Any, NamedTuple

from innomodel.check.description import Description, mappings
from innomodel.check.words import Localized, field_name, localized, shortened
from innomodel.diagnostic import Address
from innomodel.model.evaluation import GOAL_KINDS, OUTCOMES

GOALS: Address = ("evaluation", "subgoals")

_NAME_LENGTH = 30


class Goal(NamedTuple):
    """A goal: where it stands, and its fields as they are written."""

    address: Address
    written: dict[str, Any]

    @property
    def outcome(self) -> str:
        """Its outcome, "" when it has none that is known."""
        outcome = self.written.get("outcome")
        return outcome if isinstance(outcome, str) and outcome in OUTCOMES else ""

    @property
    def name(self) -> Localized:
        """What to call it in a message: its kind and number, without a number the beginning of its text."""
        kind, number, goal = (self.written.get(key) for key in ("kind", "number", "goal"))
        is_known = isinstance(kind, str) and kind in GOAL_KINDS
        words = localized(GOAL_KINDS[str(kind)]) if is_known else field_name((*self.address, "goal"))
        if whole(number) is not None:
            return {language: f"{word} {number}" for language, word in words.items()}
        if not isinstance(goal, str) or not goal.strip():
            return words
        quoted = shortened(goal, _NAME_LENGTH)
        return {
            language: f"{word} “{quoted}”" if language == "en" else f"{word} ”{quoted}”"
            for language, word in words.items()
        }


class Survey(NamedTuple):
    """A survey: where it stands, its fields as they are written, its name, and the goal it stands under.

    `groups` and `items` are the fields of each of its groups and results, empty for what has none.
    """

    address: Address
    written: dict[str, Any]
    name: str
    goal: Goal
    groups: list[dict[str, Any]]
    items: list[dict[str, Any]]


@lru_cache(maxsize=1)
def goals(description: Description) -> tuple[Goal, ...]:
    """The goals that have fields."""
    return tuple(
        Goal((*GOALS, index), written) for index, written in enumerate(description.items(GOALS)) if written
    )


@lru_cache(maxsize=1)
def surveys(description: Description) -> tuple[Survey, ...]:
    """The surveys of all goals that have fields."""
    return tuple(_surveys(description))


def _surveys(description: Description) -> Iterator[Survey]:
    for goal in goals(description):
        above = (*goal.address, "surveys")
        for index, written in enumerate(mappings(goal.written.get("surveys"))):
            if written:
                parts = (mappings(written.get(key)) for key in ("groups", "items"))
                yield Survey((*above, index), written, called(written, index), goal, *parts)


def called(written: dict[str, Any], index: int) -> str:
    """What to call a survey, group or item: its name, or its place in the list when it has none."""
    name = written.get("name")
    return shortened(name) if isinstance(name, str) and name.strip() else str(index + 1)


def lacks_evidence(description: Description, goal: Goal) -> bool:
    """Whether nothing is written as the evidence, nor anything that was meant as it."""
    evidence = goal.written.get("evidence", "")
    is_blank = isinstance(evidence, str) and not evidence.strip()
    return is_blank and not is_mistaken(description, (*goal.address, "evidence"))


def is_mistaken(description: Description, address: Address) -> bool:
    """Whether what stands at `address`, or what it stands in, has a finding of its own already."""
    known = description.mistaken
    return bool(known) and any(address[:length] in known for length in range(1, len(address) + 1))


def whole(value: object) -> int | None:
    """`value` when it is a whole number."""
    return value if isinstance(value, int) and not isinstance(value, bool) else None


def count(value: object) -> int | None:
    """`value` when it can be a count of people."""
    number = whole(value)
    return number if number is not None and number >= 0 else None


def counts(values: list[Any]) -> list[int] | None:
    """`values` when there are some and each can be a count of people."""
    found = [number for number in map(count, values) if number is not None]
    return found if found and len(found) == len(values) else None
