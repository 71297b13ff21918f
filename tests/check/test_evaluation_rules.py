"""The rules of the evaluation: what they see in the author's words, and that they raise nothing."""

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from variants import variants

from innomodel.check import RULES, check
from innomodel.check.description import Description
from innomodel.check.numerals import mentions
from innomodel.check.verdicts import verdicts
from innomodel.diagnostic import Diagnostic, Message
from innomodel.report.language import LANGUAGES, say
from innomodel.source import read
from innomodel.source.edit import with_edits

NAMES = (
    "evidence-contradicts-outcome",
    "not-achieved-without-reason",
    "outcome-missing",
    "repeated-verdict",
    "respondents-not-in-prose",
    "scale-ends-without-words",
    "scale-reversed",
    "subgoal-numbering",
    "survey-areas-sum",
    "survey-groups-sum",
    "survey-item-n",
    "survey-unknown-group",
    "value-off-scale",
    "verdict-without-evidence",
)
SEED = "sosiaalisten-innovaatioiden-paiva.yaml"

KEYS = st.sampled_from(
    [
        "summary",
        "subgoals",
        "kind",
        "number",
        "goal",
        "outcome",
        "evidence",
        "surveys",
        "name",
        "respondents",
        "groups",
        "by_area",
        "scale",
        "min",
        "max",
        "labels",
        "items",
        "group",
        "n",
        "statistic",
        "value",
        "-2",
        "2",
        "muu",
    ]
)
WORDS = st.sampled_from(
    [
        "subgoal",
        "output",
        "achieved",
        "partly_achieved",
        "not_achieved",
        "not_assessed",
        "median",
        "mean",
        "percent",
        "count",
        "Isät",
        "Tavoite",
        "toteutui.",
        "2",
        "7",
    ]
)
LEAVES = st.one_of(
    st.none(), st.booleans(), st.integers(-3, 12), st.integers(), st.floats(), st.text(max_size=20), WORDS
)


def nested(children: st.SearchStrategy) -> st.SearchStrategy:
    return st.lists(children, max_size=4) | st.dictionaries(KEYS, children, max_size=8)


ANYTHING = st.recursive(LEAVES, nested, max_leaves=30)


def nearly(**fields: st.SearchStrategy) -> st.SearchStrategy:
    """A mapping with these fields, any of them missing or, now and then, anything at all."""
    shaped = st.fixed_dictionaries({}, optional={key: field | ANYTHING for key, field in fields.items()})
    return shaped | ANYTHING


FIGURES = st.integers(-1, 15)
ITEMS = nearly(name=WORDS, group=WORDS, n=FIGURES, statistic=WORDS, value=st.floats() | FIGURES)
GROUPS = nearly(name=WORDS, respondents=FIGURES, by_area=st.dictionaries(WORDS, FIGURES, max_size=3))
SCALES = nearly(min=FIGURES, max=FIGURES, labels=st.dictionaries(KEYS, WORDS, max_size=3))
SURVEYS = nearly(
    name=WORDS,
    respondents=FIGURES,
    groups=st.lists(GROUPS, max_size=3),
    scale=SCALES,
    items=st.lists(ITEMS, max_size=3),
)
GOALS = nearly(
    kind=WORDS,
    number=FIGURES,
    goal=WORDS,
    outcome=WORDS,
    evidence=st.sampled_from(["", " ", "Tavoite toteutui. Hyvä.", "- **Tavoite ei toteutunut.**"]),
    surveys=st.lists(SURVEYS, max_size=2),
)
EVALUATIONS = nearly(subgoals=st.lists(GOALS, max_size=4))


def told(description: Description) -> list[Diagnostic]:
    return [one for name in NAMES for one in RULES[name].find(description)]


def said(text: str, name: str = SEED) -> list[tuple[str, int]]:
    found = check(read(text.encode(), name)).diagnostics
    return [(one.rule, one.span.line) for one in found if one.rule in NAMES]


def goal(**fields: object) -> str:
    """A description with one goal."""
    written = json.dumps({"kind": "subgoal", "goal": "Odotus lyhenee.", **fields}, ensure_ascii=False)
    return f"evaluation:\n  subgoals:\n    - {written}\n"


