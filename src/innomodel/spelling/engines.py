"""The programs and dictionaries of this machine, each behind two questions."""

import os
from collections.abc import Callable, Sequence
from functools import cache
from itertools import islice
from typing import NamedTuple

_DICTIONARIES = {"sv": ("sv_FI", "sv_SE"), "en": ("en_GB", "en_US")}
_FOLDERS = (
    *os.environ.get("DICPATH", "").split(os.pathsep),
    os.path.expanduser("~/.local/share/hunspell"),
    os.path.expanduser("~/Library/Spelling"),
    "/Library/Spelling",
    "/usr/local/share/hunspell",
    "/usr/share/hunspell",
    "/usr/share/myspell/dicts",
)
_MOST_SUGGESTIONS = 5


class Engine(NamedTuple):
    """What a dictionary answers: whether a word is in it, words near it, and of which word it is a form."""

    spells: Callable[[str], bool]
    suggests: Callable[[str], list[str]]
    bases: Callable[[str], list[str]]


@cache
def engine(language: str) -> Engine | None:
    """The engine of `language`, None where the library or its dictionary is not installed."""
    return _voikko() if language == "fi" else _hunspell(language)


def _voikko() -> Engine | None:
    try:
        from libvoikko import Voikko, VoikkoException
    except ImportError:
        return None
    try:
        voikko = Voikko("fi")
    except (OSError, VoikkoException):  # the library itself, or its dictionary, is missing
        return None

    def bases(word: str) -> list[str]:
        found = voikko.analyze(word)
        roots = [one.get("WORDBASES", "").split(")")[0].rpartition("(")[2] for one in found]
        return [*(one.get("BASEFORM", "") for one in found), *roots]

    return Engine(voikko.spell, voikko.suggest, bases)


def _hunspell(language: str) -> Engine | None:
    try:
        from spylls import hunspell

        from innomodel.spelling.reader import read_dictionary
    except ImportError:
        return None
    bundled = os.path.join(os.path.dirname(hunspell.__file__), "data", language)
    path = _dictionary_path(language, [*_FOLDERS, bundled])
    if path is None:
        return None
    dictionary = read_dictionary(path)
    dictionary.aff.MAXNGRAMSUGS = 0  # those take seconds a word, and are the unlikely ones

    def suggests(word: str) -> list[str]:
        return list(islice(dictionary.suggest(word), _MOST_SUGGESTIONS))

    return Engine(dictionary.lookup, suggests, lambda _word: [])


def _dictionary_path(language: str, folders: Sequence[str]) -> str | None:
    for name in _DICTIONARIES[language]:
        for folder in filter(None, folders):
            path = os.path.join(folder, name)
            if os.path.exists(f"{path}.dic") and os.path.exists(f"{path}.aff"):
                return path
    return None
