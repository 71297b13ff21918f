"""The words of a text that went and the ones that came."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from itertools import accumulate, compress, count
from operator import ne
from typing import Literal, NamedTuple

from innomodel.compare.reading import text_content

_TOKEN = re.compile(r"[^\s\u2028]+|[\n\u2028]")
_MEANING = re.compile(r"(?<!\w)[-−+±]\d+|\w+|[%‰€£$§=<>≤≥]")
_MOST_STEPS = 1_000_000
_MOST_STEPS_A_WORD = 60
_FEWEST_WORDS = 100
"""How many words and pairs of equal words are looked at: what a comparison of two texts costs at most, be it
one of long texts or one of very many short ones."""


class Piece(NamedTuple):
    """Words of a text that stayed, went (`out`) or came (`in`). A "\\n" among them begins a new block."""

    kind: Literal["same", "out", "in"]
    words: tuple[str, ...]


def words_changed(old: str, new: str, rich: bool) -> tuple[Piece, ...]:
    """The two texts as one run of pieces: without what came it is the old one, without what went the new."""
    before, after = (tuple(_TOKEN.findall(text_content(text, rich))) for text in (old, new))
    return tuple(_pieces(before, after))


def same_meaning(old: str, new: str) -> bool:
    """Whether only punctuation, capitals and spaces differ."""
    before, after = old.split(), new.split()
    first, last = _common_ends(before, after)
    parts = (" ".join(words[first : len(words) - last]) for words in (before, after))
    meaning, new_meaning = (_MEANING.findall(part.casefold()) for part in parts)
    return meaning == new_meaning


def _pieces(before: Sequence[str], after: Sequence[str]) -> Iterator[Piece]:
    for same, (start, end), (new_start, new_end) in _runs(before, after):
        if same:
            yield Piece("same", tuple(before[start:end]))
            continue
        if end > start:
            yield Piece("out", tuple(before[start:end]))
        if new_end > new_start:
            yield Piece("in", tuple(after[new_start:new_end]))


_Run = tuple[bool, tuple[int, int], tuple[int, int]]


def _runs(before: Sequence[str], after: Sequence[str]) -> Iterator[_Run]:
    """Runs that are the same or not, with where they stand; two runs in a row are never of one kind."""
    first, last = _common_ends(before, after)
    end, new_end = len(before) - last, len(after) - last
    if first:
        yield True, (0, first), (0, first)
    if end > first or new_end > first:
        for same, old, new in _middle(before[first:end], after[first:new_end]):
            yield same, (old[0] + first, old[1] + first), (new[0] + first, new[1] + first)
    if last:
        yield True, (end, len(before)), (new_end, len(after))


def _common_ends(before: Sequence[str], after: Sequence[str]) -> tuple[int, int]:
    """How many words from the first on are the same, and of the others how many up to the last."""
    first = _common(before, after)
    return first, _common(before[first:][::-1], after[first:][::-1])


def _common(before: Sequence[str], after: Sequence[str]) -> int:
    return next(compress(count(), map(ne, before, after)), min(len(before), len(after)))


def _middle(before: Sequence[str], after: Sequence[str]) -> Iterator[_Run]:
    open_start = (0, 0)
    for start, new_start, size in [*sorted(_matches(before, after)), (len(before), len(after), 0)]:
        if (start, new_start) != open_start:
            yield False, (open_start[0], start), (open_start[1], new_start)
        if size:
            yield True, (start, start + size), (new_start, new_start + size)
        open_start = (start + size, new_start + size)


def _matches(before: Sequence[str], after: Sequence[str]) -> Iterator[tuple[int, int, int]]:
    """Where the same words stand, and how many: the longest run first, then those on its two sides.

    It is what difflib finds, up to a bound: it looks through both sides of each run that it finds,
    however many there are.
    """
    matcher = SequenceMatcher(None, before, after, autojunk=False)
    counts = Counter(after)
    steps = list(accumulate([1 + counts[word] for word in before], initial=0))
    left = min(_MOST_STEPS, _MOST_STEPS_A_WORD * (_FEWEST_WORDS + len(before) + len(after)))
    waiting = [(0, len(before), 0, len(after))]
    while waiting:
        first, end, new_first, new_end = waiting.pop()
        left -= steps[end] - steps[first]
        if left < 0:
            return
        start, new_start, size = matcher.find_longest_match(first, end, new_first, new_end)
        if size:
            yield start, new_start, size
            waiting.append((first, start, new_first, new_start))
            waiting.append((start + size, end, new_start + size, new_end))
