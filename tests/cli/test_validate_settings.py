"""Settings and baselines as the command line finds and uses them."""

import json
from pathlib import Path

import pytest

from innomodel.cli.main import main

MODEL = """\
format: innomodel/1
id: kotiapu
basic_info:
  name: Kotiapu
  summary: Apua  kotiin.
  place: Kuopio
  areas: [Kuopio]
  funders: [Kunta]
development_stage: in_development
"""


@pytest.fixture(autouse=True)
def folder(tmp_path, monkeypatch) -> Path:
    (tmp_path / "models").mkdir()
    (tmp_path / "models" / "kotiapu.yaml").write_text(MODEL, "utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def validate(capsys, *arguments: str) -> tuple[int, list[str]]:
    """The exit code, and each finding's path, line and rule."""
    code = main(["validate", "--format", "json", "--lang", "en", *arguments])
    files = json.loads(capsys.readouterr().out)["files"]
    return code, [
        f"{file['path']}:{one['line']} {one['severity']} {one['rule']}"
        for file in files
        for one in file["diagnostics"]
    ]


AS_IT_IS = ["models/kotiapu.yaml:5 info double-space", "models/kotiapu.yaml:9 warning core-idea-missing"]


def test_without_settings_the_rules_decide(capsys):
    assert validate(capsys) == (0, AS_IT_IS)


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("innomodel.toml", '[severity]\ndouble-space = "error"\ncore-idea-missing = "off"\n'),
        (
            "pyproject.toml",
            '[tool.innomodel.severity]\ndouble-space = "error"\n[tool.innomodel.ignore]\n'
            '"models/*" = ["core-idea-missing"]\n',
        ),
    ],
)
def test_settings_are_found_here_and_in_a_folder_above(capsys, monkeypatch, folder, name, text):
    Path(name).write_text(text, "utf-8")
    assert validate(capsys) == (1, ["models/kotiapu.yaml:5 error double-space"])
    monkeypatch.chdir(folder / "models")
    assert validate(capsys, "kotiapu.yaml") == (1, ["kotiapu.yaml:5 error double-space"])


def test_the_nearest_settings_count_as_far_as_the_root_of_the_repository(capsys, monkeypatch, folder):
    Path("innomodel.toml").write_text('[severity]\ndouble-space = "error"\n', "utf-8")
    Path("models/pyproject.toml").write_text("[project]\nname = 'innomodel'\n", "utf-8")
    monkeypatch.chdir(folder / "models")
    assert validate(capsys, "kotiapu.yaml")[0] == 1
    Path(".git").mkdir()
    assert validate(capsys, "kotiapu.yaml")[0] == 0


def test_the_stage_of_the_settings_counts_unless_another_is_asked_for(capsys):
    Path("innomodel.toml").write_text('stage = "idea"\n', "utf-8")
    assert validate(capsys) == (0, AS_IT_IS[:1])
    assert validate(capsys, "--stage", "in_development") == (0, AS_IT_IS)


def test_what_is_wrong_with_the_settings_is_a_finding_of_their_file(capsys):
    Path("innomodel.toml").write_text('[severity]\ndouble-spase = "error"\n', "utf-8")
    assert validate(capsys) == (1, ["innomodel.toml:2 error unknown-rule", *AS_IT_IS])


def test_settings_that_cannot_be_read_are_one_line(capsys):
    Path("innomodel.toml").write_text("[severity\n", "utf-8")
    assert main(["validate", "--lang", "en"]) == 2
    assert "The settings in innomodel.toml cannot be read, line 1, column 10: " in capsys.readouterr().err


def test_settings_count_when_documents_are_made_too(capsys):
    Path("models/kotiapu.yaml").rename("models/toinen.yaml")
    assert main(["export", "models/toinen.yaml"]) == 1
    Path("innomodel.toml").write_text('[severity]\nid-not-file-name = "warning"\n', "utf-8")
    assert main(["export", "models/toinen.yaml"]) == 0


def test_a_finding_that_is_ignored_is_not_mended(capsys):
    Path("innomodel.toml").write_text('[ignore]\n"models/*" = ["double-space"]\n', "utf-8")
    assert main(["validate", "--fix"]) == 0
    assert Path("models/kotiapu.yaml").read_text("utf-8") == MODEL


def test_a_baseline_leaves_be_what_was_there_and_tells_what_is_new(capsys, monkeypatch, folder):
    known = ["--baseline", "baseline.json"]
    assert validate(capsys, *known, "--update-baseline") == (0, [])
    assert validate(capsys, *known, "--strict") == (0, [])
    Path("models/kotiapu.yaml").write_text("# uusi\n" + MODEL.replace("place: K", "place: itä  K"), "utf-8")
    assert validate(capsys, *known) == (0, ["models/kotiapu.yaml:7 info double-space"])
    monkeypatch.chdir(folder / "models")
    assert validate(capsys, "kotiapu.yaml", "--baseline", "../baseline.json") == (
        0,
        ["kotiapu.yaml:7 info double-space"],
    )


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["--baseline", "puuttuu.json"], "There is no baseline puuttuu.json."),
        (["--baseline", ""], "There is no baseline ."),
        (["--baseline", "models/kotiapu.yaml"], "The file models/kotiapu.yaml is not a baseline."),
        (["--update-baseline"], "It is not said which file the baseline is in."),
    ],
)
def test_a_baseline_that_cannot_be_used_is_one_line(capsys, arguments, said):
    assert main(["validate", "--lang", "en", *arguments]) == 2
    assert said in capsys.readouterr().err


def test_the_report_says_how_many_findings_are_left_be(capsys):
    assert main(["validate", "--lang", "en", "--baseline", "b.json", "--update-baseline"]) == 0
    assert capsys.readouterr().out.startswith("Files: 1. Nothing to mend. Findings left be: 2.\n")
