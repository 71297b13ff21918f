"""The outline: the title block, the contents, what is left below them, and where it all comes from."""

from dataclasses import replace
from importlib.metadata import version

import pytest
from samples import SHA256, document, full, minimal

from innomodel.model.declarations import by_pattern
from innomodel.model.evaluation import OUTCOME_SYMBOLS, OUTCOMES
from innomodel.model.field import Section
from innomodel.model.operating_model import STAGE_SYMBOLS, STAGES, CoverImage
from innomodel.render.content import Lines, RichText
from innomodel.render.image import Image
from innomodel.render.outline import ContentsLine, outline

IMAGE = Image(b"...", "image/png", 640, 480)


def test_the_title_block_has_everything_short():
    title = outline(document(full())).title
    assert title.name.content == Lines(("Kävelevä neuvola",))
    assert isinstance(title.summary.content, RichText)
    assert (title.stage.label, title.stage_symbol, title.stage.content) == (
        "Kehittämisen vaihe",
        "◐",
        Lines(("Kehitteillä",), in_labels=True),
    )
    assert [one.label for one in title.facts] == [
        "Toteutuspaikka",
        "Paikkakunta, maakunta tai hyvinvointialue",
        "Toimintamallin rahoittaja",
        "Toimintamallin kokonaisuus",
        "Liitteet ja linkit",
        "Tekijä",
        "Luotu",
        "Viimeksi muokattu",
        "Kohderyhmä",
    ]


def test_below_it_the_longer_fields_stand_in_their_parts():
    shown = outline(document(full(), "en"))
    assert [part.title for part in shown.parts] == [
        "Description of the operating model",
        "Realise and understand",
        "Imagine and try",
        "Describe and share",
        "Text without a place",
    ]


def test_every_field_of_the_page_is_there_once():
    shown = outline(document(full()))
    title = shown.title
    addresses = [title.name.address, title.summary.address, title.stage.address, title.cover.address]
    addresses += [one.address for one in title.facts]
    addresses += [one.address for part in shown.parts for one in part.entries]
    placed = {one.pattern for one in by_pattern().values() if one.field.section not in (None, Section.HEAD)}
    assert len(addresses) == len(placed)
    assert set(addresses) == placed


def test_the_cover_is_its_picture_or_the_words_for_it():
    assert outline(document(minimal())).title.cover is None
    alone = outline(document(full())).title.cover
    assert (alone.label, alone.text, alone.image) == ("Kansikuva", "Perhe metsäpolulla", None)
    pictured = outline(document(full())._replace(images={"polku.jpg": IMAGE})).title.cover
    assert (pictured.text, pictured.image) == ("Perhe metsäpolulla", IMAGE)
    without_words = replace(minimal(), cover_image=CoverImage(file="polku.jpg"))
    unsaid = outline(document(without_words, "sv")._replace(images={"polku.jpg": IMAGE})).title.cover
    assert (unsaid.text, unsaid.image) == ("Omslagsbild", IMAGE)


def test_a_longer_document_has_a_list_of_contents():
    contents = outline(document(full())).contents
    assert contents.title == "Sisällys"
    assert [line.label for line in contents.lines if line.level == 1] == [
        "Toimintamallin kuvaus",
        "Oivalla ja ymmärrä",
        "Kuvittele ja kokeile",
        "Kuvaa ja jaa",
        "Sijoittamatta jäänyt teksti",
    ]
    assert contents.lines[:2] == (
        ContentsLine(1, "Toimintamallin kuvaus", ("part", "description")),
        ContentsLine(2, "Ratkaisun perusidea", ("core_idea",)),
    )
    assert contents.lines[-1] == ContentsLine(1, "Sijoittamatta jäänyt teksti", ("part", "unplaced"))


def test_a_short_document_has_none():
    assert outline(document(replace(minimal(), core_idea="Idea."))).contents is None


@pytest.mark.parametrize(
    ("language", "title", "labels"),
    [
        ("fi", "Tietoja asiakirjasta", ["Lähde", "Versio", "Lähteen tiiviste (SHA-256)"]),
        ("sv", "Om dokumentet", ["Källa", "Version", "Källans kontrollsumma (SHA-256)"]),
        ("en", "About this document", ["Source", "Version", "Hash of the source (SHA-256)"]),
    ],
)
def test_the_colophon_says_where_the_document_comes_from(language, title, labels):
    colophon = outline(document(minimal(), language)).colophon
    made_by = f"innomodel/1, innomodel {version('innomodel')}"
    assert colophon.title == title
    assert colophon.lines == tuple(
        zip(labels, ["models/kaveleva-neuvola.yaml", made_by, SHA256], strict=True)
    )


def test_every_stage_and_every_outcome_has_a_symbol_of_its_own():
    for symbols, words in ((STAGE_SYMBOLS, STAGES), (OUTCOME_SYMBOLS, OUTCOMES)):
        assert list(symbols) == list(words)
        assert len(set(symbols.values())) == len(symbols)
