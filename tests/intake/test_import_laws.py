"""Laws of the import: every word of any text is kept, and what is written as a page reads back the same."""

import re
from collections import Counter

import yaml
from hypothesis import example, given, settings
from hypothesis import strategies as st
from pages import read, words

from innomodel.check import check
from innomodel.intake.page import import_page
from innomodel.render.document import Document
from innomodel.render.page_text import render
from innomodel.source import read as read_source

LABELS = [
    "Perustiedot",
    "Toimintamallin nimi",
    "Toimintamallin lyhyt kuvaus",
    "Toteutuspaikka",
    "Paikkakunta tai maakunta",
    "Toimintamallin rahoittaja",
    "Tekijä",
    "Luotu",
    "Viimeksi muokattu",
    "Ratkaisun perusidea **",
    "Toimintaympäristö",
    "Kansikuva",
    "Kehittämisen vaihe",
    "Tavoiteltu muutos",
    "Ideointi",
]
WORDS_OF_PROSE = ["Kohderyhmä", "Tekijä", "Luotu", "Toteutuspaikka", "Rahoittaja", "Toimijat", "Toimiaika"]
LAYOUT = [
    "• yksi",
    "  • kaksi",
    "    jatko",
    "- x",
    "1) a",
    "2) b",
    "  3. c",
    "Osatavoite 1: Tavoite on tämä.",
    "Tuotostavoite: opas",
    "Tavoite toteutui. Näin kävi.",
    "Tavoite ei toteutunut.",
    "Tavoite toteutui osittain",
    "Väliotsikko",
    "Lyhyt:",
    "Virke on tässä. Ja toinen 😀.",
    "Verksamheten börjar i Åbo.",
    "viides\u00a0kohta",
    "\u00a0",
    "7. marraskuuta tapahtui",
    "pitkä rivi " * 12,
]
LOOKS_LIKE_MARKDOWN = [
    "# a",
    "> b",
    "---",
    "===",
    "* c",
    "+ d",
    "`koodi`",
    "[a](b)",
    "<b>x</b>",
    "&amp;",
    "\\*",
    "a | b",
    "--- | ---",
    "~~~",
    "![a](b)",
    "snake_case _x_",
    "a ~~b~~ **c**",
]
OURS = {
    "Osatavoite",
    "Tuotostavoite:",
    "Tavoite",
    "toteutui.",
    "osittain.",
    "ei",
    "toteutunut.",
    "Ideoitavana",
}
LEFT_OUT = re.compile(r"[•–—·-]|\d{1,3}[.)]|\d+\.\d+\.\d+|(Osatavoite|Tuotostavoite|Tavoite)?\d*:.*")

_letters = st.text(alphabet="ab *_[]()<>&\\`~#-+=|.:!1)\u00a0\t•ÄäZ😀", max_size=40)
_between = st.sampled_from(["\n", "\n\n", "\n\n\n", "\n    ", "\n\n    ", "\n  • "])


def pages(pieces: list[str]) -> st.SearchStrategy[str]:
    """Texts of `pieces` and of letters that mean something to Markdown, laid out in every way."""
    piece = st.one_of(st.sampled_from(pieces), st.sampled_from(LOOKS_LIKE_MARKDOWN), _letters)
    return st.lists(st.tuples(_between, piece), max_size=20).map(
        lambda parts: "".join(a + b for a, b in parts)
    )


def words_of(page: str) -> Counter[str]:
    lines = (line.strip() for line in re.split(r"[\n\r\v\f\x1c-\x1e\x85\u2028\u2029]", page))
    return Counter(word for line in lines for word in re.sub(r"^•\s*", "", line).split())


@settings(max_examples=150, deadline=None)
@given(pages(LABELS + WORDS_OF_PROSE + LAYOUT))
@example("\nKansikuva\n  • \xa0")
@example("\nKansikuva\n  • \xa0\nPerustiedot")
def test_no_text_is_too_much_and_no_word_is_lost_or_added(page):
    page = "Alku.\n" + page
    said = words(read(import_page(page, "page.txt")[0]))
    there = words_of(page)
    labels = {word for label in (*LABELS, "Kuva", "Liitteet") for word in label.split()}
    assert [
        w for w in there - said if w not in said and w not in labels | OURS and not LEFT_OUT.fullmatch(w)
    ] == []
    assert [w for w in said - there if w not in OURS and not re.fullmatch(r"\d+:|\d{4}-\d\d-\d\d", w)] == []


@settings(max_examples=100, deadline=None)
@given(st.text(max_size=300))
def test_any_text_gives_readable_yaml(page):
    text, _findings = import_page(page, "page.txt")
    assert isinstance(yaml.load(text, Loader=yaml.BaseLoader), dict)


PAGE = """Toimintamallin nimi
Kävelevä neuvola
Toimintamallin lyhyt kuvaus

Alku. {}

Toteutuspaikka
Kuopio
Paikkakunta, maakunta tai hyvinvointialue
Kuopio
Toimintamallin rahoittaja
Kunta

Luotu

1.2.2024

Viimeksi muokattu

2.2.2024

Ratkaisun perusidea

{}

Kohderyhmä ja asiakasymmärrys

{}

Arvioinnin tulokset tiivistettynä

{}

Kehittämisen vaihe

Kehitteillä

Kohderyhmä

Lapset

Lähtötilanne ja strategiset liittymäkohdat

{}
"""
_rich = pages(LAYOUT)
_rich_with_collisions = pages(WORDS_OF_PROSE + LAYOUT)


@settings(max_examples=100, deadline=None)
@given(
    st.tuples(_rich, *[_rich_with_collisions] * 4).map(lambda texts: PAGE.format(*texts)),
    st.sampled_from(["classic", "current"]),
)
def test_a_page_written_again_reads_the_same(page, style):
    first, _findings = import_page(page, "page.txt")
    checked = check(read_source(first.encode(), "kaveleva-neuvola.yaml"))
    assert checked.model is not None
    again, _findings = import_page(render(Document(checked.model, "", ""), style).decode(), "page.txt")
    assert again == first
