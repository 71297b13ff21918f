"""What a change is."""

from collections.abc import Mapping
from enum import IntEnum
from typing import Any, Literal, NamedTuple

from innomodel.diagnostic import Address

Kind = Literal[
    "added",
    "removed",
    "moved",
    "reordered",
    "stage_raised",
    "stage_lowered",
    "outcome_changed",
    "text_edited",
    "data_changed",
    "changed",
]

Localized = Mapping[str, str]
"""A text in three languages: {"fi": …, "sv": …, "en": …}."""


class Weight(IntEnum):
    """How much a change matters: the smaller, the more."""

    DECISIVE = 1
    """A verdict, the stage, or a field that every description must have."""
    MAJOR = 2
    """Something came or went, a `**` field or a figure changed."""
    MINOR = 3
    """Other words."""
    SLIGHT = 4
    """Punctuation, capitals, order, the day of the last edit."""


class Change(NamedTuple):
    """One thing that is not as it was.

    `address` is where it stands in the new description, `old_address` where it stood in the old one;
    what was added or removed has the address it would have on the other side, its list index kept.
    `old` and `new` are plain data, None for nothing. `names` lead to it in words: a goal, then the
    field in it. `order` belongs to `reordered`: for each item that stayed, in the new order, its rank
    among them in the old order.
    """

    kind: Kind
    address: Address
    old_address: Address
    old: Any
    new: Any
    names: tuple[Localized, ...]
    weight: Weight
    order: tuple[int, ...] = ()
