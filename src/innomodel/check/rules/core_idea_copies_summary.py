"""core-idea-copies-summary: the core idea says only what the short description says"""

from collections.abc import Iterator

from innomodel.check.description import Description
from innomodel.check.finding import Finding
from innomodel.check.origins import INNOVATION_MODEL
from innomodel.check.passage import Passage
from innomodel.check.rule import Rule
from innomodel.diagnostic import Address, Message

IDEA: Address = ("core_idea",)
SUMMARY: Address = ("basic_info", "summary")
_SAID = (
    Message("The core idea is a copy of the short description."),
    Message("Tell what the solution is about and what is new in it against earlier practice."),
)


def find(description: Description) -> Iterator[Finding]:
    """A core idea with the same words as the short description."""
    idea = description.text(IDEA)
    words = idea.casefold().split()
    if words and words == description.text(SUMMARY).casefold().split():
        yield description.finding_about(_SAID, Passage(IDEA, idea, rich=True))


RULE = Rule(
    name="core-idea-copies-summary",
    severity="warning",
    origin=INNOVATION_MODEL,
    title=Message("The core idea is a copy of the short description."),
    why=Message("The reader who wants to take the model into use learns nothing new."),
    mend=Message("Write the core idea in its own words."),
    failing="basic_info:\n  summary: Neuvola kävellen.\ncore_idea: Neuvola kävellen.\n",
    passing="basic_info:\n  summary: Neuvola kävellen.\ncore_idea: Tapaaminen tehdään kävellen.\n",
    find=find,
)
