"""Settings of a collection, read from TOML."""

import sys
import tomllib
from pathlib import Path
from types import FrameType

import pytest

from innomodel.check import check
from innomodel.check.policy import Policy
from innomodel.check.settings import Settings, settings
from innomodel.check.toml_places import Places
from innomodel.report.language import LANGUAGES, say
from innomodel.source import read

TABLE = ("tool", "innomodel")
PYPROJECT = """\
[project]
name = "long-sentence"

[tool.innomodel]
stage = "ready"  # valmiit mallit
spelling = true
words = [
  "Hyvinvointilähete",  # "words"
  "TEA-viisari", "Traficom/jazz",
]

[tool.innomodel.severity]
long-sentence = "off"
double-space = "error"

[tool.innomodel.ignore]
"models/vanhat/**" = ["past-event", "stale-development"]
"models/*.luonnos.yaml" = ["filler"]
"""


def problems(text: str, table: tuple[str, ...] = ()) -> list[str]:
    found = settings(text, "innomodel.toml", table)
    assert found is not None
    for one in found.problems:
        for message in filter(None, (one.message, one.hint)):
            assert len({say(message, language) for language in LANGUAGES}) == 3
        assert (one.severity, one.address) == ("error", ())
    return [f"{one.span.line}:{one.span.column} {one.rule} {one.message.text}" for one in found.problems]


def test_settings_say_severities_ignores_and_a_stage():
    assert settings(PYPROJECT, "pyproject.toml", TABLE) == Settings(
        "pyproject.toml",
        {"double-space": "error"},
        frozenset({"long-sentence"}),
        (
            ("models/vanhat/**", frozenset({"past-event", "stale-development"})),
            ("models/*.luonnos.yaml", frozenset({"filler"})),
        ),
        "ready",
        True,
        {"Hyvinvointilähete": "", "TEA-viisari": "", "Traficom": "jazz"},
        (),
    )


@pytest.mark.parametrize(
    ("path", "off"),
    [
        ("models/a.yaml", {"long-sentence"}),
        ("models/vanhat/2019/a.yaml", {"long-sentence", "past-event", "stale-development"}),
        ("models/a.luonnos.yaml", {"long-sentence", "filler"}),
        ("models/b/a.luonnos.yaml", {"long-sentence"}),
        ("models/vanhat/.2019/a.yaml", {"long-sentence", "past-event", "stale-development"}),
        ("muut/models/vanhat/a.yaml", {"long-sentence"}),
    ],
)
def test_a_path_is_ignored_by_its_pattern_from_the_folder_of_the_settings(path, off):
    found = settings(PYPROJECT, "pyproject.toml", TABLE)
    assert found.policy(path) == Policy({"double-space": "error"}, frozenset(off))


def test_a_file_without_the_table_has_no_settings():
    assert settings("[project]\nname = 'x'\n", "pyproject.toml", TABLE) is None
    assert settings("tool = 3\n", "pyproject.toml", TABLE) is None


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ('[severity]\nlong-sentense = "off"\n', "2:1 unknown-rule There is no rule {name}."),
        ('[ignore]\n"a.yaml" = ["filler", "fillers"]\n', "2:24 unknown-rule There is no rule {name}."),
        ('# filler\n[severity]\nfiller = "of"\n', "3:11 wrong-setting A rule cannot be {value}."),
        ("[severity]\nfiller = 3\n", "2:10 wrong-setting A rule cannot be {value}."),
        ("[severity]\nfiller = []\n", "2:10 wrong-setting A rule cannot be {value}."),
        (
            '[severity]\nrequired = "info"\n',
            "2:1 cannot-be-ignored The rule {name} cannot be switched off or softened.",
        ),
        ('stage = "valmis"\n', "1:10 wrong-setting There is no stage {value}."),
        ("stage = []\n", "1:9 wrong-setting There is no stage {value}."),
        ('x = 1\nstages = "ready"\n', "1:1 wrong-setting There is no setting {name}."),
        ("severity = 3\n", "1:1 wrong-setting The setting {name} is a table, and there is none here."),
        (
            'stage = "idea"\nseverity = 3\n',
            "2:1 wrong-setting The setting {name} is a table, and there is none here.",
        ),
        ('stage = "valmis"\n[ignore]\n', "1:10 wrong-setting There is no stage {value}."),
        ('[ignore]\n"a" = "filler"\n', "2:2 wrong-setting There is no list of rules for {pattern}."),
        ('[ignore]\n"a" = [1]\n', "2:2 wrong-setting There is no list of rules for {pattern}."),
        (
            'stage = "idea"\nspelling = "true"\n',
            "2:1 wrong-setting The setting {name} is true or false, and there is something else here.",
        ),
        (
            "spelling = 1\n",
            "1:1 wrong-setting The setting {name} is true or false, and there is something else here.",
        ),
        (
            'words = "kykyviisari"\n',
            "1:1 wrong-setting The setting {name} is a list of words, and there is none here.",
        ),
        (
            'stage = "idea"\nwords = {kyky = "viisari"}\n',
            "2:1 wrong-setting The setting {name} is a list of words, and there is none here.",
        ),
        (
            'words = [\n  "kyky",\n  "oma sana",\n]\n',
            "3:4 wrong-setting “{word}” is not a single word of letters.",
        ),
        ('words = ["kyky/"]\n', "1:11 wrong-setting “{word}” is not a single word of letters."),
        (
            'words = ["kyky/viisari/mittari"]\n',
            "1:11 wrong-setting “{word}” is not a single word of letters.",
        ),
        ('words = ["sote2030"]\n', "1:11 wrong-setting “{word}” is not a single word of letters."),
        ('words = [""]\n', "1:11 wrong-setting “{word}” is not a single word of letters."),
        ('stage = "idea"\nwords = [3]\n', "2:10 wrong-setting “{word}” is not a single word of letters."),
    ],
)
def test_what_is_wrong_is_told_at_its_place(text, problem):
    assert problem in problems(text)


