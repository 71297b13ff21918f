"""Checking: a source in, findings and the model out. Pure functions."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Any

from innomodel.check.description import Description
from innomodel.check.needs import next_stage
from innomodel.check.rules import RULES
from innomodel.check.structure import check_structure, schema
from innomodel.diagnostic import Diagnostic, Message, NextStage
from innomodel.model.operating_model import STAGES, OperatingModel
from innomodel.source import Source, plain_data

__all__ = ["MOST_FINDINGS", "RULES", "Checked", "check"]

MOST_FINDINGS = 200
"""How many findings of one file are told one by one."""


@dataclass(frozen=True)
class Checked:
    """What checking a source gives: its plain data, the findings in the order of the file, what is next."""

    source: Source
    data: Any
    diagnostics: tuple[Diagnostic, ...]
    next_stage: NextStage | None = None

    @property
    def ok(self) -> bool:
        """Whether there is no error; warnings may be there."""
        return all(one.severity != "error" for one in self.diagnostics)

    @cached_property
    def model(self) -> OperatingModel | None:
        """The operating model, None when there are errors."""
        if not self.ok:
            return None
        from innomodel.model.build import build_model  # pydantic is loaded only when a model is wanted

        return build_model(self.data)


def check(source: Source, stage: str | None = None, today: date | None = None) -> Checked:
    """Check `source` as a description at `stage` (its own when None) on the day `today`.

    Without a day, what depends on the time is not looked at.

    Raises nothing for whatever the file holds: what is wrong is in the diagnostics.
    """
    if source.root is None:
        return Checked(source, None, source.problems)
    data = plain_data(source.root, schema())
    structure = check_structure(source, data)
    found = [*source.problems, *structure.diagnostics]
    following = None
    if isinstance(data, dict):
        description = Description(source, data, stage or _own_stage(data), today, structure.mistaken)
        found.extend(_asked(description))
        following = next_stage(description)
    return Checked(source, data, _bounded(source, sorted(found, key=lambda one: one.span)), following)


def _asked(description: Description) -> Iterator[Diagnostic]:
    """What the rules that apply to the description say."""
    for rule in RULES.values():
        if rule.find is not None and rule.applies_at(description.stage):
            for one in rule.find(description):
                yield description.source.diagnostic(rule.name, rule.severity, *one)


def _bounded(source: Source, found: list[Diagnostic]) -> tuple[Diagnostic, ...]:
    """The first findings of a file that has very many, and one that counts the rest."""
    rest = found[MOST_FINDINGS:]
    if not rest:
        return tuple(found)
    more = source.diagnostic(
        "more-findings",
        "error" if any(one.severity == "error" for one in rest) else "info",
        Message("There are {count} more findings in this file.", {"count": len(rest)}),
        Message("Mend the ones above first; many of the rest often go with them."),
        rest[0].address,
        rest[0].span,
    )
    return (*found[:MOST_FINDINGS], more)


def _own_stage(data: dict[str, Any]) -> str | None:
    stage = data.get("development_stage")
    return stage if isinstance(stage, str) and stage in STAGES else None
