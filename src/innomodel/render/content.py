"""What the fields of a model say, by their declarations, in the words of one language."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, is_dataclass
from datetime import date
from functools import cache
from types import NoneType
from typing import Any, get_args

from innomodel.model.basic_info import Attachment
from innomodel.model.declarations import EACH, Declaration, by_pattern
from innomodel.render.words import date_text, number_text


@dataclass(frozen=True, slots=True)
class RichText:
    """CommonMark."""

    markdown: str


@dataclass(frozen=True, slots=True)
class Lines:
    """Plain text, a line for each item; `in_labels` when the words are ours and not the author's."""

    lines: tuple[str, ...]
    in_labels: bool = False


@dataclass(frozen=True, slots=True)
class Links:
    """Titles with their addresses; "" where there is none."""

    links: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a DataTable; `is_number` when all it has is numbers."""

    label: str
    is_number: bool


@dataclass(frozen=True, slots=True)
class DataTable:
    """Data under a header row; every row has a cell for each column. A "\\n" in a cell breaks the line."""

    columns: tuple[Column, ...]
    rows: tuple[tuple[str, ...], ...]


Content = RichText | Lines | Links | DataTable


def label_of(declaration: Declaration, language: str) -> str:
    """The field's label in `language`: Innokylä's own where that is Finnish."""
    field = declaration.field
    if language == "fi" and field.label:
        return field.label
    return field.title.in_language(language)


def content_of(value: Any, declaration: Declaration, language: str) -> Content | None:
    """What the field says, None when it is absent or blank."""
    if isinstance(value, tuple) and value and is_dataclass(value[0]):
        if isinstance(value[0], Attachment):
            return Links(tuple((one.title, one.url or "") for one in value))
        return _table(value, declaration, language)
    if declaration.field.rich:
        return RichText(value) if value and value.strip() else None
    lines = tuple(_lines(value, declaration, language))
    return Lines(lines, isinstance(value, date) or declaration.field.choices is not None) if lines else None


@cache
def parts_of(pattern: tuple[str, ...]) -> tuple[Declaration, ...]:
    """The declarations straight below `pattern`, in their order."""
    return tuple(one for one in by_pattern().values() if one.pattern[:-1] == pattern)


def _lines(value: Any, declaration: Declaration, language: str) -> Iterator[str]:
    """The value as lines of words; none for what is absent or blank."""
    if value is None:
        return
    if isinstance(value, Mapping):
        for key, amount in value.items():
            yield f"{key} {' '.join(_lines(amount, declaration, language))}".rstrip()
    elif isinstance(value, tuple):
        for item in value:
            yield from _lines(item, declaration, language)
    elif isinstance(value, date):
        yield date_text(value, language)
    elif isinstance(value, int | float):
        yield number_text(value, language)
    elif declaration.field.choices is not None:
        yield declaration.field.choices[value].in_language(language)
    elif value.strip():
        yield value.strip()


def _table(items: tuple[Any, ...], declaration: Declaration, language: str) -> DataTable:
    """A row for each of `items`, a column for each of their fields that any of them has."""
    columns = []
    cells = []
    for part in parts_of((*declaration.pattern, EACH)):
        column = ["\n".join(_lines(getattr(one, part.pattern[-1]), part, language)) for one in items]
        if any(column):
            columns.append(Column(label_of(part, language), _is_number(part)))
            cells.append(column)
    return DataTable(tuple(columns), tuple(zip(*cells, strict=True)))


def _is_number(declaration: Declaration) -> bool:
    types = set(get_args(declaration.type) or (declaration.type,)) - {NoneType}
    return types <= {int, float}
