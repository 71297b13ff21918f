"""Ordinary files are read. Nothing else is waited for, and no link that we come upon leads out."""

import os
import socket
import subprocess
import sys
from pathlib import Path

import pytest

from innomodel.cli import pipes
from innomodel.cli.main import main

MODEL = """\
format: innomodel/1
id: kotiapu
basic_info:
  name: Kotiapu
  summary: Apua kotiin.
  place: Kuopio
  areas: [Kuopio]
  funders: [Kunta]
development_stage: idea
"""
PAGE = "Toimintamallin nimi\nKotiapu\nToimintamallin lyhyt kuvaus\nApua kotiin.\nToteutuspaikka\nKuopio\n"
SECRET = "salasana: hunajapurkki\n"


@pytest.fixture(autouse=True)
def folder(tmp_path, monkeypatch) -> Path:
    monkeypatch.chdir(tmp_path)
    Path("models").mkdir()
    Path("models/kotiapu.yaml").write_text(MODEL, "utf-8")
    return tmp_path


def innomodel(*arguments: str, **options: object) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "innomodel", *arguments, "--lang", "en"]
    return subprocess.run(command, text=True, capture_output=True, timeout=60, check=False, **options)


OTHER_FILES = {"putki": "it is a pipe", "pistoke": "it is a socket", "/dev/zero": "it is a device"}
READERS = [
    ["validate", "{}"],
    ["validate", "models", "--baseline", "{}"],
    ["validate", "{}", "--spelling"],
    ["validate", "{}", "--fix"],
    ["render", "{}", "--md"],
    ["render", "models", "--docx", "--template", "{}.docx"],
    ["render", "models", "--html", "--template", "{}.html"],
    ["export", "{}"],
    ["review", "{}"],
    ["approve", "{}", "--role", "curator", "--by", "Aino"],
    ["status", "{}"],
    ["a11y", "{}"],
    ["template", "check", "{}.docx"],
]


@pytest.mark.parametrize("name", OTHER_FILES)
@pytest.mark.parametrize("arguments", READERS, ids=" ".join)
def test_what_is_no_ordinary_file_is_not_waited_for(arguments, name):
    os.mkfifo("putki")
    for ending in (".docx", ".html"):
        Path(f"laite{ending}").symlink_to("/dev/zero")
        os.mkfifo(f"putki{ending}")
        Path(f"pistoke{ending}").symlink_to("pistoke")
    with socket.socket(socket.AF_UNIX) as listening:
        listening.bind("pistoke")
        named = "laite" if name == "/dev/zero" and "." in arguments[-1] else name
        subprocess.run(["git", "init", "-q"], check=True)
        done = innomodel(*(one.format(named) for one in arguments))
    assert done.returncode == 2
    assert done.stdout == ""
    *_before, why, what_to_try = done.stderr.splitlines()
    if arguments[0] == "review":
        assert why.startswith("Error: ")
        return
    assert why.endswith(f" cannot be read: {OTHER_FILES[name]}.")
    assert what_to_try == "Name an ordinary file, or put one in its place."


@pytest.mark.parametrize("arguments", [["validate"], ["export", "models"], ["status"]], ids=" ".join)
def test_a_pipe_among_descriptions_is_not_waited_for(arguments):
    os.mkfifo("models/putki.yaml")
    done = innomodel(*arguments)
    assert done.returncode == 2
    assert done.stderr.startswith("Error: The file models/putki.yaml cannot be read: it is a pipe.\n")


@pytest.mark.parametrize("path", ["/proc/self/environ", "/proc/self/fd/0", "/dev/stdin"])
def test_what_the_system_shows_as_a_file_is_no_description(path):
    done = innomodel("validate", path, stdin=subprocess.PIPE)
    assert done.returncode == 2
    assert done.stderr.startswith(f"Error: The file {path} cannot be read: it is a p")


LINKS_OUT = {
    "a link to a file": ("models/b.yaml", "models", "../muualla/salainen.yaml"),
    "one that leads nowhere": ("models/b.yaml", "models", "../muualla/ei.yaml"),
    "one further down": ("models/alla/b.yaml", "models", "../../muualla/salainen.yaml"),
}


@pytest.mark.parametrize(("link", "top", "target"), LINKS_OUT.values(), ids=LINKS_OUT)
@pytest.mark.parametrize(
    "arguments",
    [
        ["validate"],
        ["validate", "models", "--format", "json"],
        ["validate", "models", "--spelling"],
        ["validate", "--fix"],
        ["render", "models", "--md"],
        ["export", "models"],
        ["status"],
        ["diff", "models", "models"],
    ],
    ids=" ".join,
)
def test_a_link_out_of_the_folder_is_not_read(arguments, link, top, target, capfd):
    Path("muualla").mkdir()
    Path("muualla/salainen.yaml").write_text(SECRET, "utf-8")
    Path(link).parent.mkdir(exist_ok=True)
    Path(link).symlink_to(target)
    assert main([*arguments, "--lang", "en"]) == 2
    said = capfd.readouterr()
    assert said.out == ""
    assert said.err == (
        f"Error: {link} leads out of the folder {top} through a link.\n"
        "Put the file itself there, or remove the link. To use where it leads, name that.\n"
    )


