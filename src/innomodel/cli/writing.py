"""Writing files, so that nothing is lost: neither half of what is written, nor what stood there before.

Only ordinary files are replaced. A link is followed, and stays; the new file has the mode, the owner and
the access list of the old one as far as the system allows. A file with several names (hard links) is refused:
a new file in its place would part it from its other names, and writing into it could leave half of it.
"""

import errno
import os
import stat
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from typing import NamedTuple

from innomodel.cli.drafts import draft_of, remove_what_was_left
from innomodel.cli.ordinary import is_of_the_system, refuse_leading_out, what_it_is
from innomodel.cli.trouble import Trouble
from innomodel.diagnostic import Message

_ELSEWHERE = Message("Name an ordinary file. What is not written into a file goes to the screen.")


def write_whole(path: str, content: bytes, within: str | None = None) -> None:
    """Write what can be made again, so that `path` has either all of `content` or what it had before.

    `path` was named by the user, or by us in the folder `within`: then a link there may not lead out of it.
    Raises Trouble.
    """
    with _place(path, within) as place:
        _fill(place.descriptor, content, place.target)
        _take_place(place)


def create(path: str, content: bytes, instead: Message) -> None:
    """Write a text into the new file `path`. Raises Trouble; `instead` is to try when it is there already."""
    refuse_to_replace(path, instead)
    with _place(path, None) as place:
        _fill(place.descriptor, content, None)
        os.fsync(place.descriptor)
        try:
            _take_free_place(place)
        except FileExistsError as error:
            raise _is_there(path, instead) from error


def refuse_to_replace(path: str, instead: Message) -> None:
    """Raises Trouble, with `instead` to try, when something is at `path` already.

    A run that was killed after it made the file may have left the draft as its second name; that goes.
    """
    if os.path.lexists(path):
        remove_what_was_left(os.path.realpath(path))
        raise _is_there(path, instead)


def replace_text_file(path: str, before: bytes | None, after: bytes) -> None:
    """Write the text `after` into the file `path`, which held `before` when it was read.

    None stands for a file that was not there. Raises Trouble, and writes nothing, when it holds anything
    else by now.
    """
    with _place(path, None) as place:
        _put(path, place, before, after)


def update(path: str, change: Callable[[bytes | None], bytes], within: str | None = None) -> None:
    """Write what `change` makes of the bytes of the file `path`, None when there is none.

    No other innomodel writes it meanwhile; when any other program does, nothing is written. Raises
    Trouble, also when `change` does.
    """
    with _place(path, within) as place:
        before = _content(place.target)
        _put(path, place, before, change(before))


class _Place(NamedTuple):
    """Where a path leads, the draft beside it, and the descriptor of that."""

    target: str
    draft: str
    descriptor: int


def _put(path: str, place: _Place, before: bytes | None, after: bytes) -> None:
    _fill(place.descriptor, after, place.target)
    os.fsync(place.descriptor)
    if _content(place.target) != before:
        raise _has_changed(path)
    if before is not None:
        _take_place(place)
        return
    try:
        _take_free_place(place)
    except FileExistsError as error:
        raise _has_changed(path) from error


@contextmanager
def _place(path: str, within: str | None) -> Iterator[_Place]:
    """Raises Trouble."""
    try:
        if within is not None:
            refuse_leading_out(path, within)
        target = _target(path)
        os.makedirs(os.path.dirname(target), exist_ok=True)
        with draft_of(target) as (draft, descriptor):
            _refuse_what_cannot_be_replaced(path, target)
            yield _Place(target, draft, descriptor)
    except OSError as error:
        from innomodel.cli.system_errors import unwritable

        raise unwritable(path, error) from error


def _target(path: str) -> str:
    """Where `path` leads when its links are followed. Raises Trouble for places that are the system's."""
    if not os.path.basename(path):
        raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR), path)
    target = os.path.realpath(path)
    for folder in (os.path.dirname(os.path.abspath(path)), os.path.dirname(target)):
        with suppress(FileNotFoundError):
            if is_of_the_system(os.stat(folder)):
                raise _refused(path, Message("it is a part of the system"))
    return target


def _refuse_what_cannot_be_replaced(path: str, target: str) -> None:
    try:
        found = os.lstat(target)
    except FileNotFoundError:
        return
    if (kind := what_it_is(found)) is not None:
        raise _refused(path, kind)
    if found.st_nlink > 1:
        raise Trouble(
            Message(
                "The file {path} has other names (hard links), which would keep the old text.",
                {"path": path},
            ),
            Message("Put a copy of it in its place, or write into another file."),
        )
    if not os.access(target, os.W_OK):
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), path)


def _fill(descriptor: int, content: bytes, like: str | None) -> None:
    """Write `content`, and give the file the owner, mode and attributes of the file `like`, if that is there.

    The descriptor is written and closed as a second one: a disk far away tells at closing that it is full.
    """
    with open(os.dup(descriptor), "wb") as file:
        file.write(content)
    if like is None:
        return
    with suppress(FileNotFoundError):
        _liken(descriptor, like)


def _liken(descriptor: int, like: str) -> None:
    found = os.stat(like)
    if hasattr(os, "fchown"):
        with suppress(PermissionError):
            os.fchown(descriptor, -1, found.st_gid)
        with suppress(PermissionError):
            os.fchown(descriptor, found.st_uid, -1)
    if hasattr(os, "fchmod"):
        os.fchmod(descriptor, stat.S_IMODE(found.st_mode))
    if hasattr(os, "listxattr"):
        with suppress(OSError):  # not every disk has attributes
            _copy_attributes(descriptor, like)


def _copy_attributes(descriptor: int, like: str) -> None:
    for name in os.listxattr(like):
        with suppress(OSError):  # some are the system's own
            os.setxattr(descriptor, name, os.getxattr(like, name))


def _take_place(place: _Place) -> None:
    if os.name == "nt":  # where a file that is open cannot be renamed
        os.close(place.descriptor)
    os.replace(place.draft, place.target)


def _take_free_place(place: _Place) -> None:
    """Give the draft its second name. Raises FileExistsError, whatever stands there and since when."""
    try:
        os.link(place.draft, place.target)
    except FileExistsError:
        raise
    except OSError:  # a disk without second names
        if os.path.lexists(place.target):
            raise FileExistsError(errno.EEXIST, os.strerror(errno.EEXIST), place.target) from None
        _take_place(place)


def _content(path: str) -> bytes | None:
    try:
        with open(path, "rb") as file:
            return file.read()
    except FileNotFoundError:
        return None


def _refused(path: str, kind: Message) -> Trouble:
    return Trouble(
        Message("The file {path} is not written: {reason}.", {"path": path, "reason": kind}), _ELSEWHERE
    )


def _is_there(path: str, instead: Message) -> Trouble:
    return Trouble(Message("The file {path} is there already.", {"path": path}), instead)


def _has_changed(path: str) -> Trouble:
    return Trouble(
        Message("The file {path} has changed since it was read, and is left as it is.", {"path": path}),
        Message("Save it in the editor, then run the command again."),
    )
