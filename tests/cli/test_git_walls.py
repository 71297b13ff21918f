"""A repository whose settings or objects are hostile starts nothing, and ends in a sentence."""

import os
import subprocess
from pathlib import Path

import pytest

from innomodel.cli import git_contents, git_process
from innomodel.cli.git import Repository as Ours
from innomodel.cli.main import main
from innomodel.cli.trouble import Trouble
from tests.cli.repository import Repository, name

WALLS = ("GIT_NO_LAZY_FETCH", "GIT_ALLOW_PROTOCOL")


@pytest.fixture
def repository(tmp_path, monkeypatch):
    made = Repository(tmp_path / "mallit")
    made.add(1)
    made.commit("Malli")
    monkeypatch.chdir(made.folder)
    return made


def make(repository: Repository, kind: str, content: str) -> str:
    """Write an object and return its name."""
    command = {"blob": ["hash-object", "-w", "--stdin"], "tree": ["mktree"]}[kind]
    return subprocess.run(
        ["git", *command], cwd=repository.folder, input=content, capture_output=True, text=True, check=True
    ).stdout.strip()


def on_top(repository: Repository, tree: str) -> None:
    """The branch `pommi`: main, with `tree` as the folder models."""
    root = make(repository, "tree", f"040000 tree {tree}\tmodels\n")
    commit = repository.git("commit-tree", root, "-p", "main", "-m", "Pommi")
    repository.git("branch", "-f", "pommi", commit)


def repeated(repository: Repository, entry: str, times: int, depth: int) -> str:
    """A tree with `entry` in it times × times × … times."""
    for level in range(depth):
        lines = (f"{entry}\t{level}-{number}.yaml\n" for number in range(times))
        entry = f"040000 tree {make(repository, 'tree', ''.join(lines))}"
    return entry.split()[2]


@pytest.fixture
def partial_clone(repository, tmp_path) -> Path:
    """The repository lacks a content, which its settings say how to get; the file is there when git did."""
    marker = tmp_path / "was-run"
    content = repository.git("rev-parse", f"HEAD:{name(1)}")
    (repository.folder / ".git/objects" / content[:2] / content[2:]).unlink()
    repository.git("config", "core.repositoryFormatVersion", "1")
    repository.git("config", "extensions.partialClone", "origin")
    repository.git("config", "remote.origin.promisor", "true")
    repository.git("config", "remote.origin.url", f"ext::sh -c touch% {marker}")
    repository.git("config", "protocol.ext.allow", "always")
    return marker


def test_what_a_partial_clone_lacks_is_not_fetched(repository, partial_clone, capsys):
    for arguments in (["diff", "--base", "main"], ["diff", f"main:{name(1)}", name(1)]):
        assert main([*arguments, "--lang", "en"]) == 2
        why, hint = capsys.readouterr().err.splitlines()
        assert why.startswith("Error: This clone does not have the content of a file it names")
        assert hint == "Bring it here: git fetch --refetch origin"
    main(["status"])
    main(["review", "--base", "main"])
    assert not partial_clone.exists()


@pytest.mark.parametrize(("gone", "is_run"), [*(((wall,), False) for wall in WALLS), (WALLS, True)])
def test_each_wall_alone_keeps_git_from_fetching(gone, is_run, repository, partial_clone):
    content = repository.git("rev-parse", f"HEAD:{name(1)}")
    walls = git_process.environment()
    subprocess.run(
        [*git_process.COMMAND, "cat-file", "-p", content],
        env={key: value for key, value in walls.items() if key not in gone},
        capture_output=True,
        timeout=60,
        check=False,
    )
    assert partial_clone.exists() is is_run


def test_nothing_of_the_environment_steers_git(monkeypatch):
    monkeypatch.setenv("GIT_CONFIG_COUNT", "1")
    monkeypatch.setenv("GIT_ALLOW_PROTOCOL", "ext")
    monkeypatch.setenv("GIT_ALTERNATE_OBJECT_DIRECTORIES", "/nowhere")
    assert {key: value for key, value in git_process.environment().items() if key.startswith("GIT_")} == {
        "GIT_ALLOW_PROTOCOL": "none",
        "GIT_GRAFT_FILE": os.devnull,
        "GIT_LITERAL_PATHSPECS": "1",
        "GIT_NO_LAZY_FETCH": "1",
        "GIT_NO_REPLACE_OBJECTS": "1",
        "GIT_OPTIONAL_LOCKS": "0",
        "GIT_TERMINAL_PROMPT": "0",
    }


def test_a_folder_that_looks_like_a_repository_is_none(repository, monkeypatch, capsys):
    """Files of a bare repository can be committed: their settings are not read."""
    subprocess.run(["git", "init", "-q", "--bare", "malli.git"], check=True)
    subprocess.run(["git", "config", "-f", "malli.git/config", "core.bare", "false"], check=True)
    subprocess.run(["git", "config", "-f", "malli.git/config", "core.worktree", str(Path.cwd())], check=True)
    monkeypatch.chdir("malli.git")
    assert main(["diff", "--base", "HEAD", "--lang", "en"]) == 2
    assert capsys.readouterr().err.startswith("Error: This folder is not in a git repository")


