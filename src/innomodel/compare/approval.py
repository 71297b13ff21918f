"""Approvals, and whether they still hold: a fingerprint of the content that somebody signed."""

from typing import Any, NamedTuple

from innomodel.compare.change import Localized
from innomodel.compare.naming import field_names
from innomodel.compare.reading import fingerprint
from innomodel.model.declarations import by_pattern

FORMAT = "innomodel-reviews/1"
_HEAD = ("format", "id", "language")
_KEYS = ("role", "by", "date", "fingerprint")


class Approval(NamedTuple):
    """Who approved what. `section` is a key of the description, None for the whole of it.

    `date` is year-month-day; `fingerprint` is of the section's content on that day.
    """

    role: str
    by: str
    date: str
    section: str | None
    fingerprint: str

    @property
    def section_name(self) -> Localized | None:
        """The name of the section in three languages, None for the whole description."""
        return None if self.section is None else field_names((self.section,))[0]

    def holds(self, data: dict[str, Any]) -> bool:
        """Whether what was approved reads in the description `data` as it did then."""
        return section_fingerprint(data, self.section) == self.fingerprint


def sections() -> tuple[str, ...]:
    """The keys of a description that can be approved one by one."""
    return tuple(pattern[0] for pattern in by_pattern() if len(pattern) == 1 and pattern[0] not in _HEAD)


def section_fingerprint(data: dict[str, Any], section: str | None) -> str:
    """The fingerprint of a section, or of the whole description but its head: sha256: and hex.

    The day of the last edit is no part of it: it says that something changed, not what.
    """
    return f"sha256:{fingerprint(section_data(data, section))}"


def section_data(data: dict[str, Any], section: str | None) -> dict[str, Any]:
    """The part of `data` that an approval of `section` is about."""
    kept = {key: value for key, value in data.items() if section in (None, key) and key not in _HEAD}
    info = kept.get("basic_info")
    if isinstance(info, dict):
        kept["basic_info"] = {key: value for key, value in info.items() if key != "modified"}
    return kept


def approvals_in(data: Any) -> tuple[Approval, ...] | None:
    """The approvals in the plain data of a reviews file, None when it is not one."""
    listed = data.get("approvals", []) if isinstance(data, dict) else None
    if not isinstance(listed, list) or not all(_is_approval(one) for one in listed):
        return None
    return tuple(
        Approval(one["role"], one["by"], one["date"], one.get("section"), one["fingerprint"])
        for one in listed
    )


def _is_approval(one: Any) -> bool:
    return (
        isinstance(one, dict)
        and all(isinstance(one.get(key), str) for key in _KEYS)
        and isinstance(one.get("section", ""), str)
    )
