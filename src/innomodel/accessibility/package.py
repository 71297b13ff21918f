"""A foreign office file's parts."""

from typing import Any

from innomodel.accessibility.unreadable import Unreadable
from innomodel.archive import UnsafeArchive, opened, parsed


class Package:
    """The parts of an office file. Raises Unreadable."""

    def __init__(self, content: bytes) -> None:
        try:
            self._parts = opened(content)
        except UnsafeArchive as error:
            raise _unreadable(error) from error

    def find(self, name: str) -> Any:
        """The root element of the part `name`, None when there is none."""
        try:
            return parsed(self._parts[name]) if name in self._parts else None
        except UnsafeArchive as error:
            raise _unreadable(error) from error

    def xml(self, name: str) -> Any:
        """The root element of the part `name`, which must be there."""
        found = self.find(name)
        if found is None:
            raise Unreadable("damaged")
        return found


def _unreadable(error: UnsafeArchive) -> Unreadable:
    return Unreadable("damaged" if error.reason in ("damaged", "a part leads outside") else "too large")
