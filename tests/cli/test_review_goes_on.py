"""A description that innomodel fails at does not take the review of the others along."""

import pytest

from innomodel.cli import reviewing
from innomodel.cli.main import main
from innomodel.cli.trouble import Trouble
from innomodel.diagnostic import Message
from tests.cli.repository import TEXT, Repository, name


@pytest.fixture
def repository(tmp_path, monkeypatch) -> Repository:
    made = Repository(tmp_path / "repository")
    monkeypatch.chdir(made.folder)
    for number in range(3):
        made.add(number)
    made.git("add", ".")
    made.git("commit", "-q", "-m", "Alku")
    made.git("checkout", "-q", "-b", "muutos")
    for number in range(3):
        made.write(name(number), TEXT.format(id=f"malli-{number:02}").replace("kahville", "teelle"))
    made.git("commit", "-q", "-a", "-m", "Muutos")
    return made


@pytest.mark.parametrize("error", [TypeError("x"), RecursionError(), MemoryError(), KeyError("::error::")])
def test_the_others_are_reviewed_and_the_fault_is_told(repository, monkeypatch, capsys, error):
    real = reviewing.reviewed

    def failing(pair, *rest):
        if pair.new.path == name(1):
            raise error
        return real(pair, *rest)

    monkeypatch.setattr(reviewing, "reviewed", failing)
    assert main(["review", "--base", "main", "--lang", "en"]) == 2
    out, err = capsys.readouterr()
    assert "### Malli malli-00" in out
    assert "### Malli malli-02" in out
    assert f"### {name(1)}\n\ninnomodel fails at this description ({type(error).__name__})" in out
    assert err == (
        "Error: innomodel fails at 1 of the descriptions, by a fault of its own.\n"
        "The review says at which; it is whole for the others. Please report the fault.\n"
    )


def test_what_is_wrong_with_the_world_still_ends_the_review(repository, monkeypatch, capsys):
    def failing(*_):
        raise Trouble(Message("There is no room."), Message("Make some."))

    monkeypatch.setattr(reviewing, "reviewed", failing)
    assert main(["review", "--base", "main", "--lang", "en"]) == 2
    assert capsys.readouterr() == ("", "Error: There is no room.\nMake some.\n")
