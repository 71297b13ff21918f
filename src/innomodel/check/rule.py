"""What a rule is."""

from collections.abc import Callable, Iterator
from typing import NamedTuple

from innomodel.check.description import Description
from innomodel.diagnostic import Diagnostic, Message


class Rule(NamedTuple):
    """One thing that is checked.

    `title` says it in a phrase, `why` why it matters and `mend` what to do; `failing` and `passing`
    are pieces of YAML. `find` looks for it; None for what reading and the schema find already.
    `origin` says where the rule comes from when it is not YAML or the file format itself.
    """

    name: str
    title: Message
    why: Message
    mend: Message
    failing: str
    passing: str
    find: Callable[[Description], Iterator[Diagnostic]] | None = None
    origin: str = ""