@settings(deadline=None)
@given(EVALUATIONS)
def test_nothing_raises_whatever_stands_at_evaluation(evaluation):
    description = Description(read(b"evaluation: x\n", "x.yaml"), {"evaluation": evaluation}, None)
    for one in told(description):
        assert one.hint is not None
        assert all(say(message, language) for message in (one.message, one.hint) for language in LANGUAGES)


@settings(deadline=None)
@given(EVALUATIONS)
def test_nothing_raises_in_a_file_either(evaluation):
    text = json.dumps({"evaluation": evaluation}, ensure_ascii=False)
    check(read(text.encode("utf-8", "replace"), "x.yaml"))


@pytest.mark.parametrize("wrong", [True, "7", 7.5, -7, [7], {"a": 7}, None])
def test_a_figure_of_a_wrong_type_is_left_to_the_schema(wrong):
    survey = {
        "name": "Palaute",
        "respondents": wrong,
        "groups": [{"name": "Isät", "respondents": wrong, "by_area": {"Kuopio": wrong}}],
        "scale": {"min": str(wrong), "max": [5], "labels": wrong},
        "items": [{"name": "Reitti", "group": "Isät", "n": wrong, "statistic": "mean", "value": [wrong]}],
    }
    wordless = {"name": "Toinen", "respondents": wrong, "scale": {"min": 1, "max": 5, "labels": [wrong]}}
    goal = {
        "kind": "subgoal",
        "number": wrong,
        "goal": "Odotus lyhenee.",
        "outcome": "achieved",
        "evidence": "Lyheni.",
        "surveys": [survey, survey | {"groups": wrong, "items": wrong, "scale": wrong}, wordless],
    }
    data = {"evaluation": {"subgoals": [goal, [wrong]]}}
    assert told(Description(read(b"evaluation: x\n", "x.yaml"), data, None)) == []


@pytest.mark.parametrize("wrong", [True, "7", [7], {"a": 7}])
def test_a_text_of_a_wrong_type_is_left_to_the_schema(wrong):
    survey = {
        "name": wrong,
        "groups": [{"name": wrong}],
        "scale": {"min": 1, "max": 5, "labels": {"1": wrong, "5": wrong}},
        "items": [{"name": wrong, "group": wrong, "statistic": "mean", "value": wrong}],
    }
    goal = {"kind": wrong, "number": 3, "goal": wrong, "outcome": wrong, "evidence": wrong}
    goals = [goal, goal | {"outcome": "achieved", "evidence": [wrong], "surveys": [survey]}]
    assert (
        told(Description(read(b"evaluation: x\n", "x.yaml"), {"evaluation": {"subgoals": goals}}, None)) == []
    )


def test_the_seed_gives_the_one_finding_that_is_true(seed_text):
    lines = seed_text.splitlines()
    goal = lines.index("      number: 3")
    line = lines.index("      outcome: achieved", goal) + 1
    assert said(seed_text) == [("verdict-without-evidence", line)]


def test_a_mistake_that_has_its_error_gives_no_other_finding(seed_text):
    """Such as a misspelt key: its goal is not one without outcome, its survey not one without groups."""
    for variant in variants(seed_text):
        rules = [rule for rule, _line in said(variant.text)]
        assert rules in ([], ["verdict-without-evidence"]), variant.what


