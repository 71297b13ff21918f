"""What a template can say of each field: whether it is a text, a list, or a group with parts."""

from collections.abc import Mapping
from dataclasses import is_dataclass
from functools import cache
from typing import Literal, get_args, get_origin

from innomodel.model.declarations import EACH, by_pattern
from innomodel.render.content import parts_of

Pattern = tuple[str, ...]
FieldKind = Literal["text", "rich", "list", "pairs", "group", "groups"]

SYMBOL = "symbol"
"""The part of a stage or an outcome that is its sign."""

EVALUATION: Pattern = ("evaluation",)
GOALS: Pattern = (*EVALUATION, "subgoals")
SURVEYS: Pattern = (*GOALS, EACH, "surveys")
SURVEY: Pattern = (*SURVEYS, EACH)
COVER: Pattern = ("cover_image",)
WHOLE = (EVALUATION, GOALS, SURVEYS, SURVEY, COVER)
"""Groups that can be drawn whole, with `{{p }}`; of other groups only the parts can."""


@cache
def kind_of(pattern: Pattern) -> FieldKind:
    """The kind of the field at `pattern`; an item of a list is a text, one of groups a group."""
    if not pattern:
        return "group"
    if pattern[-1] == EACH:
        return "group" if kind_of(pattern[:-1]) == "groups" else "text"
    declaration = by_pattern()[pattern]
    if declaration.field.rich:
        return "rich"
    if get_origin(declaration.type) is tuple:
        return "groups" if is_dataclass(get_args(declaration.type)[0]) else "list"
    if get_origin(declaration.type) in (dict, Mapping):
        return "pairs"
    return "group" if is_dataclass(declaration.type) else "text"


@cache
def part_names(pattern: Pattern) -> tuple[str, ...]:
    """The names of the parts of a group."""
    return tuple(one.pattern[-1] for one in parts_of(pattern)) if kind_of(pattern) == "group" else ()


def can_be_whole(pattern: Pattern) -> bool:
    """Whether the field can be drawn with a tag of its own."""
    return kind_of(pattern) != "group" or pattern in WHOLE


def has_symbol(pattern: Pattern) -> bool:
    """Whether the field's value has a symbol beside its word: `development_stage.symbol`."""
    declaration = by_pattern().get(pattern)
    return declaration is not None and declaration.field.symbols is not None
