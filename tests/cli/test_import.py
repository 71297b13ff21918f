"""innomodel import at the terminal: one page, a page with its path, several, and what cannot be done."""

import io
import sys
from pathlib import Path

import pytest
import yaml

from innomodel.cli.main import main

PAGE = """Toimintamallin nimi
Kävelevä neuvola
Toimintamallin lyhyt kuvaus

Neuvola kävellen.

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

Alueella on kaksi neuvolaa.

Kehittämisen vaihe

Kehitteillä

Kohderyhmä

Lapsiperheet
"""
PATH = """Kävelevä neuvola

Neuvola kävellen.

Toimintaympäristö

Alueella on kaksi neuvolaa.

Tavoiteltu muutos

Perheet liikkuvat.
"""


@pytest.fixture(autouse=True)
def folder(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    return tmp_path


def written(name: str, text: str) -> str:
    Path(name).write_text(text, "utf-8")
    return name


def test_a_page_goes_to_standard_output_and_is_valid(capsys):
    assert main(["import", written("sivu.txt", PAGE)]) == 0
    said = capsys.readouterr()
    assert said.err == ""
    Path("kaveleva-neuvola.yaml").write_text(said.out, "utf-8")
    assert main(["validate", "kaveleva-neuvola.yaml"]) == 0


def test_a_page_can_come_from_standard_input(monkeypatch, capsys):
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(PAGE.encode("utf-16"))))
    assert main(["import", "-"]) == 0
    assert "id: kaveleva-neuvola\n" in capsys.readouterr().out


def test_a_page_and_its_path_become_one_file(capsys):
    pages = [written("malli.txt", PAGE), written("malli-kehittamisen-polku.txt", PATH)]
    assert main(["import", *pages, "-o", "uusi.yaml"]) == 0
    assert capsys.readouterr() == ("uusi.yaml\n", "")
    data = yaml.load(Path("uusi.yaml").read_text("utf-8"), Loader=yaml.BaseLoader)
    assert data["development_path"]["insight"] == {"desired_change": "Perheet liikkuvat."}
    assert data["operating_environment"] == "Alueella on kaksi neuvolaa."
    assert "unplaced" not in data


def test_what_the_two_pages_say_differently_is_kept_twice_and_told(capsys):
    pages = [written("a.txt", PAGE), written("b.txt", PATH.replace("kaksi neuvolaa", "kolme neuvolaa"))]
    assert main(["import", *pages, "--lang", "en"]) == 0
    said = capsys.readouterr()
    assert "operating_environment: Alueella on kaksi neuvolaa." in said.out
    assert "Alueella on kolme neuvolaa.\n" in said.out.split("unplaced: ")[1]
    assert "The pages say Operating environment in different words." in said.err


def test_several_pages_go_to_a_folder(capsys):
    pages = [written("a.txt", PAGE), written("b.txt", PAGE.replace("Kävelevä neuvola", "Äänekäs kerho"))]
    assert main(["import", *pages, "-o", "mallit"]) == 0
    assert capsys.readouterr().out == "mallit/kaveleva-neuvola.yaml\nmallit/aanekas-kerho.yaml\n"


def test_several_pages_need_a_folder(capsys):
    pages = [written("a.txt", PAGE), written("b.txt", PAGE.replace("Kävelevä neuvola", "Äänekäs kerho"))]
    assert main(["import", *pages, "--lang", "en"]) == 2
    assert capsys.readouterr().err == (
        "Error: The pages are 2 descriptions.\nName a folder for them: -o models\n"
    )


def test_what_has_no_home_is_quoted_with_its_line_and_the_label_above(capsys):
    page = PAGE.replace("31.12.2024\n", "31.12.2024\n\nTämä jäi ilman otsikkoa.\n")
    page = page.replace("Kehitteillä", "Jalkautettu").replace("\nKunta\n", "\nNaapurin säätiö\n")
    assert main(["import", written("sivu.txt", page), "--lang", "en"]) == 0
    said = capsys.readouterr()
    assert "unplaced: Tämä jäi ilman otsikkoa.\n" in said.out
    assert "development_stage: Jalkautettu" in said.out
    assert "funders: [Naapurin säätiö]" in said.out
    assert [line for line in said.err.splitlines() if line.startswith("sivu.txt:")] == [
        "sivu.txt:12:1 warning unknown-funder: Naapurin säätiö is not in the list of funders.",
        "sivu.txt:22:1 warning unplaced-text: This text below Viimeksi muokattu has no place in a "
        "description: “Tämä jäi ilman otsikkoa.”.",
        "sivu.txt:30:1 warning not-in-list: Jalkautettu is none of the stages that innomodel knows.",
    ]


@pytest.mark.parametrize(
    ("raw", "why"),
    [
        (b"", "The page sivu.txt has no text."),
        (b" \n\n", "The page sivu.txt has no text."),
        (b"a" * (16 * 1024 * 1024 + 1), "The page sivu.txt is larger than 16 megabytes."),
    ],
)
def test_what_is_no_page_is_said_in_a_line(raw, why, capsys):
    Path("sivu.txt").write_bytes(raw)
    assert main(["import", "sivu.txt", "--lang", "en"]) == 2
    assert capsys.readouterr().err.splitlines()[0] == f"Error: {why}"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32", "cp1252"])
def test_a_page_may_be_saved_by_any_editor(encoding, capsys):
    Path("sivu.txt").write_bytes(PAGE.replace("\n", "\r\n").encode(encoding))
    assert main(["import", "sivu.txt"]) == 0
    assert "name: Kävelevä neuvola" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("raw", "why"),
    [
        (b"PK\x03\x04\x14\x00", "malli is a Word document or another packed file, which cannot be imported."),
        (b"\xd0\xcf\x11\xe0\xa1\xb1", "malli is an old Word document, which cannot be imported."),
        (b"%PDF-1.7\n", "malli is a PDF document, which cannot be imported."),
        (b"{\\rtf1", "malli is an RTF document, which cannot be imported."),
    ],
)
def test_a_document_of_a_program_is_no_page(raw, why, capsys):
    Path("malli").write_bytes(raw)
    assert main(["import", "malli", "--lang", "en"]) == 2
    assert capsys.readouterr().err == (
        f"Error: {why}\nOpen it, select all of its text, copy it into a text editor, save that as a .txt "
        "file and import it.\n"
    )
