"""`innomodel review --post`: from a repository to the pull request."""

import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from innomodel.cli.main import main
from tests.posting.conftest import HEAD_EVENT, TOKEN
from tests.posting.fake_github import FakeGitHub
from tests.posting.loopback import served

OLD = """format: innomodel/1
id: kaveleva-neuvola
language: fi
basic_info:
  name: Kävelevä neuvola
  summary: Neuvola kävellen.
  place: Hyvilän neuvolat
  areas: [Kuopio]
  funders: [Kunta]
core_idea: Tavataan ulkona.
development_stage: idea
"""
NEW = OLD.replace("Tavataan ulkona.", "Tavataan ulkona.Kävellään yhdessä.")
PATCH = "@@ -9,3 +9,3 @@\n   funders: [Kunta]\n-core_idea: x\n+core_idea: y\n development_stage: idea"


@pytest.fixture
def host() -> FakeGitHub:
    return FakeGitHub(patches={"models/kaveleva-neuvola.yaml": PATCH})


@pytest.fixture
def review(
    host: FakeGitHub, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Callable[[], tuple[int, str, str]]:
    """Runs the command in a repository whose branch changes one model: exit code, output, errors."""
    repository = tmp_path / "repository"
    model = repository / "models" / "kaveleva-neuvola.yaml"
    model.parent.mkdir(parents=True)
    git = ["git", "-C", str(repository), "-c", "user.name=Kaisa", "-c", "user.email=kaisa@example.fi"]
    subprocess.run([*git, "init", "-q", "-b", "main"], check=True)
    for text, branch in ((OLD, "main"), (NEW, "muutos")):
        model.write_text(text, "utf-8")
        subprocess.run([*git, "checkout", "-q", "-B", branch], check=True)
        subprocess.run([*git, "add", "."], check=True)
        subprocess.run([*git, "commit", "-q", "-m", branch], check=True)
    (tmp_path / "event.json").write_text(HEAD_EVENT, "utf-8")
    monkeypatch.chdir(repository)
    monkeypatch.setenv("GITHUB_REPOSITORY", "hyvila/toimintamallit")
    monkeypatch.setenv("GITHUB_EVENT_PATH", str(tmp_path / "event.json"))
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(tmp_path / "summary.md"))
    monkeypatch.setenv("GITHUB_TOKEN", TOKEN)

    def run() -> tuple[int, str, str]:
        with served(host) as base:
            monkeypatch.setenv("GITHUB_API_URL", base)
            code = main(["review", "--base", "main", "--post", "github", "--lang", "fi"])
        return code, *capsys.readouterr()

    return run


def test_the_review_and_its_suggestion_are_on_the_pull_request(host: FakeGitHub, review, tmp_path: Path):
    code, printed, said = review()
    assert code == 0
    (comment,) = host.comments
    assert comment["body"].startswith(printed.rstrip())
    (remark,) = host.remarks
    assert "```suggestion\ncore_idea: Tavataan ulkona. Kävellään yhdessä.\n```" in remark["body"]
    assert said == "Katselmus on muutospyynnössä.\n"
    assert (tmp_path / "summary.md").read_text("utf-8") == printed


def test_a_fork_gets_the_review_in_the_summary_of_the_run(host: FakeGitHub, review, tmp_path: Path):
    host.may_write = False
    code, printed, _said = review()
    assert code == 0
    assert host.comments == []
    summary = (tmp_path / "summary.md").read_text("utf-8")
    assert (
        summary
        == printed + "\nTunnisteella saa vain lukea, joten katselmus ei ole muutospyynnössä vaan tässä.\n"
    )


def test_an_expired_token_is_told_without_showing_it(host: FakeGitHub, review, tmp_path: Path):
    host.is_expired = True
    code, printed, said = review()
    assert code == 2
    assert said == (
        "Virhe: Palvelu vastasi 401: Bad credentials.\n"
        "Anna tunniste, joka ei ole vanhentunut ja jolla saa kirjoittaa muutospyyntöön.\n"
    )
    assert TOKEN not in printed + said
    assert (tmp_path / "summary.md").read_text("utf-8") == printed


@pytest.mark.parametrize("missing", ["GITHUB_TOKEN", "GITHUB_EVENT_PATH", "GITHUB_REPOSITORY"])
def test_a_run_that_is_not_a_pull_requests_is_told(review, monkeypatch: pytest.MonkeyPatch, missing: str):
    monkeypatch.delenv(missing)
    monkeypatch.delenv("GH_TOKEN", raising=False)
    code, _printed, said = review()
    assert code == 2
    assert said.startswith("Virhe: ")
