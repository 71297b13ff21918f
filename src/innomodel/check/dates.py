"""Dates as authors write them in running text."""

import re
from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

_WRITTEN = re.compile(
    r"(?<![\d.])(\d{1,2})\.(\d{1,2})\.(\d{4})(?!\d)"
    r"|(?<![\d-])(\d{4})-(\d{2})-(\d{2})(?![\d-])"
)
_LIKE_A_DATE = re.compile(r"\d\.\d{4}|\d{4}-\d")


class WrittenDate(NamedTuple):
    """A day and where it stands in the text."""

    day: date
    start: int
    end: int


def has_dates(text: str) -> bool:
    """Whether something like a date is in `text`: a quick look before a careful one."""
    return _LIKE_A_DATE.search(text) is not None


def written_dates(text: str) -> Iterator[WrittenDate]:
    """The real dates of `text` in the forms 7.11.2024 and 2024-11-07."""
    for match in _WRITTEN.finditer(text):
        day, month, year = (match[1], match[2], match[3]) if match[1] else (match[6], match[5], match[4])
        try:
            yield WrittenDate(date(int(year), int(month), int(day)), *match.span())
        except ValueError:
            continue


def iso_date(value: object) -> date | None:
    """The date that a field holds as year-month-day, None for anything else."""
    try:
        return date.fromisoformat(value) if isinstance(value, str) else None
    except ValueError:
        return None
