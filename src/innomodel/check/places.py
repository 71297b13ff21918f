"""Areas in running text, inflected as Finnish and Swedish do."""

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from innomodel.check.code_lists import area_words, areas
from innomodel.pattern import pattern

_WORD = pattern(r"[^\s,;:()|/.!?”\"]+")
_LOCAL_ENDING = pattern(r"(?:ss[aä]|st[aä]|ll[aä]|lt[aä]|lle|ksi)$")
_COUNTIES = (
    (pattern(r"(?i:hva\b|hyvinv\w*-?alue)"), "hyvinvointialue"),
    (pattern(r"(?i:vf?o\b|v[äa]lf[äa]rd\w*)"), "välfärdsområde"),
    (pattern(r"(?i:wsc\b|wellbeing services county)"), "wellbeing services county"),
)
"""The word for a county in each language, with its abbreviations, and as the lists have it."""
_BREAK = pattern(r"(?<=\S)[ -]")
_MUNICIPALITY = pattern(r"kaupun[kg]i|(?:maa)?kun(?:ta|na)|stad|kommun")
_ANOTHER_THING = pattern(
    r"(?i:yliopist|ammattikorkea|amk|diakonissa|seurakun|seu[td]u|mall|universitet|yrkeshögskol|universit|model)"
)
_EDGES = ("", ",", "(", ")", "|")
_MOST_WORDS = 5


class Place(NamedTuple):
    """An area by its name on the lists, and where the text names it."""

    name: str
    start: int
    end: int


def places(text: str) -> Iterator[Place]:
    """The areas that `text` names.

    A name that may mean something else (`Salo`, `Nokia`) is taken for an area only where it stands
    by itself between commas or brackets or calls itself a town. Where it only tells which
    university or model is meant (`Imatran malli`), no area is named.
    """
    words = list(_WORD.finditer(text))
    first = 0
    while first < len(words):
        longest = _longest(text, words[first : first + _MOST_WORDS])
        if longest is None:
            first += 1
            continue
        name, count = longest
        start, end = words[first].start(), words[first + count - 1].end()
        following = words[first + count][0] if first + count < len(words) else ""
        is_clear = not {name, text[start:end]} & _other_words() or _says_so(
            text[words[first - 1].end() if first else 0 : start],
            text[end : words[first + count].start() + 1 if following else len(text)],
            following,
        )
        if is_clear and not _ANOTHER_THING.match(following):
            yield Place(name, start, end)
        first += count


def meant_area(written: str) -> str | None:
    """The listed name that `written` is another form of: inflected, abbreviated, a town or a county.

    A county that does not exist is meant for the area it is named after.
    """
    *before, last = written.split() or [written]
    if before and _MUNICIPALITY.match(last):
        return _named(before)
    own, county = _parts(written)
    counties = [county] if county else [word for _pattern, word in _COUNTIES]
    names = (_named([*some.split(), word]) for some in (own, f"{own}s") for word in counties)
    return next((name for name in names if name), None) or _named(own.split() or [own])


def own_name(written: str) -> str:
    """What tells an area from others: its name without the word for a county at the end."""
    return _parts(written)[0]


def _parts(written: str) -> tuple[str, str]:
    """A county's own name and the word for a county; "" for the word where there is none."""
    for break_ in _BREAK.finditer(written):
        for county, word in _COUNTIES:
            if county.match(written, break_.end()):
                return written[: break_.start()], word
    return written, ""


def _longest(text: str, words: list[re.Match[str]]) -> tuple[str, int] | None:
    """The area that the first of `words` names, alone or with those after it, and how many they are."""
    if not words[0][0][0].isupper():
        return None
    for count in range(len(words) if words[0][0] in _first_words() else 1, 0, -1):
        written = [word[0] for word in words[:count]]
        name = _named(written)
        if name is not None and text[words[0].start() : words[count - 1].end()] == " ".join(written):
            return name, count
    return None


def _named(words: list[str]) -> str | None:
    """The listed name of the area that `words` name as a whole."""
    for county, word in _COUNTIES:
        if county.match(words[-1]):
            words = [*words[:-1], word]
    phrase = " ".join(words)
    if phrase in areas():
        return phrase
    short = _short_names().get(phrase.casefold())
    if short or phrase.removesuffix("s") in areas():
        return short or phrase.removesuffix("s")
    return _inflected(phrase)


def _inflected(phrase: str) -> str | None:
    """The Finnish name that `phrase` is the genitive, an inner or outer local case or the illative of."""
    stem = phrase[:-1] if phrase.endswith("n") else _LOCAL_ENDING.sub("", phrase)
    if stem != phrase and stem in _by_stem():
        return _by_stem()[stem]
    if phrase.endswith("seen"):
        return _by_stem().get(phrase[: -len("seen")])
    is_illative = phrase.endswith("n") and phrase[-3:-2] == phrase[-2:-1]
    return phrase[:-2] if is_illative and phrase[:-2] in areas() else None


@cache
def _by_stem() -> dict[str, str]:
    """The listed names by the stems that case endings are added to."""
    found = {}
    for name in areas():
        genitive = area_words()["genitives"].get(name, f"{name}n")
        found[genitive[:-1]] = name
        if genitive.endswith("sten"):
            found[f"{genitive[:-4]}si"] = name
    return found


@cache
def _first_words() -> frozenset[str]:
    """What the names of several words begin with."""
    return frozenset(
        name.partition(" ")[0] for name in (*areas(), *area_words()["short_names"]) if " " in name
    )


@cache
def _short_names() -> dict[str, str]:
    return {name.casefold(): area for name, area in area_words()["short_names"].items()}


@cache
def _other_words() -> frozenset[str]:
    return frozenset(area_words()["also_other_words"])


def _says_so(before: str, after: str, following: str) -> bool:
    """Whether what stands around a name tells that it is an area."""
    if _MUNICIPALITY.match(following):
        return True
    return before.rstrip()[-1:] in _EDGES[1:] and after.lstrip()[:1] in _EDGES
