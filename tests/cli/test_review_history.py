"""A pull request with a long history is told right at each of its commits."""

import re
import subprocess

import pytest
from repository import Repository, name

from innomodel.cli.main import main

COUNTS = re.compile(r"Changed: (\d+)\. Added: (\d+)\. Removed: (\d+)\.")
LISTED = re.compile(r"<code>models/(?:arkisto/)?([^<]*)\.yaml</code>")

OUTCOME = ("outcome: not_achieved", "outcome: partly_achieved")
STAGE = ("development_stage: in_development", "development_stage: idea")
WORDS = ("kutsuvat toisensa kahville", "kutsuvat toisensa iltateelle")
WRAPPED = ("viikoittain kirjaston salissa ja\n    jokainen", "viikoittain\n    kirjaston salissa ja jokainen")
COMMENT = ("development_stage:", "# tarkistettu\ndevelopment_stage:")
BROKEN = ("basic_info:\n", "basic_info: [\n")
AREA = ("areas: [Kuopio]", "areas: [Iisalmi, Kuopio]")


def on(branch, act):
    def done(repository):
        repository.git("checkout", "-q", branch)
        act(repository)
        repository.commit()
        repository.git("checkout", "-q", "work")

    return done


def edit(number, change):
    return lambda repository: repository.edit(name(number), *change)


def back(number, change):
    return lambda repository: repository.edit(name(number), *reversed(change))


def remove(number):
    return lambda repository: repository.git("rm", "-q", name(number))


def merge(branch):
    return lambda repository: repository.git("merge", "-q", "--no-ff", "-m", "Yhdistä", branch)


def new_identifier(repository):
    repository.move(name(7), name(77))
    repository.edit(name(77), "id: malli-07", "id: malli-77")


def side(repository):
    repository.git("branch", "-q", "side")
    on("side", edit(11, WORDS))(repository)


def restore(repository):
    repository.add(6)


def moved_and_rewritten(repository):
    repository.move(name(14), "models/arkisto/malli-14.yaml")
    text = "id: malli-14\nformat: innomodel/1\ndevelopment_stage: idea\nbasic_info:\n  name: Aivan uusi\n"
    text += "  summary: Kaikki toisin.\n  place: Turku\n  areas: [Turku]\n  funders: [Yritys]\n"
    repository.write("models/arkisto/malli-14.yaml", text)


def link(repository):
    (repository.folder / "models/linkki.yaml").symlink_to("malli-18.yaml")


def swap(repository):
    one, other = ((repository.folder / name(number)).read_text("utf-8") for number in (16, 17))
    repository.write(name(16), other)
    repository.write(name(17), one)


STEPS = [
    # what a commit does, how many descriptions are changed, added and removed after it, and which are told
    (edit(1, OUTCOME), (1, 0, 0), "01"),
    (edit(2, STAGE), (2, 0, 0), "01 02"),
    (lambda r: r.move(name(3), "models/arkisto/malli-03.yaml"), (2, 0, 0), "01 02 03"),
    (edit(4, WORDS), (3, 0, 0), "01 02 03 04"),
    (edit(5, WRAPPED), (3, 0, 0), "01 02 03 04"),
    (remove(6), (3, 0, 1), "01 02 03 04 06"),
    (lambda r: r.add(21), (3, 1, 1), "01 02 03 04 06 21"),
    (edit(1, WORDS), (3, 1, 1), "01 02 03 04 06 21"),
    (on("main", edit(20, OUTCOME)), (3, 1, 1), "01 02 03 04 06 21"),
    (merge("main"), (3, 1, 1), "01 02 03 04 06 21"),
    (new_identifier, (4, 1, 1), "01 02 03 04 06 21 77"),
    (edit(8, WORDS), (5, 1, 1), "01 02 03 04 06 08 21 77"),
    (back(8, WORDS), (4, 1, 1), "01 02 03 04 06 21 77"),
    (remove(21), (4, 0, 1), "01 02 03 04 06 77"),
    (lambda r: r.add(22), (4, 1, 1), "01 02 03 04 06 22 77"),
    (edit(22, WORDS), (4, 1, 1), "01 02 03 04 06 22 77"),
    (edit(9, COMMENT), (4, 1, 1), "01 02 03 04 06 22 77"),
    (edit(10, BROKEN), (5, 1, 1), "01 02 03 04 06 10 22 77"),
    (back(10, BROKEN), (4, 1, 1), "01 02 03 04 06 22 77"),
    (side, (4, 1, 1), "01 02 03 04 06 22 77"),
    (edit(12, WORDS), (5, 1, 1), "01 02 03 04 06 12 22 77"),
    (merge("side"), (6, 1, 1), "01 02 03 04 06 11 12 22 77"),
    (on("main", remove(13)), (6, 1, 1), "01 02 03 04 06 11 12 22 77"),
    (merge("main"), (6, 1, 1), "01 02 03 04 06 11 12 22 77"),
    (restore, (6, 1, 0), "01 02 03 04 11 12 22 77"),
    (moved_and_rewritten, (7, 1, 0), "01 02 03 04 11 12 14 22 77"),
    (lambda r: r.write("README.md", "Ohje\n"), (7, 1, 0), "01 02 03 04 11 12 14 22 77"),
    (link, (7, 1, 0), "01 02 03 04 11 12 14 22 77"),
    (edit(15, AREA), (8, 1, 0), "01 02 03 04 11 12 14 15 22 77"),
    (swap, (10, 1, 0), "01 02 03 04 11 12 14 15 16 17 22 77"),
]


