"""What the JSON Schema has to say, as findings: one mistake, one finding."""

import json
from collections.abc import Iterator
from functools import cache
from typing import Any, NamedTuple

import jsonschema_rs

from innomodel.check.keys import meant_keys
from innomodel.check.structure_mistakes import EXPLAIN, entry_without_value, is_entry, unknown_key
from innomodel.diagnostic import Address, Diagnostic
from innomodel.shipped import shipped
from innomodel.source import Source


class Structure(NamedTuple):
    """The findings, and the addresses they already speak of."""

    diagnostics: tuple[Diagnostic, ...]
    mistaken: frozenset[Address]


@cache
def schema() -> dict[str, Any]:
    """The shipped JSON Schema of a description."""
    loaded: dict[str, Any] = json.loads(shipped("schema", "operating-model.schema.json"))
    return loaded


@cache
def _validator() -> Any:
    return jsonschema_rs.validator_for(schema(), validate_formats=True)


def check_structure(source: Source, data: Any) -> Structure:
    """Hold `data`, the plain data of `source`, against the schema."""
    if _validator().is_valid(data):
        return Structure((), frozenset())
    errors = _errors(data)
    keys = meant_keys(data, _unknown_keys(errors), _missing_keys(errors))
    mistaken = frozenset(key.meant for key in keys if key.meant is not None)
    found = [unknown_key(source, key) for key in keys]
    addresses = _Addresses(data)
    for error in errors:
        found.extend(_findings(source, addresses.of(error), error, mistaken))
    return Structure(tuple(found), mistaken | {one.address for one in found})


def _errors(data: Any) -> list[Any]:
    """The validator's errors, without what the stage rule says better and what follows from a wrong type."""
    errors = [error for error in _validator().iter_errors(data) if "then" not in error.schema_path]
    mistyped = {tuple(error.instance_path) for error in errors if error.kind.name == "type"}
    return [one for one in errors if one.kind.name == "type" or tuple(one.instance_path) not in mistyped]


def _unknown_keys(errors: list[Any]) -> list[Address]:
    return [
        (*error.instance_path, key)
        for error in errors
        if error.kind.name == "additionalProperties"
        for key in error.kind.unexpected
    ]


def _missing_keys(errors: list[Any]) -> list[Address]:
    return [(*error.instance_path, error.kind.property) for error in errors if error.kind.name == "required"]


class _Addresses:
    """Where errors are. The validator tells the number 5 of the key 5, and of the key 05 too."""

    def __init__(self, data: Any) -> None:
        self._data = data
        self._keys: dict[Address, dict[str, list[str]]] = {}

    def of(self, error: Any) -> Address:
        """The address that `error` is about."""
        *above, last = error.instance_path or [""]
        inside = self._data
        for step in above:
            inside = inside[step]
        if not isinstance(inside, dict) or not isinstance(last, int):
            return tuple(error.instance_path)
        alike = self._alike(tuple(above), inside).get(_digits(str(last)), ())
        named = (key for key in alike if inside[key] == error.instance)
        return (*above, next(named, str(last)))

    def _alike(self, address: Address, inside: dict[str, Any]) -> dict[str, list[str]]:
        """The keys of the mapping at `address`, by the digits that each is a number of."""
        if address not in self._keys:
            alike = self._keys[address] = {}
            for key in inside:
                alike.setdefault(_digits(key), []).append(key)
        return self._keys[address]


def _digits(key: str) -> str:
    return key.lstrip("+0")


def _findings(
    source: Source, address: Address, error: Any, mistaken: frozenset[Address]
) -> Iterator[Diagnostic]:
    explain = EXPLAIN.get(error.kind.name)
    if explain is None:
        return
    if is_entry(address) and not str(error.instance).strip():
        explain = entry_without_value
    found = explain(source, address, error)
    if found is not None and not any(found.address == known[: len(found.address)] for known in mistaken):
        yield found
