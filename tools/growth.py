"""Look for what takes time or memory by its square: `python tools/growth.py validate pdf --least 2.3`.

Each door of tests/growth/doors.py is given each of its inputs in two sizes, the second eight times the first,
and where that takes too long, in twice and four times the second. Printed are the second size, its time, how
many times longer each doubling takes, and the memory; the worst last. What grows by its square becomes a case
in tests/growth.
"""

import argparse
import os
import pickle
import resource
import select
import signal
import sys
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import Any, NamedTuple

sys.path.insert(0, str(Path(__file__).parent.parent))

from tests.growth.doors import Door, doors
from tests.growth.fragments import SINGLE, pairs
from tests.growth.measures import seconds

_SLACK = 0.9  # part of the time is the same however long the input is
MOST_SECONDS, MOST_BYTES = 20, 3 << 30


class Growth(NamedTuple):
    """How an input of `size` characters did.

    `seconds` is what it took, `ratios` how many times longer twice as much takes, and four times as much
    than that; `failure` is what it ended in, "" when it ended well.
    """

    size: int
    seconds: float
    ratios: tuple[float, ...]
    failure: str = ""


def main() -> int:
    """Measure, and print; 1 when something grows faster than `--least`, takes more `--memory`, or fails."""
    options = _options()
    found = []
    for name, door in doors((*SINGLE, *pairs(60))[:: options.every] if options.every else ("a ",)).items():
        if options.doors and name not in options.doors:
            continue
        if name != "pdf":  # a process that has begun with it cannot be divided
            door.use(next(iter(door.inputs.values()))(100))
        for case, growth, memory in _measured(door, options):
            line = f"{name}\t{case[:90]}\t{_shown(growth)}\t{memory >> 20} MB"
            worst = min(growth.ratios, default=0.0)
            if worst > options.least or growth.failure or memory >> 20 > options.memory:
                found.append((worst, line))
            print(line, flush=True)
    print("\n--- grows faster, or fails:")
    for _worst, line in sorted(found):
        print(line)
    return 1 if found else 0


def _measured(door: Door, options: argparse.Namespace) -> Iterator[tuple[str, Growth, int]]:
    for case, make in door.inputs.items():
        if options.only in case:
            yield case, *_apart(partial(_growth, make, door.use, options))


def _growth(make: Callable[[int], Any], use: Callable[[Any], object], options: argparse.Namespace) -> Growth:
    size = options.size

    def took(times: int, tries: int = 1) -> float:
        return seconds(partial(use, make(times * size)), tries)

    try:
        use(make(size // 4))
        first, eighth = took(1), took(8)
        doubled = (eighth / max(first, 0.001)) ** (1 / 3)
        if doubled < options.least * _SLACK:
            return Growth(8 * size, eighth, (doubled,))
        times = [took(more, 2) for more in (8, 16, 32)]
        return Growth(8 * size, times[0], (times[1] / times[0], times[2] / times[1]))
    except Exception as failure:
        return Growth(size, 0.0, (), f"{type(failure).__name__}: {str(failure)[:150]}")


def _apart(measure: Callable[[], Growth]) -> tuple[Growth, int]:
    """What `measure` gives in a process of its own, whose time and memory are bounded, and its memory."""
    ours, theirs = os.pipe()
    child = os.fork()
    if not child:
        resource.setrlimit(resource.RLIMIT_AS, (MOST_BYTES, MOST_BYTES))
        resource.setrlimit(resource.RLIMIT_CPU, (MOST_SECONDS, MOST_SECONDS))
        os.write(theirs, pickle.dumps(measure()))
        os._exit(0)
    os.close(theirs)
    if not select.select([ours], [], [], 6 * MOST_SECONDS)[0]:
        os.kill(child, signal.SIGKILL)
    said = os.read(ours, 65_536)
    os.close(ours)
    _pid, status, used = os.wait4(child, 0)
    ended = f"ended by signal {status & 127}" if status & 127 else f"ended with status {status >> 8}"
    growth = pickle.loads(said) if said else Growth(0, 0.0, (), ended)  # noqa: S301 -- we wrote it
    return growth, used.ru_maxrss << 10


def _shown(one: Growth) -> str:
    ratios = " ".join(f"{ratio:.2f}" for ratio in one.ratios)
    return one.failure or f"{one.size}\t{one.seconds:.3f} s\t{ratios}"


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="Look for what takes time or memory by its square.")
    parser.add_argument("doors", nargs="*", help="which doors (all)")
    parser.add_argument("--only", default="", help="only inputs with this in their names")
    parser.add_argument(
        "--every", type=int, default=1, help="every second, third … fragment; 0: none (1: all)"
    )
    parser.add_argument(
        "--least", type=float, default=2.3, help="what growth is told once more at the end (2.3)"
    )
    parser.add_argument("--memory", type=int, default=1000, help="what memory, too, in megabytes (1000)")
    parser.add_argument("--size", type=int, default=16_000, help="the characters to begin with (16000)")
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
