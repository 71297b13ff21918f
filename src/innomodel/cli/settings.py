"""Finding and reading the settings of a collection."""

import os
from collections.abc import Iterator

from innomodel.check.settings import Settings, settings
from innomodel.cli.files import read_bytes
from innomodel.cli.trouble import Trouble
from innomodel.diagnostic import Message

OWN_FILE = "innomodel.toml"
SHARED_FILE = "pyproject.toml"
_TABLE = ("tool", "innomodel")
_MOST_FOLDERS = 30


def find_settings() -> Settings:
    """The settings in the nearest folder that has some, from here up to the root of the repository.

    In one folder `innomodel.toml` goes before the table `tool.innomodel` of `pyproject.toml`. Raises
    Trouble for a file that cannot be read.
    """
    for folder in _folders():
        for name, table in ((OWN_FILE, ()), (SHARED_FILE, _TABLE)):
            path = os.path.relpath(os.path.join(folder, name))
            found = _settings(path, table) if os.path.isfile(path) else None
            if found is not None:
                return found
    return Settings()


def _folders() -> Iterator[str]:
    folder = os.getcwd()
    for _step in range(_MOST_FOLDERS):
        yield folder
        above = os.path.dirname(folder)
        if above == folder or os.path.exists(os.path.join(folder, ".git")):
            return
        folder = above


def _settings(path: str, table: tuple[str, ...]) -> Settings | None:
    raw = read_bytes(path)
    if table and table[-1].encode() not in raw:
        return None
    try:
        return settings(raw.decode("utf-8"), path, table)
    except ValueError as error:
        raise Trouble(
            Message("The settings in {path} cannot be read: {reason}.", {"path": path, "reason": str(error)}),
            Message("Correct the file; it is written in TOML."),
        ) from error
