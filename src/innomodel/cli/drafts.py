"""The file that a text is written into before it takes the place of another."""

import errno
import os
import stat
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from hashlib import blake2b

from innomodel.cli.trouble import Trouble
from innomodel.diagnostic import Message

try:
    import fcntl
except ImportError:  # Windows, where a file that is open cannot be removed: that is lock enough
    fcntl = None  # type: ignore[assignment]  # a module or nothing

_PATIENCE = 20.0
_PAUSE = 0.005
_NEW = os.O_RDWR | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
_LEFT = os.O_RDWR | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0)
_NOT_OPENED = 0o600


@contextmanager
def draft_of(target: str) -> Iterator[tuple[str, int]]:
    """A new, empty file beside `target` and its descriptor; it is gone afterwards, unless it was renamed.

    Its name follows from that of `target`, so one process at a time has it: whoever has it may read
    `target` and replace it, and no other innomodel comes between. It is locked while it is in use. The
    system drops the lock of a process that was killed, and the next that wants the draft removes what was
    left. Raises Trouble when another process has it for too long, OSError when it cannot be made.
    """
    path = _beside(target)
    end = time.monotonic() + _PATIENCE
    while True:
        with _undisturbed():
            descriptor = _taken(path, target)
            if descriptor is not None:
                try:
                    yield path, descriptor
                finally:
                    _leave(path, descriptor)
                return
        if time.monotonic() > end:
            raise _busy(os.path.relpath(target), os.path.relpath(path))
        time.sleep(_PAUSE)


def remove_what_was_left(target: str) -> None:
    """Remove the draft of `target` that a killed process left, if it did."""
    with suppress(OSError):
        _remove_unless_locked(_beside(target))


def _busy(target: str, draft: str) -> Trouble:
    return Trouble(
        Message("The file {path} is being written by another program.", {"path": target}),
        Message("Try again in a while. If nothing writes it, remove {draft}.", {"draft": draft}),
    )


def _beside(target: str) -> str:
    """A name of always the same length: that of `target` may be as long as the disk allows."""
    folder, name = os.path.split(target)
    return os.path.join(folder, f".innomodel-{blake2b(os.fsencode(name), digest_size=12).hexdigest()}")


def _taken(path: str, target: str) -> int | None:
    """The descriptor of the new file `path`, locked; None when another process has it."""
    mode = _NOT_OPENED if os.path.lexists(target) else 0o666
    try:
        descriptor = os.open(path, _NEW, mode)
    except FileExistsError:
        _remove_unless_locked(path)
        return None
    if _locked(descriptor) is not False and _is_still(path, descriptor):
        return descriptor
    os.close(descriptor)
    return None


def _remove_unless_locked(path: str) -> None:
    """Remove the file `path` unless the process that made it is still there."""
    try:
        if not stat.S_ISREG(os.lstat(path).st_mode):
            raise FileExistsError(errno.EEXIST, os.strerror(errno.EEXIST), path)
        descriptor = os.open(path, _LEFT)
    except FileNotFoundError:
        return
    try:
        if _locked(descriptor) and _is_still(path, descriptor):
            os.unlink(path)
    except PermissionError:  # on Windows: it is open
        return
    finally:
        os.close(descriptor)


def _locked(descriptor: int) -> bool | None:
    """Whether the file is locked for us now; None where the disk knows no locks."""
    if fcntl is None:
        return True
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    except OSError:
        return None
    return True


def _is_still(path: str, descriptor: int) -> bool:
    try:
        return os.path.samestat(os.lstat(path), os.fstat(descriptor))
    except FileNotFoundError:
        return False


def _leave(path: str, descriptor: int) -> None:
    """Remove the draft, unless it has been renamed and the name is free, or another's, by now."""
    with suppress(OSError):
        if _is_still(path, descriptor):
            os.unlink(path)
    with suppress(OSError):
        os.close(descriptor)


@contextmanager
def _undisturbed() -> Iterator[None]:
    """Requests to end the process wait: they would leave no time to clean up."""
    import signal  # only a run that writes needs it

    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGTERM, signal.SIGINT, signal.SIGHUP})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)
