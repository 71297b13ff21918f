"""The Word document: sound, accessible, the author's words once and in order, the same bytes each time."""

import os
import re
import subprocess
import sys
from dataclasses import replace
from functools import cache
from importlib.metadata import version
from io import BytesIO
from itertools import pairwise
from pathlib import Path
from zipfile import ZipFile

import ooxml_integrity
import pytest
from docx import Document as WordDocument
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree
from openxml_audit import OpenXmlValidator
from samples import SHA256, document, full, minimal

from innomodel.model.declarations import by_pattern
from innomodel.model.evaluation import Evaluation, Subgoal
from innomodel.render import FORMATS
from innomodel.render.anchors import bookmark
from innomodel.render.docx import render
from innomodel.render.image import Image

ROOT = Path(__file__).parents[2]
WP = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
PNG = b"\x89PNG\r\n\x1a\n" + bytes(40)
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


@cache
def rendered() -> bytes:
    return render(document(full()))


def part(package: bytes, name: str = "word/document.xml") -> etree._Element:
    with ZipFile(BytesIO(package)) as archive:
        return etree.fromstring(archive.read(name))


def style(paragraph: etree._Element) -> str:
    named = paragraph.find(f"{W}pPr/{W}pStyle")
    return "" if named is None else named.get(f"{W}val")


def words(element: etree._Element) -> str:
    """The text of an element, a space for each break and tab."""
    shown = {f"{W}t": lambda one: one.text or "", f"{W}br": lambda _: " ", f"{W}tab": lambda _: " "}
    return "".join(shown[one.tag](one) for one in element.iter(*shown) if one.getparent().tag == f"{W}r")


def paragraphs(package: bytes) -> list[tuple[str, str]]:
    """Every paragraph's style and text, those of tables in their place."""
    return [(style(one), words(one)) for one in part(package).iter(f"{W}p")]


def texts(package: bytes) -> list[str]:
    return [text for _style, text in paragraphs(package) if text]


def errors(package: bytes, folder: Path) -> list[str]:
    path = folder / "malli.docx"
    path.write_bytes(package)
    audit = OpenXmlValidator().validate(str(path))
    return [str(one) for one in (*audit.errors, *ooxml_integrity.check(path))]


def test_the_committed_template_is_what_the_script_builds():
    code = "import sys; sys.path.insert(0, 'tools'); import build_word_template as b; "
    code += "sys.stdout.buffer.write(b.build())"
    built = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, check=True).stdout
    assert built == (ROOT / "templates" / "model.docx").read_bytes(), (
        "run python tools/build_word_template.py"
    )


def test_the_template_is_sound(tmp_path):
    assert errors((ROOT / "templates" / "model.docx").read_bytes(), tmp_path) == []


@pytest.mark.parametrize("language", ["fi", "sv", "en"])
def test_a_document_with_everything_is_sound(tmp_path, language):
    assert errors(render(document(full(), language)), tmp_path) == []


def test_a_document_with_hardly_anything_is_sound(tmp_path):
    assert errors(render(document(minimal())), tmp_path) == []


