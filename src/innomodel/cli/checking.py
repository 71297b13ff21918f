"""Checking files, many at once where that helps."""

import os
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from innomodel.check import Checked, check
from innomodel.check.policy import Policy
from innomodel.check.settings import Settings
from innomodel.check.speller import Speller
from innomodel.cli.files import read_source
from innomodel.cli.images import images_of
from innomodel.cli.many import each, progress
from innomodel.diagnostic import Findings, Message
from innomodel.source import Source


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
    with progress(len(paths), Message("Checking"), language) as shown:
        found = []
        for findings in each(checking.file, paths, len(paths)):
            found.append(findings)
            shown.update(1)
        return found
