"""The shipped code lists, by the names that descriptions use."""

import json
from functools import cache

from innomodel.shipped import shipped

NATIONWIDE = "Valtakunnallinen"
_AREA_LISTS = ("wellbeing_services_counties", "regions", "municipalities")


@cache
def area_names() -> frozenset[str]:
    """Every name of a county, region or municipality in Finnish, Swedish and English, and the nation."""
    lists = json.loads(shipped("codelists", "areas.json"))
    names = {one[language] for kind in _AREA_LISTS for one in lists[kind] for language in ("fi", "sv", "en")}
    return frozenset({NATIONWIDE, *names})
