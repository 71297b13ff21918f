"""incomplete-for-stage: the description lacks fields that a ready model must have."""

from collections.abc import Iterator
from functools import cache

from innomodel.check.content import is_filled
from innomodel.check.description import Description
from innomodel.check.finding import Finding
from innomodel.check.origins import FORMAT
from innomodel.check.rule import Rule
from innomodel.check.words import field_name
from innomodel.diagnostic import Address, Message
from innomodel.model.declarations import by_pattern


def find(description: Description) -> Iterator[Finding]:
    """Each `**` field without content."""
    for address in _shared():
        if not is_filled(description, address):
            yield description.finding_of_stage(
                Message(
                    "A ready model must have the field {field}, and it is missing.",
                    {"field": field_name(address)},
                ),
                Message("Write the field {key}, or change the stage.", {"key": ".".join(map(str, address))}),
                address,
            )


@cache
def _shared() -> tuple[Address, ...]:
    return tuple(one.pattern for one in by_pattern().values() if one.field.shared)


RULE = Rule(
    name="incomplete-for-stage",
    severity="error",
    origin=FORMAT,
    title=Message("A field that a ready model must have is missing."),
    why=Message(
        "A model marked ready is one that others may take into use. They can judge it only by its core "
        "idea, environment, target group, conditions of adoption and evaluation."
    ),
    mend=Message("Write the missing fields, or keep the model at an earlier stage until you can."),
    failing="development_stage: ready\n# and no core_idea\n",
    passing="development_stage: ready\ncore_idea: |\n  Tapaaminen tehdään kävellen.\n",
    find=find,
    stage="ready",
)
