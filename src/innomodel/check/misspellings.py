"""Which words of a text are misspelt, given a dictionary of its language."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from innomodel.check.speller import Speller
from innomodel.pattern import pattern

_WORD = pattern(r"(?<![\w\0@#.:-])-?([^\W\d_]+(?:[-’'][^\W\d_]+)*-?)(?![\w\0@]|[.:][a-zåäö])")
_PART = pattern(r"[^\W\d_]+(?:[’'][^\W\d_]+)*")
_SENTENCE_START = pattern(r"(?:\A|[.!?:…|]|\n\s*\n|\n *(?:[-*+]|\d+[.)])|\b\w\))[\s\"”“»(*_#-]*\Z")
_LOOK_BACK = 30
_SHORTEST = 4
_SHORTEST_THAT_IS_NO_NAME = 10
_SHORTEST_NAME = 6
_LONGEST = 50
_LONGEST_ENDING = 6
_FOREIGN = {"fi": pattern(r"[cqwxzåñé]|[bcdfghjkmpvwxz]\Z"), "en": pattern("[åäöéü]")}
_NEVER = pattern(r"(?!)")


class Misspelling(NamedTuple):
    """A word, where it begins, and the known name it is one letter off, "" for none."""

    start: int
    word: str
    name: str


def misspellings(text: str, language: str, speller: Speller) -> Iterator[Misspelling]:
    """The words of `text` that are misspelt for sure.

    A word with a capital inside a sentence is a name, and names are not judged unless one letter
    parts them from a known one; nor is a capital at the beginning of a sentence, unless an ordinary
    word is that near. Abbreviations, what is beside a digit and what can be no word of the language
    are left alone.
    """
    foreign = _FOREIGN.get(language, _NEVER)
    for match in _WORD.finditer(text):
        length = len(match[1])
        if length < _SHORTEST or (length <= _LONGEST and speller.knows(match[1])):
            continue
        for part in _PART.finditer(match[1]):
            word, start = part[0], match.start(1) + part.start()
            if _is_left_alone(word, foreign) or speller.knows(word):
                continue
            name = next((one for one in speller.names if _is_meant(word, one)), "")
            if name or word[0].islower() or _is_no_name(word, text, start, speller):
                yield Misspelling(start, word, name)


def _is_left_alone(word: str, foreign: re.Pattern[str]) -> bool:
    is_abbreviation = any(letter.isupper() for letter in word[1:])
    return is_abbreviation or not _SHORTEST <= len(word) <= _LONGEST or bool(foreign.search(word.casefold()))


def _is_no_name(word: str, text: str, start: int, speller: Speller) -> bool:
    """Whether `word`, with a capital at the beginning of a sentence, is an ordinary word misspelt."""
    if len(word) < _SHORTEST_THAT_IS_NO_NAME:
        return False
    if not _SENTENCE_START.search(text[max(0, start - _LOOK_BACK) : start]):
        return False
    guesses = [guess.casefold() for guess in speller.suggestions(word)]
    return any(_one_edit_apart(word.casefold(), guess) and speller.knows(guess) for guess in guesses)


def _is_meant(word: str, name: str) -> bool:
    """Whether one letter parts `word`, less a case ending, from `name`."""
    if len(name) < _SHORTEST_NAME or word[:1] != name[:1] or len(word) > len(name) + _LONGEST_ENDING:
        return False
    return any(_one_edit_apart(word[: len(name) + more], name) for more in (-1, 0, 1))


def _one_edit_apart(one: str, other: str) -> bool:
    """Whether a letter added, left out or changed, or two that change places, make `one` into `other`."""
    while one and other and one[0] == other[0]:
        one, other = one[1:], other[1:]
    while one and other and one[-1] == other[-1]:
        one, other = one[:-1], other[:-1]
    longest = max(len(one), len(other))
    return longest == 1 or (longest == 2 and one == other[::-1])
