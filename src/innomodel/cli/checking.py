"""How a run of innomodel checks a file."""

import os
from collections.abc import Mapping, Set
from dataclasses import field, replace
from datetime import date

from innomodel.check import RULES, Checked, check
from innomodel.check.policy import Policy
from innomodel.check.settings import Settings
from innomodel.check.speller import Speller
from innomodel.cli.files import read_bytes
from innomodel.cli.images import Images, images_of
from innomodel.cli.names import as_text
from innomodel.diagnostic import Findings
from innomodel.source import Source, read
from innomodel.value import Value


class Checking(Value):
    """How a run checks: by which settings, at which stage (None: each model's own), on which day.

    `spellers` are the dictionaries to look spelling up in, by language. `folder` is where the paths of
    files begin, "" where we are.
    """

    settings: Settings
    stage: str | None = None
    today: date | None = None
    spellers: Mapping[str, Speller] = field(default_factory=dict)
    folder: str = ""

    def asking_only(self, rules: Set[str]) -> "Checking":
        """The same, but of the rules only those named `rules` are asked."""
        settings = self.settings
        return replace(self, settings=settings._replace(off=settings.off | (RULES.keys() - rules)))

    def source(self, source: Source) -> Checked:
        """What checking `source` gives."""
        return check(source, self.stage, self.today, self._policy(source.path), self.spellers)

    def file(self, path: str) -> Findings:
        """What is found in the file `path`. Raises Trouble when it cannot be read."""
        return self.raw(read_bytes(path), path)[0]

    def raw(self, raw: bytes, path: str) -> tuple[Findings, bool]:
        """What is found in a file that holds `raw`, and whether that depends on no other file."""
        checked = self.source(read(raw, as_text(path)))
        images = images_of(checked, path)
        found = sorted((*checked.diagnostics, *images.diagnostics), key=lambda one: one.span)
        return Findings(
            checked.source.path, tuple(found), checked.next_stage, checked.suppressed
        ), images == Images()

    def _policy(self, path: str) -> Policy:
        if not self.settings.ignores:
            return self.settings.policy(path)
        whole = os.path.join(self.folder, path)
        below = os.path.relpath(whole, os.path.dirname(self.settings.path) or ".")
        return self.settings.policy(below.replace(os.sep, "/"))
