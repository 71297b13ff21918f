"""Which lines of a page are labels, and which lines stand under each."""

import re
from collections.abc import Iterator, Sequence
from functools import cached_property
from typing import NamedTuple

from innomodel.intake.candidates import NAME, STAGE, Candidate, candidates_on, plausible
from innomodel.intake.labels import SECTION_NAMES, Label, path_order
from innomodel.intake.line import Line
from innomodel.model.field import Section
from innomodel.model.operating_model import STAGES

GOAL = re.compile(
    r"(?P<kind>Osatavoite|Tuotostavoite|Tavoite)\s*(?:(?P<number>\d{1,4})\s*)?:\s*(?P<goal>.*)", re.S
)
"""How a goal of the evaluation begins."""

_STAGE_WORDS = frozenset(stage.fi for stage in STAGES.values())
_DATE = re.compile(r"\d{1,2}\.\s?\d{1,2}\.\s?\d{4}")
_UNCLOSED = 3
_NEAR = 12
_GROUPS = "Kohderyhmä"
_COVER = "Kansikuva"
_DATES = ("Luotu", "Viimeksi muokattu")


class Segment(NamedTuple):
    """A label, None for the head of the page, and the lines below it; blank ones at the ends are gone."""

    label: Label | None
    number: int
    lines: tuple[Line, ...]


class Segments(NamedTuple):
    """The page cut at its labels, the head first; `is_path` for a page of the development path."""

    segments: tuple[Segment, ...]
    is_path: bool


def segments(lines: Sequence[Line]) -> Segments:
    """The page cut at its labels.

    A label is a whole line. One that could as well be a sub-heading in somebody's text is a label only
    where the order of the page allows it. What follows an unclosed list is brought back to the edge.
    """
    candidates = plausible(lines, candidates_on(lines))
    is_path = _is_path(candidates)
    chosen = [one for part in _parts(lines, candidates, is_path) for one in part.chosen()]
    lines = _closed(lines, [one.place for one in chosen])
    return Segments(tuple(_cut(lines, chosen)), is_path)


def _is_path(candidates: Sequence[Candidate]) -> bool:
    """A page of the path has labels of the path and none of the basic information."""
    sections = {one.label.section for one in candidates if not one.label.is_one_word}
    if sections & {Section.BASIC_INFO, Section.SIDE}:
        return False
    return any(one.label.is_path for one in candidates)


class _Part:
    """A page, or the first or second half of one that holds the model and its path in one text."""

    def __init__(self, lines: Sequence[Line], candidates: Sequence[Candidate], is_path: bool) -> None:
        self.lines = lines
        self.candidates = candidates
        self.is_path = is_path
        self.last_place = {one.label.text: one.place for one in candidates}
        self.above: list[Candidate] = []
        self.repeat = -1

    def chosen(self) -> list[Candidate]:
        """The candidates that are labels."""
        seen = set()
        for one, lowest in zip(self.candidates, self._lowest_below(), strict=True):
            if self._is_repeat(one):
                self.above[-1] = self.above[-1]._replace(last=one.place)
            elif one.label.address not in seen and self._is_label(one, lowest):
                seen.add(one.label.address)
                self.above.append(one)
        return self.above

    def _is_repeat(self, one: Candidate) -> bool:
        if not self.above or self.above[-1].label.address != one.label.address:
            return False
        first = self.above[-1].last + 1
        return one.place - first < _NEAR and all(line.is_blank for line in self.lines[first : one.place])

    def _order(self, label: Label) -> int:
        """Where the label stands on the page; 0 where that is not known."""
        return path_order(label) if self.is_path else label.order

    def _lowest_below(self) -> list[int]:
        """For each candidate, the lowest order of the labels of several words that begin below it."""
        firsts = {one.label.address: one for one in reversed(self.candidates)}
        lowest = 10_000
        found = []
        for one in reversed(self.candidates):
            found.append(lowest)
            is_first = firsts[one.label.address] is one
            if is_first and not one.label.is_one_word and self._is_at_home(one.label):
                lowest = min(lowest, self._order(one.label) or lowest)
        return found[::-1]

    def _is_at_home(self, label: Label) -> bool:
        """Whether a page of this kind has the label at all."""
        if label.section is Section.UNPLACED:
            return True
        if self.is_path:
            return label.is_path or label.declaration.field.shared
        return not label.is_path

    def _is_label(self, one: Candidate, lowest_below: int) -> bool:
        label = one.label
        if not self._is_at_home(label):
            return False
        if label.section is Section.UNPLACED:
            return bool(self.above)
        if label.section is Section.BASIC_INFO and label.text != NAME and not self._is_basic_next(label):
            return False
        if label.section is Section.DESCRIPTION and not self.above and NAME in self.last_place:
            return False
        if self._goes_back(label):
            return False
        if label.text == STAGE:
            return one.place == self._stage_place
        return not label.is_one_word or one.starred or self._is_allowed_word(one, lowest_below)

    def _goes_back(self, label: Label) -> bool:
        """Whether a label that belongs below stands above, among those whose order is known."""
        is_ordered = label.is_path or (label.section is Section.DESCRIPTION and not self.is_path)
        return is_ordered and any(
            above.label.order > label.order
            for above in reversed(self.above)
            if above.label.is_path == label.is_path and above.label.section is not Section.SIDE
        )

    def _is_basic_next(self, label: Label) -> bool:
        if not self.above:
            return True
        last = self.above[-1].label
        return last.section is Section.BASIC_INFO and last.order < label.order

    @cached_property
    def _stage_place(self) -> int:
        """The line of the stage's label: the last one with a known stage below it, or the last one."""
        places = [one.place for one in self.candidates if one.label.text == STAGE]
        known = [place for place in places if self._below(place) in _STAGE_WORDS]
        return (known or places)[-1]

    def _below(self, place: int) -> str:
        """The first words below a label that are not the label again."""
        near = (line.text for line in self.lines[place + 1 : place + _NEAR])
        return next((text for text in near if text and text != self.lines[place].text), "")

    def _is_allowed_word(self, one: Candidate, lowest_below: int) -> bool:
        """Whether the order of the page allows a label of one word here."""
        label = one.label
        above = self.above[-1].label if self.above else None
        if label.text == _GROUPS:
            return above is not None and above.text == STAGE
        is_last = one.place == self.last_place[label.text]
        if label.text == _COVER and not is_last:
            return False
        if label.text in _DATES and not is_last and not _DATE.match(self._below(one.place)):
            return False
        if above is None and label.section is Section.BASIC_INFO and lowest_below == 10_000:
            return False
        order = self._order(label)
        return lowest_below > order and (above is None or self._order(above) < order)


