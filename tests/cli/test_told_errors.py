"""What the system and the reader of TOML refuse is told in one language."""

import errno
from pathlib import Path

import pytest

from innomodel.cli.main import main
from innomodel.cli.system_errors import system_reason
from innomodel.report.language import say


@pytest.fixture(autouse=True)
def _folder(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    Path("kotiapu.yaml").write_text("format: innomodel/1\n", "utf-8")


def told(language: str, capsys) -> str:
    assert main(["validate", "kotiapu.yaml", "--lang", language]) == 2
    said = capsys.readouterr()
    assert said.out == ""
    return said.err


@pytest.mark.parametrize(
    ("settings", "where", "reason"),
    [
        ("[severity\n", "line 1, column 10", "the closing bracket of a table's name is missing"),
        ("[[words\n", "line 1, column 8", "the closing bracket of a table's name is missing"),
        ('stage "idea"\n', "line 1, column 7", "there is no = sign after the name of a setting"),
        (
            "stage = idea\n",
            "line 1, column 9",
            "a value is missing, or a text is not in straight quotation marks",
        ),
        ("stage =\n", "line 1, column 8", "a value is missing, or a text is not in straight quotation marks"),
        ('stage = "idea\n', "line 1, column 14", "a quotation mark is not closed on its line"),
        ('stage = """idea\n', "", "a quotation mark is never closed"),
        ("stage = 'idea", "", "a quotation mark is never closed"),
        (
            "stage = ”idea”\n",
            "line 1, column 9",
            "a value is missing, or a text is not in straight quotation marks",
        ),
        ('stage = "i\\dea"\n', "line 1, column 13", "a backslash in quotation marks must be written twice"),
        ('stage = "\\users"\n', "line 1, column 12", "a backslash in quotation marks must be written twice"),
        ('stage = "idea" "ready"\n', "line 1, column 16", "the line goes on where it should end"),
        ('stage = "idea"\nstage = "ready"\n', "line 2, column 16", "the same setting is there twice"),
        ("[severity]\n[severity]\n", "line 2, column 10", "the same table is there twice"),
        (
            'words = ["a" "b"]\n',
            "line 1, column 14",
            "a list is not closed with a bracket, or a comma is missing in it",
        ),
        (
            'severity = {a = "off"\n',
            "line 1, column 22",
            "braces are not closed, or a comma is missing in them",
        ),
        ("severity = {a = 1, a = 2}\n", "line 1, column 25", "the same setting is there twice"),
        ("- words\n", "line 1, column 3", "there is no = sign after the name of a setting"),
        ("/words = 1\n", "line 1, column 1", "this is neither a setting nor the name of a table"),
        ("[ä]\n", "line 1, column 2", "a name does not begin with a letter"),
        ("stage = 2026-02-30\n", "line 1, column 9", "a date is none of the calendar"),
        ('stage = "a\x01"\n', "line 1, column 11", "there is an invisible control character"),
        ("# \x01\n", "line 1, column 3", "there is an invisible control character"),
        ("a = " + "[" * 5000, "", "lists or tables are inside each other too many times"),
    ],
)
def test_what_is_not_toml_is_told_with_its_place_and_reason(settings, where, reason, capsys):
    Path("innomodel.toml").write_text(settings, "utf-8")
    place = f", {where}" if where else ""
    assert told("en", capsys) == (
        f"Error: The settings in innomodel.toml cannot be read{place}: {reason}.\n"
        "Correct the file; it is written in TOML.\n"
    )


@pytest.mark.parametrize(
    ("language", "said"),
    [
        (
            "fi",
            "Virhe: Tiedoston innomodel.toml asetuksia ei voi lukea, rivi 1, sarake 9: arvo puuttuu, tai "
            "teksti ei ole suorissa lainausmerkeissä.\nKorjaa tiedosto; se kirjoitetaan TOML-muodossa.\n",
        ),
        (
            "sv",
            "Fel: Inställningarna i innomodel.toml kan inte läsas, rad 1, kolumn 9: ett värde saknas, eller "
            "en text står inte inom raka citattecken.\nRätta filen; den skrivs i TOML-format.\n",
        ),
    ],
)
def test_a_reason_is_in_the_language_of_its_sentence(language, said, capsys):
    Path("innomodel.toml").write_text("stage = idea\n", "utf-8")
    assert told(language, capsys) == said


def test_settings_in_another_encoding_are_told_so(capsys):
    Path("innomodel.toml").write_bytes('words = ["hyvä"]\n'.encode("utf-16"))
    assert told("en", capsys) == (
        "Error: The settings in innomodel.toml cannot be read: the file is not UTF-8 text.\n"
        "Save the file again with the encoding UTF-8.\n"
    )


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("fi", "Virhe: Tiedostoa silmukka.yaml ei voi lukea: sen linkit kiertävät kehää.\n"),
        ("sv", "Fel: Filen silmukka.yaml kan inte läsas: dess länkar går runt i en cirkel.\n"),
        ("en", "Error: The file silmukka.yaml cannot be read: its links lead round in a circle.\n"),
    ],
)
def test_why_the_system_refuses_is_in_the_language_of_its_sentence(language, said, capsys):
    Path("silmukka.yaml").symlink_to("silmukka.yaml")
    assert main(["a11y", "silmukka.yaml", "--lang", language]) == 2
    assert capsys.readouterr().err.splitlines(keepends=True)[0] == said


def test_a_reason_of_the_system_that_is_not_known_is_its_number():
    assert say(system_reason(OSError(errno.ENOTTY, "Inappropriate ioctl")), "fi") == "järjestelmän virhe 25"
