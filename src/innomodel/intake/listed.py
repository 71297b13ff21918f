"""The names that the shipped code lists know."""

import json
from functools import cache
from typing import Literal

from innomodel.shipped import shipped

_NAMES = ("innokyla", "fi", "sv", "en")


@cache
def listed(codes: Literal["areas", "funders"]) -> frozenset[str]:
    """Every name on the list `codes`, in each language; the nation is an area too."""
    lists = json.loads(shipped("codelists", f"{codes}.json"))
    entries = (one for entries in lists.values() if isinstance(entries, list) for one in entries)
    return frozenset({"Valtakunnallinen", *(one[name] for one in entries for name in _NAMES if name in one)})
