"""How many findings of one file are told one by one."""

from collections.abc import Sequence

from innomodel.diagnostic import Diagnostic, Message, Severity
from innomodel.source import Source
from innomodel.source.identity import fingerprint

MOST_FINDINGS = 200
"""How many findings of one file are told one by one."""


def limited(source: Source, found: Sequence[Diagnostic]) -> tuple[list[Diagnostic], tuple[Diagnostic, ...]]:
    """The first findings in the order of the file, and one that counts the rest where there are more."""
    found = sorted(found, key=lambda one: one.span)
    rest = found[MOST_FINDINGS:]
    return found[:MOST_FINDINGS], (_more(source, rest),) if rest else ()


def _more(source: Source, rest: Sequence[Diagnostic]) -> Diagnostic:
    rule = "more-findings"
    severity: Severity = "error" if any(one.severity == "error" for one in rest) else "info"
    return source.diagnostic(
        rule,
        severity,
        Message("Findings of this file that are not told one by one: {count}.", {"count": len(rest)}),
        Message("Mend the ones above first; many of the rest often go with them."),
        rest[0].address,
        rest[0].span,
    )._replace(fingerprint=fingerprint(source, rule, (), source.at(0, 0)))
