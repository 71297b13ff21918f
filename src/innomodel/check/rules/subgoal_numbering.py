"""subgoal-numbering: the numbers of the subgoals have a gap or a double."""

from collections.abc import Iterator
from itertools import chain, count, pairwise
from typing import Any

from innomodel.check.description import Description
from innomodel.check.evaluation import GOALS, Goal, goals, is_mistaken, whole
from innomodel.check.finding import Finding
from innomodel.check.origins import EVALUATION
from innomodel.check.rule import Rule
from innomodel.diagnostic import Message
from innomodel.model.evaluation import GOAL_KINDS


def find(description: Description) -> Iterator[Finding]:
    """A warning for each subgoal that has no number, another's number or one after a gap.

    A subgoal that must get another number can fill a gap: that gap has no finding of its own.
    """
    if not all(map(_is_sound, description.items(GOALS))):
        return
    numbers: dict[int, Goal] = {}
    astray: list[Goal] = []
    for goal in goals(description):
        if goal.written["kind"] != "subgoal":
            continue
        number = goal.written.get("number")
        if is_mistaken(description, (*goal.address, "number")):
            return
        if number is None or number in numbers:
            astray.append(goal)
        else:
            numbers[number] = goal
    if not numbers:
        return
    steps = list(pairwise(sorted([0, *numbers])))
    unused = chain(*(range(before + 1, after) for before, after in steps), count(steps[-1][1] + 1))
    filled = set()
    for goal in astray:
        free = next(unused)
        filled.add(free)
        yield _astray(description, goal, free)
    for before, after in steps:
        gap = next((number for number in range(before + 1, after) if number not in filled), None)
        if gap is not None:
            yield _gap(description, numbers[after], gap)


def _is_sound(goal: dict[str, Any]) -> bool:
    """Whether it is known if the goal has a number, and which."""
    kind, number = goal.get("kind"), goal.get("number")
    is_number = number is None or (whole(number) or 0) > 0
    return isinstance(kind, str) and kind in GOAL_KINDS and is_number


def _astray(description: Description, goal: Goal, free: int) -> Finding:
    said = (
        Message("{goal} has the same number as an earlier subgoal.", {"goal": goal.name})
        if "number" in goal.written
        else Message("{goal} has no number, but other subgoals have one.", {"goal": goal.name})
    )
    return description.finding(
        said,
        Message("Give each subgoal a number of its own: {number} is free.", {"number": free}),
        (*goal.address, "number"),
    )


def _gap(description: Description, goal: Goal, gap: int) -> Finding:
    return description.finding(
        Message(
            "There is {goal}, but no subgoal has the number {number}.", {"goal": goal.name, "number": gap}
        ),
        Message("Number the subgoals 1, 2, 3 and so on, or add the one that is missing."),
        (*goal.address, "number"),
    )


RULE = Rule(
    name="subgoal-numbering",
    severity="warning",
    origin=EVALUATION,
    title=Message("The numbers of the subgoals have a gap or a double."),
    why=Message(
        "Reports and comments speak of subgoal 2. When two have that number, or none, readers look at the "
        "wrong one or think that a goal was left out."
    ),
    mend=Message("Number the subgoals 1, 2, 3 and so on. If one is missing, add it."),
    failing="- {kind: subgoal, number: 1, goal: Odotus lyhenee.}\n"
    "- {kind: subgoal, number: 3, goal: Ryhmä alkaa.}\n",
    passing="- {kind: subgoal, number: 1, goal: Odotus lyhenee.}\n"
    "- {kind: subgoal, number: 2, goal: Ryhmä alkaa.}\n",
    find=find,
)
