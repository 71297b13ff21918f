"""Who and what a document tells of: the people and days of the description, and nobody and nothing else."""

import json
import re
import zipfile
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

import pypdf
import pytest
from lxml import html

from innomodel.cli.main import main
from tests.pictures import BEHIND, CAMERA, COMMENT, PLACE, telling
from tests.telling_template import MARK, telling_template

DESCRIPTION = """\
# KANARIA-YLIN jätä tämä pois
format: innomodel/1
id: kotiapu
language: fi
basic_info:  # KANARIA-RIVILLA
  name: Kotiapu kylillä
  summary: Apua kotiin.
  place: Kuopio
  areas: [Kuopio]
  funders: [Kunta]
  authors: [Aino Esimerkki, Bo Exempel]
  attachments: [{title: Opas, url: "https://www.example.fi/opas"}]
  created: 2026-03-09
  modified: 2026-09-30
core_idea: |
  # KANARIA-EI-OLE-HUOMAUTUS vaan otsikko
  Katso [sivu](https://www.example.fi/sivu "vihje").
  # innomodel: ignore double-space (KANARIA-OHITUS)
cover_image: {alt: Polku metsässä, file: kuvat/KANARIA-KUVAN-NIMI.jpg}
development_stage: idea
unplaced: Orpo lause.
# KANARIA-VIIMEINEN
"""
NEVER = [
    MARK,
    *("KANARIA-YLIN", "KANARIA-RIVILLA", "KANARIA-VIIMEINEN"),
    *("KANARIA-KONE", "KANARIA-KAYTTAJA", "KANARIA-KOTI", "KANARIA-KANSIO"),
    *(PLACE, CAMERA, COMMENT, BEHIND.decode()),
]
FORMS = ("docx", "pdf", "html", "md", "txt", "sheet.html", "json")
HASH = re.compile(r"(?:sha256:)?[0-9a-f]{64}")


@pytest.fixture(scope="module")
def made(tmp_path_factory) -> dict[str, bytes]:
    """The documents and the record of the description, by the endings of their names."""
    folder = tmp_path_factory.mktemp("KANARIA-KANSIO")
    with pytest.MonkeyPatch.context() as patch:
        for name, value in (
            ("USER", "KAYTTAJA"),
            ("LOGNAME", "KAYTTAJA"),
            ("HOME", "KOTI"),
            ("HOSTNAME", "KONE"),
        ):
            patch.setenv(name, f"KANARIA-{value}")
        patch.setattr("socket.gethostname", lambda: "KANARIA-KONE")
        patch.setattr("getpass.getuser", lambda: "KANARIA-KAYTTAJA")
        patch.chdir(folder)
        Path("mallit/kuvat").mkdir(parents=True)
        Path("mallit/kuvat/KANARIA-KUVAN-NIMI.jpg").write_bytes(telling("JPEG", (400, 300)))
        Path("mallit/kotiapu.yaml").write_text(DESCRIPTION, "utf-8")
        Path("pohja.docx").write_bytes(telling_template())
        forms = ["--docx", "--pdf", "--html", "--md", "--text", "--sheet", "--lang", "fi"]
        assert main(["render", "mallit/kotiapu.yaml", *forms, "--template", "pohja.docx"]) == 0
        assert main(["export", "mallit/kotiapu.yaml", "-o", "build/kotiapu.json"]) == 0
    return {form: (folder / "build" / f"kotiapu.{form}").read_bytes() for form in FORMS}


def unpacked(form: str, content: bytes) -> Iterator[bytes]:
    """All that a document holds, each part as it is and unpacked."""
    yield content
    if form == "docx":
        with zipfile.ZipFile(BytesIO(content)) as archive:
            yield from (name.encode() for name in archive.namelist())
            yield from (archive.read(name) for name in archive.namelist())
            yield from (one.comment + one.extra for one in archive.infolist())
    elif form == "pdf":
        reader = pypdf.PdfReader(BytesIO(content))
        for number in range(1, len(reader.xref_objStm) + sum(map(len, reader.xref.values())) + 1):
            one = reader.get_object(number)
            yield repr(one).encode()
            if isinstance(one, pypdf.generic.StreamObject) and one.get("/Subtype") != "/Image":
                yield one.get_data()
        yield "".join(page.extract_text() for page in reader.pages).encode()


@pytest.mark.parametrize("form", FORMS)
def test_what_no_document_may_tell_is_in_none_however_it_is_packed(made, form):
    parts = list(unpacked(form, made[form]))
    assert [one for one in NEVER if any(one.encode() in part for part in parts)] == []


@pytest.mark.parametrize("form", FORMS)
def test_what_is_text_of_the_description_is_in_every_document(made, form):
    whole = b"".join(unpacked(form, made[form])).decode("utf-8", "replace")
    assert "KANARIA-EI-OLE-HUOMAUTUS" in whole
    assert "Orpo lause." in whole


