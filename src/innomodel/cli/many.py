"""One thing done to many, on all cores where that helps."""

import os
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import AbstractContextManager, nullcontext
from typing import Any, TypeVar

import click

from innomodel.diagnostic import Message
from innomodel.report.language import say

_WORTH_A_SECOND_CORE = 150
_MOST_IN_A_CHUNK = 32
"""Items travel in chunks and may be whole files: memory must not grow with their number."""

_WORTH_PROGRESS = 200

_Item = TypeVar("_Item")
_Made = TypeVar("_Made")


def each(
    one: Callable[[_Item], _Made], items: Iterable[_Item], count: int, least: int = _WORTH_A_SECOND_CORE
) -> Iterator[_Made]:
    """`one` of each of the `count` `items`, in their order; `one` and what it makes can be pickled.

    From `least` items on each core has a process of its own.
    """
    cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else 1
    if cores < 2 or count < least:
        yield from map(one, items)
        return
    from multiprocessing import get_context

    chunk = min(_MOST_IN_A_CHUNK, max(8, count // (cores * 8)))
    with get_context("fork").Pool(cores, _leave_interrupts_to_the_parent) as pool:
        yield from pool.imap(one, items, chunk)


def progress(count: int, doing: Message, language: str) -> AbstractContextManager[Any]:
    """A bar at a terminal that tells how many of `count` are done; none for a few."""
    if count < _WORTH_PROGRESS or not sys.stderr.isatty():
        return nullcontext(_NoBar())
    return click.progressbar(length=count, label=say(doing, language), file=sys.stderr)


class _NoBar:
    """Stands for the bar where none is shown: click's takes a while to load."""

    def update(self, _steps: int) -> None:
        """Show nothing."""


def _leave_interrupts_to_the_parent() -> None:
    import signal

    signal.signal(signal.SIGINT, signal.SIG_IGN)
