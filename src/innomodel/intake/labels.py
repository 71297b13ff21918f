"""Innokylä's labels, from the declarations: what stands before what on a page."""

import re
import unicodedata
from functools import cache
from typing import NamedTuple

from innomodel.model.declarations import Declaration, by_pattern
from innomodel.model.field import Section

PATH_SECTIONS = (Section.INSIGHT, Section.TRIAL, Section.SHARING)
SECTION_NAMES = frozenset(
    section.value.fi for section in (Section.BASIC_INFO, Section.DESCRIPTION, *PATH_SECTIONS)
)

OTHER_LABELS = frozenset(("Aihealue", "Asiasanat", "Ilmiöt", "Toteutusajankohta", "Kieli"))
"""Labels that can stand below the target groups, and that a description has no field for."""

_STARS = re.compile(r"\s*\*{1,2}$")


class Label(NamedTuple):
    """A label that a field has, or had, on Innokylä pages."""

    text: str
    declaration: Declaration
    section: Section
    order: int

    @property
    def is_one_word(self) -> bool:
        """Whether the label could as well be a short sub-heading in somebody's text."""
        return " " not in self.text

    @property
    def address(self) -> tuple[str, ...]:
        """The address of the field."""
        return self.declaration.pattern

    @property
    def is_path(self) -> bool:
        """Whether the field stands on the development path only."""
        return self.section in PATH_SECTIONS


@cache
def labels() -> dict[str, Label]:
    """Every label by its words."""
    found: dict[str, Label] = {}
    for one in by_pattern().values():
        section, order = one.field.section, one.field.order
        if section is None or order is None:
            continue
        own = one.field.title.fi if section is Section.UNPLACED else one.field.label
        for name in (own, *one.field.older_labels) if own else ():
            found[name] = Label(name, one, section, order)
    return found


def label_of_line(text: str) -> tuple[Label, bool] | None:
    """The label that a whole line is, and whether it has the `**` mark; None for any other line."""
    if len(text) > _longest():
        return None
    words = unicodedata.normalize("NFC", text.replace("\u00a0", " "))
    name = _STARS.sub("", words)
    label = labels().get(name)
    return (label, name != words) if label else None


def path_order(label: Label) -> int:
    """Where the label stands on a page of the development path: the phases one after another.

    The fields of the description stand in the phase that asks for them.
    """
    if label.is_path:
        return label.order
    return _SHARED_ON_THE_PATH.get(label.address[0], 0)


_SHARED_ON_THE_PATH = {
    "operating_environment": 500,
    "target_group": 565,
    "core_idea": 700,
    "adoption_conditions": 702,
    "evaluation": 704,
}


@cache
def _longest() -> int:
    return max(map(len, labels())) + len(" **")
