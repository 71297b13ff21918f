"""Every word of a model is in its PDF, in order, once; whatever else is there is a label."""

import re
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass
from functools import cache
from importlib.metadata import version
from pathlib import Path

import pytest
from pdf_text import read_aloud
from samples import SHA256, document, full, minimal

from innomodel.check import check
from innomodel.intake.page import import_page
from innomodel.model.declarations import by_pattern
from innomodel.model.field import Section
from innomodel.model.operating_model import OperatingModel
from innomodel.render.document import Document
from innomodel.render.pdf import render
from innomodel.render.rich import plain_text
from innomodel.source import read

TESTS = Path(__file__).parents[1]
PAGES = sorted(TESTS.glob("pages/*/page.txt"))
OURS = {"format", "id", "language", "development_stage", "kind", "outcome", "statistic", "url", "file"}
SIGNS = "✓✗○◐●–():."


def test_a_model_with_every_field():
    left = left_over(full(), "fi")
    assert left == letters(
        """
        Kehittämisen vaihe ◐ Kehitteillä Toteutuspaikka Paikkakunta, maakunta tai hyvinvointialue
        Toimintamallin rahoittaja Toimintamallin kokonaisuus Liitteet ja linkit (https://[rikki)
        Tekijä Luotu 9.3.2026 Viimeksi muokattu 30.9.2026 Kohderyhmä Kansikuva
        Toimintamallin kuvaus Ratkaisun perusidea Toimintaympäristö
        Kohderyhmä ja asiakasymmärrys Toimivuuden ja käyttöönoton ehdot
        Arvioinnin tulokset tiivistettynä Tavoitteen laji Tavoite Toteutuminen
        Osatavoite 1 ✓ Tavoite toteutui. Tuotostavoite (✓) Tavoite toteutui osittain. Osatavoite 2
        Osatavoite 1 Vastaajia yhteensä 29 Vastaajaryhmät Kyselyn tulokset: mediaani
        Kyselyn tulokset: keskiarvo
        Vastaajaryhmät Vastaajaryhmän nimi Ryhmän vastaajamäärä Vastaajat alueittain 13 16 9 7
        Asteikko Arvo Asteikon sanat -2 0 2
        Kyselyn tulokset Kysytty asia Vastaajaryhmä Vastanneita (N) Tunnusluku Arvo
        11 mediaani 2 keskiarvo 1,5
        Oivalla ja ymmärrä Lähtötilanne ja strategiset liittymäkohdat Kehitystyön lähtökohtana olevat tarpeet
        Kehittäjäjoukon kokoaminen ja yhteiskehittäminen Tavoiteltu muutos Muutoksen mittaaminen
        Toteutussuunnitelma Kuvittele ja kokeile Ideointi Idean valinta Testaus asiakkailla
        Kokeilun tavoitteet ja suunnitelma Kokeilun tulokset Kuvaa ja jaa
        Vinkit toimintamallin soveltajille Sijoittamatta jäänyt teksti
        """
    ) + colophon("fi")


def test_a_model_that_says_as_little_as_may_be():
    assert left_over(minimal(), "sv") == letters(
        """
        Utvecklingsfas ○ På idéstadiet Plats för genomförandet Ort, landskap eller välfärdsområde
        Verksamhetsmodellens finansiär
        """
    ) + colophon("sv")


def test_the_first_model(seed_path):
    left = left_over(model_of(seed_path.read_bytes()), "fi")
    assert left.startswith(
        letters(
            """
            Kehittämisen vaihe ◐ Kehitteillä Toteutuspaikka Paikkakunta, maakunta tai hyvinvointialue
            Toimintamallin rahoittaja Tekijä Luotu 10.7.2023 Viimeksi muokattu 21.12.2023 Kansikuva
            Toimintamallin kuvaus Toimintaympäristö Kohderyhmä ja asiakasymmärrys
            Toimivuuden ja käyttöönoton ehdot Arvioinnin tulokset tiivistettynä
            Tavoitteen laji Tavoite Toteutuminen Osatavoite 1 ✓ Tavoite toteutui.
            Osatavoite 2 ✗ Tavoite ei toteutunut. Osatavoite 3 ✓ Tavoite toteutui.
            Osatavoite 4 ✓ Tavoite toteutui. Tuotostavoite ✓ Tavoite toteutui. Osatavoite 1
            """
        )
    )
    assert left.endswith(letters("Osatavoite 2 Osatavoite 4 Tuotostavoite") + colophon("fi"))


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.parent.name)
def test_the_sample_pages(path):
    text, _findings = import_page(path.read_bytes().decode(), path.parent.name)
    left = left_over(model_of(completed(text).encode()), "fi").removesuffix(colophon("fi"))
    for label in sorted(labels(), key=len, reverse=True):
        left = left.replace(label, "")
    assert set(left) <= set(SIGNS + "0123456789")


