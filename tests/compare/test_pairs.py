"""Every folder in tests/changes: an old and a new description, and the changes expected between them.

A line of `expected` is a change: its kind, its weight, its address (and `from` where it stood), then after
a colon what went and came. "¶" stands for the beginning of a new block, "↵" for a line break.
"""

from pathlib import Path

import pytest

from innomodel.check import check
from innomodel.compare import Change, applied, compare, compare_data, content, words_changed
from innomodel.compare.reading import is_rich
from innomodel.diagnostic import written
from innomodel.model.build import model_data
from innomodel.source import read

FOLDERS = sorted(path for path in (Path(__file__).parent.parent / "changes").iterdir() if path.is_dir())
MARKS = {"\n": "¶", "\u2028": "↵"}


def model(path: Path):
    checked = check(read(path.read_bytes(), ""))
    assert checked.ok, [one.message for one in checked.diagnostics if one.severity == "error"]
    return checked.model


def line(change: Change) -> str:
    where = written(change.address)
    if change.old_address != change.address:
        where += f" from {written(change.old_address)}"
    told = detail(change)
    return f"{change.kind} {change.weight.name.lower()} {where}" + (f": {told}" if told else "")


def detail(change: Change) -> str:
    match change.kind:
        case "text_edited":
            return edited(change)
        case "reordered":
            return " ".join(map(str, change.order))
        case "added" | "moved":
            return "" if isinstance(change.new, dict) else str(change.new).strip()
        case "removed":
            return "" if isinstance(change.old, dict) else str(change.old).strip()
        case _:
            old, new = ("nothing" if value is None else str(value) for value in (change.old, change.new))
            return f"{old} -> {new}"


def edited(change: Change) -> str:
    marks = {"out": "[-{}-]", "in": "{{+{}+}}"}
    pieces = words_changed(change.old, change.new, is_rich(change.address))
    return " ".join(
        marks[piece.kind].format(" ".join(MARKS.get(word, word) for word in piece.words))
        for piece in pieces
        if piece.kind != "same"
    )


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.name)
def test_the_changes_are_the_expected_ones(folder):
    old, new = model(folder / "old.yaml"), model(folder / "new.yaml")
    changes = compare(old, new)
    assert [line(one) for one in changes] == (folder / "expected").read_text("utf-8").splitlines()
    made = applied(changes, model_data(old))
    assert compare_data(made, model_data(new)).changes == ()
    assert content(made) == content(model_data(new))


def test_there_are_at_least_sixty_pairs():
    assert len(FOLDERS) >= 60
