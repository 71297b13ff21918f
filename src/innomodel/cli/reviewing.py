"""A pull request, from git to its review."""

import os
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from functools import partial
from typing import NamedTuple

from innomodel.cli.approvals import approvals_at
from innomodel.cli.checking import Checking
from innomodel.cli.comparing import reviewed
from innomodel.cli.git import Entry as File
from innomodel.cli.git import Repository
from innomodel.cli.git_contents import Contents
from innomodel.cli.many import each
from innomodel.cli.names import as_text
from innomodel.cli.trouble import Trouble
from innomodel.cli.versions import Pair, Version, between
from innomodel.compare.approval import Approval
from innomodel.report.review import Entry, Review, entry, failed, review
from innomodel.source import MAX_BYTES


class _Task(NamedTuple):
    pair: Pair
    approvals: tuple[Approval, ...]


def review_between(
    base: str,
    head: str,
    paths: Sequence[str],
    language: str,
    checking: Checking,
    documents: str | None,
    room: int,
) -> Review:
    """The review of what `head` changes since it left `base`. Raises Trouble when git cannot tell."""
    repository = Repository.here()
    start, commit = repository.parting(base, head)
    files = list(between(repository, start, commit, paths))
    approvals = approvals_at(repository, commit)
    with repository.contents() as contents:
        tasks = _tasks(files, contents, approvals)
        there = replace(checking, folder=repository.top)
        one = partial(_entry, checking=there, language=language, documents=documents)
        lost = partial(_lost, language=language)
        return review(each(one, tasks, len(files), lost), language, room)


def _tasks(
    files: Iterable[tuple[File | None, File | None]],
    contents: Contents,
    approvals: dict[str, tuple[Approval, ...]],
) -> Iterator[_Task]:
    for old, new in files:
        pair = Pair(_version(old, contents), _version(new, contents))
        named = new or old
        known = os.path.splitext(os.path.basename(named.path))[0] if named else ""
        yield _Task(pair, approvals.get(known, ()))


def _version(file: File | None, contents: Contents) -> Version | None:
    return None if file is None else Version(as_text(file.path), contents.read(file.object, MAX_BYTES + 1))


def _entry(task: _Task, checking: Checking, language: str, documents: str | None) -> Entry | None:
    """What to say of one description; a fault of ours at one must not take the review of the others along."""
    try:
        return entry(reviewed(task.pair, checking, task.approvals, language), language, documents)
    except Trouble:
        raise
    except Exception as error:
        return failed(_path(task), type(error).__name__, language)


def _lost(task: _Task, language: str) -> Entry:
    """What to say of a description that the process which reviewed it died of."""
    return failed(_path(task), "BrokenProcess", language)


def _path(task: _Task) -> str:
    side = task.pair.new or task.pair.old
    return side.path if side else ""
