"""Checking files, many at once where that helps, and remembering what was found."""

from collections.abc import Callable, Iterator, Sequence
from functools import partial
from typing import TYPE_CHECKING, TypeVar

from innomodel.cli.asked import Asked
from innomodel.cli.files import read_bytes
from innomodel.cli.many import each, progress
from innomodel.cli.views import View
from innomodel.diagnostic import Diagnostic, Excerpt, Findings, Message, Span

if TYPE_CHECKING:
    from innomodel.cli.checking import Checking

_WORTH_THE_CACHE = 20
_AT_ONCE = 2000

_Seen = TypeVar("_Seen")


def check_files(
    paths: Sequence[str], asked: Asked, view: View[_Seen], language: str, use_cache: bool = False
) -> list[tuple[str, _Seen]]:
    """Each file and what `view` makes of what is found in it, with progress at a terminal.

    They are in the order of `paths`. With `use_cache`, files that have not changed since they
    were checked last are not checked again.
    """
    checked = _checked_or_remembered if use_cache and len(paths) >= _WORTH_THE_CACHE else _checked
    seen = []
    with progress(len(paths), Message("Checking"), language) as shown:
        for one in zip(paths, checked(paths, asked, view), strict=True):
            seen.append(one)
            shown.update(1)
    return seen


def _checked(paths: Sequence[str], asked: Asked, view: View[_Seen]) -> Iterator[_Seen]:
    """What is found in each file, in the order of `paths`."""
    return each(partial(_seen, asked.checking, view.seen), paths, len(paths), partial(_lost, view.seen))


def _seen(checking: "Checking", seen: Callable[[Findings], _Seen], path: str) -> _Seen:
    return seen(checking.file(path))


def _lost(seen: Callable[[Findings], _Seen], path: str) -> _Seen:
    return seen(Findings(path, (not_checked(),)))


def not_checked() -> Diagnostic:
    """What is told of a file that takes the process that checks it with it."""
    from innomodel.check import RULES  # loads the rules

    rule = RULES["not-checked"]
    return Diagnostic(rule.name, rule.severity, rule.title, rule.mend, (), Span(1, 1, 1, 1), Excerpt("", 1))


def _checked_or_remembered(paths: Sequence[str], asked: Asked, view: View[_Seen]) -> Iterator[_Seen]:
    """What is found in each file, in the order of `paths`; of unchanged files, what was found last time."""
    for start in range(0, len(paths), _AT_ONCE):
        yield from _some(paths[start : start + _AT_ONCE], asked, view)


def _some(paths: Sequence[str], asked: Asked, view: View[_Seen]) -> Iterator[_Seen]:
    from innomodel.cli.cache import keep, key, known  # a database: few runs need it

    circumstances = (view.name, asked.circumstances)
    names = [asked.known_as(path) for path in paths]
    keys = [key(read_bytes(path), name, circumstances) for path, name in zip(paths, names, strict=True)]
    remembered = known(keys, view.read)
    changed = [one for one in zip(paths, names, keys, strict=True) if one[2] not in remembered]
    if not changed:
        yield from (remembered[one] for one in keys)
        return
    checked = partial(_checked_under_key, asked.checking, view.seen, circumstances)
    files = [(path, name) for path, name, _key in changed]
    made = each(checked, files, len(files), partial(_lost_under_key, view.seen))
    fresh: dict[bytes, str] = {}
    for one in keys:
        if one in remembered:
            yield remembered[one]
            continue
        made_under, seen = next(made)
        if made_under is not None:
            fresh[made_under] = view.kept(seen)
        yield seen
    if asked.can_be_remembered:
        keep(fresh)


def _checked_under_key(
    checking: "Checking",
    seen: Callable[[Findings], _Seen],
    circumstances: tuple[str, ...],
    file: tuple[str, str],
) -> tuple[bytes | None, _Seen]:
    """What is found in a file, and the key to keep it under: that of the bytes that were checked.

    None when it depends on other files too.
    """
    from innomodel.cli.cache import key

    path, name = file
    raw = read_bytes(path)
    findings, stands_alone = checking.raw(raw, path)
    return key(raw, name, circumstances) if stands_alone else None, seen(findings)


def _lost_under_key(seen: Callable[[Findings], _Seen], file: tuple[str, str]) -> tuple[None, _Seen]:
    """What is told of a file that could not be checked, which is never kept."""
    path, _name = file
    return None, _lost(seen, path)