def completed(text: str) -> str:
    """A description with what a page did not say, so that it can be published."""
    said = {
        r"^id: ": ("", "id: kuvaus\n"),
        r"^basic_info:": ("", "basic_info:\n  summary: Lyhyesti.\n"),
        r"^development_stage: ": ("", "development_stage: idea\n"),
        r"^  name: [^|]": ("basic_info:.*\n", "  name: Nimi\n"),
        r"^  place: ": ("basic_info:.*\n", "  place: Paikka\n"),
        r"^  areas:": ("basic_info:.*\n", "  areas: [Kuopio]\n"),
        r"^  funders:": ("basic_info:.*\n", "  funders: [Kunta]\n"),
    }
    for sign, (after, line) in said.items():
        if not re.search(sign, text, re.MULTILINE):
            text = re.sub(rf"(?m)(^{after})", lambda place, line=line: place[0] + line, text, count=1)
    return text.replace("development_stage: ready", "development_stage: in_development")


def model_of(raw: bytes) -> OperatingModel:
    identifier = re.search(rb"^id: (.*)$", raw, re.MULTILINE)[1].decode()
    checked = check(read(raw, f"models/{identifier}.yaml"))
    assert checked.model is not None, checked.diagnostics
    return checked.model


def left_over(model: OperatingModel, language: str) -> str:
    """What the document says when the author's texts, each found once and whole, are taken out of it."""
    said = heard(document(model, language))
    for text in sorted(map(letters, authors_texts(model)), key=len, reverse=True):
        assert text in said
        said = said.replace(text, "\0", 1)
    return said.replace("\0", "")


def heard(shown: Document) -> str:
    """The document without pictures, the list of contents and bullets."""
    parts = [
        (kind, text)
        for kind, text in read_aloud(render(shown))
        if kind != "Figure" and not (kind == "Lbl" and not text[0].isdigit())
    ]
    begin, end = _contents(parts)
    return letters("".join(text for _kind, text in parts[:begin] + parts[end:]))


def _contents(parts: list[tuple[str, str]]) -> tuple[int, int]:
    """Where the list of contents is: its title, then links that end in page numbers."""
    titles = ("Sisällys", "Innehåll", "Contents")
    begin = next((place for place, one in enumerate(parts) if one == ("H1", one[1]) and one[1] in titles), 0)
    end = begin + 1 if begin else 0
    while begin and parts[end][0] == "Link":
        end += 1
    return begin, end


def letters(text: str) -> str:
    """The text without spaces, and without hyphens: the ends of lines have hyphens of their own."""
    return re.sub(r"[\s\x02-]", "", unicodedata.normalize("NFKC", text))


def authors_texts(value: object, name: str = "", is_rich: bool = False) -> Iterator[str]:
    if isinstance(value, str) and value.strip() and name not in OURS:
        yield plain_text(value).replace("Verkkosivu,", "Verkkosivu (Vihjeteksti),") if is_rich else value
    elif is_dataclass(value):
        for one in fields(value):
            rich = any(getattr(said, "rich", False) for said in getattr(one.type, "__metadata__", ()))
            yield from authors_texts(getattr(value, one.name), one.name, rich)
    elif isinstance(value, Mapping):
        for key, part in value.items():
            yield from authors_texts(part if isinstance(part, str) else key, "key")
    elif isinstance(value, tuple):
        for part in value:
            yield from authors_texts(part, name)


def colophon(language: str) -> str:
    lines = {
        "fi": "Tietoja asiakirjasta Lähde: {} Versio: {} Lähteen tiiviste (SHA-256): {}",
        "sv": "Om dokumentet Källa: {} Version: {} Källans kontrollsumma (SHA-256): {}",
    }
    made_by = f"innomodel/1, innomodel {version('innomodel')}"
    return letters(lines[language].format("models/kaveleva-neuvola.yaml", made_by, SHA256))


@cache
def labels() -> frozenset[str]:
    """Innomodel's own words in Finnish."""
    said = {section.value.fi for section in Section}
    for one in by_pattern().values():
        said |= {one.field.label or "", one.field.title.fi}
        said |= {choice.fi for choice in (one.field.choices or {}).values()}
    return frozenset(letters(one) for one in said if one)
