"""Work done in processes of its own: one that dies takes nothing with it but what it was working on."""

import os
import signal
import sys
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import BrokenExecutor, Future, ProcessPoolExecutor
from contextlib import ExitStack, contextmanager
from itertools import islice
from multiprocessing import active_children, get_context, parent_process
from multiprocessing.context import BaseContext
from threading import Thread
from types import TracebackType
from typing import Any, Generic, Self, TypeVar

_HANDED_OUT = 4
"""Chunks for each process, so that none waits while another is late with what comes first."""

_Item = TypeVar("_Item")
_Made = TypeVar("_Made")


class WorkerDied(Exception):
    """A process died of its work."""


def no_preparation() -> None:
    """Prepare nothing."""


def in_processes(
    work: Callable[[_Item], _Made],
    items: Iterable[_Item],
    lost: Callable[[_Item], _Made],
    *,
    processes: int,
    chunk: int,
    prepare: Callable[[], None] = no_preparation,
) -> Iterator[_Made]:
    """`work` of each of `items`, in their order, `chunk` of them at a time in each of `processes`.

    `prepare` is called in each process before it works. When one dies, whatever was handed out is tried
    again, each item alone, unless it is plain which one it died of. Of that there is what `lost` gives.
    """
    chunks = _chunks(iter(items), chunk)
    handed_out: deque[tuple[list[_Item], Future[list[_Made]]]] = deque()
    is_left = True
    while is_left:
        with _pool(processes, prepare) as pool:
            while True:
                for one in islice(chunks, _HANDED_OUT * processes - len(handed_out)):
                    handed_out.append((one, _submitted(pool, _each, work, one)))
                is_left = bool(handed_out)
                if not is_left or _has_died(handed_out[0][1]):
                    break
                yield from handed_out.popleft()[1].result()
        if handed_out and processes == chunk == 1:
            yield lost(handed_out.popleft()[0][0])
        while handed_out:
            one, future = handed_out.popleft()
            yield from _each_alone(work, one, lost, prepare) if _has_died(future) else future.result()


class Lone(Generic[_Item, _Made]):
    """A process that does `work` of one thing at a time; when it dies, another takes its place."""

    def __init__(self, work: Callable[[_Item], _Made], prepare: Callable[[], None] = no_preparation) -> None:
        self._work = work
        self._prepare = prepare
        self._opened = ExitStack()
        self._pool: ProcessPoolExecutor | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._opened.__exit__(kind, error, trace)

    def do(self, item: _Item) -> _Made:
        """The work of `item`. Raises WorkerDied when the process dies of it."""
        if self._pool is None:
            self._pool = self._opened.enter_context(_pool(1, self._prepare))
        future = _submitted(self._pool, self._work, item)
        if _has_died(future):
            self._pool = None
            self._opened.close()
            raise WorkerDied
        return future.result()


def _each_alone(
    work: Callable[[_Item], _Made],
    items: Iterable[_Item],
    lost: Callable[[_Item], _Made],
    prepare: Callable[[], None],
) -> Iterator[_Made]:
    with Lone(work, prepare) as lone:
        for item in items:
            try:
                made = lone.do(item)
            except WorkerDied:
                made = lost(item)
            yield made


def _each(work: Callable[[_Item], _Made], items: Sequence[_Item]) -> list[_Made]:
    return [work(one) for one in items]


def _chunks(items: Iterator[_Item], size: int) -> Iterator[list[_Item]]:
    while chunk := list(islice(items, size)):
        yield chunk


def _submitted(pool: ProcessPoolExecutor, work: Callable[..., _Made], *given: Any) -> Future[_Made]:
    try:
        return pool.submit(work, *given)
    except BrokenExecutor as error:
        refused: Future[_Made] = Future()
        refused.set_exception(error)
        return refused


def _has_died(future: Future[Any]) -> bool:
    """Whether the process died, ran out of memory or was ended before there was a result; waits for that."""
    return future.cancelled() or isinstance(future.exception(), BrokenExecutor | MemoryError)


@contextmanager
def _pool(processes: int, prepare: Callable[[], None]) -> Iterator[ProcessPoolExecutor]:
    """Processes that end with the block, at once when it is left early."""
    others = set(active_children())
    pool = ProcessPoolExecutor(processes, _context(), _begin, (prepare,))
    try:
        with _interrupts_deferred():
            pool.submit(no_preparation)  # begins the processes
        yield pool
    except BaseException:
        for one in set(active_children()) - others:
            one.terminate()
        raise
    finally:
        pool.shutdown(cancel_futures=True)


@contextmanager
def _interrupts_deferred() -> Iterator[None]:
    """An interruption waits: in the middle of a fork it would be lost."""
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _context() -> BaseContext:
    """Forking takes no time, but in the child a lock that another thread holds meanwhile never opens."""
    is_single = sys.platform == "linux" and len(os.listdir("/proc/self/task")) == 1
    return get_context("fork" if is_single else "spawn")


def _begin(prepare: Callable[[], None]) -> None:
    """Leave interrupts to the parent, and end when it does."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    Thread(target=_end_with_the_parent, daemon=True).start()
    prepare()


def _end_with_the_parent() -> None:
    parent = parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)
