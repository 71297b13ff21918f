"""What was found in files that have not changed since, kept in the platform's cache folder.

One SQLite file, which several runs may use at once and anyone may delete. Whatever is wrong with it,
the run goes on without it.
"""

import os
import sqlite3
import time
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import closing, suppress
from functools import cache
from hashlib import sha256
from os.path import basename, dirname
from typing import TypeVar

import platformdirs

from innomodel.cli.kept_findings import findings_from, kept
from innomodel.diagnostic import Findings

_FORM = 1
_MOST_BYTES = 100_000_000
_MOST_DAYS = 30
_PATIENCE = 2.0
_AT_ONCE = 500
_DAY = 24 * 60 * 60
_OWN_FILES = (".py", ".json")

_Made = TypeVar("_Made")


def key(raw: bytes, path: str, circumstances: str) -> bytes:
    """What findings are kept under: the file's bytes and name, how it is checked, innomodel's own code."""
    written = "\0".join((_own_code(), circumstances, basename(path)))
    return sha256(written.encode("utf-8", "surrogatepass") + b"\0" + raw).digest()


@cache
def _own_code() -> str:
    """Changes whenever innomodel or what it ships changes: each file's name, size and time of change."""
    package = dirname(dirname(__file__))
    homes = (package, *(os.path.join(dirname(dirname(package)), name) for name in ("schema", "codelists")))
    found = sorted(
        (entry.path, entry.stat().st_size, entry.stat().st_mtime_ns)
        for home in homes
        for entry in _files(home)
        if entry.name.endswith(_OWN_FILES)
    )
    return sha256(repr(found).encode("utf-8", "surrogatepass")).hexdigest()


def _files(folder: str) -> Iterator[os.DirEntry[str]]:
    if not os.path.isdir(folder):
        return
    with os.scandir(folder) as entries:
        for entry in entries:
            if entry.is_dir(follow_symlinks=False):
                yield from _files(entry.path)
            else:
                yield entry


def known(wanted: Mapping[bytes, str]) -> dict[bytes, Findings]:
    """The findings that are kept under the keys `wanted`, each with the path that stands beside its key."""

    def look(database: sqlite3.Connection) -> dict[bytes, Findings]:
        found: dict[bytes, Findings] = {}
        for group in _groups(list(wanted)):
            places = ",".join("?" * len(group))
            query = f"SELECT key, findings FROM kept WHERE key IN ({places})"  # noqa: S608  # only marks
            for one, text in database.execute(query, group):
                found[one] = findings_from(text, wanted[one])
        return found

    return _in_database(look) or {}


def keep(found: Mapping[bytes, Findings], used: Iterable[bytes]) -> None:
    """Keep `found`, remember that `used` were wanted today, let go of what nobody has wanted for long."""
    today = int(time.time() // _DAY)

    def write(database: sqlite3.Connection) -> None:
        rows = [(one, kept(findings), today) for one, findings in found.items()]
        database.executemany("INSERT OR REPLACE INTO kept VALUES (?, ?, ?)", rows)
        database.executemany(
            "UPDATE kept SET used = ? WHERE key = ? AND used < ?", ((today, one, today) for one in used)
        )
        database.execute("DELETE FROM kept WHERE used < ?", (today - _MOST_DAYS,))
        if _size(database) > _MOST_BYTES:
            database.execute(_DELETE_OLDER_HALF)
        database.commit()

    _in_database(write)


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


def _groups(keys: list[bytes]) -> Iterator[list[bytes]]:
    for start in range(0, len(keys), _AT_ONCE):
        yield keys[start : start + _AT_ONCE]


def _in_database(work: Callable[[sqlite3.Connection], _Made]) -> _Made | None:
    """What `work` makes of the database; None when that cannot be done. One that is damaged is removed."""
    folder = platformdirs.user_cache_dir("innomodel", appauthor=False)
    path = os.path.join(folder, f"findings-{_FORM}.sqlite3")
    try:
        os.makedirs(folder, mode=0o700, exist_ok=True)
        with closing(sqlite3.connect(path, timeout=_PATIENCE)) as database:
            database.execute(
                "CREATE TABLE IF NOT EXISTS kept (key BLOB PRIMARY KEY, findings TEXT, used INTEGER)"
            )
            return work(database)
    except (sqlite3.OperationalError, OSError):  # locked for long, read-only, a full disk
        return None
    except (sqlite3.DatabaseError, ValueError, TypeError):
        with suppress(OSError):
            os.unlink(path)
        return None
