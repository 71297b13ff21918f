"""Finding and reading files."""

import os
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from io import FileIO
from typing import TYPE_CHECKING

from innomodel.cli.names import as_text
from innomodel.cli.ordinary import open_ordinary, refuse_leading_out
from innomodel.cli.trouble import Trouble
from innomodel.diagnostic import Message
from innomodel.limits import MAX_BYTES

if TYPE_CHECKING:
    from innomodel.source import Source

DEFAULT_FOLDER = "models"
ENDINGS = (".yaml", ".yml")
_WILD = set("*?[")

_CHECK_THE_NAME = Message("Check the name and the folder you are in.")
_MAKE_A_MODEL = Message("Make one with the command innomodel new, or name a file or a folder.")


def model_paths(arguments: Sequence[str]) -> list[str]:
    """The description files that `arguments` (files, folders, globs; none: models/) stand for.

    Folders are searched all the way down, hidden ones apart, without following links to folders. Raises
    Trouble when something named is not there or holds no description, and when a link that was not
    named but found leads out of the folder that was.
    """
    if not arguments:
        refuse_leading_out(DEFAULT_FOLDER, os.curdir)
        return _below_or_trouble(DEFAULT_FOLDER)
    found = [path for argument in arguments for path in _paths(argument)]
    return list(dict.fromkeys(found))


def _paths(argument: str) -> list[str]:
    if os.path.isdir(argument):
        return _below_or_trouble(argument)
    if os.path.exists(argument):
        return [argument]
    matches = _matches(argument) if _WILD & set(argument) else []
    if not matches:
        raise Trouble(Message("There is no file or folder {path}.", {"path": argument}), _CHECK_THE_NAME)
    for match in matches:
        refuse_leading_out(match, _before_wild(argument))
    return [path for match in matches for path in _paths(match)]


def _before_wild(pattern: str) -> str:
    """The folder that is named before the pattern begins."""
    folder = os.path.dirname(pattern)
    return folder if not _WILD & set(folder) else _before_wild(folder)


def _matches(pattern: str) -> list[str]:
    from glob import glob  # few runs need it

    return sorted(glob(pattern, recursive=True))


def _below_or_trouble(folder: str) -> list[str]:
    if not os.path.isdir(folder):
        raise Trouble(Message("There is no folder {path}.", {"path": folder}), _MAKE_A_MODEL)
    found = list(_below(folder))
    if not found:
        raise Trouble(
            Message("There are no descriptions (.yaml) in the folder {path}.", {"path": folder}),
            _MAKE_A_MODEL,
        )
    return found


def _below(folder: str) -> Iterator[str]:
    for here, folders, files in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(files):
            if name.endswith(ENDINGS):
                path = os.path.join(here, name)
                if os.path.islink(path):
                    refuse_leading_out(path, folder)
                yield path


def read_bytes(path: str) -> bytes:
    """The file's bytes, one more than a description may have at most. Raises Trouble."""
    return read_at_most(path, MAX_BYTES)


def read_at_most(path: str, most: int) -> bytes:
    """The file's bytes, one more than `most` at most: then it is too large. Raises Trouble."""
    return _read(path, partial(_beginning, most))


def read_whole(path: str) -> bytes:
    """The bytes of a file that innomodel wrote itself, however many. Raises Trouble."""
    return _read(path, FileIO.readall)


def read_if_there(path: str) -> bytes | None:
    """The bytes of a file that innomodel wrote itself; None when there is none. Raises Trouble."""
    return read_whole(path) if os.path.exists(path) else None


def _beginning(most: int, file: FileIO) -> bytes:
    """Asks for as much as there is: making room for the most there may be takes longer than reading."""
    size = os.fstat(file.fileno()).st_size
    raw = file.read(min(size, most) + 1)
    while len(raw) != size and (more := file.read(most + 1 - len(raw))):
        raw += more
    return raw


def _read(path: str, from_file: Callable[[FileIO], bytes]) -> bytes:
    try:
        with open(path, "rb", buffering=0, opener=open_ordinary) as file:
            return from_file(file)
    except OSError as error:
        from innomodel.cli.system_errors import unreadable

        raise unreadable(path, error) from error


def read_source(path: str) -> "Source":
    """The description in the file `path`. Raises Trouble when the file cannot be read."""
    from innomodel.source import read  # a reader of YAML: a run over unchanged files needs none

    return read(read_bytes(path), as_text(path))
