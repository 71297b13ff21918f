"""The head of a page, above the first label: the title and the short description, each maybe repeated."""

from collections.abc import Sequence
from typing import NamedTuple

from innomodel.intake.line import BULLETS, Line, without_bullet

_LONGEST_TITLE = 160
_LONGEST_SUMMARY = 1000
_SENTENCE_ENDS = (".", "!", ":", ";", ",", "…")

Lines = Sequence[Line]


class Head(NamedTuple):
    """The name, the lines of the short description, those that are neither, and the texts of both.

    `repeats` are the lines that count once however often the page says them.
    """

    name: str | None
    summary: tuple[Line, ...]
    rest: tuple[Line, ...]
    repeats: frozenset[str]


def read_head(top: Lines, name: Lines, summary: Lines, labels: int) -> Head:
    """What the lines above the first label and those below the labels of name and summary say together.

    `labels` is how many labels the page has: without any, what is long is not all a short description.
    """
    said = [words for line in name if (words := without_bullet(line.text))]
    is_summary = bool(_words(summary)) and _words(top) == _words(summary)
    title, below = (None, top) if is_summary else _title_and_below(top, said[0] if said else None)
    called = title or (said[0] if said else None)
    described, rest = tuple(summary), tuple(below)
    if not _words(summary):
        described, rest = _summary_of(below, labels)
    once = [line for line in described if not line.is_blank]
    once += [line for line in (*top, *name) if called and without_bullet(line.text) == called]
    repeats = frozenset(line.text for line in once)
    if _words(below) == _words(described):
        rest = ()
    return Head(called, described, (*rest, *name), repeats)


def _title_and_below(top: Lines, said: str | None) -> tuple[str | None, Lines]:
    """The title that the lines begin with, once or twice, and the lines below it.

    `said` is what stands below the label of the name: the title, unless the page has lost the name
    there and goes on with something that the head says as well.
    """
    filled = [line.text for line in top if not line.is_blank]
    if not filled:
        return None, ()
    first = filled[0]
    if said is not None and said != first and said not in filled[1:]:
        return None, top
    is_twice = filled[1:2] == [first] and not first.startswith(BULLETS)
    if said != first and not (is_twice or _is_title(next(line for line in top if not line.is_blank))):
        return None, top
    place = 0
    while place < len(top) and (top[place].is_blank or top[place].text == first):
        place += 1
    return first, top[place:]


def _is_title(line: Line) -> bool:
    """Whether a line reads like a title and not like a sentence."""
    if line.level:
        return True
    is_item = line.marker or line.text.startswith(BULLETS)
    return not is_item and len(line.text) <= _LONGEST_TITLE and not line.text.endswith(_SENTENCE_ENDS)


def _summary_of(lines: Lines, labels: int) -> tuple[tuple[Line, ...], tuple[Line, ...]]:
    """The short description that stands in the head only, and what is too much for one."""
    if labels or sum(len(line.text) for line in lines) <= _LONGEST_SUMMARY:
        return tuple(lines), ()
    first = next(place for place, line in enumerate(lines) if not line.is_blank)
    return tuple(lines[: first + 1]), tuple(lines[first + 1 :])


def _words(lines: Lines) -> list[str]:
    return [word for line in lines for word in line.text.split()]
