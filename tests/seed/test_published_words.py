"""The page's words are in the Word document and in the record of the seed model: none lost, none added."""

import json
from collections import Counter

from docx import Document
from docx.oxml.ns import qn
from test_words import page_words

from innomodel.cli.main import main

LABELS = [
    "Perustiedot",
    "Toteutuspaikka",
    "Paikkakunta,",
    "maakunta",
    "tai",
    "hyvinvointialue",
    "Toimintamallin",
    "rahoittaja",
    "Tekijä",
    "Luotu",
    "Viimeksi",
    "muokattu",
    "Toimintamallin",
    "kuvaus",
    "Toimintaympäristö",
    "Kohderyhmä",
    "ja",
    "asiakasymmärrys",
    "Toimivuuden",
    "ja",
    "käyttöönoton",
    "ehdot",
    "Arvioinnin",
    "tulokset",
    "tiivistettynä",
    "Kansikuva",
    "Vaihe",
    "ja",
    "kohderyhmä",
    "Kehittämisen",
    "vaihe",
    "Osatavoite",
    "1:",
    "Osatavoite",
    "2:",
    "Osatavoite",
    "3:",
    "Osatavoite",
    "4:",
    "Tuotostavoite:",
    "Tavoite",
    "toteutui.",
    "Tavoite",
    "ei",
    "toteutunut.",
    "Tavoite",
    "toteutui.",
    "Tavoite",
    "toteutui.",
    "Tavoite",
    "toteutui.",
    "10.7.2023",
    "21.12.2023",
]


def lost_and_added(said: list[str]) -> tuple[Counter[str], Counter[str]]:
    page, there = Counter(page_words()), Counter(said)
    return page - there, there - page


def test_the_word_document(seed_path, tmp_path):
    assert main(["render", str(seed_path), "--docx", "-o", str(tmp_path), "--lang", "fi"]) == 0
    body = Document(tmp_path / f"{seed_path.stem}.docx").element.body
    survey = {row for table in body.iter(qn("w:tbl")) for row in table.iter()}
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
    assert added - Counter(LABELS) - Counter(survey_heading) == Counter()


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