@pytest.mark.parametrize("pattern", ["models/*.yaml", "models/**", "mod*/b.yaml", "models/ala*"])
def test_a_link_out_that_a_pattern_finds_is_not_read(pattern, capfd, tmp_path_factory):
    outside = tmp_path_factory.mktemp("muualla")
    (outside / "salainen.yaml").write_text(SECRET, "utf-8")
    Path("models/alas").symlink_to(outside)
    Path("models/b.yaml").symlink_to(outside / "salainen.yaml")
    assert main(["validate", pattern, "--lang", "en"]) == 2
    said = capfd.readouterr()
    assert said.out == ""
    assert " leads out of the folder " in said.err
    assert "hunajapurkki" not in said.err


def test_a_file_below_a_link_that_a_pattern_followed_is_not_read(capfd, tmp_path_factory):
    outside = tmp_path_factory.mktemp("muualla")
    (outside / "salainen.yaml").write_text(SECRET, "utf-8")
    Path("models/alas").symlink_to(outside)
    assert main(["validate", "models/*/*.yaml", "--lang", "en"]) == 2
    assert "hunajapurkki" not in "".join(capfd.readouterr())


def test_the_folder_that_nobody_named_is_no_link_out(capfd, tmp_path_factory):
    outside = tmp_path_factory.mktemp("muualla")
    (outside / "salainen.yaml").write_text(SECRET, "utf-8")
    Path("models").rename("mallit")
    Path("models").symlink_to(outside)
    assert main(["validate", "--lang", "en"]) == 2
    assert capfd.readouterr().err.startswith("Error: models leads out of the folder . through a link.")


@pytest.mark.parametrize("name", ["innomodel.toml", "pyproject.toml"])
def test_settings_that_lead_out_of_the_repository_are_not_read(name, capfd, tmp_path_factory):
    outside = tmp_path_factory.mktemp("muualla") / "salainen.toml"
    outside.write_text('[tool.innomodel]\nsalasana = "hunajapurkki"\n', "utf-8")
    Path(".git").mkdir()
    Path(name).symlink_to(outside)
    assert main(["validate", "--lang", "en"]) == 2
    said = capfd.readouterr()
    assert "hunajapurkki" not in said.out + said.err
    assert said.err.startswith(f"Error: {name} leads out of the folder ")


def test_links_within_the_folder_and_links_that_are_named_are_read(capfd, tmp_path_factory):
    outside = tmp_path_factory.mktemp("muualla") / "toinen.yaml"
    outside.write_text(MODEL.replace("id: kotiapu", "id: nimetty"), "utf-8")
    Path("models/alla").mkdir()
    Path("models/alla/kotiapu.yaml").symlink_to("../kotiapu.yaml")
    assert main(["export", "models/alla/kotiapu.yaml", "-o", "malli.json"]) == 0
    assert main(["validate", "models", "--no-cache", "--lang", "en"]) in (0, 1)
    assert "Files: 2." in capfd.readouterr().out
    Path("nimetty.yaml").symlink_to(outside)
    assert main(["export", "nimetty.yaml"]) == 0
    assert '"id": "nimetty"' in capfd.readouterr().out


def test_a_page_may_come_from_a_pipe_of_the_shell():
    Path("sivu.txt").write_text(PAGE, "utf-8")
    command = f"{sys.executable} -m innomodel import <(cat sivu.txt)"
    done = subprocess.run(["bash", "-c", command], text=True, capture_output=True, timeout=60, check=False)
    assert done.returncode == 0
    assert "name: Kotiapu" in done.stdout


def test_a_version_may_come_from_a_pipe_of_the_shell():
    command = f"{sys.executable} -m innomodel diff <(cat models/kotiapu.yaml) models/kotiapu.yaml"
    done = subprocess.run(["bash", "-c", command], text=True, capture_output=True, timeout=60, check=False)
    assert (done.returncode, done.stderr) == (0, "")


@pytest.mark.parametrize("stdin", ["pipe", "file"])
def test_a_page_may_come_from_dev_stdin(stdin):
    Path("sivu.txt").write_text(PAGE, "utf-8")
    with open("sivu.txt", "rb") as file:
        given = {"stdin": file} if stdin == "file" else {"input": PAGE}
        done = innomodel("import", "/dev/stdin", **given)
    assert done.returncode == 0, done.stderr
    assert "name: Kotiapu" in done.stdout


def test_a_pipe_that_is_too_long_for_a_page_is_told():
    command = f"{sys.executable} -m innomodel import <(head -c 20000000 /dev/zero) --lang en"
    done = subprocess.run(["bash", "-c", command], text=True, capture_output=True, timeout=60, check=False)
    assert done.returncode == 2
    assert " is larger than 16 megabytes." in done.stderr


def test_a_pipe_that_nobody_writes_to_is_not_waited_for_without_end(capfd, monkeypatch):
    monkeypatch.setattr(pipes, "_PATIENCE", 0.1)
    os.mkfifo("putki")
    assert main(["import", "putki", "--lang", "en"]) == 2
    assert capfd.readouterr().err.startswith("Error: Nothing came from putki for ")


@pytest.mark.parametrize("name", ["pistoke", "/dev/zero", "/dev/tty"])
def test_a_page_comes_from_no_device_and_no_socket(name):
    with socket.socket(socket.AF_UNIX) as listening:
        listening.bind("pistoke")
        done = innomodel("import", name)
    assert done.returncode == 2
    assert len(done.stderr.splitlines()) == 2
