"""The action's own steps, run with the environment that a runner gives."""

import json
import os
import re
import subprocess
from collections.abc import Mapping
from pathlib import Path

import pytest
import yaml

from tests.posting.fake_github import HEAD, PULL, FakeGitHub
from tests.posting.loopback import served

ROOT = Path(__file__).parents[2]
ACTION = yaml.safe_load((ROOT / "action.yml").read_text("utf-8"))
TEMPLATE = ROOT / "docs/how-to/start-a-repository/template"
EXPRESSION = re.compile(r"\$\{\{ *(.+?) *\}\}")
PATH = "models/kaveleva-neuvola.yaml"

pytestmark = pytest.mark.outside


def evaluated(text: str, values: Mapping[str, str]) -> str:
    """`text` with its expressions replaced; one that the test does not know fails it."""
    return EXPRESSION.sub(lambda found: values[found[1]], text)


@pytest.fixture(scope="module")
def runner(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The runner's folder for temporary files, with innomodel installed by the action's own step."""
    folder = tmp_path_factory.mktemp("runner")
    finished = step(
        "Install innomodel", folder, ROOT, {}, {"contains(inputs.documents, 'pdf') && 'pdf' || ''": ""}
    )
    assert finished.returncode == 0, finished.stderr
    return folder


def step(
    name: str, runner: Path, workspace: Path, more: Mapping[str, str], values: Mapping[str, str]
) -> subprocess.CompletedProcess[str]:
    """Run one step of the action in `workspace`."""
    (one,) = (one for one in ACTION["runs"]["steps"] if one.get("name") == name)
    assert one["shell"] == "bash"
    assert "${{" not in one["run"], "what a user gives reaches a script only through its environment"
    environment = {
        "PATH": os.environ["PATH"],
        "HOME": str(runner),
        "RUNNER_TEMP": str(runner),
        "GITHUB_ACTION_PATH": str(ROOT),
        "GITHUB_OUTPUT": str(runner / "output"),
        **{name: value for name, value in os.environ.items() if name.startswith("PIP_")},
        **more,
        **{name: evaluated(text, values) for name, text in one.get("env", {}).items()},
    }
    command = ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", one["run"]]
    return subprocess.run(
        command, cwd=workspace, env=environment, capture_output=True, text=True, timeout=300, check=False
    )


@pytest.fixture
def workspace(tmp_path: Path) -> Path:
    """A repository made from the template, whose last commit changes its model."""
    model = tmp_path / PATH
    model.parent.mkdir()
    text = (TEMPLATE / PATH).read_text("utf-8")
    git = ["git", "-C", str(tmp_path), "-c", "user.name=Kaisa", "-c", "user.email=kaisa@example.fi"]
    subprocess.run([*git, "init", "-q", "-b", "main"], check=True)
    for version in (text, text.replace("perheen ovelta. ", "perheen ovelta.")):
        model.write_text(version, "utf-8")
        subprocess.run([*git, "add", "models"], check=True)
        subprocess.run([*git, "commit", "-q", "-m", "Muutos"], check=True)
    return tmp_path


def inputs(**given: str) -> dict[str, str]:
    values = {f"inputs.{name}": str(one.get("default", "")) for name, one in ACTION["inputs"].items()}
    return values | {f"inputs.{name}": value for name, value in given.items()}


def test_check_annotates_and_keeps_the_findings_as_sarif(runner: Path, workspace: Path):
    finished = step("Check", runner, workspace, {}, inputs())
    assert finished.returncode == 0, finished.stdout + finished.stderr
    assert f"::warning file={PATH},line=" in finished.stdout
    sarif = Path((runner / "output").read_text("utf-8").split("=", 1)[1].split("\n")[0])
    assert [one["ruleId"] for one in json.loads(sarif.read_text("utf-8"))["runs"][0]["results"]] == [
        "missing-space"
    ]


def test_check_can_be_strict_and_takes_several_paths(runner: Path, workspace: Path):
    finished = step("Check", runner, workspace, {}, inputs(strict="true", paths=f"models\n{PATH}\n\n"))
    assert finished.returncode == 1
    assert "missing-space" in finished.stdout


def test_an_input_is_never_run(runner: Path, workspace: Path):
    step("Check", runner, workspace, {}, inputs(paths="$(touch owned)\n`touch owned`\n; touch owned"))
    assert not (workspace / "owned").exists()


def test_review_comments_on_the_pull_request(runner: Path, workspace: Path):
    github = FakeGitHub(patches={PATH: _patch(workspace)})
    event, summary = runner / "event.json", runner / "summary.md"
    event.write_text(json.dumps({"pull_request": {"number": PULL, "head": {"sha": HEAD}}}), "utf-8")
    base = subprocess.run(
        ["git", "-C", str(workspace), "rev-parse", "HEAD~1"], capture_output=True, text=True, check=True
    ).stdout.strip()
    with served(github) as address:
        more = {
            "GITHUB_API_URL": address,
            "GITHUB_REPOSITORY": "hyvila/toimintamallit",
            "GITHUB_EVENT_PATH": str(event),
            "GITHUB_STEP_SUMMARY": str(summary),
        }
        values = inputs(token="ghs_esimerkki") | {"github.event.pull_request.base.sha": base}
        finished = step("Review", runner, workspace, more, values)
    assert finished.returncode == 0, finished.stderr
    assert [one["body"].count("Kävelevä neuvola") > 0 for one in github.comments] == [True]
    assert ["```suggestion" in one["body"] for one in github.remarks] == [True]
    assert "Kävelevä neuvola" in summary.read_text("utf-8")


def test_render_keeps_the_documents(runner: Path, workspace: Path):
    finished = step("Render", runner, workspace, {}, inputs(documents="docx text"))
    assert finished.returncode == 0, finished.stderr
    made = sorted(path.name for path in (runner / "documents").iterdir())
    assert made == ["kaveleva-neuvola.docx", "kaveleva-neuvola.txt"]


def _patch(workspace: Path) -> str:
    command = ["git", "-C", str(workspace), "diff", "HEAD~1", "--", PATH]
    diff = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    return diff[diff.index("@@") :]
