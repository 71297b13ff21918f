"""An approval holds as long as what was approved reads the same."""

import json
import re

import pytest
from repository import Repository, name

from innomodel.cli.main import main

FILE = "reviews/malli-01.yaml"


@pytest.fixture
def repository(tmp_path, monkeypatch):
    made = Repository(tmp_path / "mallit")
    made.add(1)
    made.commit("Alku")
    monkeypatch.chdir(made.folder)
    return made


def approve(*arguments: str) -> int:
    return main(["approve", name(1), "--lang", "en", "--today", "2026-11-24", *arguments])


def status(capsys) -> tuple[int, str]:
    capsys.readouterr()
    code = main(["status", "--lang", "en"])
    return code, capsys.readouterr().out


def test_who_when_as_whom_and_a_fingerprint_are_written(repository, capsys):
    assert approve("--role", "curator", "--section", "evaluation") == 0
    assert capsys.readouterr().out == f"{FILE}\n"
    head, fingerprint = (repository.folder / FILE).read_text("utf-8").split("fingerprint: ")
    assert head == (
        "format: innomodel-reviews/1\n"
        "model: malli-01\n"
        "approvals:\n"
        "  - role: curator\n"
        "    by: Aino Esimerkki\n"
        "    date: 2026-11-24\n"
        "    section: evaluation\n"
        "    "
    )
    assert re.fullmatch(r"sha256:[0-9a-f]{64}\n", fingerprint)


def test_wrapping_order_and_the_day_of_the_edit_leave_an_approval_be(repository, capsys):
    approve("--role", "curator")
    repository.edit(name(1), "salissa ja\n    jokainen", "salissa\n    ja jokainen")
    repository.edit(name(1), "  place: Kuopio\n", "  modified: 2026-11-25\n  place: Kuopio\n")
    repository.edit(name(1), "- kind: subgoal\n      number: 1\n", "- number: 1\n      kind: subgoal\n")
    code, out = status(capsys)
    assert code == 0
    assert "    holds: the whole description: curator, Aino Esimerkki, 2026-11-24\n" in out


def test_an_expired_approval_names_the_commit_and_the_change(repository, capsys):
    approve("--role", "curator", "--section", "evaluation")
    approve("--role", "funder", "--section", "core_idea")
    repository.commit("Hyväksy")
    repository.move(name(1), "models/arkisto/malli-01.yaml")
    repository.commit("Siirrä")
    repository.edit("models/arkisto/malli-01.yaml", "outcome: not_achieved", "outcome: achieved")
    repository.commit("Päivitä tulos")
    commit = repository.git("rev-parse", "--short", "HEAD")
    day = repository.git("log", "-1", "--format=%as")
    repository.edit("models/arkisto/malli-01.yaml", "place: Kuopio", "place: Pori")
    repository.commit("Muuta paikka")
    code, out = status(capsys)
    assert code == 1
    assert (
        "    expired: Evaluation results in brief: curator, Aino Esimerkki, 2026-11-24\n"
        f"        by the commit {commit} of {day}, Aino Esimerkki: Päivitä tulos\n"
        "        Subgoal 1: not achieved → achieved\n"
        "    holds: Core idea of the solution: funder, Aino Esimerkki, 2026-11-24\n"
    ) in out
    assert out.endswith("Descriptions: 1. Approvals that hold: 1. Expired: 1.\n")


def test_a_change_that_is_not_committed_is_told_as_such(repository, capsys):
    approve("--role", "curator")
    repository.commit("Hyväksy")
    repository.edit(name(1), "place: Kuopio", "place: Pori")
    assert "        by a change that is not committed yet\n" in status(capsys)[1]


def test_without_git_it_is_told_what_holds(repository, capsys, monkeypatch):
    approve("--role", "curator", "--by", "Eero Malli")
    repository.edit(name(1), "place: Kuopio", "place: Pori")
    monkeypatch.setenv("PATH", "")
    code, out = status(capsys)
    assert code == 1
    assert "    expired: the whole description: curator, Eero Malli, 2026-11-24\n" in out


def test_comments_and_other_approvals_are_kept(repository, capsys):
    approve("--role", "curator")
    approve("--role", "funder", "--by", "Eero Malli")
    path = repository.folder / FILE
    before = "# Kokouksessa 3\n" + path.read_text("utf-8").replace("role: funder", "role: funder  # STM")
    path.write_text(before, "utf-8")
    repository.edit(name(1), "place: Kuopio", "place: Pori")
    approve("--role", "curator", "--today", "2026-12-01")
    after = path.read_text("utf-8")
    assert after.startswith("# Kokouksessa 3\n")
    assert "role: funder  # STM\n    by: Eero Malli\n    date: 2026-11-24\n" in after
    assert after.count("- role: curator") == 1
    assert "date: 2026-12-01" in after
    code, out = status(capsys)
    assert code == 1
    assert "    holds: the whole description: curator, Aino Esimerkki, 2026-12-01\n" in out


