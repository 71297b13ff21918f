"""How much work something is: calls, which are the same each time, seconds of the processor, and memory."""

import cProfile
import gc
import signal
import time
import tracemalloc
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from types import FrameType

import pytest


def calls(use: Callable[[], object]) -> Counter[str]:
    """How often each function, of ours, of Python's or of a library's, is called."""
    profile = cProfile.Profile()
    profile.runcall(use)
    return Counter({_name(one.code): one.callcount for one in profile.getstats()})


def _name(code: object) -> str:
    if isinstance(code, str):
        return code
    path = Path(code.co_filename)  # type: ignore[attr-defined]
    return f"{path.parent.name}/{path.name}:{code.co_firstlineno} {code.co_name}"  # type: ignore[attr-defined]


def seconds(use: Callable[[], object], tries: int = 1) -> float:
    """The fewest seconds of the processor in `tries`, without the collector of garbage."""
    return min(_seconds(use) for _try in range(tries))


def _seconds(use: Callable[[], object]) -> float:
    gc.collect()
    gc.disable()  # it takes its time when there is much, whatever that is
    started = time.process_time()
    try:
        use()
        return time.process_time() - started
    finally:
        gc.enable()


def peak(use: Callable[[], object]) -> int:
    """How many bytes Python holds at once at the most while `use` runs."""
    tracemalloc.start()
    try:
        use()
        return tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()


@contextmanager
def processor_seconds(most: int) -> Iterator[None]:
    """Stop what takes more time of the processor than `most`."""

    def stop(_signal: int, _frame: FrameType | None) -> None:
        pytest.fail(f"still not done after {most} seconds of the processor")

    before = signal.signal(signal.SIGPROF, stop)
    signal.setitimer(signal.ITIMER_PROF, most)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
        signal.signal(signal.SIGPROF, before)
