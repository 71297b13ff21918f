"""Numbers in prose, as digits and as words."""

import re
from functools import cache, lru_cache

from innomodel.pattern import pattern

_WORD = pattern(r"\w+")
_ENDINGS = ("n", "ssa", "ssä", "sta", "stä", "lla", "llä", "lta", "ltä", "lle", "na", "nä", "ksi")
_FINNISH = {
    1: ("yhde", "yksi yhtä yhteen yhtenä"),
    2: ("kahde", "kaksi kahta kahteen kahtena"),
    3: ("kolme", "kolme kolmea kolmeen"),
    4: ("neljä", "neljä neljää neljään"),
    5: ("viide", "viisi viittä viiteen viitenä"),
    6: ("kuude", "kuusi kuutta kuuteen kuutena"),
    7: ("seitsemä", "seitsemää seitsemään"),
    8: ("kahdeksa", "kahdeksaa kahdeksaan"),
    9: ("yhdeksä", "yhdeksää yhdeksään"),
    10: ("kymmene", "kymmentä kymmeneen"),
}
"""The stem that endings are added to, and the forms that are not made so."""
_OTHERS = (
    ("en", "ett", "one"),
    ("två", "two"),
    ("tre", "three"),
    ("fyra", "four"),
    ("fem", "five"),
    ("sex", "six"),
    ("sju", "seven"),
    ("åtta", "eight"),
    ("nio", "nine"),
    ("tio", "ten"),
    ("elva", "eleven"),
    ("tolv", "twelve"),
)
"""The Swedish and English words from one to twelve."""


def mentions(text: str, number: int) -> bool:
    """Whether `text` holds the number `number`: in digits, up to twelve also as a word in any language.

    A part of a longer number, of a date or of a decimal number is another number, and a percentage
    is no count.
    """
    first, *_others = f"{number:,}".split(",")
    digits = _digits(number)
    place = text.find(first)
    while place >= 0:
        if digits.match(text, place):
            return True
        place = text.find(first, place + 1)
    words = _words(number)
    folded = text.casefold() if words else ""
    return any(word in folded for word in words) and not words.isdisjoint(_WORD.findall(folded))


@lru_cache(maxsize=1024)
def _digits(number: int) -> re.Pattern[str]:
    grouped = f"{number:,}".replace(",", "[ \u00a0\u202f.,]?")
    return re.compile(rf"(?<!\d)(?<!\d[.,]){grouped}(?!\d|[.,]\d|\s*%)")


@cache
def _words(number: int) -> frozenset[str]:
    if not 1 <= number <= len(_OTHERS):
        return frozenset()
    finnish = _finnish(number) if number in _FINNISH else [f"{form}toista" for form in _finnish(number - 10)]
    return frozenset([*finnish, *_OTHERS[number - 1]])


def _finnish(number: int) -> list[str]:
    stem, forms = _FINNISH[number]
    return [*forms.split(), *(stem + ending for ending in _ENDINGS)]
