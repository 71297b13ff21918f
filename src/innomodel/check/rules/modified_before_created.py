"""modified-before-created: the description was modified before it was created"""

from collections.abc import Iterator

from innomodel.check.dates import iso_date
from innomodel.check.description import Description
from innomodel.check.finding import Finding
from innomodel.check.origins import PAGES
from innomodel.check.rule import Rule
from innomodel.diagnostic import Address, Message

MODIFIED: Address = ("basic_info", "modified")
CREATED: Address = ("basic_info", "created")


def find(description: Description) -> Iterator[Finding]:
    """A day of modification that is earlier than the day of creation."""
    created, modified = iso_date(description.get(CREATED)), iso_date(description.get(MODIFIED))
    if created is not None and modified is not None and modified < created:
        yield description.finding(
            Message("The description was last modified before it was created."),
            Message("Check both dates; they may have changed places."),
            MODIFIED,
        )


RULE = Rule(
    name="modified-before-created",
    severity="warning",
    origin=PAGES,
    title=Message("The description was modified before it was created."),
    why=Message("One of the dates is wrong, and lists sorted by date go wrong with it."),
    mend=Message("Correct the date that is wrong."),
    failing="created: 2026-03-09\nmodified: 2026-03-01\n",
    passing="created: 2026-03-01\nmodified: 2026-03-09\n",
    find=find,
)
