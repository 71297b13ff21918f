"""The two doors to the edits that are under test: `--fix`, and an edit by address."""

from datetime import date
from typing import Any

from law import GONE, Address

from innomodel.check.settings import Settings
from innomodel.cli.checking import Checking
from innomodel.cli.mending import mended as mended_source
from innomodel.source import read
from innomodel.source.edit import with_value, without

FIXES = frozenset(
    (
        *("bare-url", "double-space", "foreign-quotation-marks", "hand-typed-list", "hyphen-in-range"),
        *("invisible-character", "missing-space", "no-break-space-run", "repeated-verdict", "rrp-tag"),
        *("skipped-heading", "space-before-mark", "space-before-percent", "straight-quotation-marks"),
        "text-cut-by-comment",
    )
)
"""The rules that mend."""

_CHECKING = Checking(settings=Settings(), today=date(2026, 1, 1)).asking_only(FIXES)


def mended(raw: bytes) -> bytes:
    """The bytes of a file that holds `raw` after `--fix`."""
    source = read(raw, "malli.yaml")
    text, findings = mended_source(source, _CHECKING)
    return text.encode() if findings else raw


def edited(raw: bytes, address: Address, value: Any) -> bytes | None:
    """The bytes with `value` at `address`, or without what stands there; None when that is refused."""
    source = read(raw, "malli.yaml")
    try:
        text = without(source, address) if value is GONE else with_value(source, address, value)
    except ValueError:
        return None
    return text.encode()
