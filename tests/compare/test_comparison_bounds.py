"""How long comparing and telling takes grows with the length of two descriptions, whatever stands in them."""

import random
import sys
from collections.abc import Callable
from typing import Any

import pytest

from innomodel.compare import compare_data
from innomodel.compare.description import DescriptionChanges
from innomodel.compare.reading import text_content
from innomodel.report.changes import change_report

WORDS = ("kunta", "ja", "perhe", "aika", "hoito", "apu", "ryhmä")


def words(count: int, seed: int) -> str:
    chance = random.Random(seed)
    return " ".join(chance.choice(WORDS) for _ in range(count))


def steps(old: dict[str, Any], new: dict[str, Any]) -> int:
    """How many functions of ours and of the library are called, and rounds of loops in difflib made."""
    count = 0

    def traced(frame, event, _argument):
        nonlocal count
        count += 1
        return traced if frame.f_code.co_filename.endswith("difflib.py") else None

    before = sys.gettrace()
    sys.settrace(traced)
    try:
        changes = compare_data(old, new).changes
        change_report("text", [DescriptionChanges("a", "a", {}, changes)], "fi")
    finally:
        sys.settrace(before)
    return count


def goals(count: int, goal: Callable[[int], str], **more: Any) -> dict[str, Any]:
    subgoals = [{"kind": "subgoal", "number": n, "goal": goal(n), **more} for n in range(count)]
    return {"evaluation": {"subgoals": subgoals}}


def surveys(count: int, seed: int) -> dict[str, Any]:
    """Goals with a survey each, of `count` groups in all whose names are long and alike."""
    groups = [{"name": words(30, seed + n)} for n in range(90)]
    return goals(count // 90, str, surveys=[{"name": "a", "groups": groups}])


@pytest.mark.parametrize(
    ("make", "count"),
    [
        (lambda n, seed: {"core_idea": words(n, seed)}, 20_000),
        (lambda n, seed: goals(n // 400, lambda k: words(400, k + seed * 1000)), 4_000),
        (lambda n, seed: goals(n, lambda k: f"tavoite {k * (seed + 1)}"), 400),
        (lambda n, seed: {"basic_info": {"areas": [f"alue {k}-{seed}" for k in range(n)]}}, 1_000),
        (lambda n, seed: {"basic_info": {"areas": [words(30, k + seed * 1000) for k in range(n)]}}, 90),
        (surveys, 900),
        (lambda n, seed: {"core_idea": "\n\n".join(f"kohta {k * (seed + 1) % n}" for k in range(n))}, 2_000),
        (lambda n, seed: {"core_idea": "\n".join(f"- kohta {k + seed}" for k in range(n))}, 2_000),
        (lambda n, seed: {f"k{k}": f"jokin teksti {seed}" for k in range(n)}, 500),
    ],
    ids=["text", "goals' texts", "goals", "areas", "long names", "groups", "paragraphs", "items", "keys"],
)  # fmt: skip
def test_twice_as_much_takes_about_twice_as_long(make, count):
    once = steps(make(count, 0), make(count, 1))
    twice = steps(make(2 * count, 0), make(2 * count, 1))
    assert twice < 3 * once
    assert twice < 5_000_000


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("- yksi\n- kaksi   \n- kolme", "- yksi\n- kaksi\n- kolme"),
        ("* yksi\n\n\n+ kaksi  sanaa\n", "- yksi\n- kaksi sanaa"),
        ("- yksi\\\n- kaksi", "- yksi\\\n- kaksi"),
        ("- yksi | a\n- kaksi | b", "- yksi | a\n- kaksi | b"),
        ("- yksi\n  jatko\n- kaksi", "- yksi jatko\n- kaksi"),
        ("- yksi\njatko", "- yksi jatko"),
        ("- yksi\n- 2. kaksi", "- yksi\n-   2. kaksi"),
        ("- yksi\n-- kaksi", "- yksi -- kaksi"),
        ("- [a]: https://example.fi\n- b", "- [a]: https://example.fi\n- b"),
    ],
)
def test_a_list_reads_the_same_however_it_is_read(text, content):
    assert text_content(text, rich=True) == content
