"""unknown-area: an area is not in the code lists"""

from collections.abc import Iterator

from innomodel.check.code_lists import NATIONWIDE, area_names
from innomodel.check.description import Description
from innomodel.check.finding import Finding
from innomodel.check.origins import CLASSIFICATIONS
from innomodel.check.places import meant_area, own_name
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
        near = _nearest(area) if count < _MOST_GUESSES else []
        yield description.finding(
            Message("{area} is not in the list of areas.", {"area": shortened(area)}),
            Message("Did you mean {name}?", {"name": near})
            if near
            else Message("Write the official name of a municipality, region or wellbeing services county."),
            (*AREAS, place),
        )


def _nearest(area: str) -> list[str]:
    """The listed names that may be meant: the nearest, or all that end in what is written."""
    if area.strip().casefold() in _WHOLE_COUNTRY:
        return [NATIONWIDE]
    meant = meant_area(area)
    if meant is not None:
        return [meant]
    own, names = own_name(area), {name: own_name(name) for name in sorted(area_names())}
    if own != area:
        names = {name: its_own for name, its_own in names.items() if its_own != name}
    longer = [name for name, its_own in names.items() if its_own.endswith((f"-{own}", f" {own}"))]
    if longer and own[0].isupper():
        return longer
    best = max(names, key=lambda name: likeness(own, names[name]))
    return [best] if likeness(own, names[best]) >= _LIKE_ENOUGH else []


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
