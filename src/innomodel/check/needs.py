"""What a description still needs before its next development stage, and where to write it."""

from dataclasses import replace
from functools import cache
from itertools import pairwise

from innomodel.check.description import Description
from innomodel.check.policy import Policy
from innomodel.check.rule import Rule
from innomodel.check.rules import RULES
from innomodel.check.words import field_name, localized
from innomodel.diagnostic import Address, Need, NextStage
from innomodel.model.declarations import by_pattern
from innomodel.model.operating_model import STAGES
from innomodel.source import Source

_STEP = "  "
_FOLLOWING = dict(pairwise(STAGES))


def next_stage(description: Description, policy: Policy) -> NextStage | None:
    """What the rules that apply from the next stage on would find; None where no known stage follows."""
    following = _FOLLOWING.get(description.stage or "")
    if following is None:
        return None
    there = replace(description, stage=following)
    rules = (rule for rule in _rules_from(following) if rule.name not in policy.off)
    found = (one for rule in rules if rule.find is not None for one in rule.find(there))
    needs = tuple(_need(description, one.address) for one in found)
    return NextStage(following, localized(STAGES[following]), needs)


@cache
def _rules_from(stage: str) -> tuple[Rule, ...]:
    """The rules that apply from `stage` on and not before."""
    return tuple(rule for rule in RULES.values() if rule.stage == stage)


def _need(description: Description, address: Address) -> Need:
    source = description.source
    if source.node(address):
        return Need(address, field_name(address), source.span(address).line, "on")
    depth = next(length for length in range(1, len(address) + 1) if source.node(address[:length]) is None)
    comment = _comment(source.text, f"{_STEP * (depth - 1)}#", f"{address[depth - 1]}:")
    if comment >= 0:
        return Need(address, field_name(address), source.at(comment, comment).line, "comment")
    return Need(address, field_name(address), _line_before(source, address[:depth]), "after")


def _comment(text: str, margin: str, key: str) -> int:
    """Where the line with the key in a comment begins, -1 when there is none."""
    if key not in text:
        return -1
    places = (text.find(f"\n{margin}{space}{key}") for space in (" ", ""))
    return next((place + 1 for place in places if place >= 0), -1)


def _line_before(source: Source, address: Address) -> int:
    """The line after which to write what is not at `address`: the end of what is declared before it."""
    from innomodel.source.layout import content_end  # only for a key that is nowhere yet

    *above, key = address
    siblings = _declared_in(tuple(above))
    nodes = (source.node((*above, one)) for one in siblings[: siblings.index(str(key))])
    last = max((node for node in nodes if node), key=lambda node: node.start, default=None)
    if last is None:
        return source.span(tuple(above)).line
    end = content_end(source, last)
    return source.at(end, end).line


@cache
def _declared_in(above: Address) -> tuple[str, ...]:
    """The keys of the fields declared right under the one at `above`, in their order."""
    return tuple(pattern[-1] for pattern in by_pattern() if pattern[:-1] == above)
