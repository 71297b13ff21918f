"""What a place in a description, and a value there, are called."""

from collections.abc import Iterator
from typing import Any

from innomodel.compare.change import Localized
from innomodel.diagnostic import Address
from innomodel.model.declarations import Declaration, declaration_of
from innomodel.model.evaluation import GOAL_KINDS, VERDICTS
from innomodel.model.field import Text

_LONGEST_NAME = 80


def field_names(address: Address) -> tuple[Localized, ...]:
    """The name of the field at `address`, as one step; the key itself where nothing is declared."""
    declaration = declaration_of(address)
    if declaration is None:
        return (_as_written(address[-1]),)
    name = _title(declaration)
    is_free_key = isinstance(address[-1], str) and declaration.pattern[-1] != address[-1]
    return (name, _as_written(address[-1])) if is_free_key else (name,)


def item_names(address: Address, item: Any) -> tuple[Localized, ...]:
    """The steps that lead to a list item: a goal's kind and number, another's list and name."""
    if not isinstance(item, dict):
        return field_names(address[:-1])
    kind = item.get("kind")
    if isinstance(kind, str) and kind in GOAL_KINDS and isinstance(address[-1], int):
        number = _shortened(str(item.get("number") or address[-1] + 1))
        return ({key: f"{name} {number}" for key, name in GOAL_KINDS[kind]._asdict().items()},)
    name = item.get("name") or item.get("title") or int(address[-1]) + 1
    return (*field_names(address[:-1]), _as_written(_shortened(str(name))))


def value_words(value: Any, address: Address) -> Localized:
    """A value as it is said: a choice in its words, anything else as written; "" for nothing."""
    declaration = declaration_of(address)
    if address[-1:] == ("outcome",) and isinstance(value, str) and value in VERDICTS:
        return VERDICTS[value]._asdict()
    choices = (declaration.field.choices if declaration else None) or {}
    if isinstance(value, str) and value in choices:
        return choices[value]._asdict()
    return _as_written("" if value is None else value)


def leaves(value: Any, address: Address) -> Iterator[tuple[tuple[Localized, ...], Address, Any]]:
    """Each single value in `value`, with the steps that lead to it from there and its address."""
    if isinstance(value, dict):
        for key, part in value.items():
            yield from _under(field_names((*address, key)), part, (*address, key))
    elif isinstance(value, list):
        for index, item in enumerate(value):
            steps = item_names((*address, index), item) if isinstance(item, dict) else ()
            yield from _under(steps[1:] if len(steps) > 1 else steps, item, (*address, index))
    else:
        yield (), address, value


def _under(
    steps: tuple[Localized, ...], value: Any, address: Address
) -> Iterator[tuple[tuple[Localized, ...], Address, Any]]:
    for below, place, leaf in leaves(value, address):
        yield (*steps, *below), place, leaf


def _title(declaration: Declaration) -> Localized:
    field = declaration.field
    return Text(field.label or field.title.fi, field.title.sv, field.title.en)._asdict()


def _as_written(word: Any) -> Localized:
    return dict.fromkeys(("fi", "sv", "en"), str(word))


def _shortened(name: str) -> str:
    name = " ".join(name.split())
    return name if len(name) <= _LONGEST_NAME else name[: _LONGEST_NAME - 1] + "…"
