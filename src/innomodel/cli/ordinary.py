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


def leads_out(path: str, folder: str) -> bool:
    """Whether `path`, its links followed, is outside `folder`."""
    home, real = os.path.realpath(folder), os.path.realpath(path)
    return os.path.commonpath([home, real]) != home


def refuse_link_out(path: str, folder: str) -> None:
    """Raises Trouble when `path`, found in `folder` and not named, is a link that leads out of it."""
    if os.path.islink(path) and leads_out(path, folder):
        raise Trouble(
            Message(
                "{path} is a link that leads out of the folder {folder}.",
                {"path": path, "folder": folder or os.curdir},
            ),
            Message("Put the file itself there, or remove the link. To use where it leads, name that."),
        )