def test_a_name_is_looked_for_in_the_table_and_not_before_it():
    text = "# typo\n[other]\ntypo = 1\n[ tool . innomodel.severity]\ntypo = 'off'\n"
    assert problems(text, TABLE) == ["5:1 unknown-rule There is no rule {name}."]


@pytest.mark.parametrize(
    ("text", "table", "place"),
    [
        ('stage = "idea"\n[severity]\n"fil\\u0065r" = "off"\n', (), "3:2"),
        ('[project]\nname = "a"\n\n [tool.innomodel.severity]\n"fil\\u0065r" = "off"\n', TABLE, "5:2"),
        ('tool.innomodel.severity."fil\\u0065r" = "off"\n', TABLE, "1:26"),
    ],
)
def test_what_is_written_in_another_way_is_told_at_its_place_too(text, table, place):
    assert problems(text, table) == [f"{place} unknown-rule There is no rule {{name}}."]


@pytest.mark.parametrize("text", ["a = ", "[" * 5000])
def test_what_is_no_toml_is_refused(text):
    with pytest.raises(ValueError, match=r"\w"):
        settings(text, "innomodel.toml")


def test_what_is_nested_too_deep_is_refused():
    with pytest.raises(ValueError, match=r"^nested too deep$"):
        settings("a = " + "[" * 50_000, "innomodel.toml")


def test_a_policy_changes_severities_and_leaves_rules_unasked():
    text = "id: a\ncore_idea: Ryhmä  kokoontui. Osuus oli 30%.\ndevelopment_stage: idea\n"

    def rules(policy: Policy) -> dict[str, str]:
        checked = check(read(text.encode(), "a.yaml"), policy=policy)
        return {one.rule: one.severity for one in checked.diagnostics if one.rule != "required"}

    assert rules(Policy()) == {"double-space": "info", "space-before-percent": "info"}
    assert rules(Policy({"double-space": "error"})) == {
        "double-space": "error",
        "space-before-percent": "info",
    }
    assert rules(Policy({}, frozenset({"double-space"}))) == {"space-before-percent": "info"}


def test_a_rule_that_is_off_is_neither_needed_for_the_next_stage_nor_missed_by_a_comment():
    text = "id: a\nplace: Ryhmä. # innomodel: ignore double-space\ndevelopment_stage: idea\n"
    off = Policy({}, frozenset({"double-space", "core-idea-missing"}))
    checked = check(read(text.encode(), "a.yaml"), policy=off)
    assert "unused-ignore" not in [one.rule for one in checked.diagnostics]
    assert checked.next_stage.needs == ()


@pytest.mark.parametrize(
    ("text", "values", "hint"),
    [
        ('[severity]\nfiler = "off"\n', {"name": "filer"}, {"name": "filler"}),
        ('[severity]\nfiller = "of"\n', {"value": "of"}, {"values": ["error", "warning", "info", "off"]}),
        ('stage = "valmis"\n', {"value": "valmis"}, {"values": ["idea", "in_development", "ready"]}),
        ('stage = "Valmis"\n', {"value": "Valmis"}, {"values": ["idea", "in_development", "ready"]}),
        ('stages = "ready"\n', {"name": "stages"}, {"name": "stage"}),
        (
            'quux = "ready"\n',
            {"name": "quux"},
            {"names": ["severity", "ignore", "stage", "spelling", "words"]},
        ),
        ("speling = true\n", {"name": "speling"}, {"name": "spelling"}),
        ('word = ["kyky"]\n', {"name": "word"}, {"name": "words"}),
        ("spelling = 0\n", {"name": "spelling"}, {}),
        ("words = true\n", {"name": "words"}, {}),
        ('words = ["a b"]\n', {"word": "a b"}, {}),
        ('words = [""]\n', {"word": ""}, {}),
        ("words = [3]\n", {"word": "3"}, {}),
        ("ignore = 3\n", {"name": "ignore"}, {}),
        ("severity = 3\n", {"name": "severity"}, {}),
        ('[ignore]\n"a/*" = 3\n', {"pattern": "a/*"}, {}),
        ('[severity]\nrequired = "off"\n', {"name": "required"}, {}),
        ('[severity]\nqqqq = "off"\n', {"name": "qqqq"}, {}),
    ],
)
def test_what_is_wrong_names_what_was_written_and_what_may_be(text, values, hint):
    (one,) = settings(text, "innomodel.toml").problems
    assert dict(one.message.values) == values
    assert dict(one.hint.values) == hint


