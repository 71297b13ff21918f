"""A dictionary for tests and examples: every word is known but those it is given."""

import re
from collections.abc import Mapping
from typing import NamedTuple

LINE = re.compile(r"^# misspelt: (.*)$", re.MULTILINE)


class WordList(NamedTuple):
    """A dictionary that lacks `unknown`: words, each with what may be meant, "" for no guess."""

    unknown: Mapping[str, str]
    names: frozenset[str] = frozenset({"Innokylä"})

    def knows(self, word: str) -> bool:
        return word.casefold() not in self.unknown

    def suggestions(self, word: str) -> list[str]:
        guess = self.unknown.get(word.casefold())
        return [guess] if guess else []


def word_list(text: str) -> WordList:
    """The dictionary that the comment `# misspelt: word (guess), word` of an example asks for."""
    listed = LINE.search(text)
    pairs = re.findall(r"([^\s,(]+)(?: \((.*?)\))?", listed[1]) if listed else []
    return WordList({word.casefold(): guess for word, guess in pairs})