BOTH = "Aino Esimerkki, Bo Exempel"
WORD = {
    "people": [BOTH, "Aino Esimerkki", "Bo Exempel"],
    "times": ["2026-03-09T00:00:00Z", "2026-09-30T00:00:00Z", "9.3.2026", "30.9.2026"],
    "files": ["mallit/kotiapu.yaml"],
    "links": ["https://www.example.fi/opas", "https://www.example.fi/sivu"],
}
SHOWN = {"people": ["Aino Esimerkki", "Bo Exempel"], "times": ["9.3.2026", "30.9.2026"]}
LINKS = {"links": ["https://www.example.fi/opas", "https://www.example.fi/sivu"]}
SOURCE = {"files": ["mallit/kotiapu.yaml"]}
NOTHING = {"people": [], "times": [], "files": [], "links": []}
EXPECTED = {
    "docx": WORD,
    "pdf": {
        **WORD,
        "times": ["20260930000000Z", "2026-09-30T00:00:00Z", "9.3.2026", "30.9.2026"],
    },
    "html": {**SHOWN, "times": ["2026-03-09", "2026-09-30", *SHOWN["times"]], **SOURCE, **LINKS},
    "md": {**SHOWN, **SOURCE, **LINKS},
    "txt": {**NOTHING, **SHOWN},
    "sheet.html": {**NOTHING, **LINKS, "files": ["kuvat/KANARIA-KUVAN-NIMI.jpg"]},
    "json": {
        **SHOWN,
        "times": ["2026-03-09", "2026-09-30"],
        "files": ["mallit/kotiapu.yaml", "kuvat/KANARIA-KUVAN-NIMI.jpg"],
        **LINKS,
    },
}
"""Everyone, every day and time, every file and every address of the web that a document tells of."""

DAY = re.compile(r"(?<![\d.])(?:20\d\d-\d\d-\d\d(?:T[\d:]+Z)?|\d{1,2}\.\d{1,2}\.20\d\d|20\d{12}Z?)")
FILE = re.compile(r"[\w./-]*\w/[\w.-]+\.(?:yaml|jpe?g)\b")
WEB = re.compile(
    r"https?://(?!schemas\.|purl\.org|www\.w3\.org|ns\.adobe\.com|www\.aiim\.org|schema\.org)[\w./-]+"
)
PERSON = re.compile(r"(?:Aino Esimerkki|Bo Exempel)(?:, (?:Aino Esimerkki|Bo Exempel))*")


@pytest.mark.parametrize("form", FORMS)
def test_a_document_tells_of_these_people_times_files_and_addresses_and_of_no_others(made, form):
    parts = [one.decode("utf-8", "replace") for one in unpacked(form, made[form])]
    if form == "docx":  # the file itself is packed, and the names of its parts are those of every Word file
        parts = [one for one in parts if one.startswith("<?xml")]
    if form == "pdf":
        parts = [one for one in parts if "beginbfchar" not in one and not one.startswith("%PDF")]
    whole = "\n".join(parts)
    told = {
        "people": PERSON.findall(whole),
        "times": DAY.findall(whole),
        "files": FILE.findall(whole),
        "links": WEB.findall(whole),
    }
    own = {"files": [one for one in told["files"] if one.startswith("media/")]}  # the picture's part in Word
    assert {name: set(found) - set(own.get(name, ())) for name, found in told.items()} == {
        name: set(found) for name, found in EXPECTED[form].items()
    }


def test_the_properties_of_a_word_document_are_these(made):
    with zipfile.ZipFile(BytesIO(made["docx"])) as archive:
        assert [one for one in archive.namelist() if one.startswith("docProps/")] == ["docProps/core.xml"]
        assert {one.date_time for one in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        core = dict(re.findall(r"<(\w+:\w+)[^>]*>([^<]+)</", archive.read("docProps/core.xml").decode()))
        body = archive.read("word/document.xml").decode()
        assert not [one for one in archive.namelist() if "comments" in one or "people" in one]
    assert re.fullmatch(HASH, core.pop("dc:identifier"))
    assert core == {
        "dc:title": "Kotiapu kylillä",
        "dc:creator": BOTH,
        "dc:language": "fi-FI",
        "dcterms:created": "2026-03-09T00:00:00Z",
        "dcterms:modified": "2026-09-30T00:00:00Z",
    }
    assert re.findall(r' w:author="([^"]*)"', body) == ["-"]
    assert "comment" not in body


def test_the_properties_of_a_pdf_are_these(made):
    told = dict(pypdf.PdfReader(BytesIO(made["pdf"])).metadata)
    assert re.fullmatch(r"Typst [\d.]+", told.pop("/Creator"))
    assert told == {
        "/Title": "Kotiapu kylillä",
        "/Author": BOTH,
        "/ModDate": "D:20260930000000Z",
        "/CreationDate": "D:20260930000000Z",
    }


def test_the_head_of_a_web_page_says_this(made):
    page = html.fromstring(made["html"])
    assert {one.get("name"): one.get("content") for one in page.iter("meta") if one.get("name")} == {
        "viewport": "width=device-width, initial-scale=1",
        "color-scheme": "light dark",
        "referrer": "no-referrer",
        "description": "Apua kotiin.",
    }
    (data,) = page.xpath("//script[@type='application/ld+json']/text()")
    assert [one["name"] for one in json.loads(data)["author"]] == ["Aino Esimerkki", "Bo Exempel"]
    assert not page.xpath("//comment() | //link")


def test_a_description_without_people_and_days_makes_documents_without_them(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    told = re.sub(r"  (?:authors|created|modified): .*\n", "", DESCRIPTION).replace(
        ", file: kuvat/KANARIA-KUVAN-NIMI.jpg", ""
    )
    Path("kotiapu.yaml").write_text(told, "utf-8")
    assert main(["render", "kotiapu.yaml", "--docx", "--pdf", "--html", "-o", ".", "--lang", "fi"]) == 0
    for form in ("docx", "pdf", "html"):
        parts = unpacked(form, Path(f"kotiapu.{form}").read_bytes())
        whole = "\n".join(one.decode("utf-8", "replace") for one in parts)
        assert DAY.findall(whole) == []
    assert not pypdf.PdfReader("kotiapu.pdf").metadata.keys() - {"/Title", "/Creator"}
