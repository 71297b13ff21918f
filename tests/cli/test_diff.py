"""innomodel diff: two sides from the disk or from git, four forms, three exit codes."""

import json

import pytest
from repository import TEXT, Repository, name

from innomodel.cli.main import main


@pytest.fixture
def repository(tmp_path, monkeypatch):
    made = Repository(tmp_path / "mallit")
    for number in (1, 2, 3):
        made.add(number)
    made.commit()
    monkeypatch.chdir(made.folder)
    return made


def diff(capsys, *arguments: str) -> tuple[int, str, str]:
    code = main(["diff", "--lang", "en", *arguments])
    return code, *capsys.readouterr()


def test_the_same_is_zero_and_says_so(repository, capsys):
    code, out, _err = diff(capsys, name(1), f"HEAD:{name(1)}")
    assert (code, out) == (0, "Nothing has changed in what the descriptions say.\n")


def test_words_are_struck_and_added_and_in_colour_only_at_a_terminal(repository, capsys):
    repository.edit(name(1), "toisensa kahville", "toisensa iltateelle")
    code, out, _err = diff(capsys, f"HEAD:{name(1)}", name(1))
    assert code == 1
    assert out == (
        "models/malli-01.yaml: Malli malli-01 (changed)\n"
        "  Core idea of the solution: edited\n"
        "    Naapurit kutsuvat toisensa [-kahville.-] {+iltateelle.+}\n"
        "\n"
        "Changed: 1. Added: 0. Removed: 0.\n"
    )
    assert "\x1b" not in out


def test_a_commit_is_compared_with_the_disk_moved_added_and_removed_files_too(repository, capsys):
    repository.move(name(1), "models/arkisto/malli-01.yaml")
    (repository.folder / name(2)).unlink()
    repository.add(4)
    code, out, _err = diff(capsys, "--base", "HEAD", "--format", "json")
    assert code == 1
    told = {(one["old_path"], one["path"]): one["status"] for one in json.loads(out)["descriptions"]}
    assert told == {
        (name(1), "models/arkisto/malli-01.yaml"): "same",
        (name(2), None): "removed",
        (name(3), name(3)): "same",
        (None, name(4)): "added",
    }


def test_two_folders_are_compared_by_path_and_identifier(repository, capsys, tmp_path):
    repository.write("toiset/malli-01.yaml", TEXT.format(id="malli-01"))
    repository.write("toiset/muualla/malli-02.yaml", TEXT.format(id="malli-02").replace("Kuopio]", "Pori]"))
    code, out, _err = diff(capsys, "models", "toiset")
    assert code == 1
    assert "muualla/malli-02.yaml: Malli malli-02 (changed; before: malli-02.yaml)\n" in out
    assert out.endswith("Changed: 1. Added: 0. Removed: 1.\n")
    assert diff(capsys, "HEAD:models", "models")[0] == 0


def test_paths_in_a_commit_are_from_the_top_or_from_here(repository, capsys, monkeypatch):
    monkeypatch.chdir(repository.folder / "models")
    for path in (name(1), "malli-01.yaml", "./malli-01.yaml"):
        assert diff(capsys, f"HEAD:{path}", "malli-01.yaml")[0] == 0
    code, _out, err = diff(capsys, "HEAD:../../etc/passwd", "malli-01.yaml")
    assert code == 2
    assert err.startswith("Error: The commit HEAD has no file or folder ../../etc/passwd.")


@pytest.mark.parametrize("form", ["text", "markdown", "json", "html"])
@pytest.mark.parametrize("language", ["fi", "sv", "en"])
def test_each_form_speaks_each_language(repository, capsys, form, language):
    repository.edit(name(1), "outcome: not_achieved", "outcome: partly_achieved")
    main(["diff", "--base", "HEAD", "--format", form, "--lang", language])
    out = capsys.readouterr().out
    old, new = {
        "fi": ("ei toteutunut", "toteutui osittain"),
        "sv": ("uppnåddes inte", "uppnåddes delvis"),
        "en": ("not achieved", "partly achieved"),
    }[language]
    expected = {
        "text": f"[-{old}-] → {{+{new}+}}",
        "markdown": f"<del>{old}</del> → <ins>{new}</ins>",
        "json": '"old": "not_achieved",\n          "new": "partly_achieved"',
        "html": f"<del>{old}</del> <span>→</span> <ins>{new}</ins>",
    }
    assert expected[form] in out


def test_a_side_that_cannot_be_read_is_told_and_is_two(repository, capsys):
    repository.write(name(1), "basic_info: [\n")
    code, out, _err = diff(capsys, f"HEAD:{name(1)}", name(1))
    assert code == 2
    assert "The newer version cannot be read as a description: line " in out
    code, out, _err = diff(capsys, name(1), f"HEAD:{name(1)}")
    assert code == 2
    assert "The older version cannot be read as a description: line " in out


def test_a_side_with_errors_is_compared_and_said_to_have_them(repository, capsys):
    repository.edit(name(1), "  place: Kuopio\n", "")
    code, out, err = diff(capsys, "--base", "HEAD")
    assert code == 1
    assert "  Place of implementation: removed\n    [-Kuopio-]\n" in out
    assert err == "models/malli-01.yaml has errors; see them with innomodel validate.\n"


@pytest.mark.parametrize(
    "arguments",
    [[], ["models"], ["models", name(1)], ["models", "nothing"], ["--base", "HEAD", "/"], ["a", "b", "c"]],
)
def test_what_cannot_be_compared_is_one_line_and_two(repository, capsys, arguments):
    code, out, err = diff(capsys, *arguments)
    assert (code, out) == (2, "")
    assert err.count("\n") == 2


def test_control_characters_do_not_reach_the_terminal(repository, capsys):
    repository.edit(name(1), "id: malli-01", 'id: malli-01\nunplaced: "\\e]0;evil\\a \\u202e teksti"')
    assert "\x1b" not in diff(capsys, "--base", "HEAD")[1]
