"""Reading what may be a pipe: a shell gives one for `<(a command)`."""

import os
import stat
from select import select

from innomodel.cli.files import read_at_most
from innomodel.cli.trouble import Trouble
from innomodel.diagnostic import Message

_PATIENCE = 30.0
_AT_ONCE = 65_536


def read_file_or_pipe(path: str, most: int) -> bytes:
    """The bytes of the file or the pipe that the user named, one more than `most` at most.

    A pipe that nobody writes to is not waited for longer than 30 seconds. Raises Trouble.
    """
    try:
        if stat.S_ISFIFO(os.stat(path).st_mode):
            return _from_pipe(path, most)
    except OSError as error:
        from innomodel.cli.system_errors import unreadable

        raise unreadable(path, error) from error
    return read_at_most(path, most)


def _from_pipe(path: str, most: int) -> bytes:
    raw = bytearray()
    with open(path, "rb", buffering=0, opener=_open_at_once) as file:
        while len(raw) <= most:
            if not select([file], [], [], _PATIENCE)[0]:
                raise Trouble(
                    Message(
                        "Nothing came from {path} for {seconds} seconds.",
                        {"path": path, "seconds": int(_PATIENCE)},
                    ),
                    Message("Check the command that writes to it, or save the text to a file and name that."),
                )
            part = file.read(min(_AT_ONCE, most + 1 - len(raw)))
            if part == b"":
                break
            raw += part or b""  # None: another reader was faster
    return bytes(raw)


def _open_at_once(path: str, flags: int) -> int:
    return os.open(path, flags | os.O_NONBLOCK)
