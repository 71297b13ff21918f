"""innomodel validate --spelling: what a run without a dictionary says."""

import sys

import pytest

from innomodel.cli.main import main
from innomodel.spelling.engines import engine

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
