"""What is on a sheet: the fields of Innokylä's form in its order, and what is copied into each."""

from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import sha256
from html import escape

from innomodel.model.declarations import Address, Declaration
from innomodel.model.field import Section
from innomodel.render.anchors import bookmark
from innomodel.render.content import Lines, Links, RichText, label_of
from innomodel.render.copied import copied_blocks
from innomodel.render.document import Document
from innomodel.render.evaluation import Goals
from innomodel.render.goal_prose import goal_prose
from innomodel.render.page import Entry, Page, page, page_fields
from innomodel.render.rich import Block, parse
from innomodel.render.rich_html import rich_html
from innomodel.render.sheet_words import WORDS, length_text

SITE_LANGUAGE = "fi"
_TABS = {
    "model": (Section.BASIC_INFO, Section.DESCRIPTION, Section.SIDE, Section.UNPLACED),
    "path": (Section.INSIGHT, Section.TRIAL, Section.SHARING),
}
BY_ITSELF = (("basic_info", "authors"), ("basic_info", "created"), ("basic_info", "modified"))
"""Fields that the form does not ask for: the site knows who writes and when."""

_EVALUATION = ("evaluation",)
_COVER_IMAGE = ("cover_image", "alt")
_CARD_CONTENT = 4
"""The level of sub-headings: page 1, section 2, field 3."""


@dataclass(frozen=True, slots=True)
class Piece:
    """What one button copies: as plain text, and as `html` too when `is_rich`."""

    plain: str
    html: str
    is_rich: bool


@dataclass(frozen=True, slots=True)
class Card:
    """A field of the form; `site_label` is its label there where ours is another, else "".

    `digest` changes when what is to be copied does.
    """

    id: str
    field: str
    label: str
    site_label: str
    pieces: tuple[Piece, ...]
    length: str
    digest: str
    has_place: bool


@dataclass(frozen=True, slots=True)
class Group:
    """A section of the form."""

    title: str
    cards: tuple[Card, ...]


@dataclass(frozen=True, slots=True)
class Tab:
    """A tab of the form; `id` is "model" or "path"."""

    id: str
    title: str
    groups: tuple[Group, ...]


def tabs(document: Document) -> Iterator[Tab]:
    """The two tabs, with labels in the language of `document`. Fields without content have no pieces."""
    entries = _entries(document)
    for name, sections in _TABS.items():
        groups = (_group(section, entries, document) for section in sections)
        title = WORDS[name].in_language(document.language)
        yield Tab(name, title, tuple(group for group in groups if group.cards))


def _entries(document: Document) -> dict[Address, Entry]:
    """The fields with content: choices in the site's words, the evaluation in those of the description."""
    on_site = _by_address(page(document._replace(language=SITE_LANGUAGE)))
    in_own_words = _by_address(page(document._replace(language=document.model.language)))
    return on_site | {address: one for address, one in in_own_words.items() if address == _EVALUATION}


def _by_address(shown: Page) -> dict[Address, Entry]:
    head = (entry for entry in (shown.name, shown.summary) if entry is not None)
    entries = (entry for part in shown.parts for entry in part.entries)
    return {entry.address: entry for entry in (*head, *entries)}


def _group(section: Section, entries: dict[Address, Entry], document: Document) -> Group:
    cards = (
        _card(one, entries.get(one.pattern), document)
        for one in page_fields()
        if one.field.section is section and one.pattern not in BY_ITSELF
    )
    is_form = section is not Section.UNPLACED
    return Group(
        section.value.in_language(document.language), tuple(card for card in cards if is_form or card.pieces)
    )


def _card(declaration: Declaration, entry: Entry | None, document: Document) -> Card:
    pieces = tuple(_pieces(entry)) if entry else ()
    image = document.model.cover_image
    if declaration.pattern == _COVER_IMAGE and image is not None and image.file:
        pieces += (_words(image.file),)
    label = label_of(declaration, document.language)
    site_label = label_of(declaration, SITE_LANGUAGE)
    copied = "\0".join(piece.plain for piece in pieces)
    return Card(
        id=bookmark(declaration.pattern),
        field="/" + "/".join(declaration.pattern),
        label=label,
        site_label="" if site_label == label else site_label,
        pieces=pieces,
        length=length_text(sum(len(piece.plain) for piece in pieces), len(pieces), document.language),
        digest=sha256(copied.encode("utf-8", "surrogatepass")).hexdigest()[:16],
        has_place=declaration.field.section is not Section.UNPLACED,
    )


def _pieces(entry: Entry) -> Iterator[Piece]:
    match entry.content:
        case RichText(markdown):
            yield _rich(parse(markdown))
        case Goals() as goals:
            yield _rich(goal_prose(goals))
        case Links(links):
            yield from (_words(text) for link in links for text in link if text)
        case Lines(lines):
            yield from (_words(line) for line in lines)


def _rich(blocks: tuple[Block, ...]) -> Piece:
    return Piece(copied_blocks(blocks), rich_html(blocks, _CARD_CONTENT), is_rich=True)


def _words(text: str) -> Piece:
    return Piece(text, escape(text), is_rich=False)
