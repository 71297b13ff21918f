"""What a rule is."""

from collections.abc import Callable, Iterator
from typing import Literal, NamedTuple

from innomodel.check.description import Description
from innomodel.check.finding import Finding
from innomodel.diagnostic import Message, Severity
from innomodel.model.operating_model import STAGES

EARLIEST, *_LATER = STAGES
_ORDER = {stage: place for place, stage in enumerate(STAGES)}


class Rule(NamedTuple):
    """One thing that is checked.

    `severity` is how serious its findings are, unless settings say otherwise; `origin` is where the
    rule comes from. `title` says it in a phrase, `why` why it matters and `mend` what to do;
    `failing` and `passing` are pieces of YAML. `find` looks for it; None for what is found before
    the rules are asked. `stage` is the development stage that it applies from. `needs_reason` tells
    that a finding can be ignored only with a reason. `asks` names what the rule cannot do without, the
    day or a dictionary: where the description has none, it is not asked.
    """

    name: str
    severity: Severity
    origin: Message
    title: Message
    why: Message
    mend: Message
    failing: str
    passing: str
    find: Callable[[Description], Iterator[Finding]] | None = None
    stage: str = EARLIEST
    needs_reason: bool = False
    asks: Literal["today", "speller"] | None = None

    def applies_to(self, description: Description) -> bool:
        """Whether the description is at a stage, and has what it takes, to be held to the rule.

        One at no known stage is held to what the earliest is held to.
        """
        has_it = self.asks is None or getattr(description, self.asks) is not None
        return has_it and _ORDER[self.stage] <= _ORDER[description.stage or EARLIEST]
