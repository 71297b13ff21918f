"""A review asks the base only what can decide which findings are new, and they are those of whole checks."""

from datetime import date
from itertools import pairwise
from pathlib import Path

import pytest

from innomodel.check import check
from innomodel.check.settings import Settings
from innomodel.cli.checking import Checking
from innomodel.cli.comparing import reviewed
from innomodel.cli.versions import Pair, Version
from innomodel.compare import compare_data
from innomodel.report.review import apart
from innomodel.source import read

DAY = date(2026, 11, 24)
RULES = sorted(path for path in (Path(__file__).parent.parent / "examples").iterdir() if path.is_dir())
HEAD = """\
format: innomodel/1
id: malli
basic_info:
  name: Kotiapu
  summary: Apua kotiin, kun arki takkuaa.
  place: Kuopio
  areas: [Kuopio]
  funders: [Kunta]
development_stage: idea
"""


def new_findings(old: bytes, new: bytes) -> tuple:
    pair = Pair(*(Version("models/malli.yaml", side) for side in (old, new)))
    return reviewed(pair, Checking(settings=Settings(), today=DAY), (), "fi").new


def new_by_whole_checks(old: bytes, new: bytes) -> tuple:
    before, after = (check(read(side, "models/malli.yaml"), today=DAY) for side in (old, new))
    are_comparable = isinstance(before.data, dict) and isinstance(after.data, dict)
    was = compare_data(before.data, after.data).was if are_comparable else lambda address: address
    return apart(before.diagnostics, after.diagnostics, was)[0]


@pytest.mark.parametrize("rule", RULES, ids=lambda path: path.name)
def test_what_is_new_is_what_two_whole_checks_tell_apart(rule):
    for old, new in pairwise(path.read_bytes() for path in sorted(rule.glob("*.yaml"))):
        assert new_findings(old, new) == new_by_whole_checks(old, new)
        assert new_findings(new, old) == new_by_whole_checks(new, old)


def test_an_ignore_that_was_idle_before_is_no_news():
    text = (HEAD + "# innomodel: ignore double-space\ncore_idea: Ryhmä kokoontui.\n").encode()
    (idle,) = check(read(text)).diagnostics
    assert idle.rule == "unused-ignore"
    assert new_findings(text, text.replace(b"kokoontui", b"tapaa")) == ()


def test_findings_that_were_too_many_before_are_no_news():
    lines = "  Ryhmä  kokoontui.\n" * 210
    text = f"{HEAD}core_idea: |\n{lines}operating_environment: Sali  on suuri.\n".encode()
    last = check(read(text)).diagnostics[-1]
    assert last.rule == "more-findings"
    assert new_findings(text, text.replace(b"suuri", b"pieni")) == ()
