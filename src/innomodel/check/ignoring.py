"""Leaving be what a comment in the description tells to ignore."""

from collections.abc import Sequence
from itertools import islice

from innomodel.check.comments import Ignore, ignores
from innomodel.check.description import Description
from innomodel.check.policy import Policy
from innomodel.check.rule_names import misnamed
from innomodel.check.rules import RULES
from innomodel.diagnostic import Diagnostic, Message, Suppressed
from innomodel.source import Source

MOST_IGNORES = 500
"""Each is held against every finding; a description that people wrote has a handful."""


def sorted_out(
    description: Description, found: Sequence[Diagnostic], policy: Policy
) -> tuple[list[Diagnostic], tuple[Suppressed, ...]]:
    """The findings that are left with those about the comments themselves, and the ones left be.

    The first MOST_IGNORES rules of the comments are followed.
    """
    source = description.source
    wanted = [(one, _objection(source, one)) for one in islice(ignores(source), MOST_IGNORES)]
    if not wanted:
        return list(found), ()
    objections = [said for _ignore, said in wanted if said is not None]
    valid = [ignore for ignore, said in wanted if said is None]
    left: list[Diagnostic] = []
    suppressed: list[Suppressed] = []
    for diagnostic in found:
        by = next((ignore for ignore in valid if ignore.is_about(diagnostic)), None)
        if by is None:
            left.append(diagnostic)
        else:
            suppressed.append(Suppressed(diagnostic, "inSource", by.reason))
    idle = [
        _unused(source, ignore)
        for ignore in valid
        if _was_asked(ignore.rule, description, policy) and not any(map(ignore.is_about, found))
    ]
    return [*left, *objections, *idle], tuple(suppressed)


def _objection(source: Source, ignore: Ignore) -> Diagnostic | None:
    """Why a comment cannot be followed."""
    said = misnamed(source, ignore.rule, ignore.span)
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
