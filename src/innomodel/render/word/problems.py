"""What is wrong with a template, found before it is filled in."""

from collections.abc import Iterator
from typing import Literal, NamedTuple

from jinja2 import TemplateSyntaxError

from innomodel.model.declarations import by_pattern
from innomodel.model.field import Section
from innomodel.render.sandbox import too_deep
from innomodel.render.word.fields import Pattern
from innomodel.render.word.reading import Reading, root
from innomodel.render.word.tags import Story, Tag, tag_at
from innomodel.render.word.template import Draft, environment

ProblemKind = Literal[
    "unknown name", "group", "not allowed", "syntax", "unclosed", "text beside", "split", "too deep"
]


class Problem(NamedTuple):
    """Something to mend. `part` is the name of the part in the file, `paragraph` counts from 1 in it,
    `shown` is the paragraph's text, `said` the name or the piece in question, and `better` what to write
    in its place, "" when nothing is near.
    """

    kind: ProblemKind
    part: str
    paragraph: int
    shown: str
    said: str
    better: str = ""

    @property
    def is_error(self) -> bool:
        """Whether documents cannot be made while it is there; a split tag is read as it was meant."""
        return self.kind != "split"


class Report(NamedTuple):
    """What was found in a template: problems in their order, and the fields that it never prints."""

    problems: tuple[Problem, ...]
    unprinted: tuple[Pattern, ...]


def report_on(draft: Draft) -> Report:
    """What is wrong with a template, and what it leaves out."""
    problems: list[Problem] = []
    reading = Reading()
    for name, story in draft.stories.items():
        problems += sorted(_problems(name, story, reading), key=lambda one: one.paragraph)
    fields = (one.pattern for one in by_pattern().values() if one.field.section not in (None, Section.HEAD))
    return Report(tuple(problems), tuple(one for one in fields if not _is_printed(one, reading.printed)))


def _is_printed(field: Pattern, printed: set[Pattern]) -> bool:
    """Whether the field, or something it is a part of or that is a part of it, is printed."""
    return any(field[: len(one)] == one[: len(field)] for one in printed)


def _problems(name: str, story: Story, reading: Reading) -> Iterator[Problem]:
    for paragraph, shown in story.unclosed:
        yield Problem("unclosed", name, paragraph, shown, shown)
    for tag in story.tags:
        if tag.is_split:
            yield _about(tag, "split", name, tag.text)
        if tag.has_neighbours:
            yield _about(tag, "text beside", name, tag.text)
    if not story.unclosed:
        yield from _in_code(name, story, reading)


def _in_code(name: str, story: Story, reading: Reading) -> Iterator[Problem]:
    deep = too_deep(tag.text for tag in story.tags)
    if deep is not None:
        yield _about(story.tags[deep], "too deep", name, story.tags[deep].text)
        return
    before = len(reading.findings)
    try:
        tree = environment().parse(story.code)
        environment().compiled(story.code)
        reading.statements(tree.body, dict(root()))
    except TemplateSyntaxError as error:
        tag = tag_at(story, error.lineno)
        yield _about(tag, "syntax", name, tag.text, error.message or "")
    except (RecursionError, SyntaxError, MemoryError):  # of Python, for what jinja2 makes of it
        longest = max(story.tags, key=lambda tag: len(tag.text))
        yield _about(longest, "too deep", name, longest.text)
    for found in reading.findings[before:]:
        yield _about(tag_at(story, found.line), found.kind, name, found.said, found.better)


def _about(tag: Tag, kind: ProblemKind, name: str, said: str, better: str = "") -> Problem:
    return Problem(kind, name, tag.paragraph, tag.shown, said, better)
