"""A dictionary of one language: what the machine has, the shipped terms, and the collection's own words."""

import json
import re
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache, cached_property, lru_cache
from itertools import takewhile
from typing import NamedTuple

from innomodel.shipped import shipped
from innomodel.spelling.engines import engine

_OTHER_ENDINGS = {
    "sv": re.compile(r"(?:s|n|en|et|t|ar|er|or|na|arna|erna|orna|a|at|ad|ade|as|nde|ndet)?s?"),
    "en": re.compile(r"(?:s|es|ed|ing|'s|’s)?"),
}
_SHORTEST_ENDING = 3
_BRITISH = (("is", "iz"), ("ys", "yz"), ("our", "or"), ("tre", "ter"), ("ogramme", "ogram"), ("ll", "l"))


class Terms(NamedTuple):
    """The shipped terms of a language, each with a known word that is inflected like it ("" for none)."""

    names: dict[str, str]
    words: dict[str, str]


@dataclass(frozen=True)
class Dictionary:
    """The dictionary of `language` ("fi", "sv" or "en"), which `engine` must have.

    `words` are known besides, each with a known word that is inflected like it ("" when none is given).
    """

    language: str
    words: Mapping[str, str] = field(default_factory=dict)

    @property
    def names(self) -> Collection[str]:
        """The proper nouns among the terms."""
        return terms(self.language).names

    def knows(self, word: str) -> bool:
        """Whether `word` is in the machine's dictionary, or a form or compound of a term or an own word."""
        return _knows(self.language, word) or self._is_own(word)

    def suggestions(self, word: str) -> list[str]:
        """Words near `word`, the likeliest first."""
        return _suggestions(self.language, word)

    @cached_property
    def _own(self) -> Mapping[str, Mapping[str, str]]:
        """The own words by their first letter, which their forms begin with too: there may be thousands."""
        found: dict[str, dict[str, str]] = {}
        for own, like in self.words.items():
            found.setdefault(own[:1].casefold(), {})[own.casefold()] = like
        return found

    def _is_own(self, word: str) -> bool:
        written = word.casefold().strip("-")
        return any(
            _is_a_form(self.language, written, own, like or _ending(self.language, own))
            for own, like in self._own.get(written[:1], {}).items()
        )


@cache
def terms(language: str) -> Terms:
    """The shipped terms of `language`."""
    return Terms(**json.loads(shipped("codelists", "terms.json"))[language])


@lru_cache(maxsize=100_000)
def _knows(language: str, word: str) -> bool:
    asked = engine(language)
    assert asked is not None
    if asked.spells(word) or _is_a_term(language, word):
        return True
    return language == "en" and any(asked.spells(american) for american in _american(word))


@lru_cache(maxsize=10_000)
def _suggestions(language: str, word: str) -> list[str]:
    asked = engine(language)
    assert asked is not None
    return asked.suggests(word)


def _is_a_term(language: str, word: str) -> bool:
    written = word.casefold().strip("-")
    listed = terms(language)
    return any(
        _is_a_form(language, written, term.casefold(), like)
        for group in listed
        for term, like in group.items()
    )


def _is_a_form(language: str, written: str, term: str, like: str) -> bool:
    """Whether `written` is `term`, or inflected from it as `like` is."""
    if written == term:
        return True
    if language in _OTHER_ENDINGS:
        endings = _OTHER_ENDINGS[language]
        return written.startswith(term) and bool(endings.fullmatch(written[len(term) :]))
    return like != "" and _is_inflected_like(language, written, term, like)


def _is_inflected_like(language: str, written: str, term: str, like: str) -> bool:
    asked = engine(language)
    pairs = zip(reversed(term), reversed(like.casefold()), strict=False)
    shared = sum(1 for _pair in takewhile(lambda pair: pair[0] == pair[1], pairs))
    stem = term[: len(term) - shared]
    if asked is None or not written.startswith(stem):
        return False
    twin = like[: len(like) - shared] + written[len(stem) :]
    return like in asked.bases(twin)


@lru_cache(maxsize=10_000)
def _ending(language: str, word: str) -> str:
    """The longest known word that `word` ends in: a compound is inflected like it. "" for none."""
    asked = engine(language)
    assert asked is not None
    endings = (word[start:] for start in range(1, len(word) - _SHORTEST_ENDING + 1))
    return next((one for one in endings if one in asked.bases(one)), "")


def _american(word: str) -> Iterator[str]:
    """The American spellings that a British `word` may have: a machine often has that dictionary only."""
    for british, american in _BRITISH:
        if british in word:
            yield word.replace(british, american)
