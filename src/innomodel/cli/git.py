"""Git, asked only what it knows by heart: objects and history, never the work tree or the index.

No hooks, filters, external diffs, text conversions, signature checks or transports are run.
"""

import os
import subprocess
from collections.abc import Iterator
from functools import cached_property
from typing import NamedTuple

from innomodel.cli.git_process import COMMAND, environment, run_git, said
from innomodel.cli.trouble import Trouble
from innomodel.diagnostic import Message

_REGULAR = (b"100644", b"100755")
_UNSHALLOW = "git fetch --unshallow origin '+refs/heads/*:refs/remotes/origin/*'"


class Entry(NamedTuple):
    """A file in a tree: its path from the top and the name of its content."""

    path: str
    object: str


class FileChange(NamedTuple):
    """A file in two trees; None on the side where it is not. A renamed file has two paths."""

    old: Entry | None
    new: Entry | None


class Commit(NamedTuple):
    """A commit as people speak of it: its short name, day (year-month-day), author and first line."""

    name: str
    date: str
    author: str
    subject: str


class Repository(NamedTuple):
    """A repository by its top folder; `prefix` is the folder we are in, from the top, "" or ending in /."""

    top: str
    prefix: str

    @staticmethod
    def here() -> "Repository":
        """The repository that the current folder is in. Raises Trouble when it is in none."""
        finished = run_git(["rev-parse", "--show-toplevel", "--show-prefix"], ".")
        if finished.returncode:
            raise Trouble(
                Message("This folder is not in a git repository that can be read: {reason}", said(finished)),
                Message("Go to the folder of the repository that has the descriptions."),
            )
        top, prefix = os.fsdecode(finished.stdout).split("\n")[:2]
        return Repository(top, prefix)

    def commit(self, revision: str) -> str:
        """The full name of the commit that `revision` means. Raises Trouble when there is none."""
        finished = self._try("rev-parse", "--verify", "--quiet", "--end-of-options", f"{revision}^{{commit}}")
        name = finished.stdout.decode("ascii", "replace").strip()
        if finished.returncode or not name:
            raise self._unknown(revision)
        return name

    def parting(self, base: str, head: str) -> tuple[str, str]:
        """The commits where `head` left `base`, and of `head`. Raises Trouble when this clone has none."""
        commit = self.commit(head)
        finished = self._try("merge-base", self.commit(base), commit)
        names = finished.stdout.decode("ascii", "replace").split()
        if finished.returncode or not names:
            raise self._unrelated(base, head)
        return names[0], commit

    def files(self, commit: str, path: str) -> list[Entry]:
        """The files at or below `path` (from the top, "" for all) in `commit`, links left out."""
        where = [path.rstrip("/")] if path.strip("/") else []
        out = self._ask("ls-tree", "-r", "-z", "--full-tree", commit, "--", *where)
        found = []
        for line in filter(None, out.split(b"\0")):
            head, _tab, name = line.partition(b"\t")
            mode, _kind, object_name = head.split(b" ")
            if mode in _REGULAR:
                found.append(Entry(os.fsdecode(name), object_name.decode()))
        return found

    def changes(self, old: str, new: str) -> list[FileChange]:
        """The files that differ between two commits, renamed ones followed, links left out."""
        out = self._ask(
            *("diff-tree", "-r", "-z", "-M50%", "-l4000", "--raw", "--no-abbrev"),
            *("--no-ext-diff", "--no-textconv", old, new),
        )
        return list(_file_changes(iter(out.split(b"\0"))))

    def history(self, path: str, most: int) -> list[tuple[str, Entry]]:
        """The last `most` commits that changed the file `path`, newest first, each with the file after it.

        The file is followed through renames. A commit that removed it is left out.
        """
        out = self._ask(
            *("log", "--follow", "-M", "-z", "--raw", "--no-abbrev", f"-n{most}", "--format=%x01%H"),
            *("--no-ext-diff", "--no-textconv", "--no-show-signature", "--no-color", "HEAD", "--", path),
        )
        found = []
        for part in out.split(b"\x01")[1:]:
            commit, _end, raw = part.partition(b"\0")
            for change in _file_changes(iter(raw.lstrip(b"\n").split(b"\0"))):
                if change.new is not None:
                    found.append((commit.decode(), change.new))
        return found

    def about(self, commit: str) -> Commit:
        """What people are told of `commit`."""
        out = self._ask(
            *("log", "-1", "-s", "--no-show-signature", "--no-color"),
            *("--format=%h%x00%as%x00%an%x00%s", commit),
        )
        return Commit(*out.decode("utf-8", "replace").rstrip("\n").split("\0")[:4])

    def contents(self) -> "Contents":
        """A reader of file contents; use it in a `with`."""
        return Contents(self.top)

    def _try(self, *arguments: str) -> subprocess.CompletedProcess[bytes]:
        return run_git(arguments, self.top)

    def _ask(self, *arguments: str) -> bytes:
        finished = self._try(*arguments)
        if finished.returncode:
            raise Trouble(
                Message("Git could not answer: {reason}", said(finished)),
                Message("Check the repository with the command git fsck, then run this again."),
            )
        return finished.stdout

    def _is_shallow(self) -> bool:
        return self._ask("rev-parse", "--is-shallow-repository").strip() == b"true"

    def _unknown(self, revision: str) -> Trouble:
        if self._is_shallow():
            return Trouble(
                Message(
                    "This clone is shallow and does not have the commit {revision}.", {"revision": revision}
                ),
                Message("Get the whole history: {command}", {"command": _UNSHALLOW}),
            )
        return Trouble(
            Message("There is no commit {revision} in this repository.", {"revision": revision}),
            Message("Check the name with git branch -a, or bring it here with git fetch."),
        )

    def _unrelated(self, base: str, head: str) -> Trouble:
        values = {"base": base, "head": head}
        if self._is_shallow():
            return Trouble(
                Message(
                    "This clone is shallow and does not reach the commit where {head} left {base}.", values
                ),
                Message("Get the whole history: {command}", {"command": _UNSHALLOW}),
            )
        return Trouble(
            Message("{head} and {base} have no history in common.", values),
            Message("Name as base the branch that the pull request is to be merged into."),
        )