def test_the_whole_of_a_small_document():
    goal = Subgoal(
        kind="subgoal", number=1, goal="Ajan saa *heti*.", outcome="achieved", evidence="Näin kävi."
    )
    model = replace(minimal(place="Kuopio\nja Siilinjärvi"), evaluation=Evaluation(subgoals=(goal,)))
    assert paragraphs(render(document(model))) == [
        ("Title", "Kävelevä neuvola"),
        ("Subtitle", "Neuvola kävellen."),
        ("InnomodelFact", "Kehittämisen vaihe ○\xa0Ideoitavana"),
        ("InnomodelFact", "Toteutuspaikka Kuopio ja Siilinjärvi"),
        ("InnomodelFact", "Paikkakunta, maakunta tai hyvinvointialue Kuopio"),
        ("InnomodelFact", "Toimintamallin rahoittaja Kunta"),
        ("Heading1", "Toimintamallin kuvaus"),
        ("Heading2", "Arvioinnin tulokset tiivistettynä"),
        ("TableHeading", "Tavoitteen laji"),
        ("TableHeading", "Tavoite"),
        ("TableHeading", "Toteutuminen"),
        ("TableText", "Osatavoite 1"),
        ("TableText", "Ajan saa heti."),
        ("TableText", "✓\xa0Tavoite toteutui."),
        ("Heading3", "Osatavoite 1"),
        ("BodyText", "Näin kävi."),
        ("InnomodelColophonTitle", "Tietoja asiakirjasta"),
        ("InnomodelColophon", "Lähde: models/kaveleva-neuvola.yaml"),
        ("InnomodelColophon", f"Versio: innomodel/1, innomodel {version('innomodel')}"),
        ("InnomodelColophon", f"Lähteen tiiviste (SHA-256): {SHA256}"),
    ]


MARKUP_TEXTS = [
    "Ylin otsikko",
    "Kappale, jossa on lihavaa, kursiivia, molempia, poistettua ja koodia. "
    "Rivi jatkuu pakotetun rivinvaihdon jälkeen.",
    "Kolmannen tason otsikko",
    "ensimmäinen luettelon kohta",
    "jatkokappale",
    "sisempi kohta",
    "kolmas taso",
    "neljäs taso",
    "toinen kohta",
    "Viidennen tason otsikko",
    "viides vaihe",
    "kuudes vaihe",
    "alavaihe",
    "Väliteksti.",
    "uusi alku",
    "uusi jatko",
    "Lainattu lause.",
    "Lainaus lainauksessa.",
    "lainattu luettelo",
    "Toisen tason otsikko",
    *("Kunta", "Väkiluku", "Huomio", "Ahola", "1200", "kasvaa", "Boda", "340"),
    *("Toinen", "taulukko", "heti", "perään"),
    "koodi rivi yksi   koodi rivi kaksi",
    "Verkkosivu, posti, puhelin, [vaarallinen](javascript:alert) ja kuvan selite.",
]


FIGURES = ["Vastaajaryhmät", "Kyselyn tulokset: mediaani", "Kyselyn tulokset: keskiarvo"]
CONTENTS = [
    "Sisällys",
    "Toimintamallin kuvaus",
    "Ratkaisun perusidea",
    "Toimintaympäristö",
    "Kohderyhmä ja asiakasymmärrys",
    "Toimivuuden ja käyttöönoton ehdot",
    "Arvioinnin tulokset tiivistettynä",
    "Oivalla ja ymmärrä",
    "Lähtötilanne ja strategiset liittymäkohdat",
    "Kehitystyön lähtökohtana olevat tarpeet",
    "Kehittäjäjoukon kokoaminen ja yhteiskehittäminen",
    "Tavoiteltu muutos",
    "Muutoksen mittaaminen",
    "Toteutussuunnitelma",
    "Kuvittele ja kokeile",
    "Ideointi",
    "Idean valinta",
    "Testaus asiakkailla",
    "Kokeilun tavoitteet ja suunnitelma",
    "Kokeilun tulokset",
    "Kuvaa ja jaa",
    "Vinkit toimintamallin soveltajille",
    "Sijoittamatta jäänyt teksti",
]


