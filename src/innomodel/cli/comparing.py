"""From two versions of a file to what changed, what is newly found and which approvals are over."""

from collections.abc import Callable, Sequence, Set
from typing import Any

from innomodel.check import RULES, Checked
from innomodel.check.settings import Settings
from innomodel.cli.checking import Checking
from innomodel.cli.versions import Pair, Version
from innomodel.compare import compare_data
from innomodel.compare.approval import Approval
from innomodel.compare.description import DescriptionChanges
from innomodel.diagnostic import Address, Message
from innomodel.report.language import say
from innomodel.report.review import Reviewed, apart, lines_of
from innomodel.source import read

_FOR_ERRORS = Checking(settings=Settings()).asking_only(
    {name for name, rule in RULES.items() if rule.severity == "error"}
)
_SPEAK_OF_ALL = frozenset(("unused-ignore", "more-findings"))
"""The rules that find something or nothing by what the other rules found."""


def changes_of(pair: Pair, language: str) -> tuple[DescriptionChanges, tuple[Version, ...]]:
    """What changed in `pair`, and those of its sides that have errors but could be compared."""
    try:
        return _changes_of(pair, language)
    except Exception as error:
        return _failed(pair, error), ()


def _failed(pair: Pair, error: Exception) -> DescriptionChanges:
    path, old_path = (side and side.path for side in (pair.new, pair.old))
    why = Message("Comparing ended in a mistake of innomodel ({error}).", {"error": type(error).__name__})
    return DescriptionChanges(path, old_path, {}, problem=why)


def _changes_of(pair: Pair, language: str) -> tuple[DescriptionChanges, tuple[Version, ...]]:
    old, new = (_checked(side, _FOR_ERRORS) for side in pair)
    described = _described(pair, old, new, language)[0]
    doubtful = tuple(
        side
        for side, checked in ((pair.old, old), (pair.new, new))
        if side is not None and checked is not None and not checked.ok and described.problem is None
    )
    return described, doubtful


def reviewed(pair: Pair, checking: Checking, approvals: Sequence[Approval], language: str) -> Reviewed:
    """All that a review has to say of `pair`; `approvals` are those of its description."""
    new = _checked(pair.new, checking)
    old = _checked(pair.old, checking.asking_only(_that_found(new)))
    described, was = _described(pair, old, new, language)
    found = new.diagnostics if new else ()
    fresh, _earlier = apart(old.diagnostics if old else (), found, was)
    before, after = (_data(one) for one in (old, new))
    expiring = tuple(one for one in approvals if one.holds(before) and not one.holds(after)) if after else ()
    lines = lines_of(new.source.text) if new else ()
    following = new.next_stage if new else None
    return Reviewed(described, found, fresh, following, expiring, lines)


def _that_found(new: Checked | None) -> Set[str]:
    """The rules whose findings in the base decide what is new: what no rule finds now needs no base."""
    found = {one.rule for one in new.diagnostics} if new else set()
    return RULES.keys() if found & _SPEAK_OF_ALL else found


def _checked(side: Version | None, checking: Checking) -> Checked | None:
    return None if side is None else checking.source(read(side.raw, side.path))


def _data(checked: Checked | None) -> dict[str, Any]:
    return checked.data if checked is not None and isinstance(checked.data, dict) else {}


def _described(
    pair: Pair, old: Checked | None, new: Checked | None, language: str
) -> tuple[DescriptionChanges, Callable[[Address], Address | None]]:
    path, old_path = (side and side.path for side in (pair.new, pair.old))
    data = _data(new) or _data(old)
    problem = _problem(old, new, language)
    if problem is not None or old is None or new is None:
        return DescriptionChanges(path, old_path, data, problem=problem), lambda address: address
    comparison = compare_data(_data(old), _data(new))
    return DescriptionChanges(path, old_path, data, comparison.changes), comparison.was


def _problem(old: Checked | None, new: Checked | None, language: str) -> Message | None:
    """Why the sides cannot be compared: one of them cannot be read as a description at all."""
    sides = (
        (old, Message("The older version cannot be read as a description: line {line}: {reason}")),
        (new, Message("The newer version cannot be read as a description: line {line}: {reason}")),
    )
    for checked, message in sides:
        if checked is not None and not isinstance(checked.data, dict):
            first = checked.diagnostics[0]
            values = {"line": first.span.line, "reason": say(first.message, language)}
            return message._replace(values=values)
    return None