def _parts(lines: Sequence[Line], candidates: Sequence[Candidate], is_path: bool) -> Iterator[_Part]:
    """The page, or its two halves: the page of the model, and that of its path below."""
    cut = 0 if is_path else _where_the_path_begins(candidates)
    if cut:
        yield _Part(lines, candidates[:cut], is_path=False)
    if cut < len(candidates):
        yield _Part(lines, candidates[cut:], is_path=True)


def _where_the_path_begins(candidates: Sequence[Candidate]) -> int:
    """The first label below the stage that belongs there: a page of the model has but target groups then.

    On a page that lacks the stage, the first label of several words that only the path has.
    """
    stages = [place for place, one in enumerate(candidates) if one.label.text == STAGE]
    for place, one in enumerate(candidates):
        is_below = place > stages[-1] if stages else not one.label.is_one_word
        if is_below and (one.label.is_path or (stages and one.label.declaration.field.shared)):
            return place
    return len(candidates)


def _closed(lines: Sequence[Line], places: Sequence[int]) -> Sequence[Line]:
    """The lines, those of unclosed lists brought back to the edge.

    A list that was never closed indents all that follows. It shows by a label, or the beginning of a
    goal, that is indented: then all lines around it that are as far in are no part of the list.
    """
    marks = {place for place in places if lines[place].indent >= _UNCLOSED}
    marks |= {place for place, line in enumerate(lines) if line.indent >= _UNCLOSED and _is_goal(line)}
    if not marks:
        return lines
    less = [0] * len(lines)
    for start, end, indent in _far_in(lines, sorted(marks)):
        less[start:end] = [indent] * (end - start)
    return [line.moved(by) for line, by in zip(lines, less, strict=True)]


def _is_goal(line: Line) -> bool:
    return not line.marker and line.text[:1] in "OT" and GOAL.match(line.text) is not None


def _far_in(lines: Sequence[Line], marks: Sequence[int]) -> list[tuple[int, int, int]]:
    """The runs of lines around each of `marks` that are at least as far in, or blank: start, end, indent.

    Of runs in one another there is the widest only. No line is looked at more than twice: a run that lies
    above a mark is less far in than the mark only where a line between them is too.
    """
    runs: list[tuple[int, int, int]] = []
    for mark in marks:
        if runs and mark < runs[-1][1]:
            continue
        indent = lines[mark].indent
        start = end = mark
        while start > 0 and (lines[start - 1].is_blank or lines[start - 1].indent >= indent):
            start = runs.pop()[0] if runs and runs[-1][1] == start else start - 1
        while end < len(lines) and (lines[end].is_blank or lines[end].indent >= indent):
            end += 1
        runs.append((start, end, indent))
    return runs


def _cut(lines: Sequence[Line], chosen: Sequence[Candidate]) -> Iterator[Segment]:
    ends = [*(one.place for one in chosen), len(lines)]
    is_before_label = bool(chosen)
    yield Segment(None, 1, _value(lines[: ends[0]], is_before_label))
    for place, one in enumerate(chosen):
        value = _value(lines[one.last + 1 : ends[place + 1]], place + 1 < len(chosen))
        yield Segment(one.label, lines[one.place].number, value)


def _value(lines: Sequence[Line], is_before_label: bool) -> tuple[Line, ...]:
    """The lines without blank ones at the ends, and without the name of the section that begins below."""
    start, end = 0, len(lines)
    while start < end and lines[start].is_blank:
        start += 1
    while end > start and (lines[end - 1].is_blank or (is_before_label and _is_section(lines[end - 1]))):
        end -= 1
    return tuple(lines[start:end])


def _is_section(line: Line) -> bool:
    return not line.marker and line.text in SECTION_NAMES
