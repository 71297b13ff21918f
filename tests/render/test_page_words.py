"""Every word of a model is in its HTML page and in its Markdown, once; whatever else is there is a label."""

import pytest
from lxml import html as reader
from markdown_it import MarkdownIt
from samples import document
from test_html import texts
from test_pdf_words import PAGES, SIGNS, authors_texts, colophon, completed, labels, letters, model_of

from innomodel.intake.page import import_page
from innomodel.model.operating_model import OperatingModel
from innomodel.render import FORMATS

GITHUB = MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"])


def read_aloud(model: OperatingModel, name: str) -> str:
    """What a reader of the page hears, its list of contents apart: numbers of lists are said."""
    made = FORMATS[name].make(document(model)).decode()
    page = reader.document_fromstring(GITHUB.render(made) if name == "md" else made).find("body")
    for apart in page.xpath("//nav | //*[@class='skip'] | //svg | //*[@aria-hidden='true']"):
        apart.drop_tree()
    for numbered in page.iter("ol"):
        for number, item in enumerate(numbered, int(numbered.get("start", "1"))):
            item.text = f"{number}. {item.text or ''}"
    return letters("".join(texts(page)))


def left_over(model: OperatingModel, name: str) -> str:
    """What the page says when the author's texts, each found once and whole, are taken out of it."""
    said = read_aloud(model, name)
    for text in sorted(map(letters, authors_texts(model)), key=len, reverse=True):
        assert text in said
        said = said.replace(text, "\0", 1)
    return said.replace("\0", "").replace(colophon("fi").replace(":", ""), "").replace(colophon("fi"), "")


def holds_only_labels(left: str) -> bool:
    for label in sorted((*labels(), "Mediaani", "mediaani"), key=len, reverse=True):
        left = left.replace(label, "")
    return set(left) <= set(SIGNS + "0123456789,")


@pytest.mark.parametrize("name", ["html", "md"])
@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.parent.name)
def test_the_sample_pages(path, name):
    text, _findings = import_page(path.read_bytes().decode(), path.parent.name)
    assert holds_only_labels(left_over(model_of(completed(text).encode()), name))


@pytest.mark.parametrize("name", ["html", "md"])
def test_the_first_model(seed_path, name):
    left = left_over(model_of(seed_path.read_bytes()), name)
    assert holds_only_labels(left)
