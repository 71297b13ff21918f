"""A rule is asked only where the description has what it takes."""

from datetime import date

from innomodel.check import check
from innomodel.source import read

TEXT = "core_idea: Tapaaminen. # innomodel: ignore past-event, spelling\n"


def rules(**circumstances) -> list[str]:
    found = check(read(TEXT.encode(), "a.yaml"), **circumstances).diagnostics
    return [f"{one.rule} {one.message.values['name']}" for one in found if one.rule == "unused-ignore"]


def test_a_comment_is_not_idle_only_because_nobody_looked():
    assert rules() == []
    assert rules(today=date(2026, 11, 24)) == ["unused-ignore past-event"]
