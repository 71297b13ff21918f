"""Names of rules that people write in comments, settings and baselines."""

from innomodel.check.rules import RULES
from innomodel.diagnostic import Diagnostic, Message, Span
from innomodel.source import Source

_ALL = Message("The command innomodel explain lists all rules.")
_LONGEST_GUESSED_AT = 100  # characters


_IN_THE_WAY = Message("What it finds stands in the way of reading or publishing the description: mend it.")
_ITS_OWN = Message("It tells what is wrong with comments and settings: mend that, and it is not found.")
_WHY_NOT = {
    "lossy-copy": Message(
        "It is found only when a page is imported, and settings and comments are about checking: "
        "leave it out."
    ),
    "more-findings": Message("It only counts what does not fit in the report: leave it out."),
    **dict.fromkeys(
        ("cannot-be-ignored", "ignore-without-reason", "unknown-rule", "unused-ignore", "wrong-setting"),
        _ITS_OWN,
    ),
}


def unknown_rule(source: Source, name: str, span: Span, guesses: bool = True) -> Diagnostic:
    """A finding about a name that is no rule's, with the one that may have been meant if it `guesses`."""
    hint = near(name) if guesses else _ALL
    return source.diagnostic(
        "unknown-rule", "error", Message("There is no rule {name}.", {"name": name}), hint, (), span
    )


def near(name: str) -> Message:
    """The rule that may have been meant, or where to see all."""
    from difflib import get_close_matches  # only a mistake needs it

    found = get_close_matches(name[:_LONGEST_GUESSED_AT], RULES)
    if found:
        return Message("Did you mean {name}?", {"name": found[0]})
    return _ALL


def misnamed(source: Source, name: str, span: Span, guesses: bool = True) -> Diagnostic | None:
    """What is wrong with switching the rule `name` off; None when that can be done."""
    if name not in RULES:
        return unknown_rule(source, name, span, guesses)
    if RULES[name].find is not None:
        return None
    return source.diagnostic(
        "cannot-be-ignored",
        "error",
        Message("The rule {name} cannot be switched off or softened.", {"name": name}),
        _WHY_NOT.get(name, _IN_THE_WAY),
        (),
        span,
    )
