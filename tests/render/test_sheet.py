"""The sheet: a card for each field of the form, in its order, with what is to be copied."""

import base64
import re
from dataclasses import replace
from hashlib import sha256

import pytest
from lxml import html as reader
from samples import document, full, minimal

from innomodel.cli.main import main
from innomodel.model.operating_model import CoverImage
from innomodel.render.sheet import render

FORM = [
    "Toimintamallin nimi",
    "Toimintamallin lyhyt kuvaus",
    "Toteutuspaikka",
    "Paikkakunta, maakunta tai hyvinvointialue",
    "Toimintamallin rahoittaja",
    "Toimintamallin kokonaisuus",
    "Liitteet ja linkit",
    "Ratkaisun perusidea",
    "Toimintaympäristö",
    "Kohderyhmä ja asiakasymmärrys",
    "Toimivuuden ja käyttöönoton ehdot",
    "Arvioinnin tulokset tiivistettynä",
    "Kansikuva",
    "Kehittämisen vaihe",
    "Kohderyhmä",
]
PATH = [
    "Lähtötilanne ja strategiset liittymäkohdat",
    "Kehitystyön lähtökohtana olevat tarpeet",
    "Kehittäjäjoukon kokoaminen ja yhteiskehittäminen",
    "Tavoiteltu muutos",
    "Muutoksen mittaaminen",
    "Toteutussuunnitelma",
    "Ideointi",
    "Idean valinta",
    "Testaus asiakkailla",
    "Kokeilun tavoitteet ja suunnitelma",
    "Kokeilun tulokset",
    "Vinkit toimintamallin soveltajille",
]


def sheet(model, language: str = "fi"):
    return reader.document_fromstring(render(document(model, language)).decode())


def labels(page, tab: str) -> list[str]:
    return [heading.text_content() for heading in page.xpath(f"//section[@id='panel-{tab}']//h3")]


def copied(page, field: str) -> list[str]:
    """What the buttons of a field copy as plain text."""
    return [one.text_content() for one in page.xpath(f"//*[@data-field='{field}']//template")]


@pytest.mark.parametrize("model", [minimal(), replace(full(), unplaced=None)])
def test_the_form_s_fields_stand_in_its_order_on_two_tabs_filled_or_not(model):
    page = sheet(model)
    assert labels(page, "model") == FORM
    assert labels(page, "path") == PATH


def test_a_field_without_content_has_nothing_to_copy_or_mark():
    page = sheet(minimal())
    assert [card.get("data-field") for card in page.xpath("//article")] == [
        "/basic_info/name", "/basic_info/summary", "/basic_info/place", "/basic_info/areas",
        "/basic_info/funders", "/development_stage",
    ]  # fmt: skip
    empty = page.xpath("//div[@class='empty']")
    assert len(empty) == len(FORM) + len(PATH) - 6
    assert not [one for card in empty for one in card.iter("button", "input")]


def test_each_value_of_a_list_has_its_own_button():
    page = sheet(full())
    assert copied(page, "/basic_info/areas") == ["Pohjois-Savon hyvinvointialue", "Siilinjärvi"]
    assert copied(page, "/basic_info/attachments") == [
        "Loppuraportti", "https://www.example.fi/raportti ä.pdf", "Muistio", "Rikki", "https://[rikki",
    ]  # fmt: skip
    assert copied(page, "/cover_image/alt") == ["Perhe metsäpolulla", "polku.jpg"]


def test_a_picture_without_a_description_still_has_its_file():
    page = sheet(replace(minimal(), cover_image=CoverImage(file="polku.jpg")))
    assert copied(page, "/cover_image/alt") == ["polku.jpg"]


def test_rich_text_is_there_as_text_and_as_html():
    (card,) = sheet(full()).xpath("//*[@data-field='/basic_info/summary']")
    (shown,) = card.xpath(".//div[@data-rich]")
    assert copied(card, "/basic_info/summary") == ["Neuvola kävellen.\n\n  • perheille\n  • kunnille"]
    assert (
        reader.tostring(shown, encoding="unicode")
        .split(">", 1)[1]
        .startswith("<p>Neuvola <strong>kävellen</strong>.</p>")
    )


