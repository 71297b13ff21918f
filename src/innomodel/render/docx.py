"""The Word document."""

from collections.abc import Iterator
from io import BytesIO
from typing import Any

from docxtpl import DocxTemplate
from jinja2 import StrictUndefined
from jinja2.sandbox import SandboxedEnvironment
from lxml import etree
from markupsafe import Markup

from innomodel.render.document import Document
from innomodel.render.outline import heading_level, outline, part_address
from innomodel.render.page import Part
from innomodel.render.word.blocks import Blocks
from innomodel.render.word.draw import Drawing
from innomodel.render.word.lists import Lists
from innomodel.render.word.markup import text_xml
from innomodel.render.word.package import LANGUAGE_TAGS, core_properties, packed
from innomodel.render.word.styles import Styles, W, set_language
from innomodel.shipped import shipped


def render(document: Document, template: bytes | None = None) -> bytes:
    """`document` as a .docx: the same bytes for the same input.

    `template` is a .docx in docxtpl's syntax, innomodel's own when None. It may use these names:
    `title` (runs: `{{r title }}`), `running_title` (text), `lead`, `title_block`, `contents`, `colophon`
    (paragraphs: `{{p lead }}`) and `parts`, each with `title` (runs) and `entries`, each with `label`
    (runs), `has_heading`, `content` (paragraphs) and `address`.

    Raises jinja2.TemplateError for a template that is not sound, UndefinedError among them for a name
    that is not known.
    """
    word = _Template(BytesIO(template or shipped("templates", "model.docx")))
    word.init_docx()
    tag = LANGUAGE_TAGS[document.model.language]
    label_tag = LANGUAGE_TAGS[document.language]
    set_language(word.docx.styles.element, tag)
    drawing = Drawing(
        _blocks(word),
        "" if label_tag == tag else f'<w:lang w:val="{label_tag}"/>',
        1 + max(_bookmark_ids(word.docx.element), default=0),
    )
    environment = SandboxedEnvironment(undefined=StrictUndefined, autoescape=True)
    word.render(_names(document, drawing), environment, autoescape=True)
    _tidy(word.docx.element.body)
    saved = BytesIO()
    _ = word.docx.core_properties  # gives the package the part when the template lacks it
    word.docx.save(saved)
    return packed(saved.getvalue(), core_properties(document.model, document.sha256))


class _Template(DocxTemplate):  # type: ignore[misc]  # docxtpl ships no types
    """docxtpl's template, but for the core properties, which are not its to write."""

    def render_properties(self, context: Any, jinja_env: Any = None) -> None:
        """Leave the core properties alone: they hold at most 255 characters, and no markup."""


def _blocks(word: _Template) -> Blocks:
    styles = Styles(word.docx.styles.element)
    parts = (one.target_part for one in word.docx.part.rels.values() if one.reltype.endswith("/numbering"))
    numbering = next(parts, None)
    return Blocks(styles, Lists(None if numbering is None else numbering.element, styles), word.build_url_id)


def _bookmark_ids(element: Any) -> Iterator[int]:
    for one in element.iter(f"{W}bookmarkStart"):
        yield int(one.get(f"{W}id"))


def _names(document: Document, drawing: Drawing) -> dict[str, Any]:
    shown = outline(document)
    return {
        "title": Markup(drawing.name(shown.title.name)),
        "running_title": Markup(text_xml(document.model.basic_info.name)),
        "lead": Markup(drawing.lead(shown.title.summary)),
        "title_block": Markup(drawing.title_block(shown.title)),
        "contents": Markup(drawing.contents(shown.contents)),
        "parts": [_part(part, drawing) for part in shown.parts],
        "colophon": Markup(drawing.colophon(shown.colophon)),
    }


def _part(part: Part, drawing: Drawing) -> dict[str, Any]:
    return {
        "title": Markup(drawing.heading(part.title, part_address(part))),
        "entries": [
            {
                "label": Markup(drawing.heading(entry.label, entry.address)),
                "has_heading": heading_level(entry, part) == 2,
                "content": Markup(drawing.field(entry, heading_level(entry, part))),
                "address": "/" + "/".join(str(step) for step in entry.address),
            }
            for entry in part.entries
        ],
    }


def _tidy(body: Any) -> None:
    """Drop the empty runs that docxtpl leaves, and end the body in a paragraph, as Word wants it."""
    for text in list(body.iter(f"{W}t")):
        run = text.getparent()
        if not text.text and all(one is text or one.tag == f"{W}rPr" for one in run):
            run.getparent().remove(run)
    content = [one for one in body if one.tag in (f"{W}p", f"{W}tbl")]
    if content and content[-1].tag == f"{W}tbl":
        body.find(f"{W}sectPr").addprevious(etree.Element(f"{W}p"))
