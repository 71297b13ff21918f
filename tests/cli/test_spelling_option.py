"""How validate is asked for spelling, by option and settings, and what it says without a dictionary."""

import sys
from pathlib import Path

import pytest

from innomodel import spelling
from innomodel.cli import cache
from innomodel.cli.main import main
from innomodel.spelling import dictionary
from innomodel.spelling.engines import Engine, engine

TEXT = """\
format: innomodel/1
id: {language}
language: {language}
basic_info:
  name: Kotiapu
  summary: Apua kotiin, kun arki takkuaa.
  place: Kuopio
  areas: [Kuopio]
  funders: [Kunta]
development_stage: idea
core_idea: Apua saa kotiin.
"""


@pytest.fixture(autouse=True)
def _no_dictionaries(monkeypatch):
    engine.cache_clear()
    monkeypatch.setitem(sys.modules, "libvoikko", None)
    monkeypatch.setitem(sys.modules, "spylls", None)
    yield
    engine.cache_clear()


def run(*arguments: str) -> int:
    return main(["--lang", "en", "validate", *arguments])


def test_a_missing_dictionary_is_one_line_for_the_run_and_no_failure(tmp_path, capsys):
    paths = []
    for language in ("fi", "sv"):
        path = tmp_path / f"{language}.yaml"
        path.write_text(TEXT.format(language=language), "utf-8")
        paths += [str(path), str(path)]
    assert run("--spelling", *paths) == 0
    assert capsys.readouterr().err == (
        "Finnish spelling was not looked at: Voikko is missing. Install innomodel[voikko] and, on Debian "
        "and Ubuntu, the packages libvoikko1 and voikko-fi.\n"
        "Swedish spelling was not looked at: its dictionary is missing. Install innomodel[voikko].\n"
    )


def test_spelling_is_looked_at_only_when_asked_for(tmp_path, capsys):
    path = tmp_path / "fi.yaml"
    path.write_text(TEXT.format(language="fi"), "utf-8")
    assert run(str(path)) == 0
    assert capsys.readouterr().err == ""


@pytest.fixture
def settings(tmp_path, monkeypatch) -> Path:
    """The file of settings of a folder with enough descriptions for the cache."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(cache.platformdirs, "user_cache_dir", lambda *_, **__: str(tmp_path / "cache"))
    for number in range(30):
        path = tmp_path / "models" / f"fi-{number}.yaml"
        path.parent.mkdir(exist_ok=True)
        path.write_text(TEXT.format(language="fi").replace("id: fi", f"id: fi-{number}"), "utf-8")
    return tmp_path / "innomodel.toml"


@pytest.fixture
def lacks(monkeypatch):
    """Gives the machine a Finnish dictionary that lacks some words."""

    def give(*words: str) -> None:
        one = Engine(lambda word: word.casefold() not in words, lambda _word: [], lambda _word: [])
        for module in (spelling, dictionary):
            monkeypatch.setattr(module, "engine", lambda _language: one)
        dictionary._knows.cache_clear()

    yield give
    dictionary._knows.cache_clear()


def misspelt(capsys, *arguments: str) -> set[str]:
    """The words that are told of the thirty descriptions, each of which has the same."""
    assert run("--format", "github", *arguments) == 0
    lines = [line for line in capsys.readouterr().out.splitlines() if "title=spelling" in line]
    said = [line.split("::")[2].split("”")[0].removeprefix("“") for line in lines]
    assert all(said.count(word) == 30 for word in said)
    return set(said)


def test_the_settings_ask_for_spelling_and_the_option_goes_before_them(settings, lacks, capsys):
    lacks("takkuaa")
    assert misspelt(capsys) == set()
    settings.write_text("spelling = true\n", "utf-8")
    assert misspelt(capsys) == {"takkuaa"}
    assert misspelt(capsys, "--no-spelling") == set()
    settings.write_text("spelling = false\n", "utf-8")
    assert misspelt(capsys) == set()
    assert misspelt(capsys, "--spelling") == {"takkuaa"}


def test_words_of_the_settings_are_known(settings, lacks, capsys):
    lacks("takkuaa", "arki")
    settings.write_text("spelling = true\nwords = ['Takkuaa']\n", "utf-8")
    assert misspelt(capsys) == {"arki"}
    assert misspelt(capsys, "--spelling") == {"arki"}


def test_words_alone_do_not_ask_for_spelling(settings, lacks, capsys):
    lacks("takkuaa", "arki")
    settings.write_text("words = ['Takkuaa']\n", "utf-8")
    assert misspelt(capsys) == set()


def test_spelling_is_never_answered_from_the_cache_nor_put_there(settings, lacks, capsys):
    settings.write_text("spelling = true\n", "utf-8")
    lacks()
    assert misspelt(capsys) == set()
    lacks("takkuaa")
    assert misspelt(capsys) == {"takkuaa"}
    assert not Path("cache").exists()
    assert misspelt(capsys, "--no-spelling") == set()
    assert Path("cache").exists()
    assert misspelt(capsys) == {"takkuaa"}


@pytest.mark.parametrize("words", ["", "words = ['kotiin']\n"])
def test_nor_is_the_text_for_people(settings, lacks, capsys, words):
    settings.write_text(f"spelling = true\n{words}", "utf-8")
    for lacking, told in ((), 0), (("takkuaa",), 30), ((), 0):
        lacks(*lacking)
        assert run() == 0
        assert capsys.readouterr().out.count("“takkuaa”") == told
    assert not Path("cache").exists()


def test_a_dictionary_that_the_settings_ask_for_and_that_is_missing_is_one_line(settings, capsys):
    settings.write_text("spelling = true\n", "utf-8")
    assert run() == 0
    assert capsys.readouterr().err == (
        "Finnish spelling was not looked at: Voikko is missing. Install innomodel[voikko] and, on Debian "
        "and Ubuntu, the packages libvoikko1 and voikko-fi.\n"
    )
