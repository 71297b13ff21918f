"""The Word document."""

import posixpath
import re
from typing import Any

from innomodel.archive import archive_of, packed
from innomodel.render.document import Document
from innomodel.render.word.blocks import Blocks
from innomodel.render.word.draw import Drawing
from innomodel.render.word.lists import Lists
from innomodel.render.word.names import names_of
from innomodel.render.word.package import (
    CONTENT_TYPES,
    LANGUAGE_TAGS,
    NO_RELATIONSHIPS,
    core_properties,
    with_last,
)
from innomodel.render.word.pictures import Pictures
from innomodel.render.word.template import Template, shipped_template
from innomodel.render.word.ties import Ties

_BOOKMARKS = r"((?:<w:bookmark(?:Start|End) [^>]*/>)*)"
_TABLE_LAST = re.compile(f"(</w:tbl>){_BOOKMARKS}(?=<w:tbl>|<w:sectPr|</w:tc>|</w:body>)")
_EMPTY_CELL = re.compile(f"(<w:tc>|</w:tcPr>){_BOOKMARKS}(?=</w:tc>)")


def render(document: Document, template: Template | None = None) -> bytes:
    """`document` as a .docx: the same bytes for the same input.

    `template` is innomodel's own when None. Raises TemplateFailure when the template asks for what is not
    there, such as an item past the end of a list, or does not give a whole document.
    """
    template = template or shipped_template()
    tag, label_tag = LANGUAGE_TAGS[document.model.language], LANGUAGE_TAGS[document.language]
    ties = Ties(posixpath.dirname(template.package.document))
    lists = Lists(template.numbering)
    drawing = Drawing(
        Blocks(template.styles, lists, ties),
        Pictures(ties, template.first_picture),
        "" if label_tag == tag else f'<w:lang w:val="{label_tag}"/>',
        template.first_bookmark,
    )
    return made(template, names_of(document, drawing), document, ties, lists)


def made(
    template: Template,
    names: dict[str, Any],
    document: Document,
    ties: Ties | None = None,
    lists: Lists | None = None,
) -> bytes:
    """The file: `template` filled in with what `names` draw, their `ties` and `lists` with it."""
    changed = {template.package.core: core_properties(document.model, document.sha256).encode()}
    for name in template.stories:
        if ties is not None:
            ties.is_open = name == template.package.document
        changed[name] = _sound(template.filled(name, names)).encode()
    if ties is not None:
        changed |= _tied(template, ties)
    if lists is not None and lists.own:
        changed[template.numbering_name] = template.numbering.with_lists(lists.own)
    parts = template.kept | {name: packed(name, content) for name, content in changed.items()}
    if template.styles_name:
        parts[template.styles_name] = template.styles_in(LANGUAGE_TAGS[document.model.language])
    return archive_of(parts.values())


def _tied(template: Template, ties: Ties) -> dict[str, bytes]:
    """The parts that a document's links and pictures change or add."""
    if not ties.relationships:
        return {}
    kept = template.package.parts
    kinds = "".join(
        f'<Default Extension="{ending}" ContentType="{kind}"/>'
        for ending, kind in sorted(ties.kinds.items())
        if f'Extension="{ending}"'.encode() not in kept[CONTENT_TYPES]
    )
    return {
        template.relationships_name: with_last(
            kept.get(template.relationships_name, NO_RELATIONSHIPS), ties.relationships
        ),
        CONTENT_TYPES: with_last(kept[CONTENT_TYPES], kinds),
        **ties.files,
    }


def _sound(xml: str) -> str:
    """`xml` with a paragraph where Word wants one: after a last table, between two, in an empty cell."""
    return _EMPTY_CELL.sub(r"\1\2<w:p/>", _TABLE_LAST.sub(r"\1\2<w:p/>", xml))