def test_the_evaluation_is_in_the_words_of_the_description_and_choices_in_those_of_the_form():
    page = sheet(replace(full(), language="sv"), "en")
    (told,) = copied(page, "/evaluation")
    assert "Delmål 1: Perheet saavat ajan viikossa.\n\nMålet uppnåddes. Odotus oli neljä päivää." in told
    assert copied(page, "/development_stage") == ["Kehitteillä"]


def test_labels_are_in_the_language_asked_for_beside_those_of_the_form():
    page = sheet(full(), "sv")
    assert page.get("lang") == "sv"
    assert labels(page, "path")[6:8] == ["Idéarbete", "Val av idé"]
    (card,) = page.xpath("//*[@data-field='/core_idea']")
    assert card.xpath(".//h3")[0].text_content() == "Lösningens grundidé"
    assert card.xpath(".//*[@class='site-label']/span[@lang='fi']")[0].text_content() == "Ratkaisun perusidea"
    assert not sheet(full(), "fi").xpath("//*[@class='site-label']")


@pytest.mark.parametrize(
    ("language", "length"),
    [("fi", "2 kohtaa, 40 merkkiä"), ("sv", "2 punkter, 40 tecken"), ("en", "2 items, 40 characters")],
)
def test_a_card_says_how_long_its_field_is(language, length):
    (shown,) = sheet(full(), language).xpath("//*[@data-field='/basic_info/areas']//*[@class='length']")
    assert shown.text_content() == length


def test_text_without_a_place_is_shown_and_cannot_be_marked():
    (card,) = sheet(full()).xpath("//*[@data-field='/unplaced']")
    assert copied(card, "/unplaced") == ["Orpo teksti.\n\nviimeinen\ttaulukko\na\tb"]
    assert "Lomakkeella ei ole tälle paikkaa." in card.text_content()
    assert not list(card.iter("input"))


def test_the_digest_of_a_field_changes_with_its_words_only():
    def digests(model):
        return {
            one.get("data-field"): one.get("data-digest") for one in sheet(model, "en").xpath("//article")
        }

    before = digests(minimal())
    after = digests(minimal(place="Siilinjärvi"))
    assert {field for field in before if before[field] != after[field]} == {"/basic_info/place"}
    assert all(re.fullmatch("[0-9a-f]{16}", digest) for digest in before.values())


def test_the_page_allows_its_own_style_and_script_and_nothing_else():
    text = render(document(full())).decode()
    page = reader.document_fromstring(text)
    (policy,) = page.xpath("//meta[@http-equiv='Content-Security-Policy']/@content")
    rules = dict(rule.strip().split(" ", 1) for rule in policy.split(";"))
    for tag, rule in (("style", "style-src"), ("script", "script-src")):
        (inside,) = re.findall(f"<{tag}>(.*?)</{tag}>", text, re.DOTALL)
        digest = base64.b64encode(sha256(inside.encode()).digest()).decode()
        assert rules.pop(rule) == f"'sha256-{digest}'"
    assert rules == {"default-src": "'none'", "base-uri": "'none'", "form-action": "'none'"}
    assert not page.xpath("//@style | //@onclick | //@src | //link")


def test_what_an_author_types_stays_text():
    nasty = "</template></script><script>alert(1)</script>\"'><img src=x onerror=alert(1)> {{ 7*7 }} {% x %}"
    page = sheet(minimal(name=nasty, summary=nasty, place=nasty, areas=(nasty,)))
    assert len(page.xpath("//script")) == 1
    assert not page.xpath("//img")
    assert copied(page, "/basic_info/name") == [nasty]
    assert page.xpath("//h1/span")[1].text_content() == nasty


def test_the_same_input_gives_the_same_bytes():
    assert render(document(full())) == render(document(full()))


def test_the_command_writes_one_page_with_the_ending_of_sheets(seed_path, tmp_path, capsys):
    assert main(["render", str(seed_path), "--sheet", "--lang", "en", "-o", str(tmp_path)]) == 0
    path = tmp_path / "sosiaalisten-innovaatioiden-paiva.sheet.html"
    assert capsys.readouterr().out == f"{path}\n"
    assert path.read_bytes().startswith(b'<!DOCTYPE html>\n<html lang="en">')
