"""The page's words are in the Word document and in the record of the seed model: none lost, none added."""

import json
from collections import Counter
from hashlib import sha256
from importlib.metadata import version

import pytest
from docx import Document
from docx.oxml.ns import qn
from lxml import html as reader
from markdown_it import MarkdownIt
from test_words import page_words

from innomodel.cli.main import main

GITHUB = MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"])

LABELS = """
Kehittämisen vaihe ◐ Toteutuspaikka Paikkakunta, maakunta tai hyvinvointialue Toimintamallin rahoittaja
Tekijä Luotu Viimeksi muokattu Kansikuva 10.7.2023 21.12.2023
Toimintamallin kuvaus Toimintaympäristö Kohderyhmä ja asiakasymmärrys Toimivuuden ja käyttöönoton ehdot
Arvioinnin tulokset tiivistettynä Tavoitteen laji Tavoite Toteutuminen
Osatavoite 1 ✓ Tavoite toteutui. Osatavoite 2 ✗ Tavoite ei toteutunut. Osatavoite 3 ✓ Tavoite toteutui.
Osatavoite 4 ✓ Tavoite toteutui. Tuotostavoite ✓ Tavoite toteutui.
Osatavoite 1 Osatavoite 2 Osatavoite 4 Tuotostavoite
Tietoja asiakirjasta Lähde: models/sosiaalisten-innovaatioiden-paiva.yaml
Versio: innomodel/1, innomodel Lähteen tiiviste (SHA-256):
"""
"""The words of ours: the labels, the dates as they are written, and the colophon's."""


def lost_and_added(said: list[str]) -> tuple[Counter[str], Counter[str]]:
    page, there = Counter(page_words()), Counter(said)
    return page - there, there - page


def test_the_word_document(seed_path, tmp_path):
    assert main(["render", str(seed_path), "--docx", "-o", str(tmp_path), "--lang", "fi"]) == 0
    body = Document(tmp_path / f"{seed_path.stem}.docx").element.body
    tables = list(body.iter(qn("w:tbl")))
    assert [next(one.iter(qn("w:tblCaption"))).get(qn("w:val")) for one in tables[:1]] == ["Tavoitteet"]
    survey = {row for table in tables[1:] for row in table.iter()}
    survey_heading = {
        "Palaute",
        "Vastaajia",
        "yhteensä",
        "29",
        "Vastaajaryhmät",
        "Asteikko",
        "Kyselyn",
        "tulokset",
    }
    words = [
        word
        for paragraph in body.iter(qn("w:p"))
        if paragraph not in survey
        for word in "".join(
            {qn("w:tab"): " ", qn("w:br"): " "}.get(one.tag, one.text or "")
            for one in paragraph.iter(qn("w:t"), qn("w:tab"), qn("w:br"))
        ).split()
    ]
    lost, added = lost_and_added(words)
    assert lost == Counter()
    figures = ["Vastaajaryhmät", "Kyselyn", "tulokset:", "mediaani"]
    made_by = [version("innomodel"), sha256(seed_path.read_bytes()).hexdigest()]
    assert (
        added - Counter(LABELS.split()) - Counter(survey_heading) - Counter(figures) - Counter(made_by)
        == Counter()
    )


@pytest.mark.parametrize("name", ["html", "md"])
def test_the_pages(seed_path, tmp_path, name):
    assert main(["render", str(seed_path), f"--{name}", "-o", str(tmp_path), "--lang", "fi"]) == 0
    made = (tmp_path / f"{seed_path.stem}.{name}").read_text("utf-8")
    page = reader.document_fromstring(GITHUB.render(made) if name == "md" else made).find("body")
    survey = page.xpath("//*[h5[normalize-space()='Palaute']] | //*[text()='Siirry sisältöön']")
    after = page.xpath(
        "//h5/following-sibling::*[following-sibling::h4[normalize-space()='Osatavoite 2']] | //h5"
    )
    for one in survey if name == "html" else after:
        one.drop_tree()
    lost, added = lost_and_added(" ".join(page.itertext()).split())
    assert lost == Counter()
    made_by = [version("innomodel"), sha256(seed_path.read_bytes()).hexdigest()]
    ours = Counter((LABELS + "Tavoitteet ✓ ✗ ✓ ✓").split())
    assert (
        Counter(word.rstrip(":") for word in added.elements())
        - Counter(word.rstrip(":") for word in [*ours.elements(), *made_by])
        == Counter()
    )


def test_the_record(seed_path, tmp_path):
    assert main(["export", str(seed_path), "-o", str(tmp_path / "record.json")]) == 0
    record = json.loads((tmp_path / "record.json").read_text("utf-8"))
    for goal in record["model"]["evaluation"]["subgoals"]:
        goal.pop("surveys", None)
    words = [
        word
        for address, text in texts(record["model"], "")
        if address.rsplit("/", 1)[1]
        not in {"format", "id", "language", "kind", "outcome", "created", "modified"}
        for word in record["plain_text"].get(address, text).split()
    ]
    words[words.index("in_development")] = record["codes"]["development_stage"]["label"]
    assert lost_and_added(words) == (Counter(), Counter())


def texts(value: object, address: str):
    if isinstance(value, str):
        yield address, value
    elif isinstance(value, dict):
        for key, part in value.items():
            yield from texts(part, f"{address}/{key}")
    elif isinstance(value, list):
        for index, part in enumerate(value):
            yield from texts(part, f"{address}/{index}")