def test_every_word_once_in_the_pages_order_and_no_other():
    assert texts(rendered()) == [
        "Kävelevä neuvola",
        "Neuvola kävellen.",
        "perheille",
        "kunnille",
        "Kehittämisen vaihe ◐\xa0Kehitteillä",
        "Toteutuspaikka Kuopion ja Siilinjärven neuvolat",
        "Paikkakunta, maakunta tai hyvinvointialue Pohjois-Savon hyvinvointialue",
        "Siilinjärvi",
        "Toimintamallin rahoittaja Sosiaali- ja terveysministeriö (STM)",
        "Kunta",
        "Toimintamallin kokonaisuus Kestävän kasvun ohjelma",
        "Liitteet ja linkit Loppuraportti",
        "Muistio",
        "Rikki (https://[rikki)",
        "Tekijä Aino Esimerkki",
        "Bo Exempel",
        "Luotu 9.3.2026",
        "Viimeksi muokattu 30.9.2026",
        "Kohderyhmä Lapsiperheet",
        "Isovanhemmat",
        "Kansikuva Perhe metsäpolulla",
        *CONTENTS,
        "Toimintamallin kuvaus",
        "Ratkaisun perusidea",
        *MARKUP_TEXTS,
        *("Toimintaympäristö", "Kaksi neuvolaa."),
        *("Kohderyhmä ja asiakasymmärrys", "Perheet."),
        *("Toimivuuden ja käyttöönoton ehdot", "Koulutuspäivä."),
        "Arvioinnin tulokset tiivistettynä",
        "Yhteenvedon otsikko",
        "Yhteenveto.",
        *("Tavoitteen laji", "Tavoite", "Toteutuminen"),
        *("Osatavoite 1", "Perheet saavat ajan viikossa.", "✓\xa0Tavoite toteutui."),
        *("Tuotostavoite", "Opas ja esite", "(✓)\xa0Tavoite toteutui osittain."),
        *("Osatavoite 2", "Ilman tuomiota"),
        "Osatavoite 1",
        "Odotus oli neljä päivää.",
        "Näytön otsikko",
        "Lisää.",
        "Osallistujapalaute",
        "Vastaajia yhteensä 29",
        *FIGURES,
        "Vastaajaryhmät",
        *("Vastaajaryhmän nimi", "Ryhmän vastaajamäärä", "Vastaajat alueittain"),
        *("Lähiryhmä", "13", "Etäryhmä", "16", "Uusimaa 9 Pirkanmaa 7"),
        "Asteikko",
        *("Arvo", "Asteikon sanat", "-2", "hyödytön", "0", "en osaa sanoa", "2", "hyödyllinen"),
        "Kyselyn tulokset",
        *("Kysytty asia", "Vastaajaryhmä", "Vastanneita (N)", "Tunnusluku", "Arvo"),
        *("Avaus", "Lähiryhmä", "11", "mediaani", "2"),
        *("Työpaja", "Etäryhmä", "keskiarvo", "1,5"),
        "Oivalla ja ymmärrä",
        *("Lähtötilanne ja strategiset liittymäkohdat", "Lähtö."),
        *("Kehitystyön lähtökohtana olevat tarpeet", "Tarve."),
        *("Kehittäjäjoukon kokoaminen ja yhteiskehittäminen", "Yhdessä."),
        *("Tavoiteltu muutos", "Muutos."),
        *("Muutoksen mittaaminen", "Mittari."),
        *("Toteutussuunnitelma", "Suunnitelma."),
        "Kuvittele ja kokeile",
        *("Ideointi", "Ideat.", "Idean valinta", "Valinta.", "Testaus asiakkailla", "Testi."),
        *("Kokeilun tavoitteet ja suunnitelma", "Koe.", "Kokeilun tulokset", "Tulos."),
        "Kuvaa ja jaa",
        *("Vinkit toimintamallin soveltajille", "Vinkki."),
        "Sijoittamatta jäänyt teksti",
        "Orpo teksti.",
        *("viimeinen", "taulukko", "a", "b"),
        "Tietoja asiakirjasta",
        "Lähde: models/kaveleva-neuvola.yaml",
        f"Versio: innomodel/1, innomodel {version('innomodel')}",
        f"Lähteen tiiviste (SHA-256): {SHA256}",
    ]


def test_headings_never_skip_a_level():
    levels = [int(name[-1]) for name, _text in paragraphs(rendered()) if name.startswith("Heading")]
    assert levels[0] == 1
    assert all(below <= above + 1 for above, below in pairwise(levels))
    assert max(levels) == 5


