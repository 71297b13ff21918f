"""Leaving be what a comment in the description tells to ignore."""

from collections.abc import Sequence
from operator import attrgetter

from innomodel.check.comments import Ignore, Place, ignores, places_covering
from innomodel.check.description import Description
from innomodel.check.policy import Policy
from innomodel.check.rule_names import misnamed
from innomodel.check.rules import RULES
from innomodel.diagnostic import Diagnostic, Message, Suppressed
from innomodel.source import Source

_MOST_GUESSES = 200
"""Of how many rules in comments we say what may have been meant: guesses are dear, and no more are shown."""


def sorted_out(
    description: Description, found: Sequence[Diagnostic], policy: Policy
) -> tuple[list[Diagnostic], tuple[Suppressed, ...]]:
    """The findings that are left with those about the comments themselves, and the ones left be."""
    source = description.source
    wanted = [
        (one, _objection(source, one, place < _MOST_GUESSES)) for place, one in enumerate(ignores(source))
    ]
    if not wanted:
        return list(found), ()
    objections = [said for _ignore, said in wanted if said is not None]
    valid = [ignore for ignore, said in wanted if said is None]
    covering: dict[Place, Ignore] = {}
    for ignore in valid:
        for place in ignore.places:
            covering.setdefault(place, ignore)
    left: list[Diagnostic] = []
    suppressed: list[Suppressed] = []
    needed: set[Place] = set()
    for diagnostic in found:
        places = [place for place in places_covering(diagnostic) if place in covering]
        needed.update(places)
        if places:
            by = min((covering[place] for place in places), key=attrgetter("span"))
            suppressed.append(Suppressed(diagnostic, "inSource", by.reason))
        else:
            left.append(diagnostic)
    idle = [
        _unused(source, ignore)
        for ignore in valid
        if _was_asked(ignore.rule, description, policy) and needed.isdisjoint(ignore.places)
    ]
    return [*left, *objections, *idle], tuple(suppressed)


def _objection(source: Source, ignore: Ignore, guesses: bool) -> Diagnostic | None:
    """Why a comment cannot be followed, with what may have been meant if it `guesses`."""
    said = misnamed(source, ignore.rule, ignore.span, guesses)
    if said is not None or ignore.reason or not RULES[ignore.rule].needs_reason:
        return said
    return source.diagnostic(
        "ignore-without-reason",
        "error",
        Message("What {name} finds can be ignored only with a reason.", {"name": ignore.rule}),
        Message(
            "Write the reason in brackets: # innomodel: ignore {name} (why this is no personal data).",
            {"name": ignore.rule},
        ),
        (),
        ignore.span,
    )


def _was_asked(rule: str, description: Description, policy: Policy) -> bool:
    return rule not in policy.off and RULES[rule].applies_to(description)


def _unused(source: Source, ignore: Ignore) -> Diagnostic:
    return source.diagnostic(
        "unused-ignore",
        "info",
        Message("There is nothing here of {name} to ignore.", {"name": ignore.rule}),
        Message("Remove the rule from the comment, or put the comment on or above the field it is about."),
        (),
        ignore.span,
    )
