"""The fields of a model that have content, in the sections and the order of an Innokylä page."""

from dataclasses import dataclass
from functools import cache
from typing import Any

from innomodel.model.declarations import Address, Declaration, by_pattern
from innomodel.model.evaluation import Evaluation
from innomodel.model.field import Section
from innomodel.render.content import Content, RichText, content_of, label_of
from innomodel.render.document import Document
from innomodel.render.evaluation import Goals, goals

_NAME = ("basic_info", "name")
_SUMMARY = ("basic_info", "summary")


@dataclass(frozen=True, slots=True)
class Entry:
    """A field that has content, under its label."""

    address: Address
    label: str
    content: Content | Goals
    declaration: Declaration

    @property
    def is_prose(self) -> bool:
        """Whether the content can be long and have sub-headings of its own."""
        return isinstance(self.content, RichText | Goals)


@dataclass(frozen=True, slots=True)
class Part:
    """A section of the page with its entries."""

    section: Section
    title: str
    entries: tuple[Entry, ...]


@dataclass(frozen=True, slots=True)
class Page:
    """The whole page: the head, then the other fields in their sections. Only what has content is there.

    The head is the model's name and its short description, the first two fields of the page.
    """

    name: Entry
    summary: Entry | None
    parts: tuple[Part, ...]


def page(document: Document) -> Page:
    """The page of `document`: labels in its language, the content as it is."""
    shown = [entry for one in page_fields() if (entry := _entry(document, one)) is not None]
    by_address = {entry.address: entry for entry in shown}
    parts = (_part(section, shown, document.language) for section in Section)
    return Page(
        by_address[_NAME], by_address.get(_SUMMARY), tuple(part for part in parts if part is not None)
    )


@cache
def page_fields() -> tuple[Declaration, ...]:
    """The declarations with a place of their own on the page, in their order."""
    placed = [one for one in by_pattern().values() if one.field.section not in (None, Section.HEAD)]
    return tuple(sorted(placed, key=lambda one: one.field.order or 0))


def _entry(document: Document, declaration: Declaration) -> Entry | None:
    value: Any = document.model
    for step in declaration.pattern:
        value = getattr(value, step, None)
    content = (
        goals(value, document.language)
        if isinstance(value, Evaluation)
        else content_of(value, declaration, document.language)
    )
    if content is None:
        return None
    return Entry(declaration.pattern, label_of(declaration, document.language), content, declaration)


def _part(section: Section, entries: list[Entry], language: str) -> Part | None:
    own = tuple(
        one
        for one in entries
        if one.declaration.field.section is section and one.address not in (_NAME, _SUMMARY)
    )
    return Part(section, section.value.in_language(language), own) if own else None
