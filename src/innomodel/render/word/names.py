"""The names that a template may use, and what they stand for in one document."""

from dataclasses import dataclass
from typing import Any

from innomodel.model.field import Text
from innomodel.render.document import Document
from innomodel.render.evaluation import Goals
from innomodel.render.outline import heading_level, outline, part_address
from innomodel.render.page import Entry, Part
from innomodel.render.word.draw import Drawing
from innomodel.render.word.fields import part_names
from innomodel.render.word.frame import draw_colophon, draw_contents, draw_heading, draw_title_block
from innomodel.render.word.goals import draw_evaluation
from innomodel.render.word.values import Field, Label, Ready, Shown

LABELS = "labels"
TITLE_BLOCK = "title_block"
CONTENTS = "contents"
COLOPHON = "colophon"
READY = {
    TITLE_BLOCK: Text(
        "Kansikuva, kehittämisen vaihe ja lyhyet tiedot.",
        "Omslagsbild, utvecklingsfas och korta uppgifter.",
        "The cover image, the development stage and the short fields.",
    ),
    CONTENTS: Text(
        "Sisällysluettelo, kun asiakirja on pitkä.",
        "Innehållsförteckning när dokumentet är långt.",
        "The list of contents, when the document is long.",
    ),
    COLOPHON: Text(
        "Lähde, versio ja tiiviste.", "Källa, version och kontrollsumma.", "Source, version and hash."
    ),
}
"""What innomodel draws in its own way, with `{{p }}`."""
PARTS = "parts"
"""The longer fields in their sections: a list."""


@dataclass(frozen=True, slots=True)
class EntryNames:
    """A field in a part."""

    label: Ready
    has_heading: bool
    content: Ready
    address: str


@dataclass(frozen=True, slots=True)
class PartNames:
    """A section with its fields."""

    title: Ready
    entries: tuple[EntryNames, ...]


def names_of(document: Document, drawing: Drawing) -> dict[str, Any]:
    """What each name stands for in `document`."""
    shown = Shown(document, outline(document), drawing, {})
    fields = {name: Field(shown, (name,), getattr(document.model, name)) for name in part_names(())}
    whole = shown.outline
    return {
        **fields,
        LABELS: Label(shown, ()),
        TITLE_BLOCK: Ready("", lambda: draw_title_block(drawing, whole.title)),
        CONTENTS: Ready("", lambda: draw_contents(drawing, whole.contents)),
        PARTS: tuple(_part(part, drawing) for part in whole.parts),
        COLOPHON: Ready("", lambda: draw_colophon(drawing, whole.colophon)),
    }


def _part(part: Part, drawing: Drawing) -> PartNames:
    def title() -> str:
        return draw_heading(drawing, part.title, part_address(part))

    return PartNames(
        Ready(part.title, title, title), tuple(_entry(one, part, drawing) for one in part.entries)
    )


def _entry(entry: Entry, part: Part, drawing: Drawing) -> EntryNames:
    level = heading_level(entry, part)

    def label() -> str:
        return draw_heading(drawing, entry.label, entry.address)

    def content() -> str:
        style = drawing.style("Body Text")
        if isinstance(entry.content, Goals):
            drawn = draw_evaluation(drawing, entry.content, style, level)
        else:
            drawn = drawing.content(entry.content, style, level, entry.label)
        return drawing.marked(entry.address, drawn)

    address = "/" + "/".join(str(step) for step in entry.address)
    return EntryNames(Ready(entry.label, label, label), level == 2, Ready("", content), address)
