"""What a document shows of a model, in which order and under which words: decided once for every format."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from innomodel.model.declarations import Address, by_pattern
from innomodel.model.field import Section, Text
from innomodel.render.colophon import Colophon, colophon
from innomodel.render.content import Lines, label_of
from innomodel.render.document import Document
from innomodel.render.image import Image
from innomodel.render.page import Entry, Part, page

_STAGE = ("development_stage",)
_COVER = ("cover_image", "alt")
_IN_THE_TITLE = (Section.BASIC_INFO, Section.SIDE)
_CONTENTS = Text("Sisällys", "Innehåll", "Contents")
_WORTH_CONTENTS = 8
"""Fields under a heading of their own from which a document has a list of contents."""


@dataclass(frozen=True, slots=True)
class Cover:
    """The cover image. `text` says what it shows: its alternative text, or the field's label without one.

    Without an `image` the text stands in its place, under its label.
    """

    address: Address
    label: str
    text: str
    image: Image | None


@dataclass(frozen=True, slots=True)
class TitleBlock:
    """The beginning of a document, from the name down to everything short about the model.

    `stage_symbol` is shown beside the word for the stage, never without it. `facts` are the short
    fields of the basic information and the side block, but for the name, the summary and the stage.
    """

    name: Entry
    summary: Entry | None
    stage: Entry
    stage_symbol: str
    cover: Cover | None
    facts: tuple[Entry, ...]


@dataclass(frozen=True, slots=True)
class ContentsLine:
    """A line of the list of contents: a part (level 1) or a field (level 2), and where it stands."""

    level: int
    label: str
    address: Address


@dataclass(frozen=True, slots=True)
class Contents:
    """The list of contents under its title."""

    title: str
    lines: tuple[ContentsLine, ...]


@dataclass(frozen=True, slots=True)
class Outline:
    """A document from top to bottom. Every word of the model is in it once.

    A part's title is a heading of level 1; a field's label is one of level 2, unless it says what the
    title above it says (`heading_level`). A short document has no `contents`.
    """

    title: TitleBlock
    contents: Contents | None
    parts: tuple[Part, ...]
    colophon: Colophon


def outline(document: Document) -> Outline:
    """The outline of `document`: labels in its language, the content as it is."""
    whole = page(document)
    entries = {entry.address: entry for part in whole.parts for entry in part.entries}
    stage = entries[_STAGE]
    facts = tuple(
        entry
        for part in whole.parts
        for entry in part.entries
        if _is_fact(entry, part.section) and entry is not stage
    )
    symbol = (stage.declaration.field.symbols or {})[document.model.development_stage]
    title = TitleBlock(whole.name, whole.summary, stage, symbol, _cover(document, entries), facts)
    parts = tuple(_rest(whole.parts))
    return Outline(title, _contents(parts, document.language), parts, colophon(document))


def heading_level(entry: Entry, part: Part) -> int:
    """The level of the heading that `entry` stands under: its own (2), or that of its part (1)."""
    return 1 if entry.label == part.title else 2


def part_address(part: Part) -> Address:
    """Where a part stands, beside the addresses of the fields."""
    return ("part", part.section.name.lower())


def _is_fact(entry: Entry, section: Section) -> bool:
    return section in _IN_THE_TITLE and not entry.is_prose


def _rest(parts: tuple[Part, ...]) -> Iterator[Part]:
    """What is left of the parts below the title block."""
    for part in parts:
        left = tuple(
            entry for entry in part.entries if not _is_fact(entry, part.section) and entry.address != _COVER
        )
        if left:
            yield replace(part, entries=left)


def _cover(document: Document, entries: dict[Address, Entry]) -> Cover | None:
    given = document.model.cover_image
    image = document.images.get(given.file) if given and given.file else None
    entry = entries.get(_COVER)
    if entry is not None and isinstance(entry.content, Lines):
        return Cover(_COVER, entry.label, " ".join(entry.content.lines), image)
    if image is None:
        return None
    label = label_of(by_pattern()[_COVER], document.language)
    return Cover(_COVER, label, label, image)


def _contents(parts: tuple[Part, ...], language: str) -> Contents | None:
    lines = tuple(line for part in parts for line in _lines(part))
    if sum(line.level == 2 for line in lines) < _WORTH_CONTENTS:
        return None
    return Contents(_CONTENTS.in_language(language), lines)


def _lines(part: Part) -> Iterator[ContentsLine]:
    yield ContentsLine(1, part.title, part_address(part))
    for entry in part.entries:
        if heading_level(entry, part) == 2:
            yield ContentsLine(2, entry.label, entry.address)
