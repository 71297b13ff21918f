"""date-in-future: the description was created or modified on a day that has not come"""

from collections.abc import Iterator

from innomodel.check.dates import iso_date
from innomodel.check.description import Description
from innomodel.check.finding import Finding
from innomodel.check.origins import PAGES
from innomodel.check.rule import Rule
from innomodel.check.words import field_name
from innomodel.diagnostic import Address, Message

DATES: tuple[Address, ...] = (("basic_info", "created"), ("basic_info", "modified"))


def find(description: Description) -> Iterator[Finding]:
    """A day of creation or modification after today; nothing when no day of today is given."""
    for address in DATES:
        day = iso_date(description.get(address))
        if day is not None and description.today is not None and day > description.today:
            yield description.finding(
                Message("{field} is a day that has not come yet.", {"field": field_name(address)}),
                Message("Check the year first, then the month and the day."),
                address,
            )


RULE = Rule(
    name="date-in-future",
    severity="warning",
    origin=PAGES,
    title=Message("The description was created or modified on a day that has not come."),
    why=Message(
        "The model stays at the top of every list sorted by date, and nobody notices when it grows old."
    ),
    mend=Message("Write the day on which it was done."),
    failing="modified: 2206-03-09\n",
    passing="modified: 2026-03-09\n",
    find=find,
    asks="today",
)
