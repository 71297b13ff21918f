"""Checking files, many at once where that helps."""

import os
import sys
from collections.abc import Mapping, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass, field
from datetime import date
from typing import Any

import click

from innomodel.check import Checked, check
from innomodel.check.policy import Policy
from innomodel.check.settings import Settings
from innomodel.check.speller import Speller
from innomodel.cli.files import read_source
from innomodel.cli.images import images_of
from innomodel.cli.many import each
from innomodel.diagnostic import Findings, Message
from innomodel.report.language import say
from innomodel.source import Source

_WORTH_PROGRESS = 200


@dataclass(frozen=True)
class Checking:
    """How a run checks: by which settings, at which stage (None: each model's own), on which day.

    `spellers` are the dictionaries to look spelling up in, by language.
    """

    settings: Settings
    stage: str | None = None
    today: date | None = None
    spellers: Mapping[str, Speller] = field(default_factory=dict)

    def source(self, source: Source) -> Checked:
        """What checking `source` gives."""
        return check(source, self.stage, self.today, self._policy(source.path), self.spellers)

    def file(self, path: str) -> Findings:
        """What is found in the file `path`. Raises Trouble when it cannot be read."""
        checked = self.source(read_source(path))
        found = sorted((*checked.diagnostics, *images_of(checked).diagnostics), key=lambda one: one.span)
        return Findings(path, tuple(found), checked.next_stage, checked.suppressed)

    def _policy(self, path: str) -> Policy:
        if not self.settings.ignores:
            return self.settings.policy(path)
        below = os.path.relpath(path, os.path.dirname(self.settings.path) or ".")
        return self.settings.policy(below.replace(os.sep, "/"))


def check_files(paths: Sequence[str], checking: Checking, language: str) -> list[Findings]:
    """What is found in each file, in the order of `paths`, with progress at a terminal."""
    with _progress(paths, language) as progress:
        found = []
        for findings in each(checking.file, paths, len(paths)):
            found.append(findings)
            progress.update(1)
        return found


def _progress(paths: Sequence[str], language: str) -> AbstractContextManager[Any]:
    hidden = len(paths) < _WORTH_PROGRESS or not sys.stderr.isatty()
    return click.progressbar(
        length=len(paths), label=say(Message("Checking"), language), file=sys.stderr, hidden=hidden
    )
