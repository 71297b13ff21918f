"""What a template's names stand for: the fields of a model by their addresses, and our labels for them.

A value is drawn by the tag that it stands in: as text (`{{ }}`), as runs (`{{r }}`) or as paragraphs
(`{{p }}`). A field that says nothing is drawn as nothing, and `{% if %}` takes it for untrue. Templates
reach no name that begins with an underscore: the values keep what they are made of under such names.
"""

from collections.abc import Callable, Iterator, Mapping
from typing import Any, NamedTuple

from innomodel.model.basic_info import Attachment
from innomodel.model.declarations import EACH, Address, by_pattern
from innomodel.render.content import Content, DataTable, Lines, Links, RichText, content_of, label_of
from innomodel.render.document import Document
from innomodel.render.evaluation import Goal, Goals
from innomodel.render.outline import Outline
from innomodel.render.rich import plain_text
from innomodel.render.word.draw import Drawing
from innomodel.render.word.fields import (
    COVER,
    EVALUATION,
    GOALS,
    SURVEY,
    SURVEYS,
    SYMBOL,
    Pattern,
    has_symbol,
    kind_of,
    part_names,
)
from innomodel.render.word.frame import draw_cover
from innomodel.render.word.goals import draw_evaluation, draw_goals, draw_survey
from innomodel.render.word.markup import inside_text, paragraph, run


class Shown(NamedTuple):
    """A document, what is shown of it, what draws it, and the fields' texts as they are worked out."""

    document: Document
    outline: Outline
    drawing: Drawing
    texts: dict[Address, str]

    @property
    def goals(self) -> Goals:
        """The evaluation as it is shown."""
        found = (one for part in self.outline.parts for one in part.entries if one.address == EVALUATION)
        entry = next(found)
        assert isinstance(entry.content, Goals)
        return entry.content


class Value:
    """Something that a template can draw: here, nothing."""

    def __str__(self) -> str:
        return ""

    def __html__(self) -> str:
        return inside_text(str(self))

    def __bool__(self) -> bool:
        return bool(str(self))

    def __eq__(self, other: object) -> bool:
        return str(self) == str(other)

    def __hash__(self) -> int:
        return hash(str(self))


class Field(Value):
    """A field of the model, an item of one, or a group of fields."""

    def __init__(self, shown: Shown, address: Address, raw: Any) -> None:
        self._shown = shown
        self._address = address
        self._pattern: Pattern = tuple(EACH if isinstance(step, int) else step for step in address)
        self._raw = raw

    def __getitem__(self, step: str | int) -> Value:
        """A part of a group, an item of a list. Raises KeyError, IndexError."""
        if isinstance(step, int):
            return Field(self._shown, (*self._address, step), self._raw[step])
        if step == SYMBOL and has_symbol(self._pattern):
            return Symbol(self._shown, (by_pattern()[self._pattern].field.symbols or {}).get(self._raw, ""))
        if step not in part_names(self._pattern):
            raise KeyError(step)
        return Field(self._shown, (*self._address, step), getattr(self._raw, step, None))

    def __iter__(self) -> Iterator[Any]:
        if isinstance(self._raw, Mapping):
            return iter(self._raw.items())
        return (self[place] for place in range(len(self)))

    def __len__(self) -> int:
        return len(self._raw or ())

    def __bool__(self) -> bool:
        if isinstance(self._raw, str):
            return bool(self._raw.strip())
        return bool(self._raw) if isinstance(self._raw, tuple | Mapping) else self._raw is not None

    def __eq__(self, other: object) -> bool:
        return other in (self._raw, str(self))

    __hash__ = Value.__hash__

    def __str__(self) -> str:
        texts = self._shown.texts
        if self._address not in texts:
            texts[self._address] = self._text()
        return texts[self._address]

    def _text(self) -> str:
        match self._content():
            case RichText(markdown):
                return plain_text(markdown)
            case Lines(lines):
                return ", ".join(lines)
            case Links(links):
                return ", ".join(title for title, _address in links)
            case _:
                return ""

    def _content(self) -> Content | None:
        """What the field says; None for a group, and for what is absent."""
        is_item = self._pattern[-1] == EACH
        pattern = self._pattern[:-1] if is_item else self._pattern
        if self._raw is None or (kind_of(self._pattern) == "group" and not isinstance(self._raw, Attachment)):
            return None
        value = (self._raw,) if is_item else self._raw
        return content_of(value, by_pattern()[pattern], self._shown.document.language)


