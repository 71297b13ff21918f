"""The text of a page: Innokylä's labels, order and layout, in both styles."""

import re
from dataclasses import replace
from pathlib import Path

import pytest
from samples import document, full, minimal

from innomodel.check import check
from innomodel.cli.main import main
from innomodel.model.evaluation import Evaluation, Subgoal
from innomodel.render.copied import copied
from innomodel.render.document import Document
from innomodel.render.page_text import render
from innomodel.source import read

ICON = re.compile(r"^icon/[\w-]+ Created with Sketch\.\s*")


def lines(text: str) -> list[str]:
    """The lines that say something, white space and the titles of icons aside."""
    return [" ".join(ICON.sub("", line).split()) for line in text.split("\n") if line.strip()]


def test_the_first_model_in_the_classic_style_is_its_page_line_by_line(seed_path, seed_text):
    page = (Path(__file__).parents[1] / "seed" / "page.txt").read_text("utf-8")
    model = check(read(seed_text.encode(), str(seed_path))).model
    assert lines(render(Document(model, "", ""), "classic").decode()) == lines(page)


def test_the_smallest_page_in_the_current_style():
    assert (
        render(document(minimal())).decode()
        == """\
Kävelevä neuvola

Neuvola kävellen.

Toimintamallin nimi
Kävelevä neuvola

Toimintamallin lyhyt kuvaus

Neuvola kävellen.

Toteutuspaikka
Kuopio
Paikkakunta, maakunta tai hyvinvointialue
Kuopio
Toimintamallin rahoittaja
Kunta

Kehittämisen vaihe

Ideoitavana

Kohderyhmä
"""
    )


def test_labels_are_innokylas_whatever_language_is_asked_for():
    assert render(document(full(), "sv")) == render(document(full(), "fi"))


def test_the_classic_style_has_sections_marks_and_padded_dates():
    shown = lines(render(document(full()), "classic").decode())
    assert shown[:5] == [
        "Neuvola kävellen.",
        "• perheille",
        "• kunnille",
        "Perustiedot",
        "Toimintamallin nimi",
    ]
    assert [line for line in shown if line.endswith("**")] == [
        "Ratkaisun perusidea **",
        "Toimintaympäristö **",
        "Kohderyhmä ja asiakasymmärrys **",
        "Toimivuuden ja käyttöönoton ehdot **",
        "Arvioinnin tulokset tiivistettynä **",
    ]
    assert shown[shown.index("Luotu") :][:5] == [
        "Luotu", "09.03.2026", "Viimeksi muokattu", "30.09.2026", "Toimintamallin kuvaus",
    ]  # fmt: skip


def test_the_current_style_has_the_title_and_neither_sections_nor_marks():
    shown = lines(render(document(full()), "current").decode())
    assert shown[0] == "Kävelevä neuvola"
    assert not {"Perustiedot", "Toimintamallin kuvaus"} & set(shown)
    assert not [line for line in shown if "*" in line]
    assert shown[shown.index("Luotu") :][:4] == ["Luotu", "9.3.2026", "Viimeksi muokattu", "30.9.2026"]


def test_the_end_of_a_page_is_the_side_the_path_and_what_has_no_place():
    shown = lines(render(document(full())).decode())
    assert shown[shown.index("Kansikuva") :][:9] == [
        "Kansikuva", "Perhe metsäpolulla", "Kehittämisen vaihe", "Kehitteillä",
        "Kohderyhmä", "Lapsiperheet", "Isovanhemmat",
        "Lähtötilanne ja strategiset liittymäkohdat", "Lähtö.",
    ]  # fmt: skip
    assert shown[-4:] == ["Sijoittamatta jäänyt teksti", "Orpo teksti.", "viimeinen taulukko", "a b"]


def test_an_evaluation_is_told_goal_by_goal():
    goals = (
        Subgoal(
            kind="subgoal",
            number=1,
            goal="Aika\\\nviikossa.",
            outcome="achieved",
            evidence="Neljä päivää.\n\nLisää.",
        ),
        Subgoal(
            kind="subgoal", number=2, goal="Opas.", outcome="not_achieved", evidence="- kiire\n- sairaus"
        ),
        Subgoal(kind="output", goal="Esite.", outcome="partly_achieved", evidence="### Miksi\n\nKiire."),
        Subgoal(kind="output", goal="Video.", evidence="Kesken."),
    )
    shown = render(document(replace(minimal(), evaluation=Evaluation(subgoals=goals)))).decode()
    told = shown.split("Arvioinnin tulokset tiivistettynä\n\n")[1].split("\n\nKehittämisen vaihe")[0]
    assert (
        told
        == """\
Osatavoite 1: Aika viikossa.

Tavoite toteutui. Neljä päivää.

Lisää.

Osatavoite 2: Opas.

Tavoite ei toteutunut.

  • kiire
  • sairaus

Tuotostavoite: Esite.

Tavoite toteutui osittain.

Miksi

Kiire.

Tuotostavoite: Video.

Kesken."""
    )


@pytest.mark.parametrize(
    ("markdown", "text"),
    [
        ("**Lihava** ja [linkki](https://example.fi)", "Lihava ja linkki"),
        ("<https://example.fi>", "https://example.fi"),
        ("rivi\\\ntoinen", "rivi\ntoinen"),
        ("- a\n  - b\n    1. c\n- d", "  • a\n      • b\n          1. c\n  • d"),
        ("- a\n\n  jatko\n- b", "  • a\n\n    jatko\n\n  • b"),
        ("- a\\\n  rivi", "  • a\n    rivi"),
        ("- - a", "  •\n      • a"),
        ("-\n- b", "  •\n  • b"),
        ("7. a\n8. b", "  7. a\n  8. b"),
        ("| a | b |\n|---|---|\n| c | |", "a\tb\nc\t"),
        ("> lainaus\n\n---\n\n# Otsikko", "lainaus\n\nOtsikko"),
    ],
)
def test_rich_text_is_copied_the_way_a_browser_does(markdown, text):
    assert copied(markdown) == text


def test_the_command_writes_a_text_file_in_the_style_asked_for(seed_path, tmp_path, capsys):
    for style, label in (("classic", "Toimintaympäristö **"), ("current", "Toimintaympäristö")):
        folder = tmp_path / style
        assert main(["render", str(seed_path), "--text", "--style", style, "-o", str(folder)]) == 0
        path = folder / "sosiaalisten-innovaatioiden-paiva.txt"
        assert capsys.readouterr().out == f"{path}\n"
        assert label in path.read_text("utf-8").split("\n")
