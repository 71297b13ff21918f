"""What the system says when it refuses, in the reader's language."""

import errno

from innomodel.cli.trouble import Trouble
from innomodel.diagnostic import Message

_REASONS = {
    errno.ENOENT: Message("there is no such file or folder"),
    errno.EACCES: Message("there is no permission for it"),
    errno.EPERM: Message("there is no permission for it"),
    errno.EISDIR: Message("it is a folder"),
    errno.ENOTDIR: Message("a part of the path is not a folder"),
    errno.EEXIST: Message("something of that name is there already"),
    errno.ENAMETOOLONG: Message("the name is too long"),
    errno.ELOOP: Message("its links lead round in a circle"),
    errno.EBUSY: Message("another program is using it"),
    errno.EFBIG: Message("it grows larger than the system allows"),
    errno.ENOSPC: Message("there is no room left on the disk"),
    errno.EDQUOT: Message("there is no room left on the disk"),
    errno.EROFS: Message("the disk cannot be written to"),
    errno.EMFILE: Message("too many files are open"),
    errno.EIO: Message("the disk does not work as it should"),
}


def system_reason(error: OSError) -> Message:
    """Why the system refused, as the end of a sentence."""
    number = error.errno or 0
    return _REASONS.get(number, Message("the system's error {number}", {"number": number}))


def unreadable(path: str, error: OSError) -> Trouble:
    """What to say of a file that cannot be read."""
    return Trouble(
        Message("The file {path} cannot be read: {reason}.", {"path": path, "reason": system_reason(error)}),
        Message("Check that the file is there and that you may read it."),
    )


def unwritable(path: str, error: OSError) -> Trouble:
    """What to say of a file that cannot be written."""
    return Trouble(
        Message(
            "The file {path} cannot be written: {reason}.", {"path": path, "reason": system_reason(error)}
        ),
        Message("Check that the folder may be written to and that there is room on the disk."),
    )
