"""Finding and reading the settings of a collection."""

import os
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, NamedTuple

from innomodel.cli.files import read_bytes
from innomodel.cli.ordinary import refuse_leading_out
from innomodel.cli.trouble import Trouble
from innomodel.diagnostic import Message

if TYPE_CHECKING:
    from innomodel.check.settings import Settings

OWN_FILE = "innomodel.toml"
SHARED_FILE = "pyproject.toml"
_TABLE = ("tool", "innomodel")
_MOST_FOLDERS = 30
_MOST_BYTES = 256_000


class SettingsFile(NamedTuple):
    """A file that may hold settings: its bytes, and the keys of the table that they would stand in."""

    path: str
    raw: bytes
    table: tuple[str, ...] = ()


def find_settings() -> "Settings":
    """The settings in the nearest folder that has some, from here up to the root of the repository.

    In one folder `innomodel.toml` goes before the table `tool.innomodel` of `pyproject.toml`. Raises
    Trouble for a file that cannot be read, and for a link that leads out of the repository.
    """
    return settings_in(settings_files())


def settings_files() -> tuple[SettingsFile, ...]:
    """The files that may hold those settings, as they go before one another. Raises Trouble."""
    return tuple(_files())


def settings_in(files: Sequence[SettingsFile]) -> "Settings":
    """The settings in the first of `files` that has some. Raises Trouble for one that is no TOML."""
    from innomodel.check.settings import Settings  # knows all rules: a run over unchanged files needs none

    return next(filter(None, map(_settings, files)), Settings())


def _files() -> Iterator[SettingsFile]:
    folders = list(_folders())
    is_repository = os.path.exists(os.path.join(folders[-1], ".git"))
    for folder in folders:
        home = folders[-1] if is_repository else folder
        own, shared = (os.path.relpath(os.path.join(folder, name)) for name in (OWN_FILE, SHARED_FILE))
        if os.path.isfile(own):
            refuse_leading_out(own, home)
            yield SettingsFile(own, _read(own))
            return
        if os.path.isfile(shared) and _TABLE[-1].encode() in (raw := _read(shared)):
            refuse_leading_out(shared, home)
            yield SettingsFile(shared, raw, _TABLE)


def _read(path: str) -> bytes:
    raw = read_bytes(path)
    if len(raw) > _MOST_BYTES:
        raise Trouble(
            Message(
                "The settings in {path} cannot be read: the file is larger than {most} kilobytes.",
                {"path": path, "most": _MOST_BYTES // 1000},
            ),
            Message(
                "Shorten it: a pattern can stand for many paths, and a basic form for all its inflections."
            ),
        )
    return raw


def _folders() -> Iterator[str]:
    folder = os.getcwd()
    for _step in range(_MOST_FOLDERS):
        yield folder
        above = os.path.dirname(folder)
        if above == folder or os.path.exists(os.path.join(folder, ".git")):
            return
        folder = above


def _settings(file: SettingsFile) -> "Settings | None":
    from innomodel.check.settings import settings

    try:
        return settings(file.raw.decode("utf-8-sig"), file.path, file.table)
    except ValueError as error:
        from innomodel.cli.toml_errors import not_toml  # only a mistake needs it

        raise not_toml(file.path, error) from error
