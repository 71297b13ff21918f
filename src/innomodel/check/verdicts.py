"""Sentences of the author's that are verdicts themselves: ”Tavoite toteutui.”"""

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from typing import NamedTuple

from innomodel.check.description import Description
from innomodel.check.evaluation import Goal, goals
from innomodel.check.passage import Passage
from innomodel.model.evaluation import OUTCOMES
from innomodel.pattern import pattern

_MARKER = pattern(r"\s*(?:[-*+]|\d+[.)]|#{1,6})\s+[*_]*")
_ENDED = pattern(r"[.!?…][”\"'’)*_]*\s+[*_]*\Z|[.!?…]\Z")
_TAIL = 40


class Verdict(NamedTuple):
    """A whole sentence that says an outcome: which one, and where the sentence begins and ends."""

    outcome: str
    start: int
    end: int


@lru_cache(maxsize=1)
def verdicts_of_goals(description: Description) -> tuple[tuple[Goal, Passage, tuple[Verdict, ...]], ...]:
    """Each goal that has an outcome, and verdicts in its evidence."""
    evidence = {one.address[:-1]: one for one in description.passages if one.address[-1] == "evidence"}
    found = [
        (goal, passage, tuple(verdicts(passage.words)))
        for goal in goals(description)
        if goal.outcome and (passage := evidence.get(goal.address))
        if any(sign in passage.text for sign in _signs())
    ]
    return tuple(one for one in found if one[2])


def verdicts(text: str) -> Iterator[Verdict]:
    """The whole sentences of `text` that are one of the sentences outcomes are printed with, in any language.

    A verdict inside a longer sentence, within quotation marks or after a colon is a remark.
    """
    for match in _sentences().finditer(text):
        if _begins_a_sentence(text, match.start()):
            yield Verdict(str(match.lastgroup), *match.span())


def _begins_a_sentence(text: str, place: int) -> bool:
    """Whether a sentence can begin at `place`: after another, on a line of its own or as a list item."""
    line_start = text.rfind("\n", 0, place) + 1
    if place - line_start <= _TAIL:
        line = text[line_start:place]
        if _MARKER.fullmatch(line):
            return True
        if not line.strip(" \t\u00a0*_") and _is_closed(text[: max(line_start - 1, 0)]):
            return True
    return _ENDED.search(text[max(place - _TAIL, 0) : place]) is not None


def _is_closed(above: str) -> bool:
    """Whether the last line of `above` is blank, a heading or one with a hard break."""
    last = above[above.rfind("\n") + 1 :]
    return not last.strip() or last.lstrip().startswith("#") or last.endswith(("  ", "\\"))


@cache
def _signs() -> frozenset[str]:
    """How verdicts begin: a text without one of these has none."""
    firsts = {sentence.split()[0] for text in OUTCOMES.values() for sentence in text}
    return frozenset(
        one for one in firsts if not any(one != other and one.startswith(other) for other in firsts)
    )


@cache
def _sentences() -> re.Pattern[str]:
    """Begins with a set of capitals: a text without a verdict is looked through fast."""
    first = "".join(sorted({sentence[0] for text in OUTCOMES.values() for sentence in text}))
    others = "|".join(
        f"(?P<{outcome}>{'|'.join(_without_capital(sentence) for sentence in text)})"
        for outcome, text in OUTCOMES.items()
    )
    end_of_paragraph = r"(?=[*_]*\s*?(?:\n[^\S\n]*\n|\Z))"
    return re.compile(rf"[{first}](?:{others})(?:[.!]|{end_of_paragraph})(?=[*_]*(?:\s|\Z))")


def _without_capital(sentence: str) -> str:
    return r"\s+".join(map(re.escape, sentence[1:].rstrip(".").split()))
