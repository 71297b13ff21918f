"""Twice as much is twice the work, whatever stands in it and whatever is made of it.

Work is counted in calls, which are the same on every machine. What goes on inside a call, of a library or a
regular expression, is not seen by counting: `test_time.py` and tools/growth.py measure that.
"""

from functools import partial

import pytest

from tests.growth.doors import doors
from tests.growth.measures import calls, peak

pytestmark = pytest.mark.outside  # takes long

PART = 2000
MOST_GROWTH = 2.3
FEW_CALLS = 1000
"""Calls that are made once, that sorting makes, or that a bound allows."""
MOST_BYTES = 20_000_000
FRAGMENTS = ("[a](https://a.fi/b) **a** ![", "- ”a” 19 %.\n", "<td>a</td></b>&amp;|-|")
CHOSEN = (
    *("goals", "groups with items", "a list in a list", "unknown keys", "findings", "wrong areas of a group"),
    *("ignore comments", "labels", "indented lines", "words", "tags in paragraphs"),
)
BOUNDED = ("fix", "diff", "review")
"""They do more for more only up to a bound: ten rounds of fixes, ten thousand pairs compared."""
DOORS = {name: door for name, door in doors(FRAGMENTS).items() if name not in BOUNDED}
CASES = [
    (door, case)
    for door, one in DOORS.items()
    for case in one.inputs
    if case.startswith(("'", "raw '")) or case in CHOSEN
]


def work(door: str, case: str, size: int):
    """What is to be measured, after it has been done once: much is loaded and remembered the first time."""
    use, made = DOORS[door].use, DOORS[door].inputs[case](size)
    use(made)
    return partial(use, made)


@pytest.mark.parametrize(("door", "case"), CASES)
def test_twice_as_much_makes_no_function_work_more_than_twice_as_much(door, case):
    part, whole = (calls(work(door, case, size)) for size in (PART, 2 * PART))
    most = {name: MOST_GROWTH * part[name] + FEW_CALLS for name in whole}
    assert {name: count for name, count in whole.items() if count > most[name]} == {}
    assert part.total() > 0


@pytest.mark.parametrize(
    "door", ["validate", "import text", "import html", "export", "docx", "html", "sheet"]
)
def test_a_page_or_two_take_little_memory(door):
    case = next(iter(DOORS[door].inputs))
    assert 0 < peak(work(door, case, 2 * PART)) < MOST_BYTES
