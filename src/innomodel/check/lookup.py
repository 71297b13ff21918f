"""Looking for signs in many texts at once: most have none of what a rule looks for."""

from bisect import bisect_right
from collections.abc import Iterator, Mapping
from functools import cache, cached_property
from itertools import accumulate
from typing import NamedTuple

from innomodel.check.kinds import BEYOND, characters, kinds, marks, without_small_letters
from innomodel.check.passage import HIDDEN, Passage

BETWEEN = b"\0"
_A_WHOLE_TEXT = 1 << 31


class Lookup:
    """Texts, and what finds signs in them faster than a search by pattern.

    A sign is a text, or in bytes the `kinds` of its characters. `characters` are those of all texts, a byte
    each, with BETWEEN after each text but the last, `kinds` are their kinds, and `bare_kinds` those without
    the small letters.
    """

    def __init__(self, passages: tuple[Passage, ...]) -> None:
        self.passages = passages
        texts = [characters(passage.text).replace(BETWEEN, b" ") for passage in passages]
        self._starts = list(accumulate([len(text) + len(BETWEEN) for text in texts], initial=0))
        self.characters = BETWEEN.join(texts)
        self.kinds = kinds(self.characters)
        self.bare_kinds = without_small_letters(self.kinds)
        self._marks = self._characters_beyond() | marks(self.bare_kinds)

    @cached_property
    def kinds_of_words(self) -> bytes:
        """`kinds`, of code a small letter for each character."""
        if b"`" not in self.kinds:
            return self.kinds
        found = self.kinds.split(BETWEEN)
        for index, passage in enumerate(self.passages):
            if "`" in passage.text:
                words = characters(passage.words.replace(HIDDEN, "x"))
                found[index] = kinds(words.replace(BETWEEN, b" "))
        return BETWEEN.join(found)

    def having(self, *signs: str | bytes) -> list[Passage]:
        """The passages whose text has one of `signs`."""
        places = sorted(self._places(signs, _A_WHOLE_TEXT))
        return list(dict.fromkeys(self.at(place)[0] for place in places))

    def places(self, *signs: str | bytes, step: int = 1) -> Iterator[tuple[Passage, int]]:
        """Where each of `signs` begins, text by text and in order.

        Of those of one sign that begin less than `step` characters apart, only the first.
        """
        return map(self.at, sorted(self._places(signs, step)))

    def at(self, place: int) -> tuple[Passage, int]:
        """Which passage the character of `kinds` at `place` is in, and where in its text."""
        index = bisect_right(self._starts, place) - 1
        return self.passages[index], place - self._starts[index]

    def _places(self, signs: tuple[str | bytes, ...], step: int) -> set[int]:
        """Where `signs` begin among all characters; after each place, `step` on or in the next text."""
        found: set[int] = set()
        for wanted in _wanted(signs):
            if wanted.marks <= self._marks and wanted.bare_kinds in self.bare_kinds:
                found.update(self._places_of_one(wanted, step))
        return found

    def _places_of_one(self, wanted: "_Wanted", step: int) -> list[int]:
        where = self.kinds if wanted.is_of_kinds else self.characters
        found, core = [], where.find(wanted.core)
        while core >= 0:
            if wanted.is_all_core or self._is_there(wanted, where, core - wanted.before_core):
                found.append(core - wanted.before_core)
                core = where.find(
                    wanted.core, min(core + step, self._starts[bisect_right(self._starts, core)])
                )
            else:
                core = where.find(wanted.core, core + 1)
        return found

    def _is_there(self, wanted: "_Wanted", where: bytes, start: int) -> bool:
        if start < 0 or not where.startswith(wanted.whole, start):
            return False
        return all(self._character(start + place) == one for place, one in wanted.beyond.items())

    def _characters_beyond(self) -> frozenset[str]:
        """The characters that the same mark stands for."""
        found, place = set(), self.characters.find(BEYOND)
        while place >= 0:
            found.add(self._character(place))
            place = self.characters.find(BEYOND, place + 1)
        return frozenset(found)

    def _character(self, place: int) -> str:
        passage, place_in_text = self.at(place)
        return passage.text[place_in_text]


class _Wanted(NamedTuple):
    """A sign as it is looked for.

    `core` is what is left of `whole` without the small letters at its ends: of kinds these are most
    of a text, and finding them first would take longest. `beyond` has the characters at the places
    where `whole` has the mark that stands for others too. `is_all_core` says that there is nothing
    to look at where the core is found.
    """

    is_of_kinds: bool
    is_all_core: bool
    whole: bytes
    core: bytes
    before_core: int
    bare_kinds: bytes
    beyond: Mapping[int, str]
    marks: frozenset[str]


@cache
def _wanted(signs: tuple[str | bytes, ...]) -> tuple[_Wanted, ...]:
    return tuple(map(_one_wanted, signs))


def _one_wanted(sign: str | bytes) -> _Wanted:
    is_of_kinds = isinstance(sign, bytes)
    whole = sign if isinstance(sign, bytes) else characters(sign)
    written = sign if isinstance(sign, str) else sign.decode("latin-1")
    core = whole.strip(b"a") if is_of_kinds else whole
    bare = without_small_letters(kinds(whole))
    beyond = {place: written[place] for place, one in enumerate(whole) if one == ord(BEYOND)}
    return _Wanted(
        is_of_kinds=is_of_kinds,
        is_all_core=core == whole and not beyond,
        whole=whole,
        core=core,
        before_core=whole.index(core),
        bare_kinds=bare,
        beyond=beyond,
        marks=marks(bare) | frozenset(beyond.values()),
    )
