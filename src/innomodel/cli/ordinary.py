"""What is an ordinary file, and what only looks like one."""

import os
import stat
from functools import cache

from innomodel.cli.trouble import Trouble
from innomodel.diagnostic import Message

_OF_THE_SYSTEM = ("/dev", "/proc", "/sys")
_KINDS = (
    (stat.S_ISDIR, Message("it is a folder")),
    (stat.S_ISFIFO, Message("it is a pipe")),
    (stat.S_ISSOCK, Message("it is a socket")),
    (stat.S_ISCHR, Message("it is a device")),
    (stat.S_ISBLK, Message("it is a device")),
)


def what_it_is(found: os.stat_result) -> Message | None:
    """Why what `found` is about is no ordinary file, as the end of a sentence; None when it is one."""
    if stat.S_ISREG(found.st_mode):
        return Message("it is a part of the system") if is_of_the_system(found) else None
    return next((words for is_it, words in _KINDS if is_it(found.st_mode)), Message("it is no ordinary file"))


def is_of_the_system(found: os.stat_result) -> bool:
    """Whether it lies where the system shows itself as files, such as below /proc."""
    return found.st_dev in _disks_of_the_system()


@cache
def _disks_of_the_system() -> frozenset[int]:
    return frozenset(os.stat(path).st_dev for path in _OF_THE_SYSTEM if os.path.ismount(path))


def open_ordinary(path: str, flags: int = os.O_RDONLY) -> int:
    """What os.open gives for an ordinary file. Raises Trouble for anything else, and OSError.

    Nothing else is opened, for that alone can wait without end or set a device going; and what takes
    the file's place meanwhile is not waited for.
    """
    _refuse_to_read(path, os.stat(path))
    descriptor = os.open(path, flags | getattr(os, "O_NONBLOCK", 0))
    try:
        _refuse_to_read(path, os.fstat(descriptor))
    except BaseException:
        os.close(descriptor)
        raise
    return descriptor


def _refuse_to_read(path: str, found: os.stat_result) -> None:
    if (kind := what_it_is(found)) is not None:
        raise Trouble(
            Message("The file {path} cannot be read: {reason}.", {"path": path, "reason": kind}),
            Message("Name an ordinary file, or put one in its place."),
        )


def leads_out(path: str, folder: str) -> bool:
    """Whether `path`, its links followed, is outside `folder`."""
    home = os.path.join(os.path.realpath(folder), "")
    return not os.path.join(os.path.realpath(path), "").startswith(home)


def refuse_leading_out(path: str, folder: str) -> None:
    """Raises Trouble when `path`, found in `folder` and not named, leads out of it through a link."""
    if leads_out(path, folder):
        raise Trouble(
            Message(
                "{path} leads out of the folder {folder} through a link.",
                {"path": path, "folder": folder or os.curdir},
            ),
            Message("Put the file itself there, or remove the link. To use where it leads, name that."),
        )
