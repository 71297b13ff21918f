"""Applying the fixes that findings carry."""

from collections.abc import Sequence
from difflib import unified_diff

from innomodel.cli.checking import Checking
from innomodel.cli.files import read_bytes
from innomodel.cli.writing import replace_text_file
from innomodel.diagnostic import Diagnostic, Edit
from innomodel.pattern import pattern
from innomodel.report.terminal import visible
from innomodel.source import Source, read
from innomodel.source.edit import with_edits
from innomodel.source.gate import UnsafeEdit
from innomodel.source.source import BOM

_MOST_ROUNDS = 10
_LINE = pattern(r"[^\r\n]*(?:\r\n|\n|\r)|[^\r\n]+")


def mended(source: Source, checking: Checking) -> tuple[str, list[Diagnostic]]:
    """The text of `source` with every fix made, and the findings they mended.

    One fix can uncover another, so checking and mending go on until nothing is left to mend. A fix that
    would do harm beside the others is left for a later round, when they are made.
    """
    made: list[Diagnostic] = []
    text = source.whole
    for _round in range(_MOST_ROUNDS):
        found = [one for one in checking.source(source).diagnostics if one.fix is not None]
        chosen = _together(source, found, [])
        if not chosen:
            break
        made += chosen
        text = with_edits(source, _fixes(chosen))
        source = read(text.encode(), source.path)
    return text, made


def _together(source: Source, found: list[Diagnostic], chosen: list[Diagnostic]) -> list[Diagnostic]:
    """`chosen`, and those of `found` whose fixes can be made beside theirs, found by halving."""
    if not found or _is_safe(source, [*chosen, *found]):
        return [*chosen, *found]
    if len(found) == 1:
        return chosen
    half = len(found) // 2
    return _together(source, found[half:], _together(source, found[:half], chosen))


def _is_safe(source: Source, found: Sequence[Diagnostic]) -> bool:
    try:
        with_edits(source, _fixes(found))
    except UnsafeEdit:
        return False
    return True


def _fixes(found: Sequence[Diagnostic]) -> list[Edit]:
    return [one.fix for one in found if one.fix is not None]


def mend_files(paths: Sequence[str], checking: Checking, write: bool) -> tuple[str, int]:
    """Mend the files, in place when `write`: the changes as a unified diff, and how many findings went."""
    changes: list[str] = []
    count = 0
    for path in paths:
        raw = read_bytes(path)
        source = read(raw, path)
        text, made = mended(source, checking)
        if not made:
            continue
        count += len(made)
        before, after = (_LINE.findall(one.removeprefix(BOM)) for one in (source.text, text))
        changes += unified_diff(before, after, visible(path), visible(path), n=0)
        if write:
            replace_text_file(path, raw, text.encode())
    return "".join(line if line.endswith("\n") else f"{line}\n" for line in changes), count
