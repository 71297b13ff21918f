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
_MARKS = pattern(r"[ \t\u00a0*_]*")
_ENDED = pattern(r"[.!?…][”\"'’)*_]*\s+[*_]*\Z|[.!?…]\Z")
_TAIL = 40


class Verdict(NamedTuple):
    """A whole sentence that says an outcome: which one, where it begins and ends, and its words on one line.

    The mark that ends it is not among its words.
    """

    outcome: str
    start: int
    end: int
    words: str


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
    for match in _sentence().finditer(text):
        if _begins_a_sentence(text, match.start()):
            words = " ".join(match[1].split())
            yield Verdict(_outcomes()[words], *match.span(), words)


def _begins_a_sentence(text: str, place: int) -> bool:
    """Whether a sentence can begin at `place`: after another, on a line of its own or as a list item."""
    start = max(place - _TAIL, 0)
    if _ENDED.search(text, start, place):
        return True
    line_start = text.rfind("\n", start, place) + 1
    if start and not line_start:
        return False
    line = text[line_start:place]
    return bool(_MARKER.fullmatch(line) or (_MARKS.fullmatch(line) and _is_below_closed(text, line_start)))


def _is_below_closed(text: str, line_start: int) -> bool:
    """Whether the line above `line_start` is none, blank, a heading or one with a hard break."""
    end = max(line_start - 1, 0)
    above = text[text.rfind("\n", 0, end) + 1 : end]
    return not above.strip() or above.lstrip().startswith("#") or above.endswith(("  ", "\\"))


@cache
def _signs() -> frozenset[str]:
    """How verdicts begin: a text without one of these has none."""
    return frozenset(sentence.split()[0] for sentence in _outcomes())


@cache
def _outcomes() -> dict[str, str]:
    """The outcomes by the sentences that they are printed with, without the full stop."""
    return {sentence.removesuffix("."): outcome for outcome, text in OUTCOMES.items() for sentence in text}


@cache
def _sentence() -> re.Pattern[str]:
    """A verdict, of whose first signs the sentences are alternatives: a text without one is passed fast."""
    sentences = "|".join(r"\s+".join(map(re.escape, sentence.split())) for sentence in _outcomes())
    end_of_paragraph = r"(?=[*_]*\s*?(?:\n[^\S\n]*\n|\Z))"
    return re.compile(rf"({sentences})(?:[.!]|{end_of_paragraph})(?=[*_]*(?:\s|\Z))")
