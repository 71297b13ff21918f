"""Comparing: two descriptions in, what changed out. Pure functions."""

from innomodel.compare.apply import applied
from innomodel.compare.change import Change, Kind, Localized, Weight
from innomodel.compare.comparison import Comparison, compare, compare_data
from innomodel.compare.reading import content, fingerprint, text_content
from innomodel.compare.words import Piece, words_changed

__all__ = [
    "Change",
    "Comparison",
    "Kind",
    "Localized",
    "Piece",
    "Weight",
    "applied",
    "compare",
    "compare_data",
    "content",
    "fingerprint",
    "text_content",
    "words_changed",
]
