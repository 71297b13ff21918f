"""Settings as editors and people write them."""

import json
from pathlib import Path

import pytest

from innomodel.cli.main import main

MODEL = """\
format: innomodel/1
id: kahvila
basic_info:
  name: Kahvila
  summary: Kahvila tuo  naapurit yhteen.
  place: Kajaani
  areas: [Kajaani]
  funders: [Kunta]
development_stage: idea
"""


@pytest.fixture(autouse=True)
def own_folder(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    Path("kahvila.yaml").write_text(MODEL, "utf-8")
    Path(".git").mkdir()


def told(capsys) -> list[str]:
    main(["validate", "kahvila.yaml", "--format", "json"])
    files = json.loads(capsys.readouterr().out)["files"]
    return [
        f"{file['path']}:{one['line']} {one['rule']} {one['severity']}"
        for file in files
        for one in file["diagnostics"]
    ]


def test_a_byte_order_mark_is_no_part_of_the_settings(capsys):
    Path("innomodel.toml").write_bytes('[severity]\r\ndouble-space = "error"\r\n'.encode("utf-8-sig"))
    assert told(capsys) == ["kahvila.yaml:5 double-space error"]


def test_what_is_wrong_with_the_settings_is_told_in_the_order_of_their_file(capsys):
    Path("innomodel.toml").write_text(
        'wrods = []\nspelling = "yes"\nstage = "valmis"\n'
        '[ignore]\n"a/*" = ["no-such"]\n[severity]\ndouble-space = "of"\n',
        "utf-8",
    )
    assert told(capsys) == [
        "innomodel.toml:1 wrong-setting error",
        "innomodel.toml:2 wrong-setting error",
        "innomodel.toml:3 wrong-setting error",
        "innomodel.toml:5 unknown-rule error",
        "innomodel.toml:7 wrong-setting error",
        "kahvila.yaml:5 double-space info",
    ]


def test_settings_of_more_than_anybody_writes_are_refused(capsys):
    for name in ("innomodel.toml", "pyproject.toml"):
        Path(name).write_text("# " + "innomodel " * 26_000, "utf-8")
        assert main(["validate", "kahvila.yaml", "--lang", "en"]) == 2
        why, hint = capsys.readouterr().err.splitlines()
        assert why == f"Error: The settings in {name} cannot be read: the file is larger than 256 kilobytes."
        assert hint.startswith("Shorten it: a pattern can stand for many paths")
        Path(name).unlink()
