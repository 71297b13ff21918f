"""Dates as authors write them in running text."""

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from innomodel.pattern import pattern

_LIKE_A_DATE = pattern(r"\d[\d.-]{6,8}\d")
_FINNISH = pattern(r"(\d{1,2})\.(\d{1,2})\.(\d{4})")
_ISO = pattern(r"(\d{4})-(\d{2})-(\d{2})")


class WrittenDate(NamedTuple):
    """A day and where it stands in the text."""

    day: date
    start: int
    end: int


def written_dates(text: str) -> Iterator[WrittenDate]:
    """The real dates of `text` in the forms 7.11.2024 and 2024-11-07."""
    for match in _LIKE_A_DATE.finditer(text):
        day = _day(match[0])
        if day is not None:
            yield WrittenDate(day, *match.span())


def _day(written: str) -> date | None:
    finnish, iso = _FINNISH.fullmatch(written), _ISO.fullmatch(written)
    try:
        if finnish:
            return date(int(finnish[3]), int(finnish[2]), int(finnish[1]))
        return date.fromisoformat(written) if iso else None
    except ValueError:
        return None


def iso_date(value: object) -> date | None:
    """The date that a field holds as year-month-day, None for anything else."""
    try:
        return date.fromisoformat(value) if isinstance(value, str) else None
    except ValueError:
        return None
