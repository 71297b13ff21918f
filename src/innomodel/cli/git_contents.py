"""The contents of files, read from git by their names."""

import os
import subprocess
from contextlib import suppress
from select import select

from innomodel.cli.git_process import SECONDS, silent, start
from innomodel.cli.trouble import Trouble
from innomodel.diagnostic import Message

MOST_TOGETHER = 200_000_000
"""How many bytes one reader reads. A few kilobytes of objects can name one large content many times."""
_MOST_SKIPPED = 16_000_000
"""More bytes of a content that is too long are not waited for: it takes less to begin anew."""
_PIECE = 1 << 16


class Contents:
    """Reads contents by their names from one git process, each up to a bound and all up to MOST_TOGETHER."""

    def __init__(self, top: str) -> None:
        self._top = top
        self._process: subprocess.Popen[bytes] | None = None
        self._waiting = bytearray()
        self._left = MOST_TOGETHER

    def __enter__(self) -> "Contents":
        return self

    def __exit__(self, *_: object) -> None:
        self._end()

    def read(self, name: str, most: int) -> bytes:
        """The content named `name`, at most its first `most` bytes. Raises Trouble when it is gone."""
        self._request(name)
        header = self._line().split()
        if len(header) != 3:
            raise Trouble(
                Message("This clone does not have the content of a file it names ({name}).", {"name": name}),
                Message("Bring it here: {command}", {"command": "git fetch --refetch origin"}),
            )
        size = int(header[2])
        self._left -= min(size, most)
        if self._left < 0:
            raise Trouble(
                Message(
                    "There are more than {most} megabytes of files.", {"most": MOST_TOGETHER // 1_000_000}
                ),
                Message("Name the folder that has the descriptions, or one with fewer of them."),
            )
        content = self._take(min(size, most))
        self._skip(size - len(content) + 1)
        return content

    def _request(self, name: str) -> None:
        if self._process is None:  # often there is nothing to read
            self._process = start(["cat-file", "--batch"], self._top, subprocess.PIPE, subprocess.DEVNULL)
        assert self._process.stdin is not None
        with suppress(BrokenPipeError):  # then there is no answer either
            self._process.stdin.write(name.encode("ascii") + b"\n")

    def _line(self) -> bytes:
        while b"\n" not in self._waiting and self._more():
            pass
        line, _end, rest = bytes(self._waiting).partition(b"\n")
        self._waiting[:] = rest
        return line

    def _take(self, size: int) -> bytes:
        while len(self._waiting) < size and self._more():
            pass
        taken = bytes(self._waiting[:size])
        del self._waiting[:size]
        return taken

    def _skip(self, size: int) -> None:
        if size > _MOST_SKIPPED:
            self._end()
        else:
            self._take(size)

    def _more(self) -> bool:
        """Whether git said more, which is kept. Raises Trouble when it says nothing for too long."""
        assert self._process is not None
        assert self._process.stdout is not None
        answers = self._process.stdout.fileno()
        if not select([answers], [], [], SECONDS)[0]:
            raise silent()
        piece = os.read(answers, _PIECE)
        self._waiting += piece
        return bool(piece)

    def _end(self) -> None:
        if self._process is not None:
            self._process.kill()
            self._process.communicate()
        self._process = None
        self._waiting.clear()