def test_every_table_has_a_header_row_and_a_style():
    tables = list(part(rendered()).iter(f"{W}tbl"))
    assert len(tables) == 7
    for table in tables:
        headers = [row.find(f"{W}trPr/{W}tblHeader") is not None for row in table.iter(f"{W}tr")]
        assert headers == [True, *[False] * (len(headers) - 1)]
        assert not table.find(f".//{W}tblHeader").attrib
        assert table.find(f"{W}tblPr/{W}tblStyle").get(f"{W}val") == "InnomodelTable"


def test_the_tables_of_a_survey_are_captioned():
    captions = [text for name, text in paragraphs(rendered()) if name in ("InnomodelSurvey", "Caption")]
    assert captions == ["Osallistujapalaute", *FIGURES, "Vastaajaryhmät", "Asteikko", "Kyselyn tulokset"]
    read_out = [one.get(f"{W}val") for one in part(rendered()).iter(f"{W}tblCaption")]
    assert read_out == [
        "Tavoitteet",
        "Osallistujapalaute: Vastaajaryhmät",
        "Osallistujapalaute: Asteikko",
        "Osallistujapalaute: Kyselyn tulokset",
    ]


def test_a_survey_has_its_pictures_with_what_they_say():
    described = [one.get("descr") for one in part(rendered()).iter(f"{WP}docPr")]
    assert described == [
        "Vastaajia oli 29. Eniten vastaajia (16) oli ryhmässä ”Etäryhmä”. "
        "Alueittain vastaajia oli eniten (9) alueella ”Uusimaa”.",
        "Mediaani oli 2 (hyödyllinen) kohdassa ”Avaus”. Asteikko oli -2 (hyödytön) – 2 (hyödyllinen).",
        "Keskiarvo oli 1,5 kohdassa ”Työpaja”. Asteikko oli -2 (hyödytön) – 2 (hyödyllinen).",
    ]
    with ZipFile(BytesIO(rendered())) as archive:
        media = [name for name in archive.namelist() if name.startswith("word/media/")]
        kinds = [archive.read(name)[:8] for name in media]
    assert [name.rpartition(".")[2] for name in media] == ["png", "svg"] * 3
    assert kinds == [b"\x89PNG\r\n\x1a\n", b"<svg xml"] * 3


def test_the_cover_image_stands_below_the_summary_with_its_alternative_text(tmp_path):
    image = Image(PNG, "image/png", 4000, 2000)
    package = render(document(full())._replace(images={"polku.jpg": image}))
    body = part(package)
    picture = next(body.iter(f"{WP}inline"))
    assert picture.find(f"{WP}docPr").get("descr") == "Perhe metsäpolulla"
    assert [int(picture.find(f"{WP}extent").get(side)) for side in ("cx", "cy")] == [6120130, 3060065]
    assert "Perhe metsäpolulla" not in texts(package)
    styles = [name for name, _text in paragraphs(package)]
    assert styles[styles.index("InnomodelCover") + 1] == "InnomodelFact"
    assert errors(package, tmp_path) == []


def test_a_cover_image_that_word_cannot_show_is_told_in_words():
    image = Image(b"RIFF....WEBPVP8 ", "image/webp", 40, 20)
    package = render(document(full())._replace(images={"polku.jpg": image}))
    assert "Kansikuva Perhe metsäpolulla" in texts(package)


def test_each_numbered_list_begins_with_its_own_number():
    numbered = {
        one.get(f"{W}numId"): [start.get(f"{W}val") for start in one.iter(f"{W}startOverride")]
        for one in part(rendered(), "word/numbering.xml").findall(f"{W}num")
    }
    used = [
        one.find(f"{W}pPr/{W}numPr/{W}numId").get(f"{W}val")
        for one in part(rendered()).iter(f"{W}p")
        if style(one).startswith("ListNumber")
    ]
    assert [numbered[number] for number in used] == [["5"], ["5"], ["1"], ["1"], ["1"]]
    assert len(set(used)) == 3


