"""Checking: a source in, findings and the model out. Pure functions."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from functools import cached_property
from types import MappingProxyType
from typing import Any

from innomodel.check.control_characters import control_characters
from innomodel.check.description import Description
from innomodel.check.ignoring import sorted_out
from innomodel.check.limited import MOST_FINDINGS, limited
from innomodel.check.needs import next_stage
from innomodel.check.policy import AS_THE_RULES_SAY, Policy
from innomodel.check.rules import RULES
from innomodel.check.speller import Speller
from innomodel.check.structure import check_structure, schema
from innomodel.diagnostic import Diagnostic, NextStage, Suppressed
from innomodel.model.operating_model import STAGES, OperatingModel
from innomodel.source import Source, plain_data
from innomodel.source.identity import fingerprint
from innomodel.value import Value

__all__ = ["MOST_FINDINGS", "RULES", "Checked", "check"]


class Checked(Value):
    """What checking a source gives: its plain data, the findings in the order of the file, what is
    next and what is left be."""

    source: Source
    data: Any
    diagnostics: tuple[Diagnostic, ...]
    next_stage: NextStage | None = None
    suppressed: tuple[Suppressed, ...] = ()

    @property
    def ok(self) -> bool:
        """Whether there is no error; warnings may be there."""
        return all(one.severity != "error" for one in self.diagnostics)

    @cached_property
    def model(self) -> OperatingModel | None:
        """The operating model, None when there are errors."""
        if not self.ok:
            return None
        from innomodel.model.build import build_model  # loaded only when a model is wanted

        return build_model(self.data)


def check(
    source: Source,
    stage: str | None = None,
    today: date | None = None,
    policy: Policy = AS_THE_RULES_SAY,
    spellers: Mapping[str, Speller] = MappingProxyType({}),
) -> Checked:
    """Check `source` as a description at `stage` (its own when None) on the day `today`.

    Without a day, what depends on the time is not looked at. `policy` says what to leave unasked and
    which severities differ from the rules' own. Spelling is looked at in the languages of `spellers`.

    Raises nothing for whatever the file holds: what is wrong is in the diagnostics.
    """
    if source.root is None:
        return Checked(source=source, data=None, diagnostics=_told(source, source.problems))
    data = plain_data(source.root, schema())
    structure = check_structure(source, data)
    controls = tuple(control_characters(source))
    found = [*source.problems, *structure.diagnostics, *controls]
    if not isinstance(data, dict):
        return Checked(source=source, data=data, diagnostics=_told(source, found))
    mistaken = structure.mistaken | {one.address for one in controls}
    description = Description(source, data, stage or _own_stage(data), today, mistaken, spellers)
    found.extend(_asked(description, policy))
    left, suppressed = sorted_out(description, found, policy)
    let_be = tuple(one._replace(diagnostic=_marked(source, one.diagnostic)) for one in suppressed)
    return Checked(
        source=source,
        data=data,
        diagnostics=_told(source, left),
        next_stage=next_stage(description, policy),
        suppressed=let_be,
    )


def _asked(description: Description, policy: Policy) -> Iterator[Diagnostic]:
    """What the rules that apply to the description say."""
    for name, rule in RULES.items():
        if rule.find is not None and name not in policy.off and rule.applies_to(description):
            severity = policy.severities.get(name, rule.severity)
            for one in rule.find(description):
                yield description.source.diagnostic(name, severity, *one)


def _told(source: Source, found: Sequence[Diagnostic]) -> tuple[Diagnostic, ...]:
    """The findings in the order of the file; of very many the first, and one that counts the rest.

    A fix that would change anything but the text it is about is no fix.
    """
    first, rest = limited(source, found)
    return (*(_marked(source, one) for one in _without_unsafe_fixes(source, first)), *rest)


def _without_unsafe_fixes(source: Source, found: Sequence[Diagnostic]) -> Iterator[Diagnostic]:
    fixes = [one.fix for one in found if one.fix is not None]
    if not fixes:
        yield from found
        return
    from innomodel.source.edit import safe_edits  # a file without fixes needs no way to edit it

    safe = safe_edits(source, fixes)
    for one in found:
        yield one if one.fix is None or one.fix in safe else one._replace(fix=None)


def _marked(source: Source, one: Diagnostic) -> Diagnostic:
    return Diagnostic(*one[:-1], fingerprint(source, one.rule, one.address, one.span))


def _own_stage(data: dict[str, Any]) -> str | None:
    stage = data.get("development_stage")
    return stage if isinstance(stage, str) and stage in STAGES else None
