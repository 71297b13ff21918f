"""A review ignores by path what the settings say, from whichever folder it is asked for."""

import pytest
from repository import TEXT, Repository

from innomodel.cli.main import main

IGNORE = '[ignore]\n"{pattern}" = ["double-space"]\n'
SLIPS = TEXT.format(id="malli").replace("kutsuvat toisensa", "kutsuvat  toisensa")


@pytest.fixture
def repository(tmp_path) -> Repository:
    made = Repository(tmp_path / "hankkeet")
    made.write("lue.md", "Hankkeiden kuvaukset\n")
    made.commit()
    made.git("checkout", "-q", "-b", "work")
    for folder in ("models", "kotiapu/models"):
        made.write(f"{folder}/malli.yaml", SLIPS)
    made.commit()
    return made


def tells_of_spaces(capsys, *paths: str) -> bool:
    assert main(["review", "--base", "main", "--lang", "en", *paths]) == 0
    told = capsys.readouterr().out
    assert "malli.yaml" in told
    return "double-space" in told


@pytest.mark.parametrize(
    ("home", "pattern", "here", "paths"),
    [
        ("", "models/*", "", []),
        ("", "models/*", "models", ["."]),
        ("", "models/*", "kotiapu", ["../models"]),
        ("", "kotiapu/**", "kotiapu", []),
        ("", "kotiapu/models/malli.yaml", "kotiapu/models", ["malli.yaml"]),
        ("kotiapu", "models/*", "kotiapu", []),
        ("kotiapu", "models/*", "kotiapu/models", ["malli.yaml"]),
    ],
)
def test_what_is_ignored_by_path_is_not_told(repository, monkeypatch, capsys, home, pattern, here, paths):
    monkeypatch.chdir(repository.folder / here)
    assert tells_of_spaces(capsys, *paths)
    settings = repository.folder / home / "innomodel.toml"
    settings.write_text(IGNORE.format(pattern=pattern), "utf-8")
    assert not tells_of_spaces(capsys, *paths)


@pytest.mark.parametrize(
    ("home", "pattern", "here"), [("", "models/*", "kotiapu"), ("kotiapu", "kotiapu/models/*", "kotiapu")]
)
def test_what_another_path_ignores_is_told(repository, monkeypatch, capsys, home, pattern, here):
    monkeypatch.chdir(repository.folder / here)
    (repository.folder / home / "innomodel.toml").write_text(IGNORE.format(pattern=pattern), "utf-8")
    assert tells_of_spaces(capsys)
