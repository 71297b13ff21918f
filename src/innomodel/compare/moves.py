"""What went in one place and came in another."""

import json
from collections import defaultdict, deque
from collections.abc import Iterator, Sequence

from innomodel.compare.change import Change
from innomodel.compare.reading import content
from innomodel.compare.weighing import weight

_SHORTEST = 20  # characters: shorter texts are alike by chance


def with_moves(changes: Sequence[Change]) -> Iterator[Change]:
    """`changes` with each removal and addition of the same content made one move."""
    came: dict[str, deque[Change]] = defaultdict(deque)
    for one in changes:
        if one.kind == "added" and (key := _key(one)):
            came[key].append(one)
    moved: dict[int, Change] = {}
    gone: set[int] = set()
    for one in changes if came else ():
        if one.kind == "removed" and came[key := _key(one)]:
            target = came[key].popleft()
            gone.add(id(one))
            moved[id(target)] = Change(
                "moved",
                target.address,
                one.old_address,
                one.old,
                target.new,
                target.names,
                weight("moved", target.address, one.old, target.new),
            )
    for one in changes:
        if id(one) not in gone:
            yield moved.get(id(one), one)


def _key(change: Change) -> str:
    """What moved content is known by, "" for what is too short to be known."""
    removed = change.kind == "removed"
    value, address = (change.old, change.old_address) if removed else (change.new, change.address)
    if isinstance(value, dict):
        return f"{address[-2]} {json.dumps(content(value, address), sort_keys=True)}"
    if isinstance(value, str) and len(value) >= _SHORTEST:
        return str(content(value, address))
    return ""
