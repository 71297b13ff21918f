"""Looking for a sign in many texts at once: most have none of what a rule looks for."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, cached_property
from itertools import accumulate

from innomodel.check.kinds import kinds, marks, without_small_letters
from innomodel.check.passage import Passage

_BETWEEN = "\0"


@dataclass(frozen=True, eq=False)
class Lookup:
    """Texts, and what finds signs in them faster than a search by pattern.

    A sign is a text, or in bytes the `kinds` of its characters.
    """

    passages: tuple[Passage, ...]

    def having(self, *signs: str | bytes) -> list[Passage]:
        """The passages whose text has one of `signs`."""
        found: set[int] = set()
        for sign in filter(self._has, signs):
            place = self._find(sign, 0)
            while place >= 0:
                found.add(bisect_right(self._starts, place) - 1)
                place = self._find(sign, self._end(place))
        return [self.passages[index] for index in sorted(found)]

    def places(self, *signs: str | bytes, step: int = 1) -> Iterator[tuple[Passage, int]]:
        """Where each of `signs` begins, text by text and in order.

        Of those of one sign that begin less than `step` characters apart, only the first.
        """
        found: set[int] = set()
        for sign in filter(self._has, signs):
            place = self._find(sign, 0)
            while place >= 0:
                found.add(place)
                place = self._find(sign, min(place + step, self._end(place)))
        for place in sorted(found):
            index = bisect_right(self._starts, place) - 1
            yield self.passages[index], place - self._starts[index]

    def kinds(self) -> Iterator[tuple[Passage, bytes]]:
        """Each passage with the kinds of its characters."""
        for passage, start in zip(self.passages, self._starts, strict=True):
            yield passage, self._kinds[start : start + len(passage.text)]

    def may_have(self, shape: re.Pattern[bytes]) -> bool:
        """Whether the kinds of all characters, without the small letters, have `shape` in them."""
        return shape.search(self._bare_kinds) is not None

    def _end(self, place: int) -> int:
        """Where the passage after the one that has `place` begins."""
        index = bisect_right(self._starts, place)
        return self._starts[index] if index < len(self._starts) else len(self._text)

    def _has(self, sign: str | bytes) -> bool:
        """Whether `sign` can be anywhere: told fast, and right when it cannot."""
        if isinstance(sign, str):
            return sign in self._text
        return _marks_of_sign(sign) <= self._marks and _without_small_letters(sign) in self._bare_kinds

    def _find(self, sign: str | bytes, start: int) -> int:
        if isinstance(sign, str):
            return self._text.find(sign, start)
        place = self._kinds.find(sign, start)
        if b"?" in sign:  # it stands for other characters too
            mark = sign.index(b"?")
            while place >= 0 and self._text[place + mark] != "?":
                place = self._kinds.find(sign, place + 1)
        return place

    @cached_property
    def _text(self) -> str:
        return _BETWEEN.join(passage.text for passage in self.passages)

    @cached_property
    def _kinds(self) -> bytes:
        return kinds(self._text)

    @cached_property
    def _marks(self) -> frozenset[int]:
        return marks(self._kinds)

    @cached_property
    def _bare_kinds(self) -> bytes:
        return without_small_letters(self._kinds)

    @cached_property
    def _starts(self) -> list[int]:
        """Where each passage begins in the text of all."""
        lengths = [len(passage.text) + len(_BETWEEN) for passage in self.passages]
        return list(accumulate(lengths, initial=0))[: len(lengths)]


_marks_of_sign = cache(marks)
_without_small_letters = cache(without_small_letters)
