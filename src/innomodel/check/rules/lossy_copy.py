"""lossy-copy: the page that was imported lacks labels that every page has."""

from innomodel.check.origins import PAGES
from innomodel.check.rule import Rule
from innomodel.diagnostic import Message

RULE = Rule(
    name="lossy-copy",
    severity="warning",
    origin=PAGES,
    title=Message("The copy of the page is not whole."),
    why=Message(
        "An import finds each field by its label. What was left out when the page was copied is missing from "
        "the description, and without its label a text cannot be placed."
    ),
    mend=Message("Copy the whole page from the browser, labels too, and import it again."),
    failing="Kävelevä neuvola\nTapaaminen tehdään kävellen.\n",
    passing=(
        "Kävelevä neuvola\nToimintamallin nimi\nKävelevä neuvola\nToimintamallin lyhyt kuvaus\n"
        "Tapaaminen tehdään kävellen.\n"
    ),
)
