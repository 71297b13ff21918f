"""The baseline: findings that were there when checking began and are left be until someone mends them."""

import json
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from innomodel.check.limited import limited
from innomodel.check.rule_names import unknown_rule
from innomodel.check.rules import RULES
from innomodel.diagnostic import Diagnostic, Findings, Suppressed, written
from innomodel.pattern import pattern
from innomodel.source import Source

VERSION = 1
_MOST_GUESSES = 50
_STRING = pattern(r'"(?:[^"\\]|\\.)*+"')


class Baseline(NamedTuple):
    """How many of each finding are known, by path and fingerprint; what is wrong with the file itself."""

    known: Mapping[tuple[str, str], int] = {}
    problems: tuple[Diagnostic, ...] = ()


def read_baseline(text: str, path: str) -> Baseline:
    """The baseline in the JSON `text` of the file `path`. Raises ValueError when it is none."""
    try:
        data = json.loads(text)
        if data["version"] != VERSION:
            raise ValueError(f"version {data['version']!r}")
        known = {(str(one["path"]), str(one["fingerprint"])): int(one["count"]) for one in data["findings"]}
        rules = sorted({str(one["rule"]) for one in data["findings"]} - set(RULES))
    except (KeyError, TypeError, AttributeError, RecursionError) as error:
        raise ValueError("not a baseline") from error
    source = Source(path, text, None)
    first, rest = limited(source, list(_unknown(source, rules)))
    return Baseline(known, (*first, *rest))


def _unknown(source: Source, rules: Sequence[str]) -> Iterator[Diagnostic]:
    places: dict[str, int] = {}
    for found in _STRING.finditer(source.text if rules else ""):
        places.setdefault(found[0], found.start() + 1)
    for number, rule in enumerate(rules):
        start = places.get(json.dumps(rule, ensure_ascii=False), 0)
        yield unknown_rule(source, rule, source.at(start, start + len(rule)), number < _MOST_GUESSES)


def baseline_text(findings: Sequence[Findings]) -> str:
    """A baseline of all `findings` as JSON, the same for the same findings wherever their lines are."""
    counts: Counter[tuple[str, str, str, str]] = Counter(
        (file.path, one.rule, written(one.address), one.fingerprint)
        for file in findings
        for one in file.diagnostics
    )
    entries: list[dict[str, Any]] = [
        {"path": path, "rule": rule, "address": address, "fingerprint": fingerprint, "count": count}
        for (path, rule, address, fingerprint), count in sorted(counts.items())
    ]
    return json.dumps({"version": VERSION, "findings": entries}, ensure_ascii=False, indent=1) + "\n"


def without_known(findings: Findings, baseline: Baseline) -> Findings:
    """`findings` with what the baseline knows left be: of equal findings as many as it counts."""
    left = dict(baseline.known)
    fresh: list[Diagnostic] = []
    known: list[Suppressed] = []
    for one in findings.diagnostics:
        key = findings.path, one.fingerprint
        if left.get(key, 0) > 0:
            left[key] -= 1
            known.append(Suppressed(one, "external"))
        else:
            fresh.append(one)
    return findings._replace(diagnostics=tuple(fresh), suppressed=(*findings.suppressed, *known))
