"""The evaluation of a page: prose, then goals with how they went and what shows it."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from innomodel.intake.blocks import Block, Paragraph, with_headings
from innomodel.intake.line import without_start
from innomodel.intake.markdown import markdown
from innomodel.intake.segments import GOAL
from innomodel.model.evaluation import GOAL_KINDS, OUTCOMES

_STEP = 2
KINDS = {words.fi: kind for kind, words in GOAL_KINDS.items()} | {"Tavoite": "subgoal"}
VERDICT = re.compile(
    "|".join(
        rf"(?P<{outcome}>{re.escape(words.fi.removesuffix('.'))}(?:\.(?=\s|$)|$))"
        for outcome, words in OUTCOMES.items()
    )
)
"""A sentence that says how a goal went; the group that matches is named after the outcome."""


@dataclass
class _Goal:
    """A goal while it is read; `outcome` is None until a verdict is found."""

    kind: str
    number: int | None
    goal: Paragraph
    outcome: str | None = None
    evidence: list[Block] = field(default_factory=list)


def evaluation(blocks: Sequence[Block]) -> dict[str, Any]:
    """The fields `summary` and `subgoals` of the evaluation, those that there are.

    A goal begins with "Osatavoite 1:" or "Tuotostavoite:"; all up to the next one belongs to it. The
    first paragraph that begins with a verdict gives the outcome, and the sentence goes: the outcome
    says it. A goal without a word of how it went was not assessed.
    """
    prose: list[Block] = []
    goals: list[_Goal] = []
    waiting = iter(blocks)
    for block in waiting:
        goal = _goal(block)
        if goal is not None and not goal.goal.text:
            below = next(waiting, None)
            goal = _with_statement(goal, below)
            if goal is None:
                (goals[-1].evidence if goals else prose).append(block)
                if below is None:
                    break
                block = below
        if goal is not None:
            goals.append(goal)
        elif goals:
            goals[-1].evidence.extend(_without_verdict(goals[-1], block))
        else:
            prose.append(block)
    summary = markdown(with_headings(prose), 2 * _STEP)
    found: dict[str, Any] = {"summary": summary} if summary else {}
    if goals:
        found["subgoals"] = [_data(goal) for goal in goals]
    return found


def _goal(block: Block) -> _Goal | None:
    """The goal that `block` begins, with what it says of it; None for any other block."""
    match = GOAL.match(block.text) if isinstance(block, Paragraph) else None
    if match is None or not isinstance(block, Paragraph):
        return None
    number = int(match["number"]) if match["number"] else None
    if number == 0 or (match["kind"] == "Tavoite" and number is None):
        return None
    statement = Paragraph(without_start(block.runs, match.start("goal")), block.number)
    return _Goal(KINDS[match["kind"]], number, statement)


def _with_statement(goal: _Goal, below: Block | None) -> _Goal | None:
    """The goal whose statement is the paragraph below its number; None when there is none."""
    if not isinstance(below, Paragraph) or VERDICT.match(below.text) or GOAL.match(below.text):
        return None
    return replace(goal, goal=below)


def _without_verdict(goal: _Goal, block: Block) -> Iterator[Block]:
    match = VERDICT.match(block.text) if isinstance(block, Paragraph) and goal.outcome is None else None
    if match is None or not isinstance(block, Paragraph):
        yield block
        return
    goal.outcome = match.lastgroup
    if rest := without_start(block.runs, match.end()):
        yield Paragraph(rest, block.number, is_settled=True)


def _data(goal: _Goal) -> dict[str, Any]:
    data: dict[str, Any] = {"kind": goal.kind}
    if goal.number is not None:
        data["number"] = goal.number
    data["goal"] = markdown([goal.goal], 4 * _STEP)
    if goal.outcome or not goal.evidence:
        data["outcome"] = goal.outcome or "not_assessed"
    if goal.evidence:
        data["evidence"] = markdown(with_headings(goal.evidence), 4 * _STEP)
    return data


def as_prose(data: dict[str, Any]) -> str:
    """The evaluation as CommonMark: the prose, then each goal as a page says it."""
    texts = [data.get("summary", "")]
    for goal in data.get("subgoals", ()):
        number = f" {goal['number']}" if "number" in goal else ""
        verdict = (
            OUTCOMES[goal["outcome"]].fi if goal.get("outcome", "not_assessed") != "not_assessed" else ""
        )
        texts += [f"{GOAL_KINDS[goal['kind']].fi}{number}: {goal['goal']}", verdict, goal.get("evidence", "")]
    return "\n\n".join(text.rstrip("\n") for text in texts if text)
