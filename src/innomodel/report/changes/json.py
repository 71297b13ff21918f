"""Changes for programs."""

from collections.abc import Sequence
from typing import Any

from innomodel.compare import Change, words_changed
from innomodel.compare.description import DescriptionChanges
from innomodel.compare.reading import is_rich
from innomodel.diagnostic import written
from innomodel.report.changes.said import joined_names
from innomodel.report.json_text import json_text
from innomodel.report.language import say

VERSION = 1


def json(descriptions: Sequence[DescriptionChanges], language: str, colour: bool = False) -> str:
    """One JSON object; names are in `language`, `colour` changes nothing."""
    statuses = [one.status for one in descriptions]
    report = {
        "version": VERSION,
        "descriptions": [_description(one, language) for one in descriptions],
        "summary": {status: statuses.count(status) for status in ("changed", "added", "removed", "same")},
    }
    return json_text(report)


def _description(one: DescriptionChanges, language: str) -> dict[str, Any]:
    return {
        "path": one.path,
        "old_path": one.old_path,
        "id": one.data.get("id"),
        "name": one.name,
        "status": one.status,
        "problem": say(one.problem, language) if one.problem is not None else None,
        "changes": [_change(change, language) for change in one.changes],
    }


def _change(change: Change, language: str) -> dict[str, Any]:
    told = {
        "kind": change.kind,
        "weight": change.weight.name.lower(),
        "address": written(change.address),
        "old_address": written(change.old_address),
        "field": joined_names(change.names, language),
        "old": change.old,
        "new": change.new,
    }
    if change.kind == "text_edited":
        pieces = words_changed(change.old, change.new, is_rich(change.address))
        told["words"] = [{"kind": piece.kind, "words": list(piece.words)} for piece in pieces]
    return told
