"""What a rule looks at."""

from typing import Any, NamedTuple

from innomodel.diagnostic import Address
from innomodel.source import Source


class Description(NamedTuple):
    """A description under check.

    `data` is the tree as plain data, valid or not. `stage` is the development stage to check it
    for, None when it has no known one. `mistaken` holds the addresses that have a finding of their
    own already (a misspelt key stands for the field it meant): no rule speaks of them again.
    """

    source: Source
    data: dict[str, Any]
    stage: str | None
    mistaken: frozenset[Address] = frozenset()

    def get(self, address: Address) -> Any:
        """The value at `address`, None when there is none."""
        value: Any = self.data
        for step in address:
            try:
                value = value[step]
            except (KeyError, IndexError, TypeError):
                return None
        return value
