"""No command writes over what it reads, over what it did not make, or over what is no ordinary file."""

import os
import stat
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from innomodel.cli import validate
from innomodel.cli.main import main

MODEL = """\
format: innomodel/1
id: kotiapu
basic_info:
  name: Kotiapu
  summary: Apua  kotiin.
  place: Kuopio
  areas: [Kuopio]
  funders: [Kunta]
development_stage: idea
"""
PAGE = """\
Toimintamallin nimi
{name}
Toimintamallin lyhyt kuvaus
Apua kotiin.
Toteutuspaikka
Kuopio
Paikkakunta, maakunta tai hyvinvointialue
Kuopio
Toimintamallin rahoittaja
Kunta

Luotu

1.2.2024

Viimeksi muokattu

31.12.2024

Toimintaympäristö
Kylillä asutaan kaukana palveluista.
Kehittämisen vaihe
Kehitteillä
"""


@pytest.fixture(autouse=True)
def folder(tmp_path, monkeypatch) -> Path:
    monkeypatch.chdir(tmp_path)
    Path("models").mkdir()
    Path("models/kotiapu.yaml").write_text(MODEL, "utf-8")
    Path("sivu.txt").write_text(PAGE.format(name="Kotiapu"), "utf-8")
    Path("toinen.txt").write_text(PAGE.format(name="Kerho"), "utf-8")
    return tmp_path


def everything() -> dict[str, tuple[int, bytes]]:
    """Each file that there is, which one it is, and what it holds or where it leads."""
    paths = sorted(path for path in Path().rglob("*") if path.is_symlink() or not path.is_dir())
    return {str(path): (path.lstat().st_ino, _held(path)) for path in paths}


def _held(path: Path) -> bytes:
    if path.is_symlink():
        return os.fsencode(os.readlink(path))
    return path.read_bytes() if path.is_file() else b""


def refused(capfd, arguments: list[str]) -> list[str]:
    """The lines of a command that could not be done, and that changed nothing."""
    before = everything()
    assert main([*arguments, "--lang", "en"]) == 2
    said = capfd.readouterr()
    assert everything() == before
    assert len(said.err.splitlines()) == 2, said.err
    return said.err.splitlines()


IS_READ = "Error: The file {} is read by this command, so it is not written by it."


@pytest.mark.parametrize(
    ("arguments", "output"),
    [
        (["export", "models/kotiapu.yaml", "-o", "models/kotiapu.yaml"], "models/kotiapu.yaml"),
        (["export", "models", "-o", "./models/../models/kotiapu.yaml"], "./models/../models/kotiapu.yaml"),
        (["export", "models", "-o", "linkki.json"], "linkki.json"),
        (["export", "models", "-o", "innomodel.toml"], "innomodel.toml"),
        (["import", "sivu.txt", "-o", "sivu.txt"], "sivu.txt"),
        (["import", "sivu.txt", "-o", "sivu.txt", "--force"], "sivu.txt"),
        (["validate", "--format", "sarif=models/kotiapu.yaml"], "models/kotiapu.yaml"),
        (["validate", "--format", "json=innomodel.toml"], "innomodel.toml"),
        (["validate", "--format", "json=linkki.json"], "linkki.json"),
        (["validate", "--format", "json=tunnetut.json", "--baseline", "tunnetut.json"], "tunnetut.json"),
        (["validate", "--update-baseline", "--baseline", "models/kotiapu.yaml"], "models/kotiapu.yaml"),
        (["render", "kotiapu.txt", "--text", "-o", "."], "./kotiapu.txt"),
        (["render", "models", "--html", "--template", "build/kotiapu.html"], "build/kotiapu.html"),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, list) else "",
)
def test_what_a_command_reads_it_does_not_write(arguments, output, capfd):
    Path("linkki.json").symlink_to("models/kotiapu.yaml")
    Path("innomodel.toml").write_text("[rules]\n", "utf-8")
    Path("kotiapu.txt").write_text(MODEL, "utf-8")
    Path("build").mkdir()
    assert main(["template", "new", "build/kotiapu.html"]) == 0
    assert main(["validate", "--update-baseline", "--baseline", "tunnetut.json"]) in (0, 1)
    capfd.readouterr()
    assert refused(capfd, arguments)[0] == IS_READ.format(output)


def test_a_report_is_not_written_over_the_baseline_that_is_being_made(capfd):
    arguments = ["validate", "--baseline", "t.json", "--update-baseline", "--format", "json=./t.json"]
    assert refused(capfd, arguments)[0] == "Error: Two reports would be written into the file t.json."


@pytest.mark.parametrize(
    "arguments",
    [
        ["export", "models", "-o", "{}"],
        ["validate", "--format", "json={}"],
        ["validate", "--update-baseline", "--baseline", "{}"],
        ["import", "sivu.txt", "--force", "-o", "{}"],
    ],
    ids=" ".join,
)
@pytest.mark.parametrize("output", ["/dev/null", "/dev/full", "/dev/stdout", "putki", "linkki", "pistoke"])
def test_a_device_a_pipe_or_a_socket_is_not_replaced(arguments, output, capfd):
    import socket

    os.mkfifo("putki")
    Path("linkki").symlink_to("putki")
    with socket.socket(socket.AF_UNIX) as listening:
        listening.bind("pistoke")
        before = os.stat("/dev/null"), os.stat("/dev/full"), os.lstat("/dev/stdout")
        told = refused(capfd, [one.format(output) for one in arguments])
    assert f"The file {output} " in told[0]
    assert [stat.S_IFMT(os.lstat(path).st_mode) for path in ("/dev/null", "/dev/full", "/dev/stdout")] == [
        stat.S_IFMT(one.st_mode) for one in before
    ]