class Symbol(Value):
    """The sign that is shown beside a word of ours."""

    def __init__(self, shown: Shown, text: str) -> None:
        self._shown = shown
        self._text = text

    def __str__(self) -> str:
        return self._text


class Label(Value):
    """What a field is called, and what its parts are called."""

    def __init__(self, shown: Shown, pattern: Pattern) -> None:
        self._shown = shown
        self._pattern = pattern

    def __getitem__(self, step: str) -> "Label":
        """The label of a part of the field. Raises KeyError."""
        below = (*self._pattern, EACH) if kind_of(self._pattern) == "groups" else self._pattern
        if step not in part_names(below):
            raise KeyError(step)
        return Label(self._shown, (*below, step))

    def __str__(self) -> str:
        declaration = by_pattern().get(self._pattern)
        return label_of(declaration, self._shown.document.language) if declaration else ""


class Ready(Value):
    """Something that innomodel draws in its own way; `text` is what it says as text."""

    def __init__(
        self, text: str, paragraphs: Callable[[], str], runs: Callable[[], str] | None = None
    ) -> None:
        self._text = text
        self._paragraphs = paragraphs
        self._own_runs = runs

    def __str__(self) -> str:
        return self._text


def runs(value: object) -> str:
    """`value` in the place of a run."""
    match value:
        case Field():
            return _field_runs(value)
        case Symbol() | Label():
            return value._shown.drawing.label(str(value)) if str(value) else ""
        case Ready() if value._own_runs:
            return value._own_runs()
        case _:
            return run(str(value)) if str(value) else ""


def paragraphs(value: object, style: str, heading: int) -> str:
    """`value` in the place of a paragraph: in `style`, a w:pStyle, below a heading of level `heading`."""
    if isinstance(value, Ready):
        return value._paragraphs()
    if isinstance(value, Field):
        return _field_paragraphs(value, style, heading) if value else ""
    return paragraph(style, drawn) if (drawn := runs(value)) else ""


def _field_runs(field: Field) -> str:
    drawing = field._shown.drawing
    match field._content():
        case None | DataTable():
            return ""
        case RichText(markdown):
            drawn = drawing.rich_line(markdown)
        case content:
            drawn = run(", ").join(drawing.lines(content))
    return drawing.marked(field._address, drawn)


def _field_paragraphs(field: Field, style: str, heading: int) -> str:
    shown, pattern = field._shown, field._pattern
    drawn = _whole(field, style, heading)
    if drawn is not None:
        return drawn
    content = field._content()
    if content is None:
        return ""
    label = str(Label(shown, pattern[:-1] if pattern[-1] == EACH else pattern))
    return shown.drawing.marked(field._address, shown.drawing.content(content, style, heading, label))


def _whole(field: Field, style: str, heading: int) -> str | None:
    """A group that is drawn whole; None for any other field."""
    shown = field._shown
    drawing = shown.drawing
    match field._pattern:
        case pattern if pattern == EVALUATION:
            return drawing.marked(EVALUATION, draw_evaluation(drawing, shown.goals, style, heading))
        case pattern if pattern == GOALS:
            return draw_goals(drawing, shown.goals, style, heading)
        case pattern if pattern == SURVEYS:
            return "".join(draw_survey(drawing, one) for one in _goal(field).surveys)
        case pattern if pattern == SURVEY:
            return draw_survey(drawing, _goal(field).surveys[int(field._address[-1])])
        case pattern if pattern == COVER:
            cover = shown.outline.title.cover
            return draw_cover(drawing, cover) if cover else ""
        case _:
            return None


def _goal(field: Field) -> Goal:
    return field._shown.goals.goals[int(field._address[2])]
