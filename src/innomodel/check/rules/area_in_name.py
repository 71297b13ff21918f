"""area-in-name: the name speaks of an area that is not among the areas"""

from collections.abc import Iterator

from innomodel.check.code_lists import areas
from innomodel.check.description import Description
from innomodel.check.finding import Finding
from innomodel.check.origins import PAGES
from innomodel.check.passage import Passage
from innomodel.check.places import places
from innomodel.check.rule import Rule
from innomodel.diagnostic import Address, Message

NAME: Address = ("basic_info", "name")
AREAS: Address = ("basic_info", "areas")


def find(description: Description) -> Iterator[Finding]:
    """Each area of the name that the listed areas do not cover; nothing when one of those is unknown."""
    name, listed = description.text(NAME), description.get(AREAS)
    named = list(places(name))
    if not named or not isinstance(listed, list):
        return
    if not all(isinstance(one, str) and one in areas() for one in listed):
        return
    covered = frozenset().union(*(areas()[one] for one in listed))
    seen = set()
    for place in named:
        if areas()[place.name] <= covered or place.name in seen:
            continue
        seen.add(place.name)
        said = Message("The name speaks of {area}, which is not among the areas.", {"area": place.name})
        hint = Message("Add it to the areas, or take it out of the name.")
        yield description.finding_in((said, hint), Passage(NAME, name, rich=False), (place.start, place.end))


RULE = Rule(
    name="area-in-name",
    severity="warning",
    origin=PAGES,
    title=Message("The name speaks of an area that is not among the areas."),
    why=Message("Whoever searches by area does not find a model whose area is said in the name only."),
    mend=Message("Add the area to the areas, or take it out of the name."),
    failing="name: Etäkuntoutus, Lapin hyvinvointialue\nareas: [Pohjois-Savo]\n",
    passing="name: Etäkuntoutus, Lapin hyvinvointialue\nareas: [Lapin hyvinvointialue]\n",
    find=find,
)
