"""Every word of a sample page is in its Word document, once; whatever else is there is a label."""

from collections import Counter

import pytest
from lxml import etree
from samples import document
from test_docx import W, part, words
from test_pdf_words import PAGES, SIGNS, authors_texts, colophon, completed, labels, letters, model_of

from innomodel.intake.page import import_page
from innomodel.model.operating_model import OperatingModel
from innomodel.render.docx import render


def read_aloud(package: bytes) -> str:
    """What Word shows in the body of the document, the numbers of lists with it."""
    starts, counted = first_numbers(part(package, "word/numbering.xml")), Counter[tuple[str, str]]()
    said = []
    for paragraph in part(package).iter(f"{W}p"):
        numbered = paragraph.find(f"{W}pPr/{W}numPr")
        if numbered is not None:
            place = tuple(numbered.find(f"{W}{name}").get(f"{W}val") for name in ("numId", "ilvl"))
            if place in starts:
                said.append(f"{starts[place] + counted[place]}. ")
                counted[place] += 1
        said.append(words(paragraph))
    return letters("\n".join(said))


def first_numbers(numbering: etree._Element) -> dict[tuple[str, str], int]:
    """Where each numbered list begins to count, by its name and level."""
    found = {}
    levels = {
        one.get(f"{W}abstractNumId"): one.findall(f"{W}lvl") for one in numbering.iter(f"{W}abstractNum")
    }
    for number in numbering.iter(f"{W}num"):
        name = number.get(f"{W}numId")
        for level in levels[number.find(f"{W}abstractNumId").get(f"{W}val")]:
            if level.find(f"{W}numFmt").get(f"{W}val") == "decimal":
                found[name, level.get(f"{W}ilvl")] = int(level.find(f"{W}start").get(f"{W}val"))
        for override in number.iter(f"{W}lvlOverride"):
            start = override.find(f"{W}startOverride")
            found[name, override.get(f"{W}ilvl")] = int(start.get(f"{W}val"))
    return found


def left_over(model: OperatingModel) -> str:
    """What the document says when the author's texts, each found once and whole, are taken out of it."""
    said = read_aloud(render(document(model)))
    for text in sorted(map(letters, authors_texts(model)), key=len, reverse=True):
        assert text in said
        said = said.replace(text, "\0", 1)
    return said.replace("\0", "").replace(colophon("fi"), "")


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.parent.name)
def test_the_sample_pages(path):
    text, _findings = import_page(path.read_bytes().decode(), path.parent.name)
    left = left_over(model_of(completed(text).encode()))
    for label in sorted((*labels(), "Sisällys", "Mediaani", "mediaani"), key=len, reverse=True):
        left = left.replace(label, "")
    assert set(left) <= set(SIGNS + "0123456789,")
