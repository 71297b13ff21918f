"""The end of the report for people: what the next development stage still needs."""

from collections.abc import Iterator, Sequence

from innomodel.diagnostic import Findings, Message, Need, written
from innomodel.report.language import say

_MOST_FILES = 5
_HEADING = Message("To reach the stage {stage}, the model {path} still needs:")
_PLACES = {
    "on": Message("{field}: write it on line {line}, under the key {key}."),
    "comment": Message("{field}: the key {key} is in a comment on line {line}; remove the # and write."),
    "after": Message("{field}: add the key {key} after line {line}."),
}
_MANY = Message("Models that still lack fields for their next stage: {count}. Check one alone to see which.")


def still_needed(findings: Sequence[Findings], language: str) -> Iterator[str]:
    """The lines that say it, file by file; of very many files only how many they are."""
    lacking = [one for one in findings if one.next_stage is not None and one.next_stage.needs]
    if len(lacking) > _MOST_FILES:
        yield ""
        yield say(_MANY._replace(values={"count": len(lacking)}), language)
        return
    for one in lacking:
        assert one.next_stage is not None
        yield ""
        yield say(_HEADING._replace(values={"stage": one.next_stage.name, "path": one.path}), language)
        for need in one.next_stage.needs:
            yield f"    {say(_needed(need), language)}"


def _needed(need: Need) -> Message:
    key = written(need.address).strip("/").replace("/", ".")
    values = {"field": need.field, "key": key, "line": need.line}
    return _PLACES[need.place]._replace(values=values)
