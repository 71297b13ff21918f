"""Names of files need not be UTF-8. What is written into a file must be."""

import json
import os
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest

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
development_stage: in_development
"""
PAGE = "Toimintamallin nimi\nKotiapu\nToimintamallin lyhyt kuvaus\nApua kotiin.\nToteutuspaikka\nKuopio\n"
LATIN = os.fsdecode(b"caf\xe9")
SHOWN = "caf\\xE9"


@pytest.fixture(autouse=True)
def folder(tmp_path, monkeypatch) -> Path:
    monkeypatch.chdir(tmp_path)
    Path(LATIN).mkdir()
    Path(LATIN, "kotiapu.yaml").write_text(MODEL, "utf-8")
    Path(f"{LATIN}.txt").write_text(PAGE, "utf-8")
    Path(f"{LATIN}.yaml").write_text(MODEL, "utf-8")
    return tmp_path


@pytest.mark.parametrize("form", ["text", "json", "sarif", "github", "gitlab", "junit"])
def test_every_report_names_such_a_file_and_is_valid(form, capfd):
    command = ["validate", LATIN, f"{LATIN}.yaml", "--lang", "en"]
    assert main([*command, "--format", form, "--format", f"{form}=raportti"]) == 1
    assert "caf" in capfd.readouterr().out
    report = Path("raportti").read_bytes().decode("utf-8")
    assert "caf" in report
    if form in {"json", "sarif", "gitlab"}:
        json.dumps(json.loads(report), ensure_ascii=False).encode()
    if form == "junit":
        ET.fromstring(report)


def test_the_report_as_json_names_the_file(capfd):
    assert main(["validate", LATIN, "--lang", "en", "--format", "json"]) == 0
    (file,) = json.loads(capfd.readouterr().out)["files"]
    assert file["path"] == f"{SHOWN}/kotiapu.yaml"


def test_a_baseline_knows_such_a_file(capfd):
    arguments = ["validate", LATIN, "--strict", "--lang", "en", "--baseline", "tunnetut.json"]
    assert main([*arguments, "--update-baseline"]) == 0
    known = json.loads(Path("tunnetut.json").read_text("utf-8"))
    assert f"{SHOWN}/kotiapu.yaml" in [value for one in known["findings"] for value in one.values()]
    assert main(arguments) == 0


def test_a_baseline_may_have_such_a_name(capfd):
    arguments = ["validate", LATIN, "--strict", "--baseline", f"{LATIN}/tunnetut.json"]
    assert main([*arguments, "--update-baseline"]) == 0
    assert main(arguments) == 0


def test_such_a_file_is_mended_where_it_is(capfd):
    assert main(["validate", LATIN, "--fix"]) == 0
    assert "summary: Apua kotiin.\n" in Path(LATIN, "kotiapu.yaml").read_text("utf-8")
    assert os.listdir(LATIN) == ["kotiapu.yaml"]


def test_documents_and_records_are_made_of_it(capfd):
    arguments = [f"{LATIN}/kotiapu.yaml", "--lang", "en"]
    assert main(["export", *arguments, "-o", f"{LATIN}.json"]) == 0
    record = json.loads(Path(f"{LATIN}.json").read_text("utf-8"))
    assert record["source"]["path"] == f"{SHOWN}/kotiapu.yaml"
    assert main(["render", *arguments, "--md", "--html", "--docx", "--text", "--sheet", "-o", LATIN]) == 0
    assert len(os.listdir(LATIN)) == 6


def test_a_picture_beside_it_is_found(capfd):
    text = MODEL + "cover_image: {file: kuva.png, alt: Kuva}\n"
    Path(LATIN, "kotiapu.yaml").write_text(text, "utf-8")
    Path(LATIN, "kuva.png").write_bytes(b"kuva")
    assert main(["validate", LATIN, "--lang", "en"]) == 1
    assert "The file kuva.png is not a PNG" in capfd.readouterr().out


@pytest.mark.parametrize("form", ["text", "json"])
def test_how_it_stands_is_told(form, capfd):
    Path(LATIN, "kotiapu.yaml").write_text(MODEL.replace("  name: Kotiapu\n", ""), "utf-8")
    assert main(["status", LATIN, "--format", form]) == 0
    out = capfd.readouterr().out
    assert (SHOWN if form == "text" else json.dumps(SHOWN)[1:-1]) in out


@pytest.mark.parametrize("form", ["text", "markdown", "json"])
def test_what_changed_in_it_is_told(form, capfd):
    Path("vanha").mkdir()
    Path("vanha", f"{LATIN}.yaml").write_text(MODEL.replace("Kuopio", "Oulu"), "utf-8")
    assert main(["diff", f"vanha/{LATIN}.yaml", f"{LATIN}.yaml", "--format", form]) in (0, 1)
    assert "caf" in capfd.readouterr().out


def test_a_page_may_have_such_a_name_and_its_description_too(capfd):
    assert main(["import", f"{LATIN}.txt", "-o", f"{LATIN}-2.yaml", "--lang", "en"]) == 0
    assert f"{SHOWN}.txt:1:1 warning lossy-copy" in capfd.readouterr().err
    assert "name: Kotiapu" in Path(f"{LATIN}-2.yaml").read_text("utf-8")


def test_a_file_that_is_not_there_is_named(capfd):
    assert main(["validate", f"puuttuva-{LATIN}.yaml", "--lang", "en"]) == 2
    assert capfd.readouterr().err.splitlines()[0] == (
        f"Error: There is no file or folder puuttuva-{SHOWN}.yaml."
    )


HALF = os.fsdecode(b"\xff")


@pytest.mark.parametrize(
    ("arguments", "option"),
    [
        (["approve", "kotiapu.yaml", "--role", "curator", "--by", HALF], "--by"),
        (["approve", "kotiapu.yaml", "--role", f"a{HALF}", "--by", "Aino"], "--role"),
        (["approve", "kotiapu.yaml", "--role", "curator", "--section", HALF], "--section"),
        (["new", "--name", f"Kerho {HALF}"], "--name"),
        (["new", "--name", "Kerho", "--area", "Oulu", "--area", HALF], "--area"),
        (["new", "--name", "Kerho", "--id", HALF], "--id"),
        (["new", "--name", "Kerho", "-o", f"{HALF}.yaml"], "id"),
        (["review", "--base", HALF], "--base"),
    ],
    ids=lambda value: value if isinstance(value, str) else " ".join(value[:1]),
)
def test_what_is_no_text_is_not_written(arguments, option, capfd):
    Path("kotiapu.yaml").write_text(MODEL, "utf-8")
    before = sorted(os.listdir())
    assert main([*arguments, "--lang", "en"]) == 2
    why, what_to_try = capfd.readouterr().err.splitlines()
    assert why.startswith(f"Error: {option} is not text in UTF-8: ")
    assert "\\xFF" in why
    assert what_to_try == "Type it anew in a terminal that is set to UTF-8."
    assert sorted(os.listdir()) == before
