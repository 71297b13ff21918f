"""Applying the fixes that findings carry."""

from collections.abc import Sequence
from difflib import unified_diff

from innomodel.cli.checking import Checking
from innomodel.cli.files import read_source, write_whole
from innomodel.diagnostic import Diagnostic
from innomodel.source import Source, read
from innomodel.source.edit import with_edits

_MOST_ROUNDS = 10


def mended(source: Source, checking: Checking) -> tuple[str, list[Diagnostic]]:
    """The text of `source` with every fix made, and the findings they mended.

    One fix can uncover another, so checking and mending go on until nothing is left to mend.
    """
    made: list[Diagnostic] = []
    text = source.text
    for _round in range(_MOST_ROUNDS):
        found = [one for one in checking.source(source).diagnostics if one.fix is not None]
        if not found:
            break
        made += found
        text = with_edits(source, [one.fix for one in found if one.fix is not None])
        source = read(text.encode(), source.path)
    return text, made


def mend_files(paths: Sequence[str], checking: Checking, write: bool) -> tuple[str, int]:
    """Mend the files, in place when `write`: the changes as a unified diff, and how many findings went."""
    changes: list[str] = []
    count = 0
    for path in paths:
        source = read_source(path)
        text, made = mended(source, checking)
        if not made:
            continue
        count += len(made)
        before, after = (
            source.text.splitlines(keepends=True),
            text.removeprefix("\ufeff").splitlines(keepends=True),
        )
        changes += unified_diff(before, after, path, path, n=0)
        if write:
            write_whole(path, text.encode())
    return "".join(line if line.endswith("\n") else f"{line}\n" for line in changes), count