def test_settings_that_say_that_a_repository_is_about_another_folder_are_not_followed(
    repository, tmp_path, capsys
):
    other = Repository(tmp_path / "muut")
    other.add(2)
    other.commit("Toinen malli")
    repository.git("config", "core.worktree", str(other.folder))
    assert main(["diff", "--base", "main", "--lang", "en"]) == 2
    assert capsys.readouterr().err.startswith("Error: This folder is not in a git repository")


def test_a_tree_that_repeats_itself_is_told_by_the_number_of_its_files(repository, capsys):
    content = make(repository, "blob", "id: a\n")
    on_top(repository, repeated(repository, f"100644 blob {content}", 10, 12))
    for arguments in (
        ["review", "--base", "main", "--head", "pommi"],
        ["diff", "--base", "pommi"],
        ["diff", "main:models", "pommi:models"],
    ):
        assert main([*arguments, "--lang", "en"]) == 2
        why, hint = capsys.readouterr().err.splitlines()
        assert why == (
            "Error: There are more than 200000 files and folders in the commit "
            f"{repository.git('rev-parse', 'pommi')[:12]}."
        )
        assert hint == "Name the folder that has the descriptions, or one with fewer of them."


def test_a_tree_of_folders_that_are_all_empty_is_told_too(repository, capsys):
    on_top(repository, repeated(repository, f"040000 tree {make(repository, 'tree', '')}", 10, 12))
    assert main(["review", "--base", "main", "--head", "pommi", "--lang", "en"]) == 2
    assert "more than 200000 files and folders" in capsys.readouterr().err


def test_a_bomb_beside_the_descriptions_does_not_concern_them(repository, capsys):
    content = make(repository, "blob", "id: a\n")
    bomb = repeated(repository, f"100644 blob {content}", 10, 12)
    models = repository.git("rev-parse", "main:models")
    root = make(repository, "tree", f"040000 tree {bomb}\tmuut\n040000 tree {models}\tmodels\n")
    commit = repository.git("commit-tree", root, "-p", "main", "-m", "Pommi")
    assert main(["review", "--base", "main", "--head", commit]) == 0
    assert main(["diff", "--base", commit]) == 0


def test_one_content_named_many_times_is_read_up_to_a_bound(repository, monkeypatch, capsys):
    monkeypatch.setattr(git_contents, "MOST_TOGETHER", 5_000_000)
    content = make(repository, "blob", "# " + "a" * 900_000)
    on_top(repository, repeated(repository, f"100644 blob {content}", 10, 2))
    assert main(["diff", "--base", "pommi", "--lang", "en"]) == 2
    assert capsys.readouterr().err.startswith("Error: There are more than 5 megabytes of files.\n")


def test_more_changed_descriptions_than_anybody_reviews_are_told(repository, monkeypatch, capsys):
    content = make(repository, "blob", "id: a\n")
    on_top(repository, repeated(repository, f"100644 blob {content}", 30, 3))
    assert main(["review", "--base", "main", "--head", "pommi", "--lang", "en"]) == 2
    why, hint = capsys.readouterr().err.splitlines()
    assert why == "Error: More than 20000 descriptions differ between the two commits."
    assert hint == "Name folders with fewer of them, one after the other."


def test_a_content_that_is_too_long_is_not_waited_for_and_the_next_is_read(repository):
    long = make(repository, "blob", "a" * 40_000_000)
    short = make(repository, "blob", "id: a\n")
    with Ours.here().contents() as contents:
        assert contents.read(long, 10) == b"a" * 10
        assert contents.read(short, 10) == b"id: a\n"
        assert contents.read(short, 2) == b"id"
        assert contents.read(short, 100) == b"id: a\n"
        with pytest.raises(Trouble):
            contents.read("0" * 40, 10)


def test_git_that_dies_is_told(repository):
    short = make(repository, "blob", "id: a\n")
    with Ours.here().contents() as contents:
        contents.read(short, 10)
        contents._process.kill()
        contents._process.wait()
        with pytest.raises(Trouble):
            contents.read(short, 10)


def test_an_answer_without_an_end_is_not_waited_for(tmp_path, monkeypatch):
    """In the place of git stands what never stops, or never says anything."""
    for script in ("yes", "yes >&2", "sleep 600"):
        (tmp_path / "git").write_text(f"#!/bin/sh\nexec {script}\n")
        (tmp_path / "git").chmod(0o755)
        monkeypatch.setenv("PATH", str(tmp_path), prepend=os.pathsep)
        monkeypatch.setattr(git_process, "SECONDS", 2)
        with pytest.raises(Trouble):
            git_process.run_git(["log"], ".")


@pytest.mark.skipif(not Path("/proc/self/limits").exists(), reason="the system knows no such bound")
def test_the_memory_that_git_takes_is_bounded():
    with git_process.start(["cat-file", "--batch"], ".", subprocess.PIPE, subprocess.DEVNULL) as process:
        limits = Path(f"/proc/{process.pid}/limits").read_text()
        process.kill()
    (line,) = (one for one in limits.splitlines() if one.startswith("Max data size"))
    assert line.split()[3:5] == ["1073741824", "1073741824"]