def user_name() -> str:
    """The name that this person signs commits with, "" when they have set none."""
    return run_git(["config", "--get", "user.name"], ".").stdout.decode("utf-8", "replace").strip()


class Contents:
    """Reads contents by their names from one git process, each up to a bound."""

    def __init__(self, top: str) -> None:
        self._top = top

    @cached_property
    def _process(self) -> "subprocess.Popen[bytes]":
        """Started when something is read: often there is nothing to read."""
        return subprocess.Popen(  # noqa: S603  # the arguments are our own
            [*COMMAND, "cat-file", "--batch"],
            cwd=self._top,
            env=environment(),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
        )

    def __enter__(self) -> "Contents":
        return self

    def __exit__(self, *_: object) -> None:
        if "_process" in vars(self):
            self._process.kill()
            self._process.communicate()

    def read(self, name: str, most: int) -> bytes:
        """The content named `name`, at most its first `most` bytes. Raises Trouble when it is gone."""
        requests, answers = self._process.stdin, self._process.stdout
        assert requests is not None
        assert answers is not None
        requests.write(name.encode("ascii") + b"\n")
        requests.flush()
        header = answers.readline().split()
        if len(header) != 3:
            raise Trouble(
                Message("This clone does not have the content of a file it names ({name}).", {"name": name}),
                Message("Bring it here: {command}", {"command": "git fetch --refetch origin"}),
            )
        size = int(header[2])
        content = answers.read(min(size, most))
        left = size - len(content) + 1
        while left > 0:
            left -= len(answers.read(min(left, 1 << 16)) or bytes(left))
        return content


def _file_changes(fields: Iterator[bytes]) -> Iterator[FileChange]:
    """What `--raw -z` prints: a head, then one path, for a rename two."""
    for head in fields:
        if not head.startswith(b":"):
            continue
        old_mode, mode, old_object, new_object, status = head[1:].split(b" ")
        old_path = next(fields)
        path = next(fields) if status[:1] in (b"R", b"C") else old_path
        old = Entry(os.fsdecode(old_path), old_object.decode()) if old_mode in _REGULAR else None
        new = Entry(os.fsdecode(path), new_object.decode()) if mode in _REGULAR else None
        if old or new:
            yield FileChange(old, new)
