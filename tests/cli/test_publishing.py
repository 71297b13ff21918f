"""Documents on their way out: what they say of where they come from."""

from pathlib import Path

import pytest

from innomodel.cli.publishing import shown_path


@pytest.fixture
def folder(tmp_path, monkeypatch) -> Path:
    (tmp_path / "kunta" / "mallit").mkdir(parents=True)
    monkeypatch.chdir(tmp_path / "kunta")
    return tmp_path


def test_a_path_begins_at_the_top_of_the_repository(folder, monkeypatch):
    (folder / ".git").mkdir()
    absolute = str(folder / "kunta" / "mallit" / "a.yaml")
    assert shown_path("mallit/a.yaml") == shown_path(absolute) == "kunta/mallit/a.yaml"
    monkeypatch.chdir(folder / "kunta" / "mallit")
    assert shown_path("a.yaml") == shown_path("../mallit/a.yaml") == "kunta/mallit/a.yaml"


def test_outside_a_repository_it_leads_down_or_is_the_name(folder):
    assert shown_path("./mallit/a.yaml") == "mallit/a.yaml"
    assert shown_path("../kunta/mallit/a.yaml") == "a.yaml"
    assert shown_path(str(folder / "kunta" / "mallit" / "a.yaml")) == "a.yaml"