@pytest.mark.parametrize(
    ("text", "outcomes"),
    [
        ("Tavoite toteutui.", ["achieved"]),
        ("Tavoite toteutui!", ["achieved"]),
        ("Tavoite toteutui", ["achieved"]),
        ("Tavoite\u00a0toteutui.\u00a0Hyvä.", ["achieved"]),
        ("Hyvä.\n\nTavoite toteutui\nosittain.", ["partly_achieved"]),
        ("Hyvä. Tavoite ei toteutunut. Tavoitetta ei arvioitu.", ["not_achieved", "not_assessed"]),
        ("Hyvä.Tavoite ei toteutunut.", ["not_achieved"]),
        ("”Hyvä.” Tavoite ei toteutunut.", ["not_achieved"]),
        ("# Tulos\nTavoite ei toteutunut.", ["not_achieved"]),
        ("### Tulos\nTavoite ei toteutunut.", ["not_achieved"]),
        ("Kysyttiin\nkeväällä\n ## Tulos\nTavoite ei toteutunut.", ["not_achieved"]),
        ("Tulos  \nTavoite ei toteutunut.", ["not_achieved"]),
        ("Kysyttiin\nkeväällä:\\\nTavoite ei toteutunut.", ["not_achieved"]),
        ("\nTavoite toteutui.", ["achieved"]),
        ("… Tavoite toteutui.", ["achieved"]),
        (f"{' ' * 40}Tavoite toteutui.", ["achieved"]),
        ("Kysyttiin keväällä kaikilta, jotka olivat mukana\n- Tavoite toteutui.", ["achieved"]),
        ("1. Tavoite toteutui.\n2. **Tavoite ei toteutunut.**", ["achieved", "not_achieved"]),
        ("Målet uppnåddes inte. The goal was achieved.", ["not_achieved", "achieved"]),
        ("Verkostoitumistavoite ei toteutunut.", []),
        ("Mielestäni tavoite ei toteutunut.", []),
        ("Tulos: Tavoite ei toteutunut.", []),
        ("Kysyttiin keväällä kaikilta, jotka olivat mukana: Tavoite ei toteutunut.", []),
        ("Kysyttiin\n# Tulos\nkeväällä\nTavoite ei toteutunut.", []),
        (f"Kysyttiin\n-{' ' * 50}Tavoite ei toteutunut.", []),
        ("Hän sanoi: ”Tavoite ei toteutunut.”", []),
        ("”Tavoite ei toteutunut.” sanoi hän.", []),
        ("Tavoite ei toteutunut, koska lunta oli liikaa.", []),
        ("Tavoite toteutui\nhyvin.", []),
        ("Kun aloitimme,\nTavoite toteutui.", []),
        ("", []),
    ],
)
def test_a_verdict_is_a_whole_sentence(text, outcomes):
    assert [one.outcome for one in verdicts(text)] == outcomes


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("Tavoite toteutui. Odotus lyheni.", "Odotus lyheni."),
        ("|\n        Tavoite toteutui.\n\n        Odotus lyheni.", "|\n        Odotus lyheni."),
        ("|\n        Tavoite\n        toteutui. 29 vastasi.", "|\n        29 vastasi."),
        ("|\n        **Tavoite toteutui.** Odotus lyheni.", "|\n        Odotus lyheni."),
        ('"Tavoite toteutui. Odotus lyheni."', '"Odotus lyheni."'),
        ("Tavoite toteutui.", None),
        ("Tavoite toteutui. ”Hyvä”, sanoi yksi.", None),
        ("Tavoite toteutui. 1. Odotus lyheni.", None),
        ("|\n        **Tavoite toteutui. Odotus lyheni.**", None),
        ("|\n        - Tavoite toteutui.\n        - Hyvä.", None),
        ("Odotus lyheni. Tavoite toteutui.", None),
        (">\n        Tavoite toteutui.\n        Odotus lyheni.", None),
    ],
)
def test_a_repeated_verdict_is_removed_where_it_stands_first(before, after):
    text = "evaluation:\n  subgoals:\n    - outcome: achieved\n      evidence: {}\n"
    source = read(text.format(before).encode(), "x.yaml")
    fixes = [one.fix for one in check(source).diagnostics if one.rule == "repeated-verdict"]
    assert len(fixes) == 1
    assert (fixes[0] and with_edits(source, fixes)) == (after and text.format(after))


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("Vastaajia oli 29.", 29),
        ("N29 ja 16:lta", 16),
        ("1 029 vastaajaa", 1029),
        ("1\u00a0029 vastaajaa", 1029),
        ("1029 vastaajaa", 1029),
        ("Etäosallistujista viisi oli Uudeltamaalta.", 5),
        ("viideltä", 5),
        ("Kahdeksaan kyselyyn", 8),
        ("yhdelletoista", 11),
        ("tolv svar", 12),
        ("eleven answers", 11),
    ],
)
def test_prose_mentions_a_number(text, number):
    assert mentions(text, number)


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("129 ja 290", 29),
        ("29 % vastasi", 29),
        ("29,5 ja 1,29", 29),
        ("29.10.2025", 29),
        ("kahdeksan", 2),
        ("kahdeksantoista", 8),
        ("kahdeltatoista", 2),
        ("kolmetoista", 13),
        ("viisaasti", 5),
        ("", 1),
    ],
)
def test_prose_does_not_mention_a_number(text, number):
    assert not mentions(text, number)


