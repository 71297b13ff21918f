"""hyphen-in-range: a range of numbers, dates, days or months has a hyphen where an en dash belongs"""

import re
from collections.abc import Iterator
from functools import cache

from innomodel.check.description import Description
from innomodel.check.finding import Finding
from innomodel.check.origins import TYPOGRAPHY
from innomodel.check.passage import Passage
from innomodel.check.prose import matches
from innomodel.check.rule import Rule
from innomodel.diagnostic import Message
from innomodel.pattern import pattern

_PATTERN = pattern(
    r"(?<![\w.,:/–-])(?<!\d[ \u00a0])(?<!\d\) )(\d{1,4}|\d{1,2}\.\d{1,2}\.(?:\d{4})?|\d{1,2}\.[0-5]\d)( ?- ?)"
    r"(\d{1,4}|\d{1,2}\.\d{1,2}\.\d{4}|\d{1,2}\.[0-5]\d)"
    r"(?![\w/–]|[.,]\d|-(?!vuoti|luokka|luokki|henki|kertai|åri|year))"
)
_SIGNS = tuple(
    b"%b%b0" % (before, hyphen) for before in (b"0", b".") for hyphen in (b"-", b" -", b"- ", b" - ")
)
_YEAR_LENGTH = 4
_FIRST = pattern(r"(?<![\w-])[^\W\d_]{2,9}\.?\Z")
_LAST = pattern(r"[^\W\d_]{2,15}(?![\w-])")
_LONGEST_NAME = 10
_ORDERS = (
    "ma ti ke to pe la su",
    "maanantai tiistai keskiviikko torstai perjantai lauantai sunnuntai",
    "tammi helmi maalis huhti touko kesä heinä elo syys loka marras joulu",
    "mån tis ons tors fre lör sön",
    "måndag tisdag onsdag torsdag fredag lördag söndag",
    "januari februari mars april maj juni juli augusti september oktober november december",
    "mon tue wed thu fri sat sun",
    "monday tuesday wednesday thursday friday saturday sunday",
    "january february march april may june july august september october november december",
)
"""Days and months in Finnish, Swedish and English; the Finnish months as the first of two is written."""
_SECOND = {name for order in _ORDERS for name in order.split()[1:]}
_BEFORE_A_NAME = pattern(b"-(?i:%b)" % "|".join(sorted(_SECOND)).encode("latin-1"))
_SAID = (
    Message("A range is written with a hyphen."),
    Message("Write an en dash without spaces: {range}."),
)


def find(description: Description) -> Iterator[Finding]:
    """A hyphen between numbers, dates, times, days or months that grow; with spaces only between years."""
    for passage, match in matches(description, _PATTERN, _SIGNS):
        first, hyphen, last = match.groups()
        if _is_range(first, last) and (hyphen == "-" or len(first) == len(last) == _YEAR_LENGTH):
            yield _finding(description, passage, match.span(), f"{first}–{last}")
    for place in map(re.Match.start, _BEFORE_A_NAME.finditer(description.prose.characters)):
        yield from _named(description, *description.prose.at(place))


def _named(description: Description, passage: Passage, hyphen: int) -> Iterator[Finding]:
    """The range of days or months whose hyphen may be the one at `hyphen`."""
    last = _LAST.match(passage.words, hyphen + 1)
    after = _places().get(last[0].casefold().partition("kuu")[0]) if last else None
    if last is None or after is None:
        return
    first = _FIRST.search(passage.words, max(0, hyphen - _LONGEST_NAME), hyphen)
    before = _places().get(first[0].casefold().rstrip("."), {}) if first else {}
    if first and any(place < after.get(order, 0) for order, place in before.items()):
        yield _finding(description, passage, (first.start(), last.end()), f"{first[0]}–{last[0]}")


def _finding(description: Description, passage: Passage, piece: tuple[int, int], mended: str) -> Finding:
    said = (_SAID[0], _SAID[1]._replace(values={"range": mended}))
    return description.finding_in(said, passage, piece, mended)


@cache
def _places() -> dict[str, dict[str, int]]:
    """The place of each name in the orders that have it."""
    found: dict[str, dict[str, int]] = {}
    for order in _ORDERS:
        for place, name in enumerate(order.split()):
            found.setdefault(name, {})[order] = place
    return found


def _is_range(first: str, last: str) -> bool:
    if "." in first or "." in last:
        return "." in first and "." in last
    return not first.startswith("0") and int(first) < int(last)


RULE = Rule(
    name="hyphen-in-range",
    severity="info",
    origin=TYPOGRAPHY,
    title=Message("A range has a hyphen where an en dash belongs."),
    why=Message("2019–2023 is read as from–to; with a hyphen it can be read as a code or a score."),
    mend=Message("Write an en dash without spaces."),
    failing="core_idea: Hanke toimi 2019-2023.\n",
    passing="core_idea: Hanke toimi 2019–2023.\n",
    find=find,
)
