"""Groups of fewer than five people that running text tells apart: `kolme asiakasta, joista yksi …`."""

import re
from collections.abc import Iterator

from innomodel.check.lookup import Lookup
from innomodel.check.passage import Passage
from innomodel.pattern import pattern

_FINNISH_FEW = r"(?:[1-4]|(?:yksi|yhte|yhde|kaksi|kahte|kahde|kolme|neljä)\w{0,3}|kahta|yhtä)"
_FINNISH_PEOPLE = (
    r"(?:asiakas|asiaka|potila|laps|lasta|lapse|nuor|perhe|henkilö|asuka|osallistuj|vastaaj|haastatel|ikäihmi|"
    r"ikäänty|vanhu|opiskelij|oppila|äiti|äidi|isä|nais|mies|mieh|tyttö|tytö|poika|poja|ihmis|ihmi|omaishoitaj)\w*"
)
_SMALL_GROUP = pattern(
    rf"""(?<![\w.,–-])(?<!\d[ \u00a0])(?:
    (?i:{_FINNISH_FEW})\s(?:\w+\s)?{_FINNISH_PEOPLE}(?:\s\w+){{0,2}},?\s(?:ja\s)?(?:joista|heistä|näistä)\s{_FINNISH_FEW}
    | (?i:yhdestä|kahdesta|kolmesta|neljästä)\s{_FINNISH_PEOPLE}st[aä]\s{_FINNISH_FEW}
    | (?i:en|ett|två|tre|fyra|[1-4])\s
      (?:klient|patient|barn|ung|familj|person|deltag|invånar|kund|kvinn|män|man)\w*(?:\s\w+){{0,2}},?
      \s(?:varav|av\svilka|av\sdem)\s(?:en|ett|två|tre|[1-3])
    | (?i:one|two|three|four|[1-4])\s
      (?:client|patient|child|young|famil|person|people|participant|resident|wom|m[ae]n)\w*(?:\s\w+){{0,2}},?
      \s(?:(?:one|two|three|[1-3])\sof\s(?:whom|them)|of\swhom\s(?:one|two|three|[1-3]))
    )\b""",
    re.VERBOSE,
)
_DIVISION = pattern(
    rf"(?:joista|heistä|näistä)\s{_FINNISH_FEW}\b|(?:hd|olm|elj)\w+st[aä]\s\w+st[aä]\s{_FINNISH_FEW}\b"
    r"|(?:varav|av\svilka|av\sdem)\s(?:en|ett|två|tre|[1-3])\b|\sof\s(?:whom|them)\b"
)
_SIGNS = {
    "fi": ("joist", "heist", "näist", "hdest", "olmest", "eljäst"),
    "sv": ("varav", "av vilk", "av dem"),
    "en": (" of whom", " of them"),
}
"""What a division begins with, by the language of the text."""
_BEFORE, _AFTER = 120, 60


def small_groups(texts: Lookup, language: str) -> Iterator[tuple[Passage, int, int]]:
    """The text, start and end of each group of one to four people of whom some are told apart."""
    for passage, place in texts.places(*_SIGNS.get(language, ())):
        if not _DIVISION.match(passage.words, place, place + _AFTER):
            continue
        for match in _SMALL_GROUP.finditer(passage.words, max(0, place - _BEFORE), place + _AFTER):
            if match.start() <= place < match.end():
                yield passage, *match.span()