def numbering(*numbers: int | None) -> list[tuple[int, str]]:
    """Which of the subgoals with these numbers have a finding, and the hint it gives."""
    goals = [
        {"kind": "subgoal", "goal": "Odotus lyhenee."} | ({} if number is None else {"number": number})
        for number in numbers
    ]
    source = read(json.dumps({"evaluation": {"subgoals": goals}}).encode(), "x.yaml")
    found = [one for one in check(source).diagnostics if one.rule == "subgoal-numbering"]
    return [(int(one.address[2]), str((one.hint or one.message).values.get("number", ""))) for one in found]


def test_a_number_that_must_change_fills_a_gap():
    assert numbering(1, 2, 3) == []
    assert numbering(3, 1, 2) == []
    assert numbering(None, None) == []
    assert numbering(1, 3) == [(1, "")]
    assert numbering(1, 1, 3) == [(1, "2")]
    assert numbering(1, None, 3) == [(1, "2")]
    assert numbering(1, 1, 1) == [(1, "2"), (2, "3")]
    assert numbering(1, 1, 4) == [(1, "2"), (2, "")]
    assert numbering(1, 10**14) == [(1, "")]


def hints_for_groups(names: list[str], wanted: list[str]) -> list[Message]:
    """The hints for results of the `wanted` groups in a survey whose groups have these names."""
    survey = {
        "name": "Palaute",
        "groups": [{"name": name, "respondents": 9} for name in names],
        "items": [{"name": "Arki", "group": name, "n": 9} for name in wanted],
    }
    data = {"evaluation": {"subgoals": [{"kind": "subgoal", "goal": "Arki.", "surveys": [survey]}]}}
    description = Description(read(b"evaluation: x\n", "x.yaml"), data, None)
    return [one.hint for one in RULES["survey-unknown-group"].find(description)]


def test_twenty_groups_are_guessed_at_and_fifty_are_named():
    names = [f"Ryhmä {number}" for number in range(51)]
    hints = hints_for_groups(names, ["Ryhmä O"] * 21)
    assert [dict(one.values) for one in hints[:20]] == [{"name": "Ryhmä 0"}] * 20
    assert [dict(one.values) for one in hints[20:]] == [{"known": [*names[:50], "…"]}]
    assert [dict(one.values) for one in hints_for_groups(names[:50], ["XXXX"])] == [{"known": names[:50]}]


def test_a_group_that_is_beyond_the_fifty_that_are_named_is_not_guessed():
    names = [f"{letter}{letter}{letter}{letter}" for letter in "abcdefghijklmnopqrstuvwxyzåäö"]
    names += [name.upper() + "!" for name in names[:21]] + ["Isovanhemmat"]
    (hint,) = hints_for_groups(names, ["Isovanhemmt"])
    assert dict(hint.values) == {"known": [*names[:50], "…"]}


def test_without_groups_none_is_guessed():
    (hint,) = hints_for_groups([], ["XXXX"])
    assert hint.text == "Add the group under the key groups, with its name and its respondents."


def test_goals_whose_kind_or_number_is_not_known_leave_the_numbering_open():
    assert said(goal(kind="osatavoite", number=2)) == [("outcome-missing", 3)]
    assert numbering(1, 0, 3) == []


def test_a_goal_is_called_by_its_kind_and_number_in_the_readers_language():
    def messages(text: str) -> list[str]:
        found = check(read(text.encode(), "x.yaml")).diagnostics
        (one,) = [one for one in found if one.rule == "outcome-missing"]
        return [one.message.values["goal"][language] for language in LANGUAGES]

    assert messages(goal(number=2)) == ["Osatavoite 2", "Delmål 2", "Subgoal 2"]
    assert messages(goal(kind="output")) == [
        "Tuotostavoite ”Odotus lyhenee.”",
        "Resultatmål ”Odotus lyhenee.”",
        "Output goal “Odotus lyhenee.”",
    ]
    assert messages(goal(kind="x", goal="")) == ["Tavoite", "Mål", "Goal"]
