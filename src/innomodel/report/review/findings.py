"""Findings that are new against a base, apart from those that were there."""

from collections import Counter
from collections.abc import Callable, Hashable, Sequence

from innomodel.diagnostic import Address, Diagnostic

Was = Callable[[Address], Address | None]
"""Where that which stands at an address now stood in the base; None for what is new."""


def apart(
    old: Sequence[Diagnostic], new: Sequence[Diagnostic], was: Was
) -> tuple[tuple[Diagnostic, ...], tuple[Diagnostic, ...]]:
    """The findings of `new` that the base did not have, and those that it had in `old`.

    A finding is the same when its rule stands at the same place in the text, though its line or the
    figures in its sentence may differ.
    """
    left = list(new)
    places: list[tuple[Callable[[Diagnostic], Hashable], Callable[[Diagnostic], Hashable]]] = [
        (_exactly(lambda address: address), _exactly(was)),
        (lambda one: (one.rule, one.address), lambda one: (one.rule, was(one.address))),
    ]
    waiting = list(old)
    for key, new_key in places:
        counts = Counter(key(one) for one in waiting)
        kept = []
        for one in left:
            if counts[new_key(one)] > 0:
                counts[new_key(one)] -= 1
            else:
                kept.append(one)
        waiting = _unmatched(waiting, key, counts)
        left = kept
    fresh = {id(one) for one in left}
    return tuple(left), tuple(one for one in new if id(one) not in fresh)


def _exactly(was: Was) -> Callable[[Diagnostic], Hashable]:
    return lambda one: (one.rule, was(one.address), one.message.text, str(one.message.values))


def _unmatched(
    old: Sequence[Diagnostic], key: Callable[[Diagnostic], Hashable], counts: Counter[Hashable]
) -> list[Diagnostic]:
    kept = []
    for one in old:
        if counts[key(one)] > 0:
            counts[key(one)] -= 1
            kept.append(one)
    return kept
