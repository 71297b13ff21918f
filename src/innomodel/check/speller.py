"""What the spelling rule asks of a dictionary."""

from collections.abc import Collection, Sequence
from typing import Protocol


class Speller(Protocol):
    """A dictionary of one language."""

    @property
    def names(self) -> Collection[str]:
        """Proper nouns that a word one letter off is taken to mean."""

    def knows(self, word: str) -> bool:
        """Whether `word`, in small letters or with a capital, is spelt right."""

    def suggestions(self, word: str) -> Sequence[str]:
        """Words that `word` may be meant as, the likeliest first; none when there is no guess."""
