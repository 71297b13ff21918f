"""The shipped code lists, by the names that descriptions use."""

import json
from functools import cache
from typing import Any

from innomodel.shipped import shipped

NATIONWIDE = "Valtakunnallinen"
LANGUAGES = ("fi", "sv", "en")
_COUNTIES, _REGIONS = "wellbeing_services_counties", "regions"


@cache
def area_names() -> frozenset[str]:
    """Every name of a county, region or municipality in Finnish, Swedish and English, and the nation."""
    return frozenset(areas())


@cache
def areas() -> dict[str, frozenset[str]]:
    """The codes of the municipalities of each area, by its names; the nation has them all."""
    lists = _areas_file()
    municipalities = lists["municipalities"]
    found = {NATIONWIDE: frozenset(one["code"] for one in municipalities)}
    for kind, key in ((_COUNTIES, "county"), (_REGIONS, "region"), ("municipalities", "code")):
        members: dict[str, set[str]] = {}
        for one in municipalities:
            members.setdefault(one[key], set()).add(one["code"])
        for one in lists[kind]:
            inside = frozenset(members[one["code"]])
            for language in LANGUAGES:
                found[one[language]] = found.get(one[language], frozenset()) | inside
    return found


@cache
def large_area_names() -> frozenset[str]:
    """The names of the regions and counties, in every language, and of the nation."""
    lists = _areas_file()
    names = {one[language] for kind in (_COUNTIES, _REGIONS) for one in lists[kind] for language in LANGUAGES}
    return frozenset({NATIONWIDE, *names})


@cache
def funders() -> dict[str, str]:
    """The name that Innokylä or the list uses for each funder, by all its names and abbreviations."""
    found: dict[str, str] = {}
    for one in _funders_file():
        shown = one.get("innokyla", one["fi"])
        for name in (shown, *(one[language] for language in LANGUAGES), *one.get("abbreviations", ())):
            found.setdefault(name, shown)
    return found


@cache
def funder_names() -> frozenset[str]:
    """Every name of a funder on the list; an abbreviation is not a name."""
    return frozenset(one[key] for one in _funders_file() for key in ("innokyla", *LANGUAGES) if key in one)


@cache
def area_words() -> dict[str, Any]:
    """How areas are named in running text.

    `genitives` holds those of Finnish names that do not just add an n, `short_names` what counties
    call themselves, `also_other_words` the names that may mean something else.
    """
    words: dict[str, Any] = json.loads(shipped("codelists", "area_words.json"))
    return words


@cache
def _areas_file() -> dict[str, Any]:
    lists: dict[str, Any] = json.loads(shipped("codelists", "areas.json"))
    return lists


@cache
def _funders_file() -> list[dict[str, Any]]:
    listed: list[dict[str, Any]] = json.loads(shipped("codelists", "funders.json"))["funders"]
    return listed
