"""The files of approvals: reviews/<identifier>.yaml, on the disk and in commits."""

import os
from functools import partial
from typing import Any

from innomodel.cli.files import read_source
from innomodel.cli.git import Repository
from innomodel.cli.trouble import Trouble
from innomodel.cli.writing import update
from innomodel.compare.approval import FORMAT, Approval, approvals_in
from innomodel.diagnostic import Message
from innomodel.source import MAX_BYTES, Source, plain_data, read
from innomodel.source.edit import with_value
from innomodel.source.emit import entry
from innomodel.source.gate import UnsafeEdit

FOLDER = "reviews"


def approvals_at(repository: Repository, commit: str) -> dict[str, tuple[Approval, ...]]:
    """The approvals in `commit` by the identifier of their description; what is not one is left out."""
    found = {}
    with repository.contents() as contents:
        for file in repository.files(commit, repository.prefix + FOLDER):
            name, ending = os.path.splitext(os.path.basename(file.path))
            if ending == ".yaml":
                source = read(contents.read(file.object, MAX_BYTES + 1), file.path)
                found[name] = approvals_in(_data(source)) or ()
    return found


def approvals_of(identifier: str) -> tuple[Approval, ...]:
    """The approvals on the disk of the description `identifier`. Raises Trouble for a file that is none."""
    path = path_of(identifier)
    return _approvals(read_source(path)) if os.path.exists(path) else ()


def record(identifier: str, approval: Approval) -> str:
    """Write `approval` down and return the path; one for the same by the same gives way to it.

    All else in the file, comments too, stays as it is, and what others approve at the same time is
    there as well. Raises Trouble for a file of another form.
    """
    path = path_of(identifier)
    update(path, partial(_recorded, path, identifier, approval), within=FOLDER)
    return path


def _recorded(path: str, identifier: str, approval: Approval, before: bytes | None) -> bytes:
    """The file `path`, which held `before`, with `approval`."""
    if before is None:
        return _new_file(identifier, approval).encode()
    source = read(before, path)
    try:
        return _added(source, approval).encode()
    except UnsafeEdit as error:
        raise Trouble(
            Message("The file {path} is written in a way that cannot be added to safely.", {"path": path}),
            Message("Write its last approval as the others are written, then run the command again."),
        ) from error


def _added(source: Source, approval: Approval) -> str:
    """The text of `source`, a file of approvals, with `approval`. Raises Trouble, UnsafeEdit."""
    known = _approvals(source)
    same = (approval.role, approval.by, approval.section)
    places = [place for place, one in enumerate(known) if (one.role, one.by, one.section) == same]
    if not places:
        return with_value(source, ("approvals", len(known)), _entry(approval))
    for key in ("date", "fingerprint"):
        text = with_value(source, ("approvals", places[-1], key), getattr(approval, key))
        source = read(text.encode(), source.path)
    return text


def path_of(identifier: str) -> str:
    """Where the approvals of the description `identifier` are."""
    return os.path.join(FOLDER, f"{identifier}.yaml")


def _approvals(source: Source) -> tuple[Approval, ...]:
    found = approvals_in(_data(source))
    if found is None:
        raise Trouble(
            Message("The file {path} is not a list of approvals.", {"path": source.path}),
            Message("Mend it, or put it away; innomodel approve makes a new one."),
        )
    return found


def _data(source: Source) -> Any:
    return plain_data(source.root, {})


def _new_file(identifier: str, approval: Approval) -> str:
    data = {"format": FORMAT, "model": identifier, "approvals": [_entry(approval)]}
    return "".join(entry(key, value, "") for key, value in data.items())


def _entry(approval: Approval) -> dict[str, str]:
    section = {} if approval.section is None else {"section": approval.section}
    return {
        "role": approval.role,
        "by": approval.by,
        "date": approval.date,
        **section,
        "fingerprint": approval.fingerprint,
    }
