"""The two sides of a comparison: which file of the one is which file of the other."""

import os
import posixpath
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple, TypeVar

from innomodel.cli.files import DEFAULT_FOLDER, ENDINGS, model_paths, read_bytes
from innomodel.cli.git import Entry, FileChange, Repository
from innomodel.cli.names import as_text
from innomodel.cli.pipes import read_file_or_pipe
from innomodel.cli.trouble import Trouble
from innomodel.diagnostic import Address, Message
from innomodel.source import MAX_BYTES, Source, read

MOST_CHANGED = 20_000
"""How many descriptions may differ between two commits: more than anybody reviews."""
_ID: Address = ("id",)
_NAME: Address = ("basic_info", "name")
_CHECK_THE_NAME = Message("Check the name and the folder you are in.")


class Version(NamedTuple):
    """A description file on one side: its path there and its bytes."""

    path: str
    raw: bytes


_One = TypeVar("_One", Version, Entry)


class Pair(NamedTuple):
    """A description on both sides, or on one."""

    old: Version | None
    new: Version | None


def of_two(old: str, new: str) -> list[Pair]:
    """The pairs of two files or two folders, each on the disk or in a commit (`REV:path`).

    Files of folders are paired by their paths below the folder, the others by identifier. Raises
    Trouble when one is not there, or one is a file and the other a folder.
    """
    before, after = _side(old), _side(new)
    if isinstance(before, Version) and isinstance(after, Version):
        return [Pair(before._replace(path=after.path), after)]  # they were named: neither has moved
    if isinstance(before, Version) or isinstance(after, Version):
        raise Trouble(
            Message("Of {old} and {new} one is a file, the other a folder.", {"old": old, "new": new}),
            Message("Name two files or two folders."),
        )
    return paired(before, after)


def since(base: str, paths: Sequence[str]) -> list[Pair]:
    """The pairs of what stood under `paths` (none: models/) in the commit `base` and what stands now."""
    repository = Repository.here()
    commit = repository.commit(base)
    before: dict[str, Version] = {}
    after: dict[str, Version] = {}
    for path in paths or (DEFAULT_FOLDER,):
        inside = from_top(repository, path)
        stored = _stored(repository, [one for one in repository.files(commit, inside) if is_model(one.path)])
        on_disk = model_paths([path]) if os.path.exists(path) else []
        if not stored and not on_disk:
            raise Trouble(Message("There is no file or folder {path}.", {"path": path}), _CHECK_THE_NAME)
        before |= {one.path: one for one in stored}
        after |= {from_top(repository, file): Version(as_text(file), read_bytes(file)) for file in on_disk}
    return paired(before, after)


def between(
    repository: Repository, old: str, new: str, paths: Sequence[str]
) -> Iterator[tuple[Entry | None, Entry | None]]:
    """The descriptions under `paths` (none: models/) that differ between two commits, renamed ones followed.

    A description that git takes for removed and added anew is known by its identifier; what git takes
    for renamed has been when it kept its identifier or its name: new ones are often made from old ones.
    Raises Trouble for more than MOST_CHANGED.
    """
    inside = [from_top(repository, path) for path in paths or (DEFAULT_FOLDER,)]
    changes = [
        FileChange(_wanted(one.old, inside), _wanted(one.new, inside))
        for one in repository.changes(old, new, inside)
    ]
    if sum(1 for one in changes if one.old or one.new) > MOST_CHANGED:
        raise Trouble(
            Message("More than {most} descriptions differ between the two commits.", {"most": MOST_CHANGED}),
            Message("Name folders with fewer of them, one after the other."),
        )
    with repository.contents() as contents:

        def raw(one: Entry) -> bytes:
            return contents.read(one.object, MAX_BYTES + 1)

        both = [(one.old, one.new) for one in changes if one.old and one.new]
        same = [(old, new) for old, new in both if old.path == new.path or _are_one(raw(old), raw(new))]
        kept = {one for pair in same for one in pair}
        gone = [one.old for one in changes if one.old and one.old not in kept]
        come = [one.new for one in changes if one.new and one.new not in kept]
        pairs = _by_identifier(gone, come, raw)
    yield from same
    yield from pairs


