"""Whether a field has content."""

from innomodel.check.description import Description
from innomodel.diagnostic import Address


def is_filled(description: Description, address: Address) -> bool:
    """Whether the field at `address` has content, or a finding of its own already."""
    if any(address[: len(known)] == known for known in description.mistaken if known):
        return True
    value = description.get(address)
    if isinstance(value, dict):
        return any(_has_content(part) for part in value.values())
    return _has_content(value)


def _has_content(value: object) -> bool:
    return bool(value) and not (isinstance(value, str) and value.isspace())
