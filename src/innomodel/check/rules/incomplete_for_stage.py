"""incomplete-for-stage: the description lacks fields that a ready model must have."""

from collections.abc import Iterator
from functools import cache

from innomodel.check.description import Description
from innomodel.check.rule import Rule
from innomodel.check.words import field_name
from innomodel.diagnostic import Address, Diagnostic, Message
from innomodel.model.declarations import by_pattern

STAGE: Address = ("development_stage",)


def find(description: Description) -> Iterator[Diagnostic]:
    """At stage ready an error for each `**` field without content, earlier one warning naming all."""
    missing = [address for address in _shared() if not _is_filled(description, address)]
    if not missing or description.stage is None:
        return
    if description.stage == "ready":
        for address in missing:
            yield _missing(description, address)
        return
    yield description.source.diagnostic(
        "incomplete-for-stage",
        "warning",
        Message(
            "Before the model can be marked ready, it still needs: {fields}.",
            {"fields": [field_name(address) for address in missing]},
        ),
        Message("Write them when you know them: {keys}.", {"keys": [".".join(map(str, a)) for a in missing]}),
        STAGE,
        description.source.span(STAGE),
    )


def _missing(description: Description, address: Address) -> Diagnostic:
    return description.source.diagnostic(
        "incomplete-for-stage",
        "error",
        Message("The model is marked ready, but {field} is missing.", {"field": field_name(address)}),
        Message("Write the field {key}, or change the stage.", {"key": ".".join(map(str, address))}),
        address,
        description.source.span(address),
    )


@cache
def _shared() -> tuple[Address, ...]:
    return tuple(one.pattern for one in by_pattern().values() if one.field.shared)


def _is_filled(description: Description, address: Address) -> bool:
    """Whether the field has content, or a finding of its own already."""
    if any(address[: len(known)] == known for known in description.mistaken if known):
        return True
    value = description.get(address)
    if isinstance(value, dict):
        return any(_has_content(part) for part in value.values())
    return _has_content(value)


def _has_content(value: object) -> bool:
    return bool(value.strip()) if isinstance(value, str) else bool(value)


RULE = Rule(
    name="incomplete-for-stage",
    title=Message("A field that a ready model must have is missing."),
    why=Message(
        "A model marked ready is one that others may take into use. They can judge it only by its core "
        "idea, environment, target group, conditions of adoption and evaluation."
    ),
    mend=Message("Write the missing fields, or keep the model at an earlier stage until you can."),
    failing="development_stage: ready\n# and no core_idea\n",
    passing="development_stage: ready\ncore_idea: |\n  Tapaaminen tehdään kävellen.\n",
    find=find,
)
