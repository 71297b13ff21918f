"""The lines of a page that could be labels, and those among them that cannot be where they stand."""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from innomodel.intake.labels import Label, label_of_line
from innomodel.intake.line import Line
from innomodel.model.field import Section
from innomodel.model.operating_model import STAGES

NAME = "Toimintamallin nimi"
STAGE = "Kehittämisen vaihe"

_STAGE_WORDS = frozenset(stage.fi for stage in STAGES.values())
_NEAR = 12
_SUMMARY = ("basic_info", "summary")
_ALWAYS_THERE = (_SUMMARY, ("basic_info", "areas"), ("basic_info", "funders"))
_VALUE_BELOW = {("basic_info", name) for name in ("name", "place", "areas", "funders")}


class Candidate(NamedTuple):
    """A line that may be a label: its place among the lines, and whether it has the `**` mark.

    `last` is the place where it is said again, with nothing between, for the last time.
    """

    place: int
    label: Label
    starred: bool
    last: int

    def is_out_of_order(self, other: "Candidate") -> bool:
        """Whether the label stands above `other` though it belongs below."""
        return self.place < other.place and self.label.order > other.label.order


def candidates_on(lines: Sequence[Line]) -> list[Candidate]:
    """What may be a label, up to the label of the text without a place: all below that has none.

    That label is our own, and stands below the stage.
    """
    found: list[Candidate] = []
    has_stage = False
    for place, line in enumerate(lines):
        known = None if line.marker or line.table else label_of_line(line.text)
        if known is None:
            continue
        label, starred = known
        has_stage = has_stage or label.text == STAGE
        if label.section is not Section.UNPLACED:
            found.append(Candidate(place, label, starred, place))
        elif has_stage:
            return [*found, Candidate(place, label, starred, place)]
    return found


def plausible(lines: Sequence[Line], candidates: Sequence[Candidate]) -> list[Candidate]:
    """The candidates without those that somebody's text says by chance.

    Where a page marks most shared fields, one without a mark is none. The name's label is the one that the
    short description's follows, and nothing above is a label. Labels whose value stands right below do
    so throughout a page, and below that of the stage is a stage. The description begins below the basic
    information, which does not go on there.
    """
    kept = _with_marks(candidates)
    kept = list(_with_stage_below(lines, _with_value_below(lines, kept)))
    name = next((above.place for above, below in pairwise(kept) if _is_head(above, below)), -1)
    kept = [one for one in kept if one.place >= name]
    if name < 0:
        return kept
    firsts = {one.label.address: one for one in reversed(kept)}
    always = [firsts[address] for address in _ALWAYS_THERE if address in firsts]
    basics_end = max((one.place for one in always), default=name)
    below = (one.place for one in kept if one.place > basics_end and _begins_the_description(one))
    description = next(below, len(lines))
    return [
        one
        for one in kept
        if (
            one.place < description and not any(map(one.is_out_of_order, always))
            if _is_basic(one)
            else one.place > basics_end
        )
    ]


def _with_marks(candidates: Sequence[Candidate]) -> list[Candidate]:
    """The candidates without shared fields that lack a mark, where most of them have it."""
    marked = {one.label.address for one in candidates if one.starred}
    shared = {one.label.address for one in candidates if one.label.declaration.field.shared}
    if 2 * len(marked) < len(shared):
        return list(candidates)
    return [one for one in candidates if one.starred or not one.label.declaration.field.shared]


def _is_head(above: Candidate, below: Candidate) -> bool:
    return above.label.text == NAME and below.label.address == _SUMMARY


def _is_basic(one: Candidate) -> bool:
    return one.label.section is Section.BASIC_INFO


def _begins_the_description(one: Candidate) -> bool:
    return not _is_basic(one) and (one.starred or not one.label.is_one_word)


def _with_stage_below(lines: Sequence[Line], candidates: Sequence[Candidate]) -> Iterator[Candidate]:
    """The candidates without the stage's labels that have no stage below, where another has one."""
    stages = (one for one in candidates if one.label.text == STAGE)
    known = {one.place for one in stages if _words_below(lines, one) in _STAGE_WORDS}
    return (one for one in candidates if one.label.text != STAGE or one.place in known or not known)


def _words_below(lines: Sequence[Line], one: Candidate) -> str:
    near = (line.text for line in lines[one.place + 1 : one.place + _NEAR])
    return next((text for text in near if text and text != STAGE), "")


def _with_value_below(lines: Sequence[Line], candidates: Sequence[Candidate]) -> list[Candidate]:
    """The candidates without those that have a blank line below, where another of the field has its value."""
    below = {
        one.place: one.place + 1 < len(lines) and not lines[one.place + 1].is_blank for one in candidates
    }
    valued = {one.label.address for one in candidates if below[one.place]} & _VALUE_BELOW
    return [one for one in candidates if below[one.place] or one.label.address not in valued]
