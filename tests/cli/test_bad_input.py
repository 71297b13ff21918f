"""What bad input gets: a clear line, exit 1 or 2, never a traceback, never half a file."""

import io
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from innomodel.cli.main import main

GOOD = """\
format: innomodel/1
id: kotiapu
basic_info:
  name: "{{ 7*7 }} ja <b>&"
  summary: Lyhyt kuvaus.
  place: Kuopio
  areas: [Kuopio]
  funders: [Kunta]
development_stage: idea
"""
UNFINISHED = GOOD.replace("stage: idea", "stage: in_development")


@pytest.fixture(autouse=True)
def own_folder(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)


def model(text: str | bytes = GOOD, name: str = "kotiapu.yaml") -> str:
    Path(name).write_bytes(text if isinstance(text, bytes) else text.encode())
    return name


def innomodel(*arguments: str, **options) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "innomodel", *arguments]
    return subprocess.run(command, text=True, capture_output=True, timeout=60, check=False, **options)


def test_a_good_file_is_fine(capsys):
    assert main(["validate", model(), "--lang", "en"]) == 0
    assert capsys.readouterr().out.startswith("Files: 1. Nothing to mend.\n")


def test_strict_counts_warnings():
    assert main(["validate", model(UNFINISHED)]) == 0
    assert main(["validate", model(UNFINISHED), "--strict"]) == 1


def test_a_stage_can_be_tried_on(capsys):
    assert main(["validate", model(), "--stage", "ready", "--lang", "en"]) == 1
    assert capsys.readouterr().out.count("error incomplete-for-stage") == 5


@pytest.mark.parametrize(
    ("raw", "line"),
    [
        (b"", "kotiapu.yaml:1:1 error empty-file: The file is empty."),
        (
            "nimi: ä".encode("latin-1"),
            "kotiapu.yaml:1:7 error encoding: The file is not UTF-8 text; it looks like Windows-1252 "
            "(ANSI, Latin-1).",
        ),
        (
            b"- a\n",
            "kotiapu.yaml:1:1 error not-a-description: The file is not a description: there are no keys such",
        ),
        (
            b"teksti\n",
            "kotiapu.yaml:1:1 error not-a-description: The file is not a description: there are no keys",
        ),
        (
            b"a: 1\n---\nb: 2\n",
            "kotiapu.yaml:2:1 error several-documents: A second document begins here (---).",
        ),
        (
            b"a: &a 1\n",
            "kotiapu.yaml:1:4 error unsupported-yaml: YAML anchors and aliases (& and *) are not used",
        ),
        (b"[" * 500, "kotiapu.yaml:1:51 error too-deep: The structure is nested more than 50 levels deep."),
        (b"a: 1\n" * 1_000_000, "kotiapu.yaml:1:1 error file-too-large: The file is larger than 1 megabyte."),
        (
            b"a: \x07\n",
            "kotiapu.yaml:1:4 error control-character: There is an invisible control character (U+0007)",
        ),
        (b"\tid: a\n", "kotiapu.yaml:1:1 error yaml-syntax: There is a tab here where YAML wants spaces."),
    ],
)
def test_a_bad_file_is_one_finding(raw, line, capsys):
    assert main(["validate", model(raw), "--lang", "en"]) == 1
    told = capsys.readouterr().out
    assert told.startswith(line)
    assert "Errors: 1." in told


@pytest.mark.parametrize("before", ["\ufeff", ""])
@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"])
def test_a_byte_order_mark_and_any_line_end_are_read(before, line_end):
    assert main(["validate", model(before + GOOD.replace("\n", line_end))]) == 0


