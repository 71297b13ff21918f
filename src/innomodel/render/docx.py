"""The Word document."""

from io import BytesIO
from typing import Any

from docxtpl import DocxTemplate
from jinja2 import StrictUndefined
from jinja2.sandbox import SandboxedEnvironment
from lxml import etree
from markupsafe import Markup

from innomodel.render.document import Document
from innomodel.render.outline import TITLE, Outline, outline
from innomodel.render.word.draw import DEEPEST_LIST, Drawing
from innomodel.render.word.markup import text_xml
from innomodel.render.word.package import LANGUAGE_TAGS, core_properties, packed
from innomodel.shipped import shipped

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_NUMBERED = "2"
"""The numbering of the template that numbered lists are made like."""


def render(document: Document, template: bytes | None = None) -> bytes:
    """`document` as a .docx: the same bytes for the same input.

    `template` is a .docx in docxtpl's syntax, innomodel's own when None. Its names are
    `title`, `running_title`, `label_language` and `parts`, each part with `title` and `entries`, each
    entry with `label` and `content` (block-level: `{{p entry.content }}`). Raises
    jinja2.UndefinedError for a name that is not known.
    """
    word = DocxTemplate(BytesIO(template or shipped("templates", "model.docx")))
    word.init_docx()
    numbering = word.docx.part.numbering_part.element
    drawing = Drawing(
        LANGUAGE_TAGS[document.model.language],
        LANGUAGE_TAGS[document.language],
        _link_ids(word),
        1 + max(int(one.get(f"{_W}numId")) for one in numbering.findall(f"{_W}num")),
    )
    context = _context(outline(document), drawing, document)
    word.render(context, SandboxedEnvironment(undefined=StrictUndefined, autoescape=True), autoescape=True)
    for place, start in enumerate(drawing.numbered_lists):
        numbering.append(_numbering(drawing.first_list + place, start))
    saved = BytesIO()
    word.docx.save(saved)
    return packed(saved.getvalue(), core_properties(document.model, document.sha256))


def _context(drawn: Outline, drawing: Drawing, document: Document) -> dict[str, Any]:
    return {
        "title": Markup(drawing.title(drawn.title, TITLE)),
        "running_title": Markup(text_xml(drawn.title)),
        "label_language": LANGUAGE_TAGS[document.language],
        "parts": [
            {
                "title": part.title,
                "entries": [
                    {"label": entry.label, "content": Markup(drawing.entry(entry))} for entry in part.entries
                ],
            }
            for part in drawn.parts
        ],
    }


def _link_ids(word: DocxTemplate) -> Any:
    """An address -> its relationship, one for each different address."""
    known: dict[str, str] = {}

    def link_id(address: str) -> str:
        if address not in known:
            known[address] = word.build_url_id(address)
        return known[address]

    return link_id


def _numbering(identifier: int, start: int) -> Any:
    """A numbered list of its own, beginning at `start`."""
    number = etree.Element(f"{_W}num", {f"{_W}numId": str(identifier)})
    etree.SubElement(number, f"{_W}abstractNumId", {f"{_W}val": _NUMBERED})
    for level in range(DEEPEST_LIST + 1):
        override = etree.SubElement(number, f"{_W}lvlOverride", {f"{_W}ilvl": str(level)})
        etree.SubElement(override, f"{_W}startOverride", {f"{_W}val": str(start if level == 0 else 1)})
    return number
