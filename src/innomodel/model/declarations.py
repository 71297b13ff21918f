"""All declarations in one list, found by address."""

from collections.abc import Iterator
from dataclasses import MISSING, fields, is_dataclass
from functools import cache
from types import MappingProxyType, NoneType
from typing import Annotated, Any, get_args, get_origin, get_type_hints

from innomodel.model.field import Field
from innomodel.model.operating_model import OperatingModel
from innomodel.value import Value

EACH = "*"
"""Stands in an address pattern for any list index or free key."""

Address = tuple[str | int, ...]


class Declaration(Value):
    """A field and where it stands: `pattern` is its address with EACH for list indexes."""

    pattern: tuple[str, ...]
    field: Field
    type: Any
    required: bool


def declarations(root: type = OperatingModel) -> Iterator[Declaration]:
    """Every declaration below the dataclass `root`, in the order of the file."""
    yield from _below(root, ())


@cache
def by_pattern() -> MappingProxyType[tuple[str, ...], Declaration]:
    """The declarations of an operating model by address pattern."""
    return MappingProxyType({one.pattern: one for one in declarations()})


def declaration_of(address: Address) -> Declaration | None:
    """The declaration of the field at `address`.

    A list item or a free key (the area in `by_area`) gives the declaration of its list or mapping.
    None for an address that no declaration covers, the root among them.
    """
    pattern = tuple(EACH if isinstance(step, int) else step for step in address)
    known = by_pattern()
    if pattern in known:
        return known[pattern]
    return known.get(pattern[:-1])


def _below(cls: type, above: tuple[str, ...]) -> Iterator[Declaration]:
    hints = get_type_hints(cls, include_extras=True)
    for member in fields(cls):
        declared, field = _split(hints[member.name])
        pattern = (*above, member.name)
        required = member.default is MISSING and member.default_factory is MISSING
        yield Declaration(pattern=pattern, field=field, type=declared, required=required)
        if get_origin(declared) is tuple and is_dataclass(get_args(declared)[0]):
            yield from _below(get_args(declared)[0], (*pattern, EACH))
        elif isinstance(declared, type) and is_dataclass(declared):
            yield from _below(declared, pattern)


def _split(hint: Any) -> tuple[Any, Field]:
    if get_origin(hint) is not Annotated:
        raise TypeError(f"a field without a declaration: {hint}")
    declared, field = get_args(hint)
    inner = [arm for arm in get_args(declared) if arm is not NoneType]
    return (inner[0] if NoneType in get_args(declared) else declared), field
