"""One thing done to many, on all cores where that helps."""

import os
import signal
from collections.abc import Callable, Iterable, Iterator
from typing import TypeVar

_WORTH_A_SECOND_CORE = 150

_Item = TypeVar("_Item")
_Made = TypeVar("_Made")


def each(one: Callable[[_Item], _Made], items: Iterable[_Item], count: int) -> Iterator[_Made]:
    """`one` of each of the `count` `items`, in their order; `one` and what it makes can be pickled."""
    cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else 1
    if cores < 2 or count < _WORTH_A_SECOND_CORE:
        yield from map(one, items)
        return
    from multiprocessing import get_context

    chunk = max(8, count // (cores * 8))
    with get_context("fork").Pool(cores, _leave_interrupts_to_the_parent) as pool:
        yield from pool.imap(one, items, chunk)


def _leave_interrupts_to_the_parent() -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)
