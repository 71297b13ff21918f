"""Which findings a comment in the description covers."""

import pytest

from innomodel.check import check
from innomodel.source import read

COMMENT = "# innomodel: ignore double-space (vanha asettelu)"


def outcome(text: str) -> tuple[list[str], list[str]]:
    """The addresses of doubled spaces that are told, and of those that are left be."""
    checked = check(read(text.encode(), "a.yaml"))
    told = [one for one in checked.diagnostics if one.rule == "double-space"]
    left_be = [one.diagnostic for one in checked.suppressed]
    return ["/".join(map(str, one.address)) for one in told], [
        "/".join(map(str, one.address)) for one in left_be
    ]


@pytest.mark.parametrize(
    ("text", "told", "left_be"),
    [
        (f"core_idea: a  b  {COMMENT}\noperating_environment: a  b\n", 1, 1),
        (f"core_idea: a  b\n{COMMENT}\noperating_environment: a  b\n", 1, 1),
        (f"{COMMENT}\ncore_idea: a  b\noperating_environment: a  b\n", 0, 2),
        (f"# otsikko\n{COMMENT}\n\ncore_idea: a  b\noperating_environment: a  b\n", 0, 2),
        (f"core_idea: |  {COMMENT}\n  a  b\n\n  c  d\noperating_environment: a  b\n", 1, 2),
        (f"format: x\n{COMMENT}\n\n# muuta\ncore_idea: |\n  a  b\n", 0, 1),
        (f"core_idea: |\n  a  b\n  {COMMENT}\n", 1, 0),
        (f"core_idea: >  {COMMENT}\n  a  b\n", 0, 1),
        (f"core_idea: >\n  a  b {COMMENT}\n", 1, 0),
        (f"name: x\n{COMMENT}\n  \n", 0, 0),
        (f"a:\n{COMMENT}\ncore_idea: a  b\n", 0, 1),
        (f'core_idea: "a  b {COMMENT}"\n', 1, 0),
        (f"core_idea: a  b\n  {COMMENT}\n", 1, 0),
        (f"basic_info: {{name: a  b,\n  place: a  b, summary: a  b}} {COMMENT}\n", 1, 2),
        (f"core_idea: |\n  a  b {COMMENT}\noperating_environment: a  b {COMMENT}\n", 1, 1),
        (f"basic_info:  {COMMENT}\n  name: a  b\n  place: a  b\ncore_idea: a  b\n", 1, 2),
        (f"basic_info:\n  {COMMENT}\n  name: a  b\n  place: a  b\n", 1, 1),
        (f'{{target_group: {{groups: [x\n] {COMMENT}\n}}, core_idea: "a  b"}}\n', 1, 0),
        (f'{{target_group: {{groups: [x\n]}} {COMMENT}\n, core_idea: "a  b"}}\n', 1, 0),
        (f'{{target_group: {{groups: [x]\n}} {COMMENT}\n, core_idea: "a  b"}}\n', 1, 0),
    ],
)
def test_a_comment_covers_the_field_on_its_line_or_below_it_and_at_the_top_the_file(text, told, left_be):
    assert tuple(map(len, outcome(text))) == (told, left_be)


def test_a_comment_on_an_item_covers_the_item():
    goal = "    - kind: subgoal{comment}\n      goal: a  b\n      evidence: c  d\n"
    text = "evaluation:\n  subgoals:\n" + goal.format(comment=f" {COMMENT}") + goal.format(comment="")
    assert outcome(text) == (
        ["evaluation/subgoals/1/goal", "evaluation/subgoals/1/evidence"],
        ["evaluation/subgoals/0/goal", "evaluation/subgoals/0/evidence"],
    )


def test_the_reason_is_kept():
    checked = check(read(f"format: x\ncore_idea: a  b  {COMMENT}\n".encode(), "a.yaml"))
    (one,) = checked.suppressed
    assert (one.kind, one.reason, one.diagnostic.rule) == ("inSource", "vanha asettelu", "double-space")


def test_one_comment_can_name_several_rules():
    text = "format: x\n# innomodel: ignore double-space, space-before-percent\ncore_idea: a  b 30%.\n"
    checked = check(read(text.encode(), "a.yaml"))
    assert [one.diagnostic.rule for one in checked.suppressed] == ["double-space", "space-before-percent"]
    assert "unused-ignore" not in [one.rule for one in checked.diagnostics]


def test_every_comment_is_followed_however_many_there_are():
    text = "# innomodel: ignore filler\n" * 2000 + f"{COMMENT}\ncore_idea: a  b\n"
    assert outcome(text) == ([], ["core_idea"])


def test_a_second_comment_on_a_line_is_a_part_of_the_first():
    text = f"core_idea: a  b 30%  # innomodel: ignore space-before-percent (vanha {COMMENT}\n"
    checked = check(read(text.encode(), "a.yaml"))
    assert [one.rule for one in checked.diagnostics if one.severity != "error"] == ["double-space"]
    assert [one.reason for one in checked.suppressed] == [
        "vanha # innomodel: ignore double-space (vanha asettelu"
    ]


def test_a_comment_ends_with_its_line_whatever_ends_the_line():
    text = f"format: x\r{COMMENT}\rcore_idea: a  b\roperating_environment: a  b (x)\r"
    assert outcome(text) == (["operating_environment"], ["core_idea"])


def test_the_first_comment_that_covers_a_finding_gives_the_reason():
    text = f"# innomodel: ignore double-space (koko tiedosto)\nformat: x\n{COMMENT}\ncore_idea: a  b\n"
    checked = check(read(text.encode(), "a.yaml"))
    assert [one.reason for one in checked.suppressed] == ["koko tiedosto"]
    assert "unused-ignore" not in [one.rule for one in checked.diagnostics]


def test_a_guess_at_what_was_meant_is_made_for_the_rules_that_are_shown():
    text = "core_idea: a\n# innomodel: ignore " + "double-spac " * 201
    hints = [
        one.hint.text
        for one in check(read(text.encode(), "a.yaml")).diagnostics
        if one.rule == "unknown-rule" and one.hint
    ]
    assert set(hints) == {"Did you mean {name}?"}


@pytest.mark.parametrize(
    ("before", "hint"),
    [(199, "Did you mean {name}?"), (200, "The command innomodel explain lists all rules.")],
)
def test_after_two_hundred_rules_no_guess_is_made(before, hint):
    text = f"# innomodel: ignore {'double-space ' * before}double-spac\ncore_idea: a  b\n"
    found = check(read(text.encode(), "a.yaml")).diagnostics
    assert [one.hint.text for one in found if one.rule == "unknown-rule" and one.hint] == [hint]


def test_a_text_that_a_comment_cuts_at_the_very_end_of_a_file_is_told():
    found = check(read(b"core_idea: Apua ja #kotona", "a.yaml")).diagnostics
    assert [tuple(one.span) for one in found if one.rule == "text-cut-by-comment"] == [(1, 20, 1, 27)]


def test_a_text_that_is_wrong_as_such_is_not_told_to_be_cut():
    found = check(read(b"language: xx #arki\n", "a.yaml")).diagnostics
    assert [one.rule for one in found if one.rule in ("not-in-list", "text-cut-by-comment")] == [
        "not-in-list"
    ]
