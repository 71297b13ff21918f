"""no-funding-beside-funder: “no separate funding” stands beside a funder"""

from collections.abc import Iterator

from innomodel.check.description import Description
from innomodel.check.finding import Finding
from innomodel.check.origins import PAGES
from innomodel.check.rule import Rule
from innomodel.diagnostic import Address, Message

FUNDERS: Address = ("basic_info", "funders")
NONE = "Ei erillisrahoitusta"


def find(description: Description) -> Iterator[Finding]:
    """`Ei erillisrahoitusta` in a list that has another funder."""
    funders = description.get(FUNDERS)
    if isinstance(funders, list) and NONE in funders and any(one != NONE for one in funders):
        yield description.finding(
            Message("The funders say both that there is no separate funding and who the funder is."),
            Message("Remove {none}, or the other funders.", {"none": NONE}),
            (*FUNDERS, funders.index(NONE)),
        )


RULE = Rule(
    name="no-funding-beside-funder",
    severity="warning",
    origin=PAGES,
    title=Message("“No separate funding” stands beside a funder."),
    why=Message("Both cannot be true, and whoever searches by funder gets the wrong answer."),
    mend=Message("Keep the one that is true."),
    failing="funders: [Ei erillisrahoitusta, Kunta]\n",
    passing="funders: [Kunta]\n",
    find=find,
)
