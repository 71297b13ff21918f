"""The end of the report for people: what the next development stage still needs."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from innomodel.diagnostic import Message, Need, NextStage, written
from innomodel.report.language import say

_MOST_FILES = 5
_HEADING = Message("To reach the stage {stage}, the model {path} still needs:")
_PLACES = {
    "on": Message("{field}: write it on line {line}, under the key {key}."),
    "comment": Message("{field}: the key {key} is in a comment on line {line}; remove the # and write."),
    "after": Message("{field}: add the key {key} after line {line}."),
}
_MANY = Message("Models that still lack fields for their next stage: {count}. Check one alone to see which.")


class StillNeeded(NamedTuple):
    """The name of a model's next stage, and a sentence about each field that it lacks for it."""

    stage: str
    fields: tuple[str, ...]


def needed_by(stage: NextStage | None, language: str) -> StillNeeded | None:
    """What a model lacks for its next stage; None when there is nothing or no such stage."""
    if stage is None or not stage.needs:
        return None
    name = str(stage.name.get(language, ""))
    return StillNeeded(name, tuple(say(_needed(need), language) for need in stage.needs))


def still_needed(lacking: Sequence[tuple[str, StillNeeded]], language: str) -> Iterator[str]:
    """The lines that say it, file by file, each with its path; of very many files only how many they are."""
    if len(lacking) > _MOST_FILES:
        yield ""
        yield say(_MANY._replace(values={"count": len(lacking)}), language)
        return
    for path, needed in lacking:
        yield ""
        yield say(_HEADING._replace(values={"stage": needed.stage, "path": path}), language)
        for sentence in needed.fields:
            yield f"    {sentence}"


def _needed(need: Need) -> Message:
    key = written(need.address).strip("/").replace("/", ".")
    values = {"field": need.field, "key": key, "line": need.line}
    return _PLACES[need.place]._replace(values=values)