def test_good_settings_beside_wrong_ones_count():
    severities = '[severity]\nfiller = "of"\nlong-sentence = "off"\ndouble-space = "info"\n'
    words = 'words = ["kyky", "oma sana"]\n'
    found = settings(f'{words}{severities}[ignore]\n"a" = ["filler", "x"]\n', "innomodel.toml")
    assert found[1:7] == (
        {"double-space": "info"}, frozenset({"long-sentence"}), (("a", frozenset({"filler"})),), None,
        False, {"kyky": ""},
    )  # fmt: skip


def test_spelling_is_not_looked_at_when_it_is_not_told_clearly_that_it_should():
    assert settings('spelling = "true"\n', "innomodel.toml").spelling is False


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("spelling = false\n[severity]\nlong-sentence = false\n", ["3:17"]),
        ('[severity]\nfiller = 1\n[ignore]\n"filler" = 1\n', ["2:10", "4:2"]),
        ('severity = { filler = "info", double-space = "ready" }\nstage = "ready"\n', ["1:47"]),
        ('severity.filler = "x"\nseverity . "double-space" = "x"\n', ["1:20", "2:30"]),
        ('words = [ # "a b"\n  "a", # "a b"\n  \'a b\',\n]\n', ["3:4"]),
        ('words = ["""a\\""" b""", "c d"]\n', ["1:13", "1:26"]),
        ("words = ['''\nx y''']\n", ["1:13"]),
        ('ignore."a/*" = [\n  "filler",\n  "x", "y"]\n', ["3:4", "3:9"]),
        ('stage = ["a", {b = 1, c = [2]}]\nwords = [1.5, 2020-01-01 10:00:00, "ä ö"]\n',
         ["1:9", "2:10", "2:15", "2:37"]),
        ("[[severity]]\nfiller = 'off'\n[[words]]\na = 1\n", ["1:3", "3:3"]),
        ("stage = 3\r\nspelling = 3\r\n", ["1:9", "2:1"]),
    ],
)  # fmt: skip
def test_what_is_wrong_is_told_where_it_stands_and_not_where_the_same_word_stands(text, places):
    found = settings(text, "innomodel.toml").problems
    assert [f"{one.span.line}:{one.span.column}" for one in found] == places


def test_the_place_of_every_value_in_a_long_file_is_known():
    text = (Path(__file__).parent.parent.parent / "pyproject.toml").read_text("utf-8")
    places = Places(text)
    seen = 0
    waiting: list[tuple[tuple[str | int, ...], object]] = [((), tomllib.loads(text))]
    while waiting:
        path, value = waiting.pop()
        if isinstance(value, dict):
            waiting += [((*path, key), below) for key, below in value.items()]
        elif path[:3] != ("tool", "mypy", "overrides"):
            start, end = places.values[path]
            written = text[start:end]
            assert written == value or tomllib.loads(f"value = {written}")["value"] == value, path
            seen += 1
            if isinstance(value, list):
                waiting += [((*path, place), below) for place, below in enumerate(value)]
    assert seen > 120


def numbered(line: str, count: int) -> str:
    return "".join(line.format(number) for number in range(count))


@pytest.mark.parametrize(
    "text",
    [
        numbered("x{} = 1\n", 8000),
        "[severity]\n" + numbered('rule-{} = "off"\n', 8000),
        "[severity]\n" + numbered('rule-{} = "of"\n', 8000),
        "[ignore]\n" + numbered('"a{}" = ["x"]\n', 8000),
        "[ignore]\n" + numbered('"a{}" = 1\n', 8000),
        "words = [" + numbered('"{}",', 8000) + "]\n",
    ],
    ids=["keys", "rules", "severities", "ignored rules", "ignores", "words"],
)
def test_of_very_many_mistakes_the_first_are_told_and_the_rest_are_counted(text):
    guesses = 0

    def watched(frame: FrameType, event: str, _argument: object) -> None:
        nonlocal guesses
        guesses += event == "call" and frame.f_code.co_name == "get_close_matches"

    sys.setprofile(watched)
    try:
        found = settings(text, "innomodel.toml").problems
    finally:
        sys.setprofile(None)
    assert guesses <= 50
    assert (len(found), found[-1].rule) == (201, "more-findings")
    assert found[-1].message.values == {"count": 7800}


@pytest.mark.parametrize(
    "text", ["a" + ".a" * 100_000 + " = 1", "[" + "a. " * 80_000 + "a]\nb = 1", 'x={"a"' + ".'b'" * 40]
)
def test_a_key_of_very_many_parts_is_refused_before_it_costs_anything(text):
    with pytest.raises(ValueError, match=r"^nested too deep$"):
        settings(text, "innomodel.toml")
