"""A baseline knows findings again though their lines have moved."""

import json

import pytest

from innomodel.check import check
from innomodel.check.baseline import baseline_text, read_baseline, without_known
from innomodel.diagnostic import Findings
from innomodel.source import read

TEXT = """\
format: innomodel/1
id: a
basic_info: {name: A, summary: B., place: C, areas: [Kuopio], funders: [Kunta]}
development_stage: idea
evaluation:
  subgoals:
    - {kind: subgoal, number: 1, goal: Odotus  lyhenee.}
    - {kind: subgoal, number: 2, goal: Ryhmä  alkaa. Ryhmä  jatkuu.}
"""


def findings(text: str, path: str = "models/a.yaml") -> Findings:
    return Findings(path, check(read(text.encode(), "a.yaml")).diagnostics)


def fresh(text: str, known: str = TEXT, path: str = "models/a.yaml") -> list[str]:
    baseline = read_baseline(baseline_text([findings(known)]), "baseline.json")
    left = without_known(findings(text, path), baseline).diagnostics
    return [f"{one.span.line} {one.rule}" for one in left]


def test_everything_that_was_there_is_left_be():
    assert len(findings(TEXT).diagnostics) == 5
    assert fresh(TEXT) == []
    known = without_known(findings(TEXT), read_baseline(baseline_text([findings(TEXT)]), ""))
    assert {one.kind for one in known.suppressed} == {"external"}
    assert len(known.suppressed) == 5


def test_lines_that_moved_and_goals_that_changed_places_are_known_again():
    *head, first, second = TEXT.splitlines(keepends=True)
    assert fresh("# uusi rivi\n\n" + "".join([*head, second, first])) == []


def test_other_words_another_goal_and_one_more_of_the_same_are_new():
    assert "7 double-space" in fresh(TEXT.replace("number: 1", "number: 3"))
    assert fresh(TEXT.replace("B.", "B  b.")) == ["3 double-space"]
    assert fresh(TEXT.replace("Ryhmä  jatkuu.", "Ryhmä  jatkuu. Ryhmä  loppuu.")) == ["8 double-space"]


def test_another_file_is_not_known():
    assert len(fresh(TEXT, path="models/b.yaml")) == 5


def test_a_file_with_very_many_findings_can_be_known_too():
    many = TEXT + "core_idea: |\n" + "".join(f"  a{number}  b\n" for number in range(300))
    assert len(findings(many).diagnostics) == 201
    assert fresh(many, many) == []
    assert fresh("# uusi rivi\n" + many, many) == []


def test_a_baseline_is_the_same_bytes_for_the_same_findings():
    assert baseline_text([findings(TEXT)]) == baseline_text([findings("\n" + TEXT)])
    assert json.loads(baseline_text([findings(TEXT)]))["findings"][0]["path"] == "models/a.yaml"


def test_an_unknown_rule_is_told_at_its_line():
    text = baseline_text([findings(TEXT)]).replace('"outcome-missing"', '"outcome-mising"')
    (one,) = read_baseline(text, "baseline.json").problems
    assert one.rule == "unknown-rule"
    assert dict(one.hint.values) == {"name": "outcome-missing"}
    assert text.splitlines()[one.span.line - 1][one.span.column - 1 :].startswith('outcome-mising"')


@pytest.mark.parametrize(
    "text",
    ["", "[]", "{", "3", '{"version": 2, "findings": []}', '{"version": 1}', "[" * 100_000]
    + [f'{{"version": 1, "findings": {entries}}}' for entries in ("3", "[3]", "[{}]", '[{"path": "a"}]')],
)
def test_what_is_no_baseline_is_refused(text):
    with pytest.raises(ValueError, match=r"\w"):
        read_baseline(text, "baseline.json")


def test_a_baseline_is_written_for_people_to_read():
    (one,) = check(read(TEXT.replace("  ", " ", 1).encode(), "a.yaml")).diagnostics[:1]
    text = baseline_text([Findings("models/ä.yaml", (one, one))])
    assert text == (
        '{\n "version": 1,\n "findings": [\n  {\n   "path": "models/ä.yaml",\n'
        f'   "rule": "{one.rule}",\n   "address": "{"/" + "/".join(map(str, one.address))}",\n'
        f'   "fingerprint": "{one.fingerprint}",\n   "count": 2\n  }}\n ]\n}}\n'
    )


def test_a_rule_that_is_none_is_told_where_it_stands_first():
    one = '{"path": "a", "rule": "väärä", "address": "", "fingerprint": "x", "count": 1}'
    (problem,) = read_baseline(f'{{"version": 1, "findings": [\n{one},\n{one}]}}', "b.json").problems
    assert (problem.span.line, problem.span.column, problem.span.end_column) == (2, 24, 29)


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ('{"version": 2, "findings": []}', "version 2"),
        ("[]", "not a baseline"),
        ('{"version": 1}', "not a baseline"),
        ('{"version": 1, "findings": [{"path": "a", "rule": "b"}]}', "not a baseline"),
    ],
)
def test_why_it_is_refused_is_told(text, why):
    with pytest.raises(ValueError, match=f"^{why}$"):
        read_baseline(text, "baseline.json")


def test_what_is_known_is_kept_as_it_is():
    whole = findings(TEXT)
    known = without_known(whole, read_baseline(baseline_text([whole]), ""))
    assert [one.diagnostic for one in known.suppressed] == list(whole.diagnostics)


def test_of_very_many_rules_that_are_none_the_first_are_told_and_the_rest_are_counted():
    findings = [{"path": "a", "rule": f"rule-{n}", "fingerprint": "x", "count": 1} for n in range(8000)]
    text = json.dumps({"version": 1, "findings": findings})
    problems = read_baseline(text, "baseline.json").problems
    assert (len(problems), problems[-1].rule) == (201, "more-findings")
    assert text[problems[0].span.column - 1 :].startswith('rule-0"')
