"""Approvals and needs: what holds, what is over and why, what the next stage asks for."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from innomodel.compare.approval import Approval
from innomodel.compare.change import Change
from innomodel.diagnostic import Message, NextStage
from innomodel.report.changes.said import shortly
from innomodel.report.json_text import json_text
from innomodel.report.language import say
from innomodel.report.review.entry import AND_MORE, approval_words
from innomodel.report.terminal import visible

_MOST_CHANGES = 5
_HOLDS = Message("holds: {approval}")
_OVER = Message("expired: {approval}")
_BY = Message("by the commit {name} of {date}, {author}: {subject}")
_NOT_COMMITTED = Message("by a change that is not committed yet")
_UNKNOWN = Message("by a change that git's history here does not tell")
_NO_APPROVALS = Message("no approvals")
_NEEDS = Message("To reach the stage {stage} it still needs: {fields}.")
_COUNTS = Message("Descriptions: {files}. Approvals that hold: {hold}. Expired: {over}.")


@dataclass(frozen=True)
class Expiry:
    """How an approval came to its end.

    `commit` has the name, date, author and subject of the commit, None when it is not known or, when
    `is_committed` is False, not made yet. `changes` are those in what was approved, from then to now.
    """

    commit: dict[str, str] | None
    is_committed: bool
    changes: tuple[Change, ...] = ()


@dataclass(frozen=True)
class Standing:
    """How one description stands: each of its approvals with its expiry (None: it holds)."""

    path: str
    name: str
    approvals: tuple[tuple[Approval, Expiry | None], ...]
    next_stage: NextStage | None


def text(standings: Sequence[Standing], language: str) -> str:
    """The standings for people, a line that counts last."""
    lines = [line for one in standings for line in _standing(one, language)]
    over = sum(expiry is not None for one in standings for _, expiry in one.approvals)
    hold = sum(len(one.approvals) for one in standings) - over
    values = {"files": len(standings), "hold": hold, "over": over}
    return "\n".join([*map(visible, lines), say(_COUNTS._replace(values=values), language)]) + "\n"


def as_json(standings: Sequence[Standing], language: str) -> str:
    """The standings for programs."""
    told = {"version": 1, "descriptions": [_told(one, language) for one in standings]}
    return json_text(told)


def _standing(one: Standing, language: str) -> Iterator[str]:
    yield f"{one.path}: {one.name}"
    if not one.approvals:
        yield f"    {say(_NO_APPROVALS, language)}"
    for approval, expiry in one.approvals:
        message = _HOLDS if expiry is None else _OVER
        words = approval_words(approval, language)
        yield f"    {say(message._replace(values={'approval': words}), language)}"
        if expiry is not None:
            yield f"        {_cause(expiry, language)}"
            for change in expiry.changes[:_MOST_CHANGES]:
                yield f"        {shortly(change, language)}"
            if len(expiry.changes) > _MOST_CHANGES:
                rest = {"count": len(expiry.changes) - _MOST_CHANGES}
                yield f"        {say(AND_MORE._replace(values=rest), language)}"
    needed = _needed(one.next_stage, language)
    if needed:
        yield f"    {needed}"
    yield ""


def _cause(expiry: Expiry, language: str) -> str:
    if expiry.commit is not None:
        return say(_BY._replace(values=expiry.commit), language)
    return say(_UNKNOWN if expiry.is_committed else _NOT_COMMITTED, language)


def _needed(following: NextStage | None, language: str) -> str:
    if following is None or not following.needs:
        return ""
    values = {"stage": following.name, "fields": [need.field for need in following.needs]}
    return say(_NEEDS._replace(values=values), language)


def _told(one: Standing, language: str) -> dict[str, Any]:
    following = one.next_stage
    return {
        "path": one.path,
        "name": one.name,
        "approvals": [
            {
                "role": approval.role,
                "by": approval.by,
                "date": approval.date,
                "section": approval.section,
                "holds": expiry is None,
                "expired_by": expiry.commit if expiry else None,
                "changes": [shortly(change, language) for change in expiry.changes] if expiry else [],
            }
            for approval, expiry in one.approvals
        ],
        "next_stage": following
        and {
            "stage": following.stage,
            "needs": ["/".join(("", *map(str, need.address))) for need in following.needs],
        },
    }