def test_lists_deeper_than_word_has_levels_keep_their_text(tmp_path):
    markdown = "\n".join("  " * depth + f"- taso {depth}" for depth in range(14))
    package = render(document(replace(minimal(), core_idea=markdown)))
    assert [text for name, text in paragraphs(package) if name.startswith("ListBullet")] == [
        f"taso {depth}" for depth in range(14)
    ]
    assert errors(package, tmp_path) == []


def test_the_contents_lead_to_the_headings():
    body = part(rendered())
    marked = {
        one.get(f"{W}name"): words(one.getparent())
        for one in body.iter(f"{W}bookmarkStart")
        if style(one.getparent()).startswith("Heading")
    }
    lines = [one for one in body.iter(f"{W}hyperlink") if one.get(f"{W}anchor")]
    assert [words(one) for one in lines] == CONTENTS[1:]
    assert [marked[one.get(f"{W}anchor")] for one in lines] == CONTENTS[1:]


def test_links_lead_where_the_author_said():
    targets = {one.get("Id"): one for one in part(rendered(), "word/_rels/document.xml.rels")}
    key = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
    linked = [one for one in part(rendered()).iter(f"{W}hyperlink") if one.get(key)]
    links = [(words(one), targets[one.get(key)]) for one in linked]
    assert [(text, one.get("Target"), one.get("TargetMode")) for text, one in links] == [
        ("Loppuraportti", "https://www.example.fi/raportti%20%C3%A4.pdf", "External"),
        ("Verkkosivu", "https://www.example.fi/sivu?a=1&b=2", "External"),
        ("posti", "mailto:aino@example.fi", "External"),
        ("puhelin", "tel:+358401234567", "External"),
        ("kuvan selite", "https://example.fi/kuva.png", "External"),
    ]


def field_addresses() -> list[tuple[str | int, ...]]:
    placed = [one.pattern for one in by_pattern().values() if one.field.order is not None]
    goal = ("evaluation", "subgoals", 0)
    survey = (*goal, "surveys", 0)
    return [
        *(one for one in placed if one not in {("format",), ("id",), ("language",)}),
        ("evaluation", "summary"),
        *((*goal, name) for name in ("kind", "number", "goal", "outcome", "evidence")),
        survey,
        *((*survey, name) for name in ("name", "respondents", "groups", "scale", "items")),
        *(("evaluation", "subgoals", 2, name) for name in ("kind", "number", "goal")),
    ]


def test_every_field_has_its_bookmark():
    names = [one.get(f"{W}name") for one in part(rendered()).iter(f"{W}bookmarkStart")]
    assert {bookmark(address) for address in field_addresses()} <= set(names)
    assert len(set(names)) == len(names)


def test_bookmarks_are_numbered_and_closed():
    body = part(rendered())
    starts = [one.get(f"{W}id") for one in body.iter(f"{W}bookmarkStart")]
    assert len(set(starts)) == len(starts)
    assert sorted(starts) == sorted(one.get(f"{W}id") for one in body.iter(f"{W}bookmarkEnd"))


def test_a_bookmark_holds_its_field_and_nothing_else():
    assert bookmarked(rendered(), ("basic_info", "place")) == "Kuopion ja Siilinjärven neuvolat"
    assert bookmarked(rendered(), ("basic_info", "funders")) == "Sosiaali- ja terveysministeriö (STM)Kunta"
    assert bookmarked(rendered(), ("evaluation", "subgoals", 0, "goal")) == "Perheet saavat ajan viikossa."
    assert bookmarked(rendered(), ("evaluation", "subgoals", 0, "number")) == "1"
    assert bookmarked(rendered(), ("core_idea",)) == "".join(MARKUP_TEXTS)


