"""Whole processes, measured from outside: time, processor time and memory."""

import os
import signal
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from resource import struct_rusage

_MEGABYTE = 1_000_000
_MAXRSS_UNIT = 1 if sys.platform == "darwin" else 1024
_BETWEEN_LOOKS = 0.002
_SESSION_IN_STAT = 3  # after "pid (name)": state, parent, group, session
_UNWANTED = {"PYTHONPATH", "PYTHONDONTWRITEBYTECODE", "PYTHONUNBUFFERED"}


@dataclass(frozen=True)
class Command:
    """A command line and the name it goes by in the table."""

    name: str
    argv: Sequence[str]


@dataclass(frozen=True)
class Sample:
    """One run, or the medians of several: seconds and megabytes."""

    wall: float
    cpu: float
    largest: float
    together: float | None = None


class RunError(Exception):
    """A command that was to succeed did not; says what it printed."""


class _End(NamedTuple):
    """How a process ended: its wait status, what it used, the most memory seen in all its processes."""

    status: int
    usage: "struct_rusage"
    together: float | None


def in_turns(commands: Sequence[Command], runs: int) -> dict[str, Sample]:
    """The medians of `runs` runs of each command, A B A B …, after one run of each to warm up.

    The run that warms up also looks at the memory of all the command's processes together (Linux
    only), so that a tool that works in several processes is not taken for a small one. Raises `RunError`.
    """
    together = {command.name: _run(command, _watched).together for command in commands}
    samples: dict[str, list[Sample]] = {command.name: [] for command in commands}
    for _ in range(runs):
        for command in commands:
            samples[command.name].append(_run(command, _waited))
    return {name: _median(taken, together[name]) for name, taken in samples.items()}


def exit_code(command: Command) -> int:
    """What the command exits with; what it prints is dropped."""
    return subprocess.run(command.argv, capture_output=True, env=environment(), check=False).returncode


def environment() -> dict[str, str]:
    """The caller's environment without what would turn an installed Python program into a slower one."""
    return {name: value for name, value in os.environ.items() if name not in _UNWANTED}


def _run(command: Command, wait: Callable[[int], _End]) -> Sample:
    with tempfile.TemporaryFile() as said:
        started = time.perf_counter()
        process = subprocess.Popen(
            command.argv,
            stdin=subprocess.DEVNULL,
            stdout=said,
            stderr=subprocess.STDOUT,
            env=environment(),
            start_new_session=True,
        )
        try:
            end = wait(process.pid)
        except BaseException:
            os.killpg(process.pid, signal.SIGKILL)
            raise
        wall = time.perf_counter() - started
        process.returncode = os.waitstatus_to_exitcode(end.status)
        if process.returncode:
            said.seek(0)
            tail = said.read()[-600:].decode(errors="replace").strip()
            raise RunError(f"{command.name} exited with {process.returncode}: {tail}")
    cpu = end.usage.ru_utime + end.usage.ru_stime
    return Sample(wall, cpu, end.usage.ru_maxrss * _MAXRSS_UNIT / _MEGABYTE, end.together)


def _waited(pid: int) -> _End:
    _pid, status, usage = os.wait4(pid, 0)
    return _End(status, usage, None)


def _watched(pid: int) -> _End:
    """Wait for `pid` and keep looking at its memory meanwhile."""
    most = 0.0
    while True:
        done, status, usage = os.wait4(pid, os.WNOHANG)
        if done:
            return _End(status, usage, most or None)
        most = max(most, sum(map(_proportional_size, _session(pid))))
        time.sleep(_BETWEEN_LOOKS)


def _session(leader: int) -> Iterator[Path]:
    """Where /proc tells of each process of the session that `leader` leads."""
    for stat in Path("/proc").glob("[0-9]*/stat"):
        try:
            fields = stat.read_text().rpartition(")")[2].split()
        except OSError:  # it has ended meanwhile
            continue
        if fields[_SESSION_IN_STAT] == str(leader):
            yield stat.parent


def _proportional_size(process: Path) -> float:
    """Megabytes of a process, a page shared by n processes counted as one nth."""
    try:
        lines = (process / "smaps_rollup").read_text().splitlines()
    except OSError:
        return 0.0
    return sum(int(line.split()[1]) * 1024 / _MEGABYTE for line in lines if line.startswith("Pss:"))


def _median(samples: Sequence[Sample], together: float | None) -> Sample:
    return Sample(
        wall=statistics.median(sample.wall for sample in samples),
        cpu=statistics.median(sample.cpu for sample in samples),
        largest=statistics.median(sample.largest for sample in samples),
        together=together,
    )
