"""How a run was asked to check, known before any rule is loaded."""

import os
from datetime import date
from functools import cached_property
from typing import TYPE_CHECKING

from innomodel.cli.settings import SettingsFile, settings_in
from innomodel.diagnostic import Findings
from innomodel.value import Value

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from innomodel.check.settings import Settings
    from innomodel.check.speller import Speller
    from innomodel.cli.checking import Checking


class Asked(Value):
    """The files that may hold settings, the stage and the day that were asked for, and whether spelling was.

    None leaves the stage and the spelling to the settings. `dictionaries` finds those that spelling is
    looked up in, which know the words it is given besides.
    """

    settings_files: tuple[SettingsFile, ...]
    stage: str | None
    today: date
    spelling: bool | None
    dictionaries: "Callable[[Mapping[str, str]], Mapping[str, Speller]]"

    @cached_property
    def settings(self) -> "Settings":
        """What the settings files say. Raises Trouble when they cannot be read."""
        return settings_in(self.settings_files)

    @cached_property
    def checking(self) -> "Checking":
        """What checks as asked. Raises Trouble when the settings cannot be read."""
        from innomodel.cli.checking import Checking  # loads the rules

        settings = self.settings
        spellers = self.dictionaries(settings.words) if self._looks_at_spelling else {}
        stage = self.stage or settings.stage
        return Checking(settings=settings, stage=stage, today=self.today, spellers=spellers)

    @cached_property
    def circumstances(self) -> str:
        """All that decides what is found in a file but the file itself and the dictionaries.

        Settings can speak of paths, and mean those below their own folder.
        """
        place = os.getcwd() if self.settings_files else ""
        return repr((place, self.settings_files, self.stage, self.today, self.spelling))

    def known_as(self, path: str) -> str:
        """As much of the path of a file as can decide what is found in it."""
        return path if self.settings_files else os.path.basename(path)

    @property
    def can_be_remembered(self) -> bool:
        """Whether a run that is asked the same may take what was found from memory, settings unread.

        Not when there is something to tell of the settings; and of a dictionary nobody knows when it changes.
        """
        return not (self.settings.problems or self._looks_at_spelling)

    @property
    def wrong_settings(self) -> tuple[Findings, ...]:
        """What is wrong with the settings, where it was necessary to read them."""
        if "settings" not in vars(self) or not self.settings.problems:
            return ()
        return (Findings(self.settings.path, self.settings.problems),)

    @property
    def _looks_at_spelling(self) -> bool:
        return self.settings.spelling if self.spelling is None else self.spelling