def test_a_description_with_errors_cannot_be_approved(repository, capsys):
    repository.edit(name(1), "  place: Kuopio\n", "")
    assert approve("--role", "curator") == 1
    assert "required" in capsys.readouterr().err
    assert not (repository.folder / FILE).exists()


def test_a_setting_that_makes_a_remark_an_error_keeps_a_description_from_being_approved(repository, capsys):
    assert approve("--role", "curator") == 0
    (repository.folder / "innomodel.toml").write_text('[severity]\nid-not-file-name = "error"\n', "utf-8")
    repository.move(name(1), "models/toinen.yaml")
    assert main(["approve", "models/toinen.yaml", "--role", "funder", "--lang", "en"]) == 1
    assert "error id-not-file-name" in capsys.readouterr().err


@pytest.mark.parametrize(
    "settings",
    ['[severity]\nincomplete-for-stage = "off"\n', '[ignore]\n"models/*" = ["incomplete-for-stage"]\n'],
)
def test_the_status_tells_nothing_of_what_the_settings_leave_unasked(repository, capsys, settings):
    assert "it still needs: Operating environment" in status(capsys)[1]
    (repository.folder / "innomodel.toml").write_text(settings, "utf-8")
    assert "still needs" not in status(capsys)[1]


@pytest.mark.parametrize(
    ("arguments", "complaint"),
    [
        (["--role", " "], "It is not known who approves, or as whom."),
        (["--role", "curator", "--by", ""], "It is not known who approves, or as whom."),
        (["--role", "curator", "--section", "nothing"], "There is no section nothing."),
        (["--role", "curator", "--section", "unplaced"], "The description has no section unplaced."),
    ],
)
def test_what_is_not_known_is_asked_for(repository, capsys, arguments, complaint):
    assert approve(*arguments) == 2
    assert capsys.readouterr().err.startswith(f"Error: {complaint}\n")


@pytest.mark.parametrize("text", ["[]\n", "approvals: kaikki\n", "approvals: [{role: curator}]\n", "a: [\n"])
def test_a_file_that_is_no_list_of_approvals_is_left_as_it_is(repository, capsys, text):
    repository.write(FILE, text)
    assert approve("--role", "curator") == 2
    assert capsys.readouterr().err.startswith(f"Error: The file {FILE} is not a list of approvals.\n")
    assert (repository.folder / FILE).read_text("utf-8") == text
    assert main(["status"]) == 2


def test_a_review_shows_the_approvals_that_it_would_expire(repository, capsys):
    approve("--role", "curator", "--section", "evaluation")
    approve("--role", "funder", "--section", "core_idea")
    repository.commit("Hyväksy")
    repository.git("checkout", "-q", "-b", "work")
    repository.edit(name(1), "outcome: not_achieved", "outcome: achieved")
    repository.commit()
    capsys.readouterr()
    assert main(["review", "--base", "main", "--lang", "en"]) == 0
    assert (
        "Approvals that this would expire: 1\n\n"
        "- Evaluation results in brief: curator, Aino Esimerkki, 2026-11-24\n"
    ) in capsys.readouterr().out
    approve("--role", "curator", "--section", "evaluation")
    repository.commit("Hyväksy uudelleen")
    capsys.readouterr()
    main(["review", "--base", "main", "--lang", "en"])
    assert "Approvals" not in capsys.readouterr().out


def test_the_status_is_there_for_programs(repository, capsys):
    approve("--role", "curator")
    capsys.readouterr()
    assert main(["status", "--format", "json"]) == 0
    (one,) = json.loads(capsys.readouterr().out)["descriptions"]
    assert one["path"] == name(1)
    assert one["approvals"] == [
        {
            "role": "curator",
            "by": "Aino Esimerkki",
            "date": "2026-11-24",
            "section": None,
            "holds": True,
            "expired_by": None,
            "changes": [],
        }
    ]
    assert one["next_stage"]["needs"] == [
        "/operating_environment",
        "/target_group/description",
        "/adoption_conditions",
    ]


def test_a_file_that_cannot_be_added_to_safely_stays_as_it_is(repository, capsys):
    approve("--role", "curator")
    file = repository.folder / FILE
    before = file.read_text("utf-8").replace("fingerprint: ", "fingerprint: |+\n      ") + "\n\n"
    file.write_text(before, "utf-8")
    assert approve("--role", "funder") == 2
    assert "is written in a way that cannot be added to safely." in capsys.readouterr().err
    assert file.read_text("utf-8") == before
