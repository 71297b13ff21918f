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
    work: Callable[[_Item], _Made],
    items: Iterable[_Item],
    count: int,
    lost: Callable[[_Item], _Made],
) -> Iterator[_Made]:
    """`work` of each of the `count` `items`, in their order, on all cores where there are many.

    `work` and what it makes can be pickled. Where processes do the work and one dies of an item, there
    is what `lost` makes of it.
    """
    if cores() < 2 or count < _WORTH_A_SECOND_CORE:
        yield from map(work, items)
        return
    from innomodel.cli.processes import in_processes  # loaded only for many

    chunk = min(_MOST_IN_A_CHUNK, max(8, count // (cores() * 8)))
    yield from in_processes(work, items, lost, processes=cores(), chunk=chunk)


def cores() -> int:
    """How many cores we may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def progress(count: int, doing: Message, language: str) -> AbstractContextManager[Any]:
    """A bar at a terminal that tells how many of `count` are done; none for a few."""
    if count < _WORTH_PROGRESS or not sys.stderr.isatty():
        return nullcontext(_NoBar())
    return click.progressbar(length=count, label=say(doing, language), file=sys.stderr)


class _NoBar:
    """Stands for the bar where none is shown: click's takes a while to load."""

    def update(self, _steps: int) -> None:
        """Show nothing."""
