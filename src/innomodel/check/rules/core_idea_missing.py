"""core-idea-missing: a model in development does not say what its solution is."""

from collections.abc import Iterator

from innomodel.check.content import is_filled
from innomodel.check.description import Description
from innomodel.check.finding import Finding
from innomodel.check.origins import INNOVATION_MODEL
from innomodel.check.rule import Rule
from innomodel.diagnostic import Address, Message

IDEA: Address = ("core_idea",)


def find(description: Description) -> Iterator[Finding]:
    """No core idea in a model that is not ready yet; of a ready one incomplete-for-stage tells."""
    if description.stage == "in_development" and not is_filled(description, IDEA):
        yield description.finding_of_stage(
            Message("The core idea of the solution is missing."),
            Message("Write under the key core_idea what the solution is about and what is new in it."),
            IDEA,
        )


RULE = Rule(
    name="core-idea-missing",
    severity="warning",
    origin=INNOVATION_MODEL,
    title=Message("The core idea of a model in development is missing."),
    why=Message("It is what others look for first: without it nobody can tell what is being developed."),
    mend=Message("Write what the solution is about and what is new in it against earlier practice."),
    failing="development_stage: in_development\n# and no core_idea\n",
    passing="development_stage: in_development\ncore_idea: |\n  Tapaaminen tehdään kävellen.\n",
    find=find,
    stage="in_development",
)
