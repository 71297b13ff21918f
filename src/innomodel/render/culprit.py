"""Which part of a model a document cannot be made of, found by making it of parts."""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import MISSING, Field, fields, is_dataclass, replace
from typing import Any

from innomodel.model.declarations import Address
from innomodel.model.operating_model import OperatingModel

MOST_TRIES = 40

_Step = str | int
_Kept = Mapping[_Step, Any] | None
"""What is kept below each step; None keeps all."""

_NAME = re.compile(r"[a-z0-9_/-]{1,60}")
_FILLER = "x"


class _Enough(Exception):
    """There were as many tries as there may be."""


def culprit(
    model: OperatingModel, fails: Callable[[OperatingModel], bool], most_tries: int = MOST_TRIES
) -> Address:
    """The address of the smallest part of `model` of which alone no document can be made.

    `fails` tells whether one cannot be made of a model; it is asked at most `most_tries` times. () when
    none can be made of anything, or only of the whole not.
    """
    left = most_tries

    def fails_with(address: Address, steps: Sequence[_Step]) -> bool:
        nonlocal left
        if not left:
            raise _Enough
        left -= 1
        return fails(_reduced(model, _kept(address, steps)))

    address: Address = ()
    part: Any = model
    try:
        if fails_with((), ()):
            return ()
        while (step := _guilty(address, _steps(part), fails_with)) is not None:
            address, part = (*address, step), _below(part, step)
    except _Enough:
        pass
    return address


def _guilty(
    address: Address, steps: Sequence[_Step], fails_with: Callable[[Address, Sequence[_Step]], bool]
) -> _Step | None:
    """The step below `address` that is to blame by itself, found by halving."""
    while len(steps) > 1:
        half = steps[: len(steps) // 2]
        steps = half if fails_with(address, half) else steps[len(half) :]
    return steps[0] if steps and fails_with(address, steps) else None


def _steps(part: Any) -> Sequence[_Step]:
    if is_dataclass(part):
        return [one.name for one in fields(part) if getattr(part, one.name)]
    if isinstance(part, Mapping):
        return list(part)
    return range(len(part)) if isinstance(part, tuple) else ()


def _below(part: Any, step: _Step) -> Any:
    return getattr(part, str(step)) if is_dataclass(part) else part[step]


def _kept(address: Address, steps: Sequence[_Step]) -> _Kept:
    kept: _Kept = dict.fromkeys(steps)
    for step in reversed(address):
        kept = {step: kept}
    return kept


def _reduced(part: Any, kept: _Kept) -> Any:
    """`part` with nothing in it but what is kept, and what must be there."""
    if kept is None:
        return part
    if is_dataclass(part):
        given = {one.name: _field(one, getattr(part, one.name), kept) for one in fields(part)}
        return replace(part, **given)  # type: ignore[type-var]  # it is no class
    if isinstance(part, Mapping):
        return {step: part[step] for step in kept}
    return tuple(_reduced(part[int(step)], below) for step, below in kept.items())


def _field(field: Field[Any], value: Any, kept: Mapping[_Step, Any]) -> Any:
    if field.name in kept:
        return _reduced(value, kept[field.name])
    if field.default is not MISSING:
        return field.default
    if field.default_factory is not MISSING:
        return field.default_factory()
    if is_dataclass(value):
        return _reduced(value, {})
    if isinstance(value, tuple):
        return (_FILLER,)
    return value if not isinstance(value, str) or _NAME.fullmatch(value) else _FILLER
