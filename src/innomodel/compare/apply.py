"""Making the changes in a description."""

from collections.abc import Iterable
from copy import deepcopy
from itertools import pairwise
from typing import Any

from innomodel.compare.change import Change
from innomodel.diagnostic import Address


def applied(changes: Iterable[Change], data: dict[str, Any]) -> dict[str, Any]:
    """`data` with `changes` made: applying what changed from a to b to a gives b, as it reads."""
    changes = list(changes)
    made: dict[str, Any] = deepcopy(data)
    for one in changes:
        if one.kind not in ("added", "removed", "moved", "reordered"):
            _put(made, one.old_address, one.new)
    held: dict[Address, Any] = {}
    taken = [one for one in changes if one.kind in ("removed", "moved")]
    for one in sorted(taken, key=lambda change: change.old_address, reverse=True):
        held[one.old_address] = _take(made, one.old_address)
    for one in sorted(changes, key=lambda change: change.address):
        if one.kind == "reordered":
            _reorder(made, one)
        elif one.kind == "added":
            _insert(made, one.address, one.new)
        elif one.kind == "moved":
            _insert(made, one.address, held[one.old_address])
    whole: dict[str, Any] = _without_empty(made)
    return whole


def _reorder(data: dict[str, Any], change: Change) -> None:
    items = _container(data, (*change.address, 0))
    items[:] = [items[rank] for rank in change.order]


def _put(data: dict[str, Any], address: Address, value: Any) -> None:
    container = _container(data, address)
    if value is None:
        del container[address[-1]]
    else:
        container[address[-1]] = deepcopy(value)


def _take(data: dict[str, Any], address: Address) -> Any:
    return _container(data, address).pop(address[-1])


def _insert(data: dict[str, Any], address: Address, value: Any) -> None:
    container = _container(data, address)
    if isinstance(container, list):
        container.insert(int(address[-1]), deepcopy(value))
    else:
        container[address[-1]] = deepcopy(value)


def _container(data: Any, address: Address) -> Any:
    """The mapping or list that has `address`, made when it is not there."""
    for step, below in pairwise(address):
        if isinstance(data, dict) and step not in data:
            data[step] = [] if isinstance(below, int) else {}
        data = data[step]
    return data


def _without_empty(value: Any) -> Any:
    if isinstance(value, dict):
        parts = {key: _without_empty(part) for key, part in value.items()}
        return {key: part for key, part in parts.items() if part not in (None, "", [], {})}
    return [_without_empty(item) for item in value] if isinstance(value, list) else value
