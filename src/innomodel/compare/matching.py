"""Which item of the old list is which item of the new one."""

import json
from bisect import bisect_left
from collections import Counter, defaultdict, deque
from collections.abc import Callable, Hashable, Iterator, Sequence
from difflib import SequenceMatcher
from typing import Any

from innomodel.compare.reading import content
from innomodel.diagnostic import Address

IDENTITIES: dict[str, tuple[str, ...]] = {
    "subgoals": ("kind", "number"),
    "surveys": ("name",),
    "groups": ("name",),
    "items": ("name", "group", "statistic"),
    "attachments": ("title",),
}
"""The fields that an item of each list is known by."""

_ALIKE_ITEMS = 0.5
_ALIKE_WORDS = 0.75
_FOR_IDENTITY = 0.4
_MOST_COMPARISONS = 10_000
_MOST_WORK = 30_000_000
"""Pairs of characters of names, and words of items: about half a second."""
_FOR_A_WORD = 3
_LONGEST_NAME = 200

Pair = tuple[int, int]


class Matcher:
    """Matches the lists of one comparison; how much likeness it looks for is bounded for all of them."""

    def __init__(self) -> None:
        self._left = _MOST_WORK

    def matched(self, old: Sequence[Any], new: Sequence[Any], address: Address) -> list[Pair]:
        """Pairs of indexes in the order of the new list: equal items first, then by identity, by likeness.

        A renumbered goal is the goal it was; so is a reworded one, unless another is more like it.
        """
        pairs: list[Pair] = []
        identity = IDENTITIES.get(str(address[-1]), ())
        for sure in (_raw, lambda item: _known(item, identity)):
            pairs += _by_key(*_left(old, new, pairs), sure)
        gone, come = _left(old, new, pairs)
        if self._is_too_much(gone, come):
            pairs += _by_key(gone, come, lambda item: _identity(item, identity))
            return sorted(pairs, key=lambda pair: pair[1])
        for alike in (_content_key(address), _content_key(address, number=0)):
            pairs += _by_key(*_left(old, new, pairs), alike)
        pairs += _by_score(*_left(old, new, pairs), identity)
        return sorted(pairs, key=lambda pair: pair[1])

    def _is_too_much(self, gone: "_Indexed", come: "_Indexed") -> bool:
        """Whether comparing each with each is more than what is left to do; if not, it is taken from that."""
        work = _work(gone, come) if len(gone) * len(come) <= _MOST_COMPARISONS else _MOST_WORK + 1
        if work > self._left:
            return True
        self._left -= work
        return False


def in_place(pairs: Sequence[Pair]) -> set[int]:
    """The new indexes of the most items that kept their order among themselves."""
    tails: list[int] = []
    places: list[int] = []
    before: list[int] = []
    for place, (old, _new) in enumerate(pairs):
        length = bisect_left(tails, old)
        before.append(places[length - 1] if length else -1)
        tails[length : length + 1] = [old]
        places[length : length + 1] = [place]
    kept: set[int] = set()
    place = places[-1] if places else -1
    while place >= 0:
        kept.add(pairs[place][1])
        place = before[place]
    return kept


_Indexed = list[tuple[int, Any]]


def _left(old: Sequence[Any], new: Sequence[Any], pairs: Sequence[Pair]) -> tuple[_Indexed, _Indexed]:
    taken, new_taken = {one for one, _ in pairs}, {other for _, other in pairs}
    return (
        [(index, item) for index, item in enumerate(old) if index not in taken],
        [(index, item) for index, item in enumerate(new) if index not in new_taken],
    )


def _work(old: _Indexed, new: _Indexed) -> int:
    """What it takes to compare each of `old` with each of `new`."""
    sizes, others = ([_size(item) for _, item in items] for items in (old, new))
    if all(isinstance(item, str) for _, item in (*old, *new)):
        return sum(sizes) * sum(others)
    return _FOR_A_WORD * (sum(sizes) * len(others) + sum(others) * len(sizes))


def _size(item: Any) -> int:
    """The characters of a name that is compared as such, the words of anything else."""
    if isinstance(item, str):
        return len(item) if len(item) <= _LONGEST_NAME else 0
    return sum(1 + text.count(" ") for text in _texts(item))


def _by_key(old: _Indexed, new: _Indexed, key: Callable[[Any], Hashable]) -> Iterator[Pair]:
    if not old or not new:
        return
    waiting: dict[Hashable, deque[int]] = defaultdict(deque)
    for index, item in old:
        waiting[key(item)].append(index)
    for index, item in new:
        known = key(item)
        if known is not None and waiting[known]:
            yield waiting[known].popleft(), index


def _by_score(old: _Indexed, new: _Indexed, identity: tuple[str, ...]) -> Iterator[Pair]:
    taken: set[int] = set()
    new_taken: set[int] = set()
    for _score, _distance, index, new_index in sorted(_scored(old, new, identity)):
        if index not in taken and new_index not in new_taken:
            taken.add(index)
            new_taken.add(new_index)
            yield index, new_index


def _scored(old: _Indexed, new: _Indexed, identity: tuple[str, ...]) -> Iterator[tuple[float, int, int, int]]:
    """What could be a pair: the better, the smaller its first numbers."""
    words = {id(item): _words(item) for _, item in (*old, *new)}
    identities = {id(item): _identity(item, identity) for _, item in (*old, *new)}
    for index, item in old:
        known = identities[id(item)]
        for new_index, other in new:
            bonus = _FOR_IDENTITY if known and known == identities[id(other)] else 0.0
            alike = _likeness(item, other, words)
            if bonus or alike >= (_ALIKE_ITEMS if isinstance(item, dict) else _ALIKE_WORDS):
                yield -alike - bonus, abs(index - new_index), index, new_index


def _content_key(address: Address, **replaced: Any) -> Callable[[Any], Hashable]:
    """A key by what an item says, its fields `replaced` left out of account."""

    def key(item: Any) -> Hashable:
        said = content(item, (*address, 0))
        return _raw({**said, **replaced} if isinstance(said, dict) else said)

    return key


def _identity(item: Any, fields: tuple[str, ...]) -> tuple[Any, ...] | None:
    if not fields or not isinstance(item, dict):
        return None
    known = tuple(_raw(item.get(field)) for field in fields)
    return known if item.get(fields[-1 if fields[0] == "kind" else 0]) else None


def _known(item: Any, fields: tuple[str, ...]) -> tuple[Any, ...] | None:
    """What leaves no doubt which item it is: its identity and, for a goal, its words too."""
    known = _identity(item, fields)
    return known if known is None or "goal" not in item else (*known, _raw(item["goal"]))


def _likeness(one: Any, other: Any, words: dict[int, Counter[str]]) -> float:
    if isinstance(one, str) and isinstance(other, str):
        if max(len(one), len(other)) > _LONGEST_NAME:
            return 0.0
        return SequenceMatcher(None, one.casefold(), other.casefold()).ratio()
    mine, theirs = words[id(one)], words[id(other)]
    total = mine.total() + theirs.total()
    return 2 * (mine & theirs).total() / total if total else 0.0


def _words(item: Any) -> Counter[str]:
    return Counter(word for text in _texts(item) for word in text.casefold().split())


def _texts(item: Any) -> Iterator[str]:
    if isinstance(item, dict | list):
        for part in item.values() if isinstance(item, dict) else item:
            yield from _texts(part)
    else:
        yield str(item)


def _raw(item: Any) -> str:
    return json.dumps(item, sort_keys=True)
