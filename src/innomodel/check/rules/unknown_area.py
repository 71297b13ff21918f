"""unknown-area: an area is not in the code lists"""

from collections.abc import Iterator

from innomodel.check.code_lists import NATIONWIDE, area_names
from innomodel.check.description import Description
from innomodel.check.finding import Finding
from innomodel.check.origins import CLASSIFICATIONS
from innomodel.check.places import meant_area
from innomodel.check.rule import Rule
from innomodel.check.words import likeness, shortened
from innomodel.diagnostic import Address, Message

AREAS: Address = ("basic_info", "areas")
_WHOLE_COUNTRY = {
    *("koko suomi", "koko maa", "suomi", "valtakunnallisesti"),
    *("finland", "hela finland", "hela landet", "riksomfattande", "nationell"),
    *("nationwide", "national", "the whole country", "all of finland"),
}
_MOST_GUESSES = 20
_LIKE_ENOUGH = 0.75


def find(description: Description) -> Iterator[Finding]:
    """An area that is neither the nation nor a county, region or municipality."""
    areas = description.get(AREAS)
    unknown = [
        (place, area)
        for place, area in enumerate(areas if isinstance(areas, list) else [])
        if isinstance(area, str) and area.strip() and area not in area_names()
    ]
    for count, (place, area) in enumerate(unknown):
        near = _nearest(area) if count < _MOST_GUESSES else None
        yield description.finding(
            Message("{area} is not in the list of areas.", {"area": shortened(area)}),
            Message("Did you mean {name}?", {"name": near})
            if near
            else Message("Write the official name of a municipality, region or wellbeing services county."),
            (*AREAS, place),
        )


def _nearest(area: str) -> str | None:
    if area.strip().casefold() in _WHOLE_COUNTRY:
        return NATIONWIDE
    meant = meant_area(area)
    if meant is not None:
        return meant
    best = max(sorted(area_names()), key=lambda name: likeness(area, name))
    return best if likeness(area, best) >= _LIKE_ENOUGH else None


RULE = Rule(
    name="unknown-area",
    severity="warning",
    origin=CLASSIFICATIONS,
    title=Message("An area is not in the code lists."),
    why=Message("Only listed names can be found, counted and put on a map."),
    mend=Message("Use the official name."),
    failing="areas: [Pohjois-Savon HVA]\n",
    passing="areas: [Pohjois-Savon hyvinvointialue]\n",
    find=find,
)