@pytest.fixture
def repository(tmp_path, monkeypatch):
    made = Repository(tmp_path / "mallit")
    for number in range(1, 21):
        made.add(number)
    made.commit("Kaksikymmentä mallia")
    made.git("checkout", "-q", "-b", "work")
    monkeypatch.chdir(made.folder)
    return made


def review(capsys, *arguments: str) -> tuple[int, str, str]:
    code = main(["review", "--lang", "en", "--today", "2026-11-24", *arguments])
    out, err = capsys.readouterr()
    return code, out, err


def told(body: str) -> tuple[tuple[int, ...], str]:
    counts = COUNTS.search(body)
    assert counts is not None, body
    numbers = (one.removeprefix("malli-") for one in LISTED.findall(body))
    return tuple(map(int, counts.groups())), " ".join(sorted(numbers))


def test_a_review_is_right_after_each_of_thirty_commits(repository, capsys):
    assert len(STEPS) == 30
    for place, (act, counts, listed) in enumerate(STEPS):
        act(repository)
        if repository.git("status", "--porcelain"):
            repository.commit(f"Muutos {place + 1}")
        code, body, err = review(capsys, "--base", "main")
        assert (code, err) == (0, ""), (place, err)
        assert told(body) == (counts, listed), place
    assert "**Subgoal 1: not achieved → partly achieved; " in body
    repository.git("checkout", "-q", "--detach")
    assert review(capsys, "--base", "main")[1] == body
    assert review(capsys, "--base", "main", "--head", "work")[1] == body


def test_a_shallow_clone_says_which_command_deepens_it_and_that_command_helps(
    repository, tmp_path, capsys, monkeypatch
):
    edit(1, OUTCOME)(repository)
    repository.commit()
    edit(2, WORDS)(repository)
    repository.commit()
    expected = review(capsys, "--base", "main")[1]
    clone = tmp_path / "ci"
    url = repository.folder.as_uri()
    subprocess.run(["git", "clone", "-q", "--depth", "1", "-b", "work", url, clone], check=True, timeout=60)
    monkeypatch.chdir(clone)
    code, out, err = review(capsys, "--base", "origin/main")
    assert (code, out) == (2, "")
    assert err.startswith("Error: This clone is shallow and does not have the commit origin/main.\n")
    subprocess.run(["git", "fetch", "-q", "--depth", "1", url, "main:base"], check=True, timeout=60)
    code, out, err = review(capsys, "--base", "base")
    assert (code, out) == (2, "")
    complaint, hint = err.splitlines()
    assert complaint == "Error: This clone is shallow and does not reach the commit where HEAD left base."
    subprocess.run(hint.removeprefix("Get the whole history: "), shell=True, check=True, timeout=60)
    assert review(capsys, "--base", "origin/main")[1] == expected


@pytest.mark.parametrize(
    "revision", ["nothing", "--output=stolen", "-h", "main:models", "a b", "\n", "HEAD^9"]
)
def test_what_is_no_commit_is_told_and_does_nothing(repository, capsys, revision):
    code, out, err = review(capsys, f"--base={revision}")
    assert (code, out) == (2, "")
    assert err.startswith("Error: There is no commit")
    assert not (repository.folder / "stolen").exists()


def test_outside_a_repository_it_is_said(tmp_path, capsys, monkeypatch):
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path.parent))
    code, _out, err = review(capsys, "--base", "main")
    assert code == 2
    assert err.startswith("Error: This folder is not in a git repository")


def test_nothing_that_a_repository_names_is_run(repository, tmp_path, capsys, monkeypatch):
    marker = tmp_path / "was-run"
    script = tmp_path / "evil"
    script.write_text(f"#!/bin/sh\ntouch {marker}\ncat\n")
    script.chmod(0o755)
    hooks = tmp_path / "hooks"
    hooks.mkdir()
    for hook in ("post-index-change", "reference-transaction", "pre-commit", "post-checkout"):
        (hooks / hook).write_bytes(script.read_bytes())
        (hooks / hook).chmod(0o755)
    main(["approve", name(1), "--role", "curator", "--today", "2026-11-20"])
    edit(1, OUTCOME)(repository)
    repository.write(".gitattributes", "*.yaml diff=evil filter=evil\n")
    repository.commit()
    for setting in (
        *("core.fsmonitor", "diff.external", "diff.evil.command", "diff.evil.textconv", "core.pager"),
        *("filter.evil.clean", "filter.evil.smudge", "filter.evil.process", "core.sshCommand"),
        *("gpg.program", "alias.log", "alias.diff-tree", "core.editor", "credential.helper"),
    ):
        repository.git("config", setting, str(script))
    repository.git("config", "core.hooksPath", str(hooks))
    repository.git("config", "log.showSignature", "true")
    monkeypatch.setenv("GIT_EXTERNAL_DIFF", str(script))
    monkeypatch.setenv("GIT_DIR", "/nowhere")
    assert not marker.exists()
    code, body, err = review(capsys, "--base", "main")
    assert (code, err) == (0, "")
    assert "partly achieved" in body
    assert main(["diff", "--base", "main"]) == 1
    assert main(["status"]) == 1
    assert main(["diff", f"HEAD~1:{name(1)}", name(1)]) == 1
    assert main(["approve", name(1), "--role", "funder"]) == 0
    assert not marker.exists()
