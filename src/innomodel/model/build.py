"""From plain data to a model and back."""

from collections.abc import Callable, Mapping
from dataclasses import fields, is_dataclass
from datetime import date
from functools import cache, partial
from types import NoneType
from typing import Any, get_args, get_origin, get_type_hints

from innomodel.model.operating_model import OperatingModel

_Maker = Callable[[Any], Any]


def build_model(data: dict[str, Any]) -> OperatingModel:
    """The model that `data`, valid against the schema, describes.

    Raises TypeError or ValueError for data that lacks what must be there or has what must not.
    """
    model: OperatingModel = _built(OperatingModel, data)
    return model


def model_data(model: OperatingModel) -> dict[str, Any]:
    """`model` as plain data in the shape of the file: dates in ISO form, nothing that is absent."""
    data: dict[str, Any] = _filled(_plain(model))
    return data


def _built(cls: type, data: Mapping[str, Any]) -> Any:
    makers = _makers(cls)
    return cls(**{key: makers[key](part) for key, part in data.items() if part is not None})


@cache
def _makers(cls: type) -> dict[str, _Maker]:
    """For each field of a dataclass what makes its value from plain data."""
    hints = get_type_hints(cls)
    return {one.name: _maker(hints[one.name]) for one in fields(cls)}


def _maker(hint: Any) -> _Maker:
    arms = get_args(hint)
    if NoneType in arms:
        return _maker(next(arm for arm in arms if arm is not NoneType))
    if get_origin(hint) is tuple:
        item = _maker(arms[0])
        return lambda items: tuple(item(one) for one in items)
    if get_origin(hint) is Mapping:
        amount = _maker(arms[1])
        return lambda pairs: {key: amount(one) for key, one in pairs.items()}
    if isinstance(hint, type) and is_dataclass(hint):
        return partial(_built, hint)
    if hint is date:
        return lambda day: day if isinstance(day, date) else date.fromisoformat(day)
    return hint if hint in (int, float) else _same


def _same(value: Any) -> Any:
    return value


def _plain(value: Any) -> Any:
    if is_dataclass(value):
        return {one.name: _plain(getattr(value, one.name)) for one in fields(value)}
    if isinstance(value, tuple):
        return [_plain(item) for item in value]
    if isinstance(value, Mapping):
        return {key: _plain(part) for key, part in value.items()}
    return value.isoformat() if isinstance(value, date) else value


def _filled(value: Any) -> Any:
    if isinstance(value, dict):
        kept = {key: _filled(part) for key, part in value.items()}
        return {key: part for key, part in kept.items() if part not in (None, [], {})}
    if isinstance(value, list):
        return [_filled(part) for part in value]
    return value
