"""What a rule says; the runner adds the rule's name and severity and the line it points at."""

from typing import NamedTuple

from innomodel.diagnostic import Address, Edit, Message, Span


class Finding(NamedTuple):
    """What is wrong, what to do, and where. `fix` mends it without changing what the author says."""

    message: Message
    hint: Message
    address: Address
    span: Span
    fix: Edit | None = None