@pytest.mark.parametrize(
    ("arguments", "why", "what_to_try"),
    [
        (["validate", "puuttuu.yaml"], "There is no file or folder puuttuu.yaml.", "Check the name"),
        (["validate"], "There is no folder models.", "innomodel new"),
        (["validate", "tyhjä"], "There are no descriptions (.yaml) in the folder tyhjä.", "innomodel new"),
        (["validate", "*.yml"], "There is no file or folder *.yml.", "Check the name"),
        (
            ["validate", "kotiapu.yaml", "--format", "pdf"],
            "There is no report form pdf.",
            "text, json, sarif, github, gitlab, junit",
        ),
        (["validate", "--nope"], "No such option", "innomodel validate --help"),
        (["vlidate"], "No such command 'vlidate'.", "innomodel --help"),
        (["render", "kotiapu.yaml"], "No document form was chosen.", "--docx"),
        (
            ["render", "kotiapu.yaml", "--docx", "-o", "kotiapu.yaml/x"],
            "cannot be written",
            "room on the disk",
        ),
        (["export", "puuttuu.yaml"], "There is no file or folder puuttuu.yaml.", "Check the name"),
        (["export", "kotiapu.yaml", "-o", "kotiapu.yaml/x.json"], "cannot be written", "room on the disk"),
        (["explain", "unknwn-key"], "There is no rule unknwn-key.", "Did you mean unknown-key?"),
        (["explain", "qqq"], "There is no rule qqq.", "lists all rules"),
        (["new"], "The model has no name.", "--name"),
        (["new", "--name", "Kotiapu", "-o", "kotiapu.yaml"], "The file kotiapu.yaml is there already.", "-o"),
    ],
)
def test_what_cannot_be_done_says_why_and_what_to_try(arguments, why, what_to_try, capsys, monkeypatch):
    monkeypatch.setattr("sys.stdin", io.StringIO())
    model()
    Path("tyhjä").mkdir()
    before = Path("kotiapu.yaml").read_bytes()
    assert main([*arguments, "--lang", "en"]) == 2
    said = capsys.readouterr()
    first, second = said.err.splitlines()
    assert first.startswith("Error: ")
    assert why in first
    assert what_to_try in second
    assert said.out == ""
    assert Path("kotiapu.yaml").read_bytes() == before


def test_an_unreadable_file_says_so(capsys):
    Path("kansio.yaml").mkdir()
    Path("kansio.yaml/silmukka.yaml").symlink_to("silmukka.yaml")
    assert main(["validate", "kansio.yaml", "--lang", "en"]) == 2
    assert "The file kansio.yaml/silmukka.yaml cannot be read" in capsys.readouterr().err


def test_a_description_with_errors_is_not_published(capsys):
    broken = model(GOOD.replace("place:", "plaec:"))
    assert main(["render", broken, "--docx", "--lang", "en"]) == 1
    assert capsys.readouterr().err.endswith(
        "\nNothing is made of kotiapu.yaml before its errors are mended.\n"
    )
    assert main(["export", broken, "-o", "record.json", "--lang", "en"]) == 1
    assert "kotiapu.yaml:6:3 error unknown-key: There is no field called plaec." in capsys.readouterr().err
    assert sorted(path.name for path in Path().iterdir()) == ["kotiapu.yaml"]


def test_two_files_with_one_identifier_are_not_published_over_each_other(capsys):
    Path("toinen").mkdir()
    assert main(["render", model(), model(name="toinen/kotiapu.yaml"), "--docx", "--lang", "en"]) == 2
    assert "have the same identifier" in capsys.readouterr().err


def limit_file_size() -> None:
    import resource

    resource.setrlimit(resource.RLIMIT_FSIZE, (1000, 1000))


def test_a_full_disk_leaves_the_old_file_and_nothing_else():
    Path("build").mkdir()
    old = Path("build/kotiapu.docx")
    old.write_bytes(b"vanha")
    done = innomodel("render", model(), "--docx", "--lang", "en", preexec_fn=limit_file_size)
    assert done.returncode == 2
    assert done.stderr.startswith(
        "Error: The file build/kotiapu.docx cannot be written: it grows larger than the system allows."
    )
    assert old.read_bytes() == b"vanha"
    assert [path.name for path in old.parent.iterdir()] == ["kotiapu.docx"]


def test_a_full_standard_output_is_no_traceback():
    with open("/dev/full", "w") as full:
        command = [sys.executable, "-m", "innomodel", "export", model(), "--lang", "en"]
        done = subprocess.run(command, stdout=full, stderr=subprocess.PIPE, text=True, check=False)
    assert done.returncode == 2
    assert done.stderr == "Error: The system refuses: there is no room left on the disk.\n"


def test_a_reader_that_leaves_is_no_trouble():
    done = subprocess.run(
        f"{sys.executable} -m innomodel schema | head -n 1",
        shell=True,
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.stdout, done.stderr) == ("{\n", "")


def test_an_interruption_is_one_line_and_leaves_whole_files():
    for number in range(400):
        name = f"kotiapu-{number}"
        model(GOOD.replace("id: kotiapu", f"id: {name}"), f"{name}.yaml")
    command = [sys.executable, "-m", "innomodel", "render", ".", "--docx", "--lang", "en"]
    running = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    while running.poll() is None and not list(Path("build").glob("*.docx")):
        time.sleep(0.02)
    running.send_signal(signal.SIGINT)
    _out, err = running.communicate(timeout=60)
    assert running.returncode == 2
    assert "Error: Interrupted." in err
    assert "Traceback" not in err
    written = list(Path("build").iterdir())
    assert 0 < len(written) < 400
    assert all(path.suffix == ".docx" and path.read_bytes()[-22:-18] == b"PK\x05\x06" for path in written)
