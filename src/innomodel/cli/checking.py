"""Checking files, many at once where that helps."""

import os
import signal
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager
from datetime import date
from functools import partial
from typing import Any

import click

from innomodel.check import check
from innomodel.cli.files import read_source
from innomodel.cli.images import images_of
from innomodel.diagnostic import Findings, Message
from innomodel.report.language import say

_WORTH_A_SECOND_CORE = 150
_WORTH_PROGRESS = 200


def check_file(path: str, stage: str | None, today: date) -> Findings:
    """What is found in the file `path`, checked at `stage` (None: its own) on the day `today`."""
    checked = check(read_source(path), stage, today)
    found = sorted((*checked.diagnostics, *images_of(checked).diagnostics), key=lambda one: one.span)
    return Findings(path, tuple(found), checked.next_stage)


def check_files(paths: Sequence[str], stage: str | None, today: date, language: str) -> list[Findings]:
    """What is found in each file, in the order of `paths`, with progress at a terminal."""
    with _progress(paths, language) as progress:
        found = []
        for findings in _checked(paths, partial(check_file, stage=stage, today=today)):
            found.append(findings)
            progress.update(1)
        return found


def _checked(paths: Sequence[str], one: Callable[[str], Findings]) -> Iterator[Findings]:
    cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else 1
    if cores < 2 or len(paths) < _WORTH_A_SECOND_CORE:
        yield from map(one, paths)
        return
    from multiprocessing import get_context

    chunk = max(8, len(paths) // (cores * 8))
    with get_context("fork").Pool(cores, _leave_interrupts_to_the_parent) as pool:
        yield from pool.imap(one, paths, chunk)


def _leave_interrupts_to_the_parent() -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)


def _progress(paths: Sequence[str], language: str) -> AbstractContextManager[Any]:
    hidden = len(paths) < _WORTH_PROGRESS or not sys.stderr.isatty()
    return click.progressbar(
        length=len(paths), label=say(Message("Checking"), language), file=sys.stderr, hidden=hidden
    )
