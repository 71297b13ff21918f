"""Dictionaries behind one seam: Voikko for Finnish, Hunspell's for Swedish and English, and our own terms."""

from collections.abc import Iterable, Mapping

from innomodel.spelling.dictionary import Dictionary
from innomodel.spelling.engines import engine

__all__ = ["Dictionary", "dictionaries"]


def dictionaries(languages: Iterable[str]) -> Mapping[str, Dictionary]:
    """A dictionary for each of `languages` ("fi", "sv", "en") that this machine has one for."""
    return {language: Dictionary(language) for language in languages if engine(language) is not None}
