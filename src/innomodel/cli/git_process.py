"""How git is run: with bounds, and so that nothing a repository's own settings name is run with it."""

import os
import subprocess
from collections.abc import Sequence
from selectors import EVENT_READ, DefaultSelector
from time import monotonic
from typing import NamedTuple

from innomodel.cli.trouble import Trouble
from innomodel.diagnostic import Message

SECONDS = 60
"""How long git may take for one answer."""
_MOST_MEMORY = 1 << 30  # bytes
_MOST_BYTES = 100_000_000  # of an answer
_MOST_COMPLAINT = 10_000  # bytes
_PIECE = 1 << 16
_SETTINGS = {
    "core.fsmonitor": "false",
    "core.hooksPath": os.devnull,
    "core.pager": "cat",
    "diff.external": "",
    "log.showSignature": "false",
    "protocol.allow": "never",
    "safe.bareRepository": "explicit",
}
COMMAND = ["git", "--no-pager", *(part for pair in _SETTINGS.items() for part in ("-c", "=".join(pair)))]


class Answer(NamedTuple):
    """What git answered: its exit code, its output and the beginning of its complaint."""

    code: int
    out: bytes
    complaint: bytes

    @property
    def reason(self) -> dict[str, str]:
        """The first line of the complaint, as a message value."""
        lines = self.complaint.decode("utf-8", "replace").strip().splitlines()
        return {"reason": lines[0] if lines else "?"}


class TooMuch(Exception):
    """Git has more to answer than was asked for at most."""


def environment() -> dict[str, str]:
    """Ours without what steers git; what git may do on its own switched off.

    A transport can run a program. GIT_NO_LAZY_FETCH keeps git from fetching objects that a partial
    clone lacks, but older versions do not know it. GIT_ALLOW_PROTOCOL allows no transport, and unlike
    `protocol.allow` it goes before what the repository's settings say of a single one.
    """
    kept = {name: value for name, value in os.environ.items() if not name.startswith("GIT_")}
    return kept | {
        "GIT_ALLOW_PROTOCOL": "none",
        "GIT_GRAFT_FILE": os.devnull,
        "GIT_LITERAL_PATHSPECS": "1",
        "GIT_NO_LAZY_FETCH": "1",
        "GIT_NO_REPLACE_OBJECTS": "1",
        "GIT_OPTIONAL_LOCKS": "0",
        "GIT_TERMINAL_PROMPT": "0",
        "LC_ALL": "C",
    }


def start(arguments: Sequence[str], folder: str, stdin: int, stderr: int) -> "subprocess.Popen[bytes]":
    """Git at work on `arguments` in `folder`, in bounded memory where the system knows that."""
    process = subprocess.Popen(  # noqa: S603  # the arguments are our own, names of the user's are checked by git
        [*COMMAND, *arguments],
        cwd=folder,
        env=environment(),
        bufsize=0,
        stdin=stdin,
        stdout=subprocess.PIPE,
        stderr=stderr,
    )
    _bound_memory(process.pid)
    return process


def run_git(arguments: Sequence[str], folder: str, most_records: int | None = None) -> Answer:
    """What git answers to `arguments` in `folder`, in at most so many records that end in a zero byte.

    Raises TooMuch for more of them, and Trouble when git is not here, or does not answer or not with an end.
    """
    try:
        with start(arguments, folder, subprocess.DEVNULL, subprocess.PIPE) as process:
            try:
                out, complaint = _read(process, most_records)
                return Answer(process.wait(SECONDS), out, complaint)
            finally:
                process.kill()
    except FileNotFoundError as error:
        raise Trouble(
            Message("The program git is not here."), Message("Install git and run this again.")
        ) from error
    except TooMuch as error:
        if most_records is not None:
            raise
        raise Trouble(
            Message("Git answers with more than can be read."),
            Message("Name the folder that has the descriptions, or one with fewer of them."),
        ) from error
    except (subprocess.TimeoutExpired, ValueError) as error:
        raise silent() from error


def silent() -> Trouble:
    """What to say of a git that does not answer."""
    return Trouble(
        Message("Git did not answer."), Message("Check the arguments, and that the disk can be reached.")
    )


def _read(process: "subprocess.Popen[bytes]", most_records: int | None) -> tuple[bytes, bytes]:
    """The output and the complaint, each up to its bound."""
    end = monotonic() + SECONDS
    out, complaint = bytearray(), bytearray()
    records = 0
    with DefaultSelector() as waiting:
        waiting.register(process.stdout or 0, EVENT_READ, out)
        waiting.register(process.stderr or 0, EVENT_READ, complaint)
        while waiting.get_map():
            ready = waiting.select(end - monotonic())
            if monotonic() >= end:
                raise subprocess.TimeoutExpired(COMMAND, SECONDS)
            for key, _events in ready:
                piece = os.read(key.fd, _PIECE)
                if not piece:
                    waiting.unregister(key.fileobj)
                elif key.data is out:
                    out += piece
                    records += piece.count(b"\0")
                elif len(complaint) < _MOST_COMPLAINT:
                    complaint += piece
            if len(out) > _MOST_BYTES or (most_records is not None and records > most_records):
                raise TooMuch
    return bytes(out), bytes(complaint)


def _bound_memory(process: int) -> None:
    """A few kilobytes of objects can be made to unfold into any number of gigabytes."""
    import resource

    if hasattr(resource, "prlimit"):
        try:
            resource.prlimit(process, resource.RLIMIT_DATA, (_MOST_MEMORY, _MOST_MEMORY))
        except (OSError, ValueError):  # it has ended already, or has a lower bound
            return
