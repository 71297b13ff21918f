"""stale-development: a model in development has not been touched for two years"""

from collections.abc import Iterator

from innomodel.check.dates import iso_date
from innomodel.check.description import Description
from innomodel.check.finding import Finding
from innomodel.check.origins import PAGES
from innomodel.check.rule import Rule
from innomodel.diagnostic import Address, Message

MODIFIED: Address = ("basic_info", "modified")
_MONTHS = 24
_MONTHS_IN_A_YEAR = 12


def find(description: Description) -> Iterator[Finding]:
    """Not ready, and last modified more than 24 months before today."""
    modified, today = iso_date(description.get(MODIFIED)), description.today
    if modified is None or today is None or description.stage not in ("idea", "in_development"):
        return
    months = (today.year - modified.year) * _MONTHS_IN_A_YEAR + today.month - modified.month
    months -= today.day < modified.day
    if months >= _MONTHS:
        yield description.finding(
            Message(
                "The model is unfinished and has been untouched for {months} months.",
                {"months": months},
            ),
            Message("Bring it up to date, mark it ready, or tell in it that the work has ended."),
            MODIFIED,
        )


RULE = Rule(
    name="stale-development",
    severity="warning",
    origin=PAGES,
    title=Message("A model in development has not been touched for two years."),
    why=Message("Readers cannot tell whether the work goes on or has ended."),
    mend=Message("Bring the description up to date."),
    failing="modified: 2023-12-21\ndevelopment_stage: in_development\n",
    passing="modified: 2026-10-01\ndevelopment_stage: in_development\n",
    find=find,
    asks="today",
)
