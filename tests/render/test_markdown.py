"""The page as Markdown: what GitHub makes of it has the same words in the same order as the HTML page."""

import re
from dataclasses import replace

import pytest
from lxml import html as reader
from markdown_it import MarkdownIt
from samples import document, full, minimal, numbered
from test_html import HOSTILE, texts

from innomodel.render import FORMATS
from innomodel.render.image import Image

GITHUB = MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"])


def drawn(model=None, language: str = "fi"):
    made = FORMATS["md"].make(document(model or full(), language)).decode()
    return reader.fragment_fromstring(f"<div>{GITHUB.render(made)}</div>")


def test_the_beginning_of_a_page():
    assert FORMATS["md"].make(document(minimal(authors=("Aino", "Bo")), "en")).decode().splitlines()[:12] == [
        "# Kävelevä neuvola",
        "",
        "Neuvola kävellen.",
        "",
        "+ **Development stage:** ○ Idea",
        "+ **Place of implementation:** Kuopio",
        "+ **Municipality, region or wellbeing services county:** Kuopio",
        "+ **Funder:** Kunta",
        "+ **Author:**",
        "  + Aino",
        "  + Bo",
        "",
    ]


def test_goals_are_a_table_with_words_and_symbols():
    (table,) = (one for one in drawn().iter("table") if "Toteutuminen" in one.text_content())
    assert [[cell.text_content() for cell in row] for row in table.iter("tr")] == [
        ["Tavoitteen laji", "Tavoite", "Toteutuminen"],
        ["Osatavoite 1", "Perheet saavat ajan viikossa.", "✓ Tavoite toteutui."],
        ["Tuotostavoite", "Opas ja esite", "(✓) Tavoite toteutui osittain."],
        ["Osatavoite 2", "Ilman tuomiota", ""],
    ]


def test_headings_are_below_those_of_the_sections_and_skip_no_level():
    levels = [int(one.tag[1]) for one in drawn().iter("h1", "h2", "h3", "h4", "h5", "h6")]
    assert levels[:5] == [1, 2, 3, 4, 5]
    assert levels.count(1) == 1


@pytest.mark.parametrize("name", ["html", "md"])
def test_every_word_of_every_field_is_there_once(name):
    words = (f"sana{number:03}x" for number in range(1000))
    there = found(numbered(full(), words), name)
    assert sorted(there) == [f"sana{number:03}x" for number in range(50)]
    assert next(words) == "sana050x"


def test_the_words_stand_in_the_same_order_in_both():
    model = numbered(full(), (f"sana{number:03}x" for number in range(1000)))
    assert found(model, "html") == found(model, "md")


def found(model, name: str) -> list[str]:
    """The numbered words that a reader sees, in order; those of pictures are in the tables too."""
    made = FORMATS[name].make(document(model)).decode()
    page = reader.document_fromstring(made).find("body") if name == "html" else drawn(model)
    return re.findall("sana[0-9]{3}x", " ".join(texts(page)))


@pytest.mark.parametrize("text", HOSTILE, ids=range(len(HOSTILE)))
def test_hostile_texts_are_shown_as_typed(text):
    shown = drawn(replace(minimal(name=text, place=text), operating_environment=text))
    typed = " ".join(text.split())
    assert " ".join(shown.find("h1").text_content().split()) == typed
    (place,) = (one for one in shown.iter("li") if one.text_content().startswith("Toteutuspaikka"))
    assert " ".join(place.text_content().split()) == f"Toteutuspaikka: {typed}"
    assert " ".join(shown.find("h3").getnext().text_content().split()) == typed.replace("&amp;", "&")
    assert not list(shown.iter("script", "style", "b", "img", "a"))


def test_a_picture_is_shown_by_its_words():
    picture = Image(b"...", "image/png", 1, 1)
    made = FORMATS["md"].make(document(full())._replace(images={"polku.jpg": picture})).decode()
    assert "+ **Kansikuva:** Perhe metsäpolulla\n" in made
