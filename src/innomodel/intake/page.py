"""A copied page of Innokylä as the text of a description."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

from innomodel.diagnostic import Address, Diagnostic
from innomodel.intake.blocks import blocks, with_headings
from innomodel.intake.draft import draft
from innomodel.intake.findings import Findings, Homeless
from innomodel.intake.head import Head, read_head
from innomodel.intake.kind import is_html
from innomodel.intake.labels import OTHER_LABELS, Label
from innomodel.intake.line import Line, has_invisible, text_lines
from innomodel.intake.markdown import markdown
from innomodel.intake.segments import Segment, segments
from innomodel.intake.values import rich, value
from innomodel.model.declarations import by_pattern
from innomodel.model.field import Section
from innomodel.model.slug import slug

_NAME = ("basic_info", "name")
_SUMMARY = ("basic_info", "summary")
_GROUPS = ("target_group", "groups")
_UNPLACED = ("unplaced",)
_STEP = 2
_LONGEST_GROUP = 60


@dataclass(frozen=True)
class Page:
    """A page that has been read: plain data in the shape of a description, and what was found."""

    name: str
    data: dict[str, Any]
    is_path: bool
    diagnostics: tuple[Diagnostic, ...]

    @property
    def identifier(self) -> str:
        """What Innokylä makes of the name; "" when the page says none."""
        return slug(self.data.get("basic_info", {}).get("name", ""))


def import_page(text: str, name: str, language: str = "fi") -> tuple[str, tuple[Diagnostic, ...]]:
    """The YAML text of the description on the page `text`, and findings that point at its lines.

    `text` is copied text or HTML; `name` says where it is from (a path or an address). `language` is
    that of the labels in comments. Every word of the page's content is in the YAML text, whatever the
    page is.
    """
    page = read_page(text, name)
    return page_yaml(page, language), page.diagnostics


def page_yaml(page: Page, language: str = "fi") -> str:
    """The YAML text of a page that has been read; its identifier is made of its name."""
    head = {"id": page.identifier} if page.identifier else {}
    return draft({**head, "language": "fi", **page.data}, language)


def read_page(text: str, name: str) -> Page:
    """The description on the page `text`."""
    lines = _lines(text)
    reading = _Reading()
    control = has_invisible(text)
    if control is not None:
        reading.findings.tell_of_control_character(text.count("\n", 0, control.start()) + 1)
    reading.read(lines)
    return Page(name, reading.data, reading.is_path, tuple(sorted(reading.findings.found, key=_line_of)))


def _lines(text: str) -> Sequence[Line]:
    if is_html(text):
        from innomodel.intake.html import html_lines  # lxml is loaded for HTML only

        return html_lines(text)
    return list(text_lines(text))


def _heads(head: Head) -> Iterator[list[str]]:
    """How a page can begin: with the title twice, once or not at all, and the short description."""
    described = [line.text for line in head.summary if not line.is_blank]
    if head.name:
        yield [head.name, head.name, *described]
        yield [head.name, *described]
    if sum(map(len, described)) > _LONGEST_GROUP:
        yield described


def _line_of(one: Diagnostic) -> int:
    return one.span.line


@dataclass
class _Reading:
    """The data while the page is read, and the pieces without a place."""

    data: dict[str, Any] = field(default_factory=dict)
    findings: Findings = field(default_factory=Findings)
    homeless: list[Homeless] = field(default_factory=list)
    repeats: frozenset[str] = frozenset()
    heads: tuple[list[str], ...] = ()
    is_path: bool = False

    def read(self, lines: Sequence[Line]) -> None:
        cut = segments(lines)
        self.is_path = cut.is_path
        top, *labelled = cut.segments
        by_address = {one.label.address: one.lines for one in labelled if one.label}
        head = read_head(top.lines, by_address.get(_NAME, ()), by_address.get(_SUMMARY, ()), len(labelled))
        self.repeats = head.repeats
        self.heads = tuple(_heads(head))
        if head.name:
            self._set(_NAME, head.name)
        if head.summary:
            self._set(_SUMMARY, rich(head.summary, by_pattern()[_SUMMARY]))
        self._leave(None, head.rest)
        for segment in labelled:
            self._field(segment)
        self._write_homeless()
        self.findings.tell_of_labels([one for one in labelled if one.label], self.is_path, not self.homeless)

    def _field(self, segment: Segment) -> None:
        label = segment.label
        if label is None or label.address in (_NAME, _SUMMARY):
            return
        if label.section is Section.UNPLACED:
            if segment.lines:
                self.homeless.append(Homeless(label, segment.lines))
            return
        lines: Sequence[Line] = segment.lines
        if label.address == _GROUPS:
            lines = self._above_the_next_head(lines)
            end = next((place for place, line in enumerate(lines) if line.text in OTHER_LABELS), len(lines))
            self._leave(label, lines[end:])
            lines = lines[:end]
        found = value(label, lines, self.findings)
        there = self._get(label.address)
        if there is None and found.data is not None:
            self._set(label.address, found.data)
        elif there not in (None, found.data):
            self._leave(label, lines)
        self._leave(label, found.rest)

    def _above_the_next_head(self, lines: Sequence[Line]) -> Sequence[Line]:
        """The lines without the head at their end, which is said again where a page of the path follows."""
        filled = [place for place, line in enumerate(lines) if not line.is_blank]
        texts = [lines[place].text for place in filled]
        for head in self.heads:
            if texts[-len(head) :] == head:
                return lines[: filled[-len(head)]]
        return lines

    def _leave(self, label: Label | None, lines: Sequence[Line]) -> None:
        """Keep the lines that have no place, but not what only repeats the title or the description."""
        rest = self._once(lines)
        if any(not line.is_blank for line in rest):
            self.homeless.append(Homeless(label, rest))

    def _once(self, lines: Sequence[Line]) -> tuple[Line, ...]:
        return tuple(line for line in lines if line.is_blank or line.text not in self.repeats)

    def _write_homeless(self) -> None:
        if not self.homeless:
            return
        found = [block for one in self.homeless for block in blocks(one.lines)]
        self._set(_UNPLACED, markdown(with_headings(found), _STEP))
        for one in self.homeless:
            self.findings.tell_of_homeless(one)

    def _get(self, address: Address) -> Any:
        node: Any = self.data
        for step in address:
            node = node.get(step) if isinstance(node, dict) else None
        return node

    def _set(self, address: Address, data: Any) -> None:
        node = self.data
        for step in address[:-1]:
            node = node.setdefault(str(step), {})
        node[str(address[-1])] = data
