"""Lines as paragraphs, sub-headings, lists and tables: the layout of rich text."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from innomodel.intake.line import BULLETS, Line, Runs, joined, plain

_DEEPEST_LIST = 8
_INSIDE = 2
_LONGEST_HEADING = 70
_MOST_WORDS = 8
_BULLET = re.compile(rf"[{''.join(BULLETS)}]\s*|[·–—-]\s+(?=\S)")
_NUMBER = re.compile(r"(\d{1,3})[.)](?:\s+|$)")
_BARE_MARKER = re.compile(r"[·–—-]|\d{1,3}[.)]")
_EVALUATION = re.compile(r"(?:Osatavoite|Tuotostavoite)\s*(?:\d+\s*)?:|Tavoite (?:toteutui|ei toteutunut)\b")
_SENTENCE_END = re.compile(r"[.!?…][”\"’')\]]*$")


@dataclass(frozen=True)
class Paragraph:
    """Running text. `is_settled` when it can be no sub-heading, whatever follows."""

    runs: Runs
    number: int
    is_settled: bool = False

    @property
    def text(self) -> str:
        """The words."""
        return plain(self.runs)


@dataclass(frozen=True)
class Heading:
    """A sub-heading; `level` 1 is the highest in a field."""

    runs: Runs
    number: int
    level: int = 1


@dataclass(frozen=True)
class Items:
    """A list; `start` is its first number, None for bullets."""

    items: "tuple[tuple[Block, ...], ...]"
    number: int
    start: int | None = None


@dataclass(frozen=True)
class Table:
    """Rows of cells; the first is the header."""

    rows: tuple[tuple[Runs, ...], ...]
    number: int


Block = Paragraph | Heading | Items | Table


def blocks(lines: Sequence[Line]) -> tuple[Block, ...]:
    """The blocks that `lines` are laid out as; short lines above prose are still paragraphs."""
    return _merged(_Layout(lines).blocks())


def with_headings(found: Sequence[Block]) -> tuple[Block, ...]:
    """`found` with its sub-headings as such: a short line without a full stop, and prose below it.

    The highest of the headings that the page marks itself is made as high as those.
    """
    highest = min((block.level for block in found if isinstance(block, Heading)), default=1)
    found = [
        replace(block, level=block.level - highest + 1) if isinstance(block, Heading) else block
        for block in found
    ]
    below: Sequence[Block | None] = [*found[1:], None][: len(found)]
    return tuple(
        Heading(block.runs, block.number) if isinstance(block, Paragraph) and _heads(block, after) else block
        for block, after in zip(found, below, strict=True)
    )


def _without_bold(runs: Runs) -> Runs:
    """A heading that was made by bold type alone needs it no more."""
    return tuple(run._replace(bold=False) for run in runs) if _is_bold(runs) else runs


def _is_bold(runs: Runs) -> bool:
    return all(run.bold or not run.text.strip() for run in runs)


def _heads(block: Paragraph, below: Block | None) -> bool:
    if block.is_settled or not looks_like_a_heading(block.text):
        return False
    if _is_bold(block.runs) and below is not None:
        return True
    if isinstance(below, Paragraph):
        return not looks_like_a_heading(below.text)
    return below is not None and not isinstance(below, Heading) and block.text.isupper()


def looks_like_a_heading(text: str) -> bool:
    """Whether a line could be a sub-heading: short, begun like a title, without a sentence's end."""
    return (
        0 < len(text) <= _LONGEST_HEADING
        and (text[0].isupper() or text[0].isdigit())
        and not _SENTENCE_END.search(text)
        and not text.endswith((",", ";"))
        and text.count(" ") < _MOST_WORDS
        and any(map(str.isalpha, text))
    )


def _merged(found: Iterable[Block]) -> tuple[Block, ...]:
    """`found` with lists side by side as one, where the second goes on with the first."""
    kept: list[Block] = []
    for block in found:
        above = kept[-1] if kept else None
        if isinstance(block, Items) and isinstance(above, Items) and _goes_on(above, block):
            kept[-1] = replace(above, items=above.items + block.items)
        else:
            kept.append(block)
    return tuple(kept)


def _goes_on(above: Items, below: Items) -> bool:
    if above.start is None:
        return below.start is None
    return below.start == above.start + len(above.items)