def is_model(path: str) -> bool:
    """Whether a file is a description by its name: hidden files and folders hold none."""
    return path.endswith(ENDINGS) and not any(part.startswith(".") for part in path.split("/"))


def paired(old: Mapping[str, Version], new: Mapping[str, Version]) -> list[Pair]:
    """Pairs by the key, then by the identifier in the file; what has no pair is on one side only."""
    pairs = [(key, Pair(old[key], new[key])) for key in old.keys() & new.keys()]
    gone = [old[key] for key in sorted(old.keys() - new.keys())]
    come = [new[key] for key in sorted(new.keys() - old.keys())]
    rest = [Pair(*one) for one in _by_identifier(gone, come, lambda one: one.raw)]
    return [pair for _key, pair in sorted(pairs)] + rest


def _by_identifier(
    gone: Iterable[_One], come: Iterable[_One], raw: Callable[[_One], bytes]
) -> list[tuple[_One | None, _One | None]]:
    waiting: dict[str, _One] = {}
    pairs: list[tuple[_One | None, _One | None]] = []
    for one in gone:
        known = _identifier(raw(one)) or f"/{one.path}"
        if waiting.setdefault(known, one) is not one:
            pairs.append((one, None))
    pairs += [(waiting.pop(_identifier(raw(one)), None), one) for one in come]
    return pairs + [(one, None) for one in waiting.values()]


def _are_one(old: bytes, new: bytes) -> bool:
    """Whether two files have the same identifier or the same name."""
    before, after = read(old, ""), read(new, "")
    return any(_text(before, one) == _text(after, one) != "" for one in (_ID, _NAME))


def _identifier(raw: bytes) -> str:
    return _text(read(raw, ""), _ID)


def _text(source: Source, address: Address) -> str:
    node = source.node(address)
    return node.value if node is not None and isinstance(node.value, str) else ""


def _side(argument: str) -> Version | dict[str, Version]:
    """A file, or the files of a folder by their paths below it, by which they are shown too."""
    if os.path.isdir(argument):
        below = {os.path.relpath(path, argument): path for path in model_paths([argument])}
        return {key: Version(as_text(key), read_bytes(path)) for key, path in below.items()}
    if os.path.exists(argument) or ":" not in argument:
        return Version(as_text(argument), read_file_or_pipe(argument, MAX_BYTES))
    revision, _colon, path = argument.partition(":")
    return _in_commit(revision, path)


def _in_commit(revision: str, path: str) -> Version | dict[str, Version]:
    repository = Repository.here()
    commit = repository.commit(revision)
    for wanted in (posixpath.normpath(path), posixpath.normpath(repository.prefix + path)):
        wanted = "" if wanted == "." else wanted
        found = [] if wanted.startswith("../") else repository.files(commit, wanted)
        if [one.path for one in found] == [wanted]:
            return _stored(repository, found)[0]
        if models := [one for one in found if is_model(one.path)]:
            return {
                posixpath.relpath(one.path, wanted or "."): one._replace(
                    path=posixpath.relpath(one.path, wanted or ".")
                )
                for one in _stored(repository, models)
            }
    raise Trouble(
        Message("The commit {revision} has no file or folder {path}.", {"revision": revision, "path": path}),
        _CHECK_THE_NAME,
    )


def _stored(repository: Repository, entries: Sequence[Entry]) -> list[Version]:
    with repository.contents() as contents:
        return [Version(as_text(one.path), contents.read(one.object, MAX_BYTES + 1)) for one in entries]


def from_top(repository: Repository, path: str) -> str:
    """A path on the disk as the repository calls it. Raises Trouble when it is outside."""
    inside = os.path.relpath(os.path.realpath(path), os.path.realpath(repository.top))
    if inside == os.pardir or inside.startswith(os.pardir + os.sep) or os.path.isabs(inside):
        raise Trouble(
            Message("{path} is not in the repository {top}.", {"path": path, "top": repository.top}),
            _CHECK_THE_NAME,
        )
    return "" if inside == os.curdir else inside.replace(os.sep, "/")


def _wanted(entry: Entry | None, inside: Sequence[str]) -> Entry | None:
    if entry is None or not is_model(entry.path):
        return None
    below = any(not path or entry.path == path or entry.path.startswith(f"{path}/") for path in inside)
    return entry if below else None
