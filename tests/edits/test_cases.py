"""The hard cases: what `--fix` may make of each file, said in words in expected.toml beside it.

`made`: the fix is made, and each value becomes what is written. `left`: the file stays as it is. `either`:
one of the two. `law`: whatever is made, the law holds. For all it does, and a second time mends nothing.
"""

import tomllib
from pathlib import Path
from typing import Any

import pytest
from doors import mended
from law import assert_fixed, reading

CASES = Path(__file__).parent / "cases"


def cases() -> list[Any]:
    return [
        pytest.param(table.parent / f"{name}.yaml", expected, id=f"{table.parent.name}/{name}")
        for table in sorted(CASES.glob("*/expected.toml"))
        for name, expected in tomllib.loads(table.read_text("utf-8")).items()
    ]


@pytest.mark.parametrize(("path", "expected"), cases())
def test_a_hard_case_is_mended_within_the_law_or_left(path, expected):
    before = path.read_bytes()
    after = mended(before)
    assert_fixed(before, after)
    assert mended(after) == after, "a second time mends again"
    match expected["outcome"]:
        case "left":
            assert after == before, expected["said"]
        case "made":
            assert_says(after, expected)
        case "either":
            assert after == before or says(after, expected), expected["said"]
        case outcome:
            assert outcome == "law"


def assert_says(raw: bytes, expected: dict[str, Any]) -> None:
    for address, value in expected["values"].items():
        assert value_at(raw, address) == value, expected["said"]


def says(raw: bytes, expected: dict[str, Any]) -> bool:
    return all(value_at(raw, address) == value for address, value in expected.get("values", {}).items())


def value_at(raw: bytes, address: str) -> Any:
    read = reading(raw)
    assert read is not None
    value = read.documents[0]
    for step in address[1:].split("/"):
        value = value[int(step) if isinstance(value, list) else step]
    return value


def test_every_file_has_its_expectation():
    told = {case.values[0] for case in cases()}
    assert told == set(CASES.glob("*/*.yaml"))
    assert len(told) > 150