def bookmarked(package: bytes, address: tuple[str | int, ...]) -> str:
    body = part(package)
    (start,) = body.iterfind(f".//{W}bookmarkStart[@{W}name='{bookmark(address)}']")
    inside, collected = False, []
    for one in body.iter(f"{W}bookmarkStart", f"{W}bookmarkEnd", f"{W}r"):
        if one is start:
            inside = True
        elif one.tag == f"{W}bookmarkEnd" and one.get(f"{W}id") == start.get(f"{W}id"):
            break
        elif inside and one.tag == f"{W}r":
            collected.append(words(one))
    return "".join(collected)


def test_the_languages_of_content_and_labels():
    swedish = replace(full(), language="sv")
    package = render(document(swedish, "fi"))
    assert part(package, "word/styles.xml").find(f"{W}docDefaults//{W}lang").get(f"{W}val") == "sv-FI"
    labelled = {
        words(run.getparent().getparent()): run.find(f"{W}lang") for run in part(package).iter(f"{W}rPr")
    }
    assert labelled["Toimintamallin kuvaus"].get(f"{W}val") == "fi-FI"
    assert WordDocument(BytesIO(package)).core_properties.language == "sv-FI"
    assert not list(part(rendered()).iter(f"{W}lang"))


def test_the_properties_of_the_document():
    properties = WordDocument(BytesIO(rendered())).core_properties
    assert properties.title == "Kävelevä neuvola"
    assert properties.author == "Aino Esimerkki, Bo Exempel"
    assert properties.identifier == f"sha256:{SHA256}"
    assert (properties.created.date(), properties.modified.date()) == (
        full().basic_info.created,
        full().basic_info.modified,
    )


def test_a4_and_finnish_by_default():
    template = (ROOT / "templates" / "model.docx").read_bytes()
    size = part(template).find(f".//{W}pgSz")
    assert (size.get(f"{W}w"), size.get(f"{W}h")) == ("11906", "16838")
    assert part(template, "word/styles.xml").find(f"{W}docDefaults//{W}lang").get(f"{W}val") == "fi-FI"


HOSTILE = [
    "{{ 7*7 }}",
    "{% for x in y %}",
    "{%p if x %} {{p x }} {{r x }} {# huomautus #}",
    "{_{ }_} {_% %_}",
    "<b>&amp; & <w:p/> ]]> \"lainaus\" 'heitto'",
    "<!-- huomautus --> <?php ?>",
    "https://example.fi/?a=1&b=2",
]


@pytest.mark.parametrize("typed", HOSTILE)
def test_text_appears_as_typed(typed):
    markdown = "".join(f"\\{one}" if re.match(r"[!-/:-@\[-`{-~]", one) else one for one in typed)
    model = replace(minimal(name=typed, place=typed, authors=(typed,), areas=(typed,)), core_idea=markdown)
    package = render(document(model))
    shown = texts(package)
    assert shown[0] == typed
    assert f"Toteutuspaikka {typed}" in shown
    assert shown[shown.index("Ratkaisun perusidea") + 1] == typed
    assert WordDocument(BytesIO(package)).core_properties.title == typed
    assert "".join(part(package, "word/header1.xml").itertext()) == typed


def test_a_paragraph_of_forty_thousand_characters_is_whole(tmp_path):
    long = "sana " * 7_999 + "loppu"
    package = render(document(replace(minimal(place=long), core_idea=long)))
    assert long in texts(package)
    assert f"Toteutuspaikka {long}" in texts(package)
    assert errors(package, tmp_path) == []


@pytest.mark.parametrize(
    "typed",
    [
        "שלום עולם – مرحبا بالعالم",
        "👩🏽‍⚕️ 🇫🇮 ❤️‍🔥",
        "漢字かな交じり文",
        "a\u200bb\u2066c\u2069",
        "e\u0301 \ufb01",
    ],
)
def test_every_script_appears_as_typed(typed):
    package = render(document(replace(minimal(name=typed, place=typed), core_idea=f"**{typed}**")))
    shown = texts(package)
    assert shown[0] == typed
    assert shown[shown.index("Ratkaisun perusidea") + 1] == typed


