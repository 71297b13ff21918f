"""Checking files, many at once where that helps, and remembering what was found."""

from collections.abc import Iterable, Iterator, Sequence
from functools import partial

from innomodel.cli.checking import Checking
from innomodel.cli.files import read_bytes
from innomodel.cli.many import each, progress
from innomodel.diagnostic import Findings, Message

_WORTH_THE_CACHE = 20
_AT_ONCE = 2000


def check_files(
    paths: Sequence[str], checking: Checking, language: str, use_cache: bool = False
) -> list[Findings]:
    """What is found in each file, in the order of `paths`, with progress at a terminal.

    With `use_cache`, files that have not changed since they were checked last are not checked again.
    """
    is_worth_it = use_cache and len(paths) >= _WORTH_THE_CACHE
    made: Iterable[Findings] = (
        _checked_or_remembered(paths, checking) if is_worth_it else each(checking.file, paths, len(paths))
    )
    with progress(len(paths), Message("Checking"), language) as shown:
        found = []
        for findings in made:
            found.append(findings)
            shown.update(1)
        return found


def _checked_or_remembered(paths: Sequence[str], checking: Checking) -> Iterator[Findings]:
    """What is found in each file, in the order of `paths`; of unchanged files, what was found last time."""
    for start in range(0, len(paths), _AT_ONCE):
        yield from _some(paths[start : start + _AT_ONCE], checking)


def _some(paths: Sequence[str], checking: Checking) -> Iterator[Findings]:
    from innomodel.cli.cache import keep, key, known  # a database: few runs need it

    keys = {path: key(read_bytes(path), path, checking.circumstances(path)) for path in paths}
    remembered = known({one: path for path, one in keys.items()})
    changed = [path for path in paths if keys[path] not in remembered]
    fresh: dict[bytes, Findings] = {}
    made = each(partial(_checked, checking), changed, len(changed))
    for path in paths:
        findings = remembered.get(keys[path])
        if findings is None:
            made_under, findings = next(made)
            if made_under is not None:
                fresh[made_under] = findings
        yield findings._replace(path=path)
    keep(fresh, remembered)


def _checked(checking: Checking, path: str) -> tuple[bytes | None, Findings]:
    """What is found in a file, and the key to keep it under: that of the bytes that were checked.

    None when it depends on other files too.
    """
    from innomodel.cli.cache import key

    raw = read_bytes(path)
    findings, stands_alone = checking.raw(raw, path)
    return key(raw, path, checking.circumstances(path)) if stands_alone else None, findings
