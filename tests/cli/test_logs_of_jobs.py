"""Nothing that a command prints, on either stream, is a command to the runner that keeps the log of a job."""

import ast
from pathlib import Path

import pytest

import innomodel
from innomodel.cli.main import main
from tests.cli.repository import TEXT, Repository
from tests.obeyed import commands_to_a_runner

COMMAND = "::error::a ##[stop-commands]b ##vso[task.complete]c"
NAMES = [
    "models/a\n::error::b.yaml",
    "models/a\r::error::b.yaml",
    "models/::add-mask::a.yaml",
    "models/a\x1b]0;b\x07.yaml",
    "models/##[group]a.yaml",
    "models/a\u2028::error::b.yaml",
]
DESCRIPTION = f"""{TEXT.format(id="malli")}unplaced: |
  {COMMAND}
  Teksti  jatkuu.Näin.
"{COMMAND}": 1
"g\\n::error::": 2
"""


@pytest.fixture(scope="module")
def made(tmp_path_factory) -> Repository:
    """A repository whose branch adds and changes descriptions of hostile names and words."""
    made = Repository(tmp_path_factory.mktemp("lokit") / "repository")
    for name in NAMES:
        made.write(name, TEXT.format(id="malli"))
    made.git("add", ".")
    made.git("commit", "-q", "-m", "Alku")
    made.git("checkout", "-q", "-b", "muutos")
    for name in NAMES:
        made.write(name, DESCRIPTION)
    made.write("models/uusi\n::error::.yaml", DESCRIPTION.replace("id: malli", 'id: "::error::x"'))
    made.git("add", ".")
    made.git("commit", "-q", "-m", "Muutos ##[group]x")
    return made


@pytest.fixture
def run(made, monkeypatch, capsys):
    """Runs a command in the repository: exit code, output, errors."""
    monkeypatch.chdir(made.folder)

    def run(*command: str) -> tuple[int, str, str]:
        code = main(command)
        return code, *capsys.readouterr()

    return run


COMMANDS = [
    *(["validate", "--format", form] for form in ("text", "json", "sarif", "gitlab", "junit")),
    ["validate", "--fix", "--diff"],
    *(["diff", "--base", "main", "--format", form] for form in ("text", "markdown", "json", "html")),
    ["review", "--base", "main"],
    ["status"],
    ["render", "models", "--text", "-o", "::error::o"],
    ["render", NAMES[0], "--md"],
    ["validate", "ei\n::error::ole.yaml"],
    ["validate", "--ei\n::error::ole"],
    ["diff", "main:ei\n::error::ole", "models"],
    ["review", "--base", "ei\n::error::ole"],
    ["validate", "--format", "ei\n::error::ole"],
    ["import", "ei\n::error::ole"],
    ["explain", "ei\n::error::ole"],
    ["template", "check", "ei\n::error::ole.docx"],
    ["approve", NAMES[0], "--role", "::error::x", "--by", "::error::y"],
]


@pytest.mark.parametrize(
    "command", COMMANDS, ids=lambda command: " ".join(command).encode("unicode_escape").decode()
)
@pytest.mark.parametrize("language", ["fi", "en"])
def test_no_command_prints_a_command_to_a_runner(run, command, language):
    code, out, err = run(*command, "--lang", language)
    assert code in (0, 1, 2)
    assert len(out + err) > 20
    assert commands_to_a_runner(out) == []
    assert commands_to_a_runner(err) == []


def test_the_errors_of_a_difference_do_not_steer_the_terminal(run):
    _code, _out, told = run("diff", "--base", "main", "--lang", "en")
    assert "models/a\ufffd]0;b\ufffd.yaml has errors; see them with innomodel validate.\n" in told
    assert "models/a\ufffd\ufffderror::b.yaml" not in told
    assert "models/a\ufffd::error::b.yaml has errors; see them with innomodel validate.\n" in told
    assert "\x1b" not in told


def test_everything_that_is_printed_goes_through_one_door():
    package = Path(innomodel.__file__).parent
    for path in package.rglob("*.py"):
        if path == package / "cli" / "printing.py":
            continue
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Attribute):
                assert node.attr not in ("echo", "secho"), f"{path} prints past cli/printing.py"
            if isinstance(node, ast.Name):
                assert node.id != "print", f"{path} prints past cli/printing.py"