def test_a_table_of_three_hundred_columns_is_one_that_word_opens(tmp_path):
    cells = [f"s{number}" for number in range(300)]
    lines = [cells, ["---"] * 300, [f"a{cell}" for cell in cells]]
    model = replace(minimal(), core_idea="\n".join("| " + " | ".join(row) + " |" for row in lines))
    package = render(document(model))
    rows = [len(list(row.iter(f"{W}tc"))) for row in part(package).iter(f"{W}tr")]
    assert rows == [10] * 60
    shown = texts(package)
    assert sorted(text for text in shown if re.fullmatch(r"a?s\d+", text)) == sorted([*cells, *lines[2]])
    assert errors(package, tmp_path) == []


@pytest.mark.parametrize(
    "typed",
    [
        "[x](javascript:alert(1))",
        "![x](file:///etc/passwd)",
        "![x](../salaisuus.png)",
        "[x](data:text/html,x)",
    ],
)
def test_what_is_not_safe_to_follow_is_shown_as_typed(typed):
    package = render(document(replace(minimal(), core_idea=typed)))
    assert typed in texts(package)
    with ZipFile(BytesIO(package)) as archive:
        ties = archive.read("word/_rels/document.xml.rels").decode()
        assert [name for name in archive.namelist() if "media" in name] == []
    assert "External" not in ties


def test_what_xml_cannot_hold_is_replaced():
    package = render(
        document(minimal(name="a\x0bb\x00c\ud800d\ufffee\x0c\x07", place="\x1b", summary="x\x0cy\ud800"))
    )
    assert texts(package)[0] == "a\ufffdb\ufffdc\ufffdd\ufffde\ufffd\ufffd"


def test_tabs_and_line_breaks_are_words_own(tmp_path):
    package = render(document(minimal(place="a\tb\r\nc\rd")))
    assert "Toteutuspaikka a b c d" in texts(package)
    assert errors(package, tmp_path) == []


def test_a_long_name_and_a_table_at_the_end(tmp_path):
    table = "| a | b |\n|---|---|\n| c | d |"
    package = render(document(replace(minimal(name="nimi " * 200), unplaced=table)))
    assert errors(package, tmp_path) == []
    body = part(package)[0]
    assert [one.tag for one in body if one.tag in (f"{W}p", f"{W}tbl")][-1] == f"{W}p"


@settings(max_examples=25, deadline=None)
@given(st.text(max_size=200), st.text(min_size=1, max_size=80).filter(str.strip))
def test_any_text_makes_a_document_that_opens(rich, plain):
    package = render(document(replace(minimal(name=plain, place=plain), core_idea=rich, unplaced=rich)))
    WordDocument(BytesIO(package))


def test_the_same_model_gives_the_same_bytes():
    assert render(document(full())) == rendered() == FORMATS["docx"].make(document(full()))


def test_bytes_do_not_depend_on_the_surroundings(tmp_path):
    code = "import sys; from samples import *; from innomodel.render.docx import render; "
    code += "sys.stdout.buffer.write(render(document(full())))"
    for seed, zone, locale in (("1", "Pacific/Auckland", "C"), ("2", "America/Los_Angeles", "C.UTF-8")):
        surroundings = {"PYTHONHASHSEED": seed, "TZ": zone, "LC_ALL": locale}
        paths = {"PYTHONPATH": os.pathsep.join([str(Path(__file__).parent), *sys.path])}
        done = subprocess.run(
            [sys.executable, "-c", code],
            env={**os.environ, **surroundings, **paths},
            cwd=tmp_path,
            capture_output=True,
            check=True,
        )
        assert done.stdout == rendered()
