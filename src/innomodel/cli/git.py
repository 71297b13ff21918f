"""Git, asked only what it knows by heart: objects and history, never the work tree or the index.

No hooks, filters, external diffs, text conversions, signature checks or transports are run.
"""

import os
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from innomodel.cli.git_contents import Contents
from innomodel.cli.git_process import Answer, TooMuch, run_git
from innomodel.cli.trouble import Trouble
from innomodel.diagnostic import Message

MOST_FILES = 200_000
"""How many files and folders of a commit are looked through."""
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
        answer = run_git(["rev-parse", "--show-toplevel", "--show-prefix"], ".")
        if answer.code:
            raise _no_repository(answer.reason)
        top, prefix = os.fsdecode(answer.out).split("\n")[:2]
        here, there = os.path.realpath("."), os.path.realpath(top)
        if os.path.commonpath((here, there)) != there:  # its settings say that it is about another folder
            raise _no_repository({"reason": top})
        return Repository(top, prefix)

    def commit(self, revision: str) -> str:
        """The full name of the commit that `revision` means. Raises Trouble when there is none."""
        answer = self._try("rev-parse", "--verify", "--quiet", "--end-of-options", f"{revision}^{{commit}}")
        name = answer.out.decode("ascii", "replace").strip()
        if answer.code or not name:
            raise self._unknown(revision)
        return name

    def parting(self, base: str, head: str) -> tuple[str, str]:
        """The commits where `head` left `base`, and of `head`. Raises Trouble when this clone has none."""
        commit = self.commit(head)
        answer = self._try("merge-base", self.commit(base), commit)
        names = answer.out.decode("ascii", "replace").split()
        if answer.code or not names:
            raise self._unrelated(base, head)
        return names[0], commit

    def files(self, commit: str, path: str) -> list[Entry]:
        """The files at or below `path` (from the top, "" for all) in `commit`, links left out.

        Raises Trouble for more than MOST_FILES.
        """
        found = []
        for line in filter(None, self._listed(commit, _named([path])).split(b"\0")):
            head, _tab, name = line.partition(b"\t")
            mode, _kind, object_name = head.split(b" ")
            if mode in _REGULAR:
                found.append(Entry(os.fsdecode(name), object_name.decode()))
        return found

    def changes(self, old: str, new: str, paths: Sequence[str]) -> list[FileChange]:
        """The files at or below `paths` that differ between two commits: renames followed, no links.

        Raises Trouble for more than MOST_FILES: git keeps all that differs in memory.
        """
        inside = _named(paths)
        for commit in (old, new):
            self._listed(commit, inside)
        out = self._ask(
            *("diff-tree", "-r", "-z", "-M50%", "-l4000", "--raw", "--no-abbrev"),
            *("--no-ext-diff", "--no-textconv", old, new, "--", *inside),
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

    def _listed(self, commit: str, inside: Sequence[str]) -> bytes:
        """The files and folders of `commit`. Folders count: a tree can be all folders, time and again."""
        try:
            return self._ask(
                *("ls-tree", "-r", "-t", "-z", "--full-tree", commit, "--", *inside), most_records=MOST_FILES
            )
        except TooMuch as error:
            raise Trouble(
                Message(
                    "There are more than {most} files and folders in the commit {revision}.",
                    {"most": MOST_FILES, "revision": commit[:12]},
                ),
                Message("Name the folder that has the descriptions, or one with fewer of them."),
            ) from error

    def _try(self, *arguments: str, most_records: int | None = None) -> Answer:
        return run_git(arguments, self.top, most_records)

    def _ask(self, *arguments: str, most_records: int | None = None) -> bytes:
        answer = self._try(*arguments, most_records=most_records)
        if answer.code:
            raise Trouble(
                Message("Git could not answer: {reason}", answer.reason),
                Message("Check the repository with the command git fsck, then run this again."),
            )
        return answer.out

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
    return run_git(["config", "--get", "user.name"], ".").out.decode("utf-8", "replace").strip()


def _named(paths: Sequence[str]) -> list[str]:
    """`paths` as git is asked for them: none of them for the whole."""
    return [] if any(not path.strip("/") for path in paths) else [path.rstrip("/") for path in paths]


def _no_repository(reason: dict[str, str]) -> Trouble:
    return Trouble(
        Message("This folder is not in a git repository that can be read: {reason}", reason),
        Message("Go to the folder of the repository that has the descriptions."),
    )


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
