"""Dictionaries behind one seam: Voikko for Finnish, Hunspell's for Swedish and English, and our own terms."""

from collections.abc import Iterable, Mapping

from innomodel.spelling.dictionary import Dictionary
from innomodel.spelling.engines import engine

__all__ = ["Dictionary", "dictionaries"]


def dictionaries(
    languages: Iterable[str], words: Mapping[str, str] | None = None
) -> Mapping[str, Dictionary]:
    """A dictionary for each of `languages` ("fi", "sv", "en") that this machine has one for.

    `words` are known besides, each with a known word that is inflected like it ("" when none is given).
    """
    return {one: Dictionary(one, words or {}) for one in languages if engine(one) is not None}
