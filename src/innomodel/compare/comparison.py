"""From two descriptions to the changes between them."""

from collections.abc import Iterator
from datetime import date
from functools import cache
from typing import Any, NamedTuple

from innomodel.compare.change import Change, Kind, Localized
from innomodel.compare.matching import Matcher, in_place
from innomodel.compare.moves import with_moves
from innomodel.compare.naming import field_names, item_names
from innomodel.compare.reading import is_rich, read_alike
from innomodel.compare.weighing import weight
from innomodel.diagnostic import Address
from innomodel.model.build import model_data
from innomodel.model.declarations import EACH, by_pattern, declaration_of
from innomodel.model.field import NOT_BLANK
from innomodel.model.operating_model import STAGES, OperatingModel

_DEFAULTS = {"language": "fi"}
_STAGE: Address = ("development_stage",)


class Comparison(NamedTuple):
    """The changes, those that matter most first and otherwise in the order of the file.

    `pairs` says for a list, by its address in the new description, which old item each new one was.
    """

    changes: tuple[Change, ...]
    pairs: dict[Address, dict[int, int]]

    def was(self, address: Address) -> Address | None:
        """Where that which now stands at `address` stood before; None when it is in something new."""
        old: Address = ()
        for place, step in enumerate(address):
            known = self.pairs.get(address[:place])
            if known is not None and isinstance(step, int):
                if step not in known:
                    return None
                step = known[step]
            old = (*old, step)
        return old


def compare(old: OperatingModel, new: OperatingModel) -> tuple[Change, ...]:
    """What changed from `old` to `new`. Wrapping, white space and the order of keys are no change."""
    return compare_data(model_data(old), model_data(new)).changes


def compare_data(old: dict[str, Any], new: dict[str, Any]) -> Comparison:
    """What changed between two descriptions as plain data, valid or not."""
    comparer = _Comparer()
    before, after = {**_DEFAULTS, **old}, {**_DEFAULTS, **new}
    comparer.mappings(before, after, (), (), ())
    changes = sorted(with_moves(comparer.changes), key=lambda one: one.weight)
    return Comparison(tuple(changes), comparer.pairs)


class _Comparer:
    """Walks both descriptions together; `was` and `now` are the addresses, `names` lead there."""

    def __init__(self) -> None:
        self.changes: list[Change] = []
        self.pairs: dict[Address, dict[int, int]] = {}
        self.matcher = Matcher()

    def values(self, old: Any, new: Any, was: Address, now: Address, names: tuple[Localized, ...]) -> None:
        if old == new:
            return
        if _is_mapping(old, new):
            self.mappings(_present(old) or {}, _present(new) or {}, was, now, names)
        elif _is_list(old, new):
            self.lists(_present(old) or [], _present(new) or [], was, now, names)
        else:
            self.leaves(_present(old), _present(new), was, now, names)

    def mappings(
        self,
        old: dict[str, Any],
        new: dict[str, Any],
        was: Address,
        now: Address,
        names: tuple[Localized, ...],
    ) -> None:
        for key in _keys(old, new, now):
            address = (*now, key)
            steps = names if _has_parts(address) else (*names, *field_names(address))
            self.values(old.get(key), new.get(key), (*was, key), address, steps)

    def lists(
        self, old: list[Any], new: list[Any], was: Address, now: Address, names: tuple[Localized, ...]
    ) -> None:
        above = names[: len(names) - len(field_names(now))]
        pairs = self.matcher.matched(old, new, now)
        self.pairs[now] = {new_index: index for index, new_index in pairs}
        self._order(pairs, old, new, was, now, above)
        gone = set(range(len(old))) - {index for index, _ in pairs}
        for index in sorted(gone):
            steps = (*above, *item_names((*was, index), old[index]))
            self.add("removed", (*was, index), (*now, index), old[index], None, steps)
        for index, item in enumerate(new):
            steps = (*above, *item_names((*now, index), item))
            if index not in self.pairs[now]:
                self.add("added", (*was, index), (*now, index), None, item, steps)
            else:
                before = self.pairs[now][index]
                self.values(old[before], item, (*was, before), (*now, index), steps)

    def _order(
        self,
        pairs: list[tuple[int, int]],
        old: list[Any],
        new: list[Any],
        was: Address,
        now: Address,
        above: tuple[Localized, ...],
    ) -> None:
        moved = {new_index for _, new_index in pairs} - in_place(pairs)
        if len(moved) == 1:
            (index,) = moved
            before = self.pairs[now][index]
            steps = (*above, *item_names((*now, index), new[index]))
            self.add("moved", (*was, before), (*now, index), old[before], new[index], steps)
        elif moved:
            ranks = {index: rank for rank, index in enumerate(sorted(index for index, _ in pairs))}
            order = tuple(ranks[index] for index, _ in pairs)
            self.add("reordered", was, now, old, new, (*above, *field_names(now)), order)

    def leaves(self, old: Any, new: Any, was: Address, now: Address, names: tuple[Localized, ...]) -> None:
        if isinstance(old, str) and isinstance(new, str) and read_alike(old, new, is_rich(now)):
            return
        if old == new:
            return
        self.add(_kind(old, new, now), was, now, old, new, names)

    def add(
        self,
        kind: Kind,
        was: Address,
        now: Address,
        old: Any,
        new: Any,
        names: tuple[Localized, ...],
        order: tuple[int, ...] = (),
    ) -> None:
        self.changes.append(Change(kind, now, was, old, new, names, weight(kind, now, old, new), order))


def _kind(old: Any, new: Any, address: Address) -> Kind:
    if address[-1] == "outcome":
        return "outcome_changed"
    if old is None:
        return "added"
    if new is None:
        return "removed"
    stages = list(STAGES)
    if address == _STAGE and old in stages and new in stages:
        return "stage_raised" if stages.index(new) > stages.index(old) else "stage_lowered"
    declaration = declaration_of(address)
    if declaration is None or not isinstance(new, str) or declaration.type in (int, float, date):
        return "data_changed"
    is_prose = not declaration.field.choices and declaration.field.pattern in (None, NOT_BLANK)
    return "text_edited" if is_prose and isinstance(old, str) else "changed"


def _present(value: Any) -> Any:
    """None for a value that says nothing."""
    blank = value in ("", [], {}) or (isinstance(value, str) and not value.strip())
    return None if blank else value


def _is_mapping(old: Any, new: Any) -> bool:
    return all(isinstance(one, dict) or _present(one) is None for one in (old, new))


def _is_list(old: Any, new: Any) -> bool:
    return all(isinstance(one, list) or _present(one) is None for one in (old, new))


def _has_parts(address: Address) -> bool:
    return bool(_declared(_pattern(address)))


def _keys(old: dict[str, Any], new: dict[str, Any], address: Address) -> Iterator[str]:
    """The keys of both, the declared ones in the order of their declarations."""
    declared = (key for key in _declared(_pattern(address)) if key in old or key in new)
    yield from dict.fromkeys([*declared, *old, *new])


@cache
def _declared(pattern: tuple[str, ...]) -> tuple[str, ...]:
    """The keys that are declared straight below `pattern`."""
    return tuple(known[-1] for known in by_pattern() if known[:-1] == pattern)


def _pattern(address: Address) -> tuple[str, ...]:
    return tuple(EACH if isinstance(step, int) else step for step in address)
