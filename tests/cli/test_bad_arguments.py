"""What a slip on the command line gets: exit 2, and whole sentences in the reader's language."""

import subprocess
import sys

import pytest

from innomodel.cli.main import main


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (
            ["validate", "--today", "7.11.2024"],
            "Virhe: --today: 7.11.2024 ei ole päivämäärä.\n"
            "Kirjoita päivämäärä muodossa vuosi-kuukausi-päivä, esimerkiksi 2026-03-09.\n",
        ),
        (
            ["validate", "--stage", "valmis"],
            "Virhe: Virheellinen arvo, '--stage': 'valmis' ei ole mikään näistä: "
            "'idea', 'in_development', 'ready'.\nOhjeen saat komennolla innomodel validate --help.\n",
        ),
        (
            ["explain", "required", "filler"],
            "Virhe: Komennossa on ylimääräistä (filler)\nOhjeen saat komennolla innomodel explain --help.\n",
        ),
        (
            ["validate", "--format", "json=report.txt", "--format", "sarif=./report.txt"],
            "Virhe: Tiedostoon report.txt kirjoitettaisiin kaksi raporttia.\n"
            "Anna kullekin raportille oma tiedosto.\n",
        ),
        (
            ["validate", "--format"],
            "Virhe: Valitsin '--format' vaatii arvon.\nOhjeen saat komennolla innomodel --help.\n",
        ),
    ],
)
def test_a_slip_is_told_in_finnish(arguments, told, capfd):
    assert main(["--lang", "fi", *arguments]) == 2
    assert capfd.readouterr().err == told


@pytest.mark.parametrize(
    ("language", "usage"),
    [
        ("fi", "Käyttö: innomodel validate [VALITSIMET] [POLKU]..."),
        ("sv", "Användning: innomodel validate [ALTERNATIV] [SÖKVÄG]..."),
        ("en", "Usage: innomodel validate [OPTIONS] [PATH]..."),
    ],
)
def test_the_usage_of_a_command_is_in_the_reader_s_language(language, usage):
    done = subprocess.run(
        [sys.executable, "-m", "innomodel", "validate", "--help", "--lang", language],
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    assert done.stdout.splitlines()[0] == usage
