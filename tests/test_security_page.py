"""What SECURITY.md promises, tests hold: each promise names them, and they are there."""

import ast
import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
PAGE = (ROOT / "SECURITY.md").read_text("utf-8")
NAMED = sorted(set(re.findall(r"`(tests/[\w/]+\.py)::(\w+)`", PAGE)))


def promises() -> list[str]:
    """The items of the lists below the heading of the promises, each with the lines that it goes on over."""
    promised = PAGE.split("\n## What is promised\n", 1)[1].split("\n## ", 1)[0]
    return [f"- {item}" for item in re.split(r"^- ", promised, flags=re.MULTILINE)[1:]]


def test_the_page_names_tests():
    assert len(NAMED) > 10


@pytest.mark.parametrize(("path", "function"), NAMED)
def test_a_test_that_is_named_is_there(path: str, function: str):
    tree = ast.parse((ROOT / path).read_text("utf-8"))
    assert function in {node.name for node in ast.walk(tree) if isinstance(node, ast.FunctionDef)}


@pytest.mark.parametrize("promise", promises(), ids=lambda promise: promise[2:50])
def test_every_promise_names_a_test(promise: str):
    assert re.search(r"`tests/[\w/]+\.py::test_\w+`", promise)


def test_no_other_reference_to_a_test_is_misspelt():
    assert len(re.findall(r"tests/", PAGE)) == len(re.findall(r"`tests/[\w/]+\.py::\w+`", PAGE))
