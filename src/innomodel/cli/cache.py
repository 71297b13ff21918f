"""What was found in files that have not changed since, kept in the platform's cache folder.

One SQLite file, which several runs may use at once and anyone may delete. Whatever is wrong with it,
the run goes on without it.
"""

import os
import sqlite3
import sys
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import closing, suppress
from functools import cache, partial
from hashlib import sha256
from importlib.util import find_spec
from os.path import dirname
from typing import Any, TypeVar

import platformdirs

_FORM = 2
_MOST_BYTES = 100_000_000
_MOST_DAYS = 30
_PATIENCE = 2.0
_AT_ONCE = 500
_DAY = 24 * 60 * 60
_OWN_FILES = (".py", ".json", ".mo")
_READERS = ("yaml", "jsonschema_rs")

_Made = TypeVar("_Made")


def key(raw: bytes, name: str, circumstances: tuple[str, ...]) -> bytes:
    """What is kept of a file is kept under its bytes and name, how it is checked, innomodel's own code."""
    digest = _begun((_own_code(), *circumstances)).copy()
    digest.update(_bytes(name) + b"\0" + raw)
    return bytes(digest.digest())


@cache
def _begun(circumstances: tuple[str, ...]) -> Any:
    return sha256(_bytes(repr(circumstances)))


def _bytes(text: str) -> bytes:
    return text.encode("utf-8", "surrogatepass")


@cache
def _own_code() -> str:
    """Changes whenever innomodel, what it ships or what it reads with changes.

    Of each file its name, size and time of change count.
    """
    package = dirname(dirname(__file__))
    homes = (package, *(os.path.join(dirname(dirname(package)), name) for name in ("schema", "codelists")))
    found = sorted(
        (entry.path, entry.stat().st_size, entry.stat().st_mtime_ns)
        for home in homes
        for entry in _files(home)
        if entry.name.endswith(_OWN_FILES)
    )
    return sha256(_bytes(repr((sys.version, _readers(), found)))).hexdigest()


def _readers() -> list[tuple[str, int]]:
    """Where what reads and checks a file with us is, and its time of change, without loading it."""
    places = [spec.origin for spec in map(find_spec, _READERS) if spec is not None and spec.origin]
    return [(place, os.stat(place).st_mtime_ns) for place in places]


def _files(folder: str) -> Iterator[os.DirEntry[str]]:
    if not os.path.isdir(folder):
        return
    with os.scandir(folder) as entries:
        for entry in entries:
            if entry.is_dir(follow_symlinks=False):
                yield from _files(entry.path)
            else:
                yield entry


def known(wanted: Sequence[bytes], read: Callable[[str], _Made]) -> dict[bytes, _Made]:
    """What `read` makes of the texts that are kept under the keys `wanted`, by key.

    When it raises ValueError, TypeError or OverflowError, the cache is damaged.
    """
    if not os.path.exists(_path()):
        return {}
    rows = _in_database(partial(_rows, wanted, read)) or []
    today = _today()
    late = [key for key, _made, used in rows if used < today]
    if late:
        _in_database(partial(_used, late, today))
    return {key: made for key, made, _used in rows}


def _rows(
    wanted: Sequence[bytes], read: Callable[[str], _Made], database: sqlite3.Connection
) -> list[tuple[bytes, _Made, int]]:
    found = []
    for start in range(0, len(wanted), _AT_ONCE):
        group = wanted[start : start + _AT_ONCE]
        places = ",".join("?" * len(group))
        query = f"SELECT key, text, used FROM kept WHERE key IN ({places})"  # noqa: S608  # only marks
        found += [(key, read(text), int(used)) for key, text, used in database.execute(query, group)]
    return found


def _used(keys: Sequence[bytes], today: int, database: sqlite3.Connection) -> None:
    """Remember that the keys were wanted today."""
    with database:
        database.executemany("UPDATE kept SET used = ? WHERE key = ?", ((today, key) for key in keys))


def keep(texts: Mapping[bytes, str]) -> None:
    """Keep `texts` under their keys, and let go of what nobody has wanted for long."""
    _in_database(partial(_kept, texts, _today()))


def _kept(texts: Mapping[bytes, str], today: int, database: sqlite3.Connection) -> None:
    with database:
        rows = [(key, today, text) for key, text in texts.items()]
        database.executemany("INSERT OR REPLACE INTO kept VALUES (?, ?, ?)", rows)
        database.execute("DELETE FROM kept WHERE used < ?", (today - _MOST_DAYS,))
        if _size(database) > _MOST_BYTES:
            database.execute(_DELETE_OLDER_HALF)


def _today() -> int:
    return int(time.time() // _DAY)


_DELETE_OLDER_HALF = """
DELETE FROM kept WHERE rowid IN (
    SELECT rowid FROM kept ORDER BY used, rowid LIMIT (SELECT (count(*) + 1) / 2 FROM kept)
)
"""


def _size(database: sqlite3.Connection) -> int:
    pages, free, size = (
        int(database.execute(f"PRAGMA {name}").fetchone()[0])
        for name in ("page_count", "freelist_count", "page_size")
    )
    return (pages - free) * size


def _in_database(work: Callable[[sqlite3.Connection], _Made]) -> _Made | None:
    """What `work` makes of the database; None when that cannot be done. One that is damaged is removed."""
    path = _path()
    try:
        os.makedirs(dirname(path), mode=0o700, exist_ok=True)
        with closing(sqlite3.connect(path, timeout=_PATIENCE)) as database:
            database.execute(
                "CREATE TABLE IF NOT EXISTS kept (key BLOB PRIMARY KEY, used INTEGER, text TEXT)"
            )
            return work(database)
    except (sqlite3.OperationalError, OSError):  # locked for long, read-only, a full disk
        return None
    except (sqlite3.DatabaseError, ValueError, TypeError, OverflowError):
        with suppress(OSError):
            os.unlink(path)
        return None


def _path() -> str:
    return os.path.join(
        platformdirs.user_cache_dir("innomodel", appauthor=False), f"findings-{_FORM}.sqlite3"
    )