@pytest.mark.parametrize(
    ("output", "there"),
    [("models", "models/kotiapu.yaml"), ("models/kotiapu.yaml", "models/kotiapu.yaml"), ("uusi", "uusi")],
)
def test_an_import_never_writes_over_a_file(output, there, capfd):
    Path("uusi").symlink_to("ei-mihinkään")
    assert refused(capfd, ["import", "sivu.txt", "-o", output]) == [
        f"Error: The file {there} is there already.",
        "Name another file with -o, or write over it with --force.",
    ]


def test_of_several_imports_none_is_written_when_one_would_write_over_a_file(capfd):
    arguments = ["import", "toinen.txt", "sivu.txt", "-o", "models"]
    assert refused(capfd, arguments)[0] == "Error: The file models/kotiapu.yaml is there already."


def test_an_import_writes_over_a_file_when_it_is_told_to(capfd):
    Path("models/kotiapu.yaml").chmod(0o600)
    assert main(["import", "toinen.txt", "sivu.txt", "-o", "models", "--force"]) == 0
    assert capfd.readouterr().out == "models/kerho.yaml\nmodels/kotiapu.yaml\n"
    assert "summary: Apua kotiin." in Path("models/kotiapu.yaml").read_text("utf-8")
    assert stat.S_IMODE(Path("models/kotiapu.yaml").stat().st_mode) == 0o600


def test_standard_input_is_read_once(capfd):
    assert refused(capfd, ["import", "-", "-"]) == [
        "Error: Standard input (-) is named twice, and can be read only once.",
        "Save the pages to files and name those.",
    ]


@pytest.mark.parametrize(
    ("arguments", "path"),
    [
        (["render", "models", "--md"], "build/kotiapu.md"),
        (["approve", "models/kotiapu.yaml", "--role", "curator", "--by", "Aino"], "reviews/kotiapu.yaml"),
        (["import", "sivu.txt", "-o", "build", "--force"], "build/kotiapu.yaml"),
    ],
    ids=["render", "approve", "import"],
)
def test_a_link_in_the_way_of_a_file_that_we_name_does_not_lead_out_of_its_folder(arguments, path, capfd):
    Path("oma.txt").write_text("tärkeä", "utf-8")
    for name in ("build", "reviews"):
        Path(name).mkdir()
    Path(path).symlink_to("../oma.txt")
    told = refused(capfd, arguments)
    assert told[0] == f"Error: {path} leads out of the folder {Path(path).parent} through a link."


def test_a_link_that_the_user_names_is_followed(capfd):
    Path("data").mkdir()
    Path("data/malli.json").write_text("{}", "utf-8")
    Path("malli.json").symlink_to("data/malli.json")
    assert main(["export", "models/kotiapu.yaml", "-o", "malli.json"]) == 0
    assert Path("malli.json").is_symlink()
    assert '"id": "kotiapu"' in Path("data/malli.json").read_text("utf-8")


def innomodel(*arguments: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "innomodel", *arguments, "--lang", "en"]
    return subprocess.run(command, text=True, capture_output=True, timeout=120, check=False)


def test_of_many_approvals_at_once_none_is_lost():
    def approve(number: int) -> subprocess.CompletedProcess[str]:
        return innomodel("approve", "models/kotiapu.yaml", "--role", "curator", "--by", f"Nimi {number:02}")

    with ThreadPoolExecutor(8) as pool:
        done = list(pool.map(approve, range(20)))
    assert {(one.returncode, one.stdout, one.stderr) for one in done} == {(0, "reviews/kotiapu.yaml\n", "")}
    lines = Path("reviews/kotiapu.yaml").read_text("utf-8").splitlines()
    names = sorted(line for line in lines if line.startswith("    by: "))
    assert names == [f"    by: Nimi {number:02}" for number in range(20)]
    assert os.listdir("reviews") == ["kotiapu.yaml"]


@pytest.mark.parametrize(
    "arguments", [["new", "--name", "Uusi"], ["import", "sivu.txt", "-o", "models/uusi.yaml"]]
)
def test_of_many_that_make_one_file_one_does(arguments):
    with ThreadPoolExecutor(4) as pool:
        done = list(pool.map(lambda _number: innomodel(*arguments), range(6)))
    assert sorted(one.returncode for one in done) == [0, 2, 2, 2, 2, 2]
    errors = {one.stderr.splitlines()[0] for one in done if one.returncode == 2}
    assert errors == {"Error: The file models/uusi.yaml is there already."}
    assert sorted(os.listdir("models")) == ["kotiapu.yaml", "uusi.yaml"]


@pytest.mark.parametrize("before", ["{}", None])
def test_a_baseline_that_another_run_made_meanwhile_is_kept(before, capfd, monkeypatch):
    if before is not None:
        Path("tunnetut.json").write_text(before, "utf-8")

    def check(*_arguments: object, **_options: object) -> list[object]:
        Path("tunnetut.json").write_text('{"toisen": 1}', "utf-8")
        return []

    monkeypatch.setattr(validate, "check_files", check)
    assert main(["validate", "--baseline", "tunnetut.json", "--update-baseline", "--lang", "en"]) == 2
    assert capfd.readouterr().err.splitlines()[0] == (
        "Error: The file tunnetut.json has changed since it was read, and is left as it is."
    )
    assert Path("tunnetut.json").read_text("utf-8") == '{"toisen": 1}'
