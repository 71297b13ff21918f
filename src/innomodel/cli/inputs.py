"""What a run reads, so that it does not write over it."""

import os
from collections.abc import Iterable

from innomodel.cli.trouble import Trouble
from innomodel.diagnostic import Message

Identity = tuple[int, int]
"""What a file is known by, whatever it is called: its disk and its number there."""


def identities(paths: Iterable[str]) -> frozenset[Identity]:
    """The files at `paths`; what is not there is left out."""
    return frozenset(found for path in paths if (found := _identity(path)) is not None)


def refuse_input(path: str, inputs: frozenset[Identity]) -> None:
    """Raises Trouble when the file `path`, which is to be written, is one of `inputs`."""
    if _identity(path) in inputs:
        raise Trouble(
            Message("The file {path} is read by this command, so it is not written by it.", {"path": path}),
            Message("Write into another file."),
        )


def _identity(path: str) -> Identity | None:
    try:
        found = os.stat(path)
    except OSError:
        return None
    return found.st_dev, found.st_ino
