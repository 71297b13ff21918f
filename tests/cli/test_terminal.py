"""Nothing in a description, in its history or in a page steers the terminal that it is shown on."""

import json
import re
import sys
from pathlib import Path

import pytest

from innomodel.cli.main import main

STEERING = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")
HOSTILE = '"Nimi \\e]0;koti\\a\\u202E \\x9b31m %s"'
DESCRIPTION = f"""format: innomodel/1
id: koe
language: fi
basic_info:
  name: {HOSTILE % "a"}
  summary: {HOSTILE % "b"}
  place: {HOSTILE % "c"}
  areas: [{HOSTILE % "d"}]
  funders: [Kunta]
core_idea: "Kahvila \u202e on  auki."
development_stage: idea
"""
WITHOUT_CONTROLS = DESCRIPTION.replace(r"\e]0;koti\a", "").replace(r"\x9b31m ", "")
PAGE = (
    "Nimi \u202e\nToimintamallin nimi\nNimi \u202e\nToteutuspaikka\nOulu\nRatkaisun perusidea\nIdea\u2066\n"
)


@pytest.fixture(autouse=True)
def _folder(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    Path("koe.yaml").write_text(DESCRIPTION, "utf-8")
    Path("kaannetty.yaml").write_text(WITHOUT_CONTROLS.replace("id: koe", "id: kaannetty"), "utf-8")
    Path("vanha.yaml").write_text(DESCRIPTION.replace("Kunta", "Valtio").replace(" a", " z"), "utf-8")
    Path("sivu.txt").write_text(PAGE, "utf-8")


COMMANDS = [
    ["validate", "koe.yaml"],
    *(["validate", "koe.yaml", "--format", form] for form in ("json", "sarif", "github", "gitlab", "junit")),
    ["validate", "koe.yaml", "--fix", "--diff"],
    ["status", "koe.yaml"],
    ["status", "koe.yaml", "--format", "json"],
    *(["diff", "vanha.yaml", "koe.yaml", "--format", form] for form in ("text", "markdown", "json")),
    ["export", "kaannetty.yaml"],
    ["import", "sivu.txt"],
]


@pytest.mark.parametrize("command", COMMANDS, ids=" ".join)
def test_a_terminal_is_not_steered(command, capsys, monkeypatch):
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True)
    monkeypatch.setenv("NO_COLOR", "1")
    assert main(command) in (0, 1)
    said = capsys.readouterr()
    assert STEERING.findall(said.out + said.err) == []
    shown = "\ufffd" in said.out + said.err or "\\u202e" in said.out or "\\u009b" in said.out
    assert shown or command[:2] == ["status", "koe.yaml"] or "github" in command


def test_what_is_not_shown_at_a_terminal_stays_as_it_is(capsys):
    Path("koe.yaml").write_text(WITHOUT_CONTROLS, "utf-8")
    assert main(["export", "koe.yaml"]) == 0
    name = json.loads(capsys.readouterr().out)["model"]["basic_info"]["name"]
    assert name == "Nimi \u202e a"
    assert main(["import", "sivu.txt"]) == 0
    assert "name: Nimi \u202e" in capsys.readouterr().out


def test_the_log_of_a_host_is_not_steered_either(capsys):
    Path("koe.yaml").write_text(WITHOUT_CONTROLS, "utf-8")
    assert main(["validate", "koe.yaml", "--format", "github", "--lang", "en"]) == 0
    assert "::Nimi \ufffd d is not in the list of areas.%0A" in capsys.readouterr().out


def test_a_change_is_shown_by_lines_whatever_ends_them(capsys):
    Path("koe.yaml").write_bytes(WITHOUT_CONTROLS.replace("\n", "\r\n").encode())
    assert main(["validate", "koe.yaml", "--diff", "--lang", "en"]) == 0
    assert (
        '@@ -10 +10 @@\n-core_idea: "Kahvila \ufffd on  auki."\n+core_idea: "Kahvila on auki."\n'
        in capsys.readouterr().err
    )