class _Layout:
    """Lines, read from the first to the last."""

    def __init__(self, lines: Sequence[Line]) -> None:
        self.lines = list(_with_markers(lines))
        self.place = 0

    def blocks(self) -> Iterator[Block]:
        while self.place < len(self.lines):
            line = self.lines[self.place]
            if line.marker:
                yield self._list(depth=1)
            elif line.is_blank:
                self.place += 1
            else:
                yield from self._running(0)

    def _running(self, indent: int) -> Iterator[Block]:
        """Lines one below the other that are no items and at least `indent` in."""
        start = self.place
        first = self.lines[start]
        self.place += 1
        if first.table:
            yield Table(first.table, first.number)
            return
        if first.level:
            yield Heading(first.runs, first.number, first.level)
            return
        while self.place < len(self.lines) and self._runs_on(self.lines[self.place], indent):
            self.place += 1
        yield from paragraphs(self.lines[start : self.place])

    def _runs_on(self, line: Line, indent: int) -> bool:
        is_other = line.marker or line.is_blank or line.level or line.table or line.begins_block
        return not is_other and line.indent >= indent

    def _list(self, depth: int) -> Items:
        first = self.lines[self.place]
        start = _number(first)
        items: list[list[Block]] = []
        while (line := self._next_in_list(first.indent)) is not None:
            is_inside = line.indent >= first.indent + _INSIDE and items
            if is_inside and line.marker and depth < _DEEPEST_LIST:
                items[-1].append(self._list(depth + 1))
            elif is_inside and not line.marker:
                items[-1].extend(self._running(first.indent + _INSIDE))
            elif line.marker and _follows(start, len(items), line):
                items.append(self._item(first.indent + _INSIDE))
            else:
                break
        return Items(tuple(map(_merged, items)), first.number, start)

    def _next_in_list(self, indent: int) -> Line | None:
        """The next line that may belong to a list at `indent`: an item, or something further in."""
        place = self.place
        while place < len(self.lines) and self.lines[place].is_blank:
            place += 1
        if place == len(self.lines):
            return None
        line = self.lines[place]
        if line.indent < indent - 1 or not (line.marker or line.indent >= indent + _INSIDE):
            return None
        self.place = place
        return line

    def _item(self, indent: int) -> list[Block]:
        """The words behind the marker and the lines right below that are as far in."""
        start = self.place
        first = self.lines[start]
        self.place += 1
        while first.text and self.place < len(self.lines) and self._runs_on(self.lines[self.place], indent):
            self.place += 1
        if first.table or not first.text:
            return [Table(first.table, first.number)] if first.table else []
        return list(paragraphs([first, *self.lines[start + 1 : self.place]]))


def paragraphs(lines: Sequence[Line]) -> Iterator[Paragraph]:
    """Lines one below the other as paragraphs.

    Where a line breaks off in the middle of a sentence, the lines were broken by a width and are one
    paragraph; otherwise each was ended on purpose. A short line above is a paragraph of its own, and so
    is what begins a goal or its verdict.
    """
    begun = [0, *(place for place, line in enumerate(lines) if place and _EVALUATION.match(line.text))]
    for start, end in zip(begun, [*begun[1:], len(lines)], strict=True):
        yield from _paragraphs(lines[start:end])


def _paragraphs(lines: Sequence[Line]) -> Iterator[Paragraph]:
    if len(lines) > 1 and (_BARE_MARKER.fullmatch(lines[0].text) or _heads_lines(lines)):
        yield Paragraph(lines[0].runs, lines[0].number)
        lines = lines[1:]
    if len(lines) > 1 and _are_broken(lines):
        yield Paragraph(joined([line.runs for line in lines]), lines[0].number)
        return
    for line in lines:
        yield Paragraph(line.runs, line.number)


def _heads_lines(lines: Sequence[Line]) -> bool:
    first, second = lines[0].text, lines[1].text
    return (
        looks_like_a_heading(first)
        and (second[0].isupper() or second[0].isdigit())
        and not looks_like_a_heading(second)
        and not (len(first) > _MOST_WORDS * 5 and not _SENTENCE_END.search(second))
    )


def _are_broken(lines: Sequence[Line]) -> bool:
    return any(
        below.text[0].islower() and not _SENTENCE_END.search(line.text) for line, below in pairwise(lines)
    )


def _number(line: Line) -> int | None:
    return int(line.marker[:-1]) if line.marker[:-1].isdigit() else None


def _follows(start: int | None, place: int, line: Line) -> bool:
    """Whether the item is the one that a list of `place` items begun by `start` goes on with."""
    number = _number(line)
    return number is None if start is None else number == start + place


def _with_markers(lines: Sequence[Line]) -> Iterator[Line]:
    """The lines, the bullet or number of an item taken from its words.

    A number at the edge begins an item only in a run that counts from 1: "7. marraskuuta" is a date.
    """
    above: int | None = None
    for place, line in enumerate(lines):
        if line.is_blank or line.marker or line.level or line.table:
            yield line
            continue
        text = line.text
        if (match := _BULLET.match(text)) and (match.end() < len(text) or text in BULLETS):
            yield line.without_start(match.end())._replace(marker="•")
        elif (match := _NUMBER.match(text)) and _counts(lines, place, int(match[1]), above):
            above = int(match[1])
            yield line.without_start(match.end())._replace(marker=f"{above}.")
        else:
            if not line.indent:
                above = None
            yield line


def _counts(lines: Sequence[Line], place: int, number: int, above: int | None) -> bool:
    if lines[place].indent > 0:
        return True
    if above is not None and number == above + 1:
        return True
    if number != 1:
        return False
    below = next((line.text for line in lines[place + 1 : place + 4] if not line.is_blank), "")
    match = _NUMBER.match(below)
    return match is not None and int(match[1]) == 2
