"""How the findings of a file are judged when somebody has said otherwise than the rules."""

from collections.abc import Mapping
from typing import NamedTuple

from innomodel.diagnostic import Severity


class Policy(NamedTuple):
    """The severities that differ from the rules' own, and the rules that are not asked, by name."""

    severities: Mapping[str, Severity] = {}
    off: frozenset[str] = frozenset()


AS_THE_RULES_SAY = Policy()
