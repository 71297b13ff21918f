"""A description's text as a person would write it: design order, labels in comments."""

from collections.abc import Iterator
from functools import cache
from typing import Any

from innomodel.model.declarations import EACH, Declaration, by_pattern
from innomodel.model.field import Section
from innomodel.model.operating_model import FORMAT
from innomodel.source.emit import entry
from innomodel.source.scalar import STEP

_LONGEST_LINE = 110
MODELINE = "# yaml-language-server: $schema=../schema/operating-model.schema.json"


def draft(data: dict[str, Any], language: str = "fi", with_blanks: bool = False) -> str:
    """The YAML text of `data` (plain data, valid or not yet), its keys in the order of the file.

    Each field carries its label as a comment. `with_blanks` adds the fields that are not there:
    required ones without a value, others as comments with their help in `language`.
    """
    lines = [MODELINE, *_lines({"format": FORMAT, **data}, (), language, with_blanks)]
    return "\n".join(lines) + "\n"


def _lines(data: dict[str, Any], above: tuple[str, ...], language: str, with_blanks: bool) -> Iterator[str]:
    for declaration in _fields(above):
        key = declaration.pattern[-1]
        if key in data:
            yield from _written(declaration, data[key], language, with_blanks)
        elif with_blanks:
            yield from _blank(declaration, language)


def _written(declaration: Declaration, value: Any, language: str, with_blanks: bool) -> Iterator[str]:
    pattern = declaration.pattern
    indentation = STEP * (len(pattern) - 1)
    if _begins_a_part(declaration):
        yield ""
    if isinstance(value, dict) and _fields(pattern):
        yield f"{indentation}{pattern[-1]}:{_comment(declaration, language)}"
        yield from _lines(value, pattern, language, with_blanks)
        return
    first, *rest = entry(pattern[-1], value, indentation).removesuffix("\n").split("\n")
    comment = _comment(declaration, language)
    if len(first) + len(comment) > _LONGEST_LINE:
        yield indentation + comment.lstrip()
        comment = ""
    yield first + comment
    yield from _with_chosen_words(rest, pattern, language)


def _with_chosen_words(lines: list[str], pattern: tuple[str, ...], language: str) -> Iterator[str]:
    """The lines of a list; an item that begins with a choice has the word for it as a comment."""
    below = _fields((*pattern, EACH))
    choices = below[0].field.choices if below else None
    begin = f"- {below[0].pattern[-1]}: " if below else "-"
    for line in lines:
        word = (choices or {}).get(line.lstrip(" ").removeprefix(begin))
        yield f"{line}  # {word.in_language(language)}" if word else line


def _blank(declaration: Declaration, language: str) -> Iterator[str]:
    pattern, field = declaration.pattern, declaration.field
    indentation = STEP * (len(pattern) - 1)
    if _begins_a_part(declaration):
        yield ""
    if _fields(pattern) or declaration.required:
        mark = "" if declaration.required else "# "
        yield f"{indentation}{mark}{pattern[-1]}:{_comment(declaration, language)}"
        below = _lines({}, pattern, language, with_blanks=True)
        yield from below if declaration.required else (_commented(line) for line in below)
        return
    if field.example is None:
        return
    yield f"{indentation}# {field.help.in_language(language)}"
    example = f"{field.example}\n" if field.rich else field.example
    first, *rest = entry(pattern[-1], example, indentation).removesuffix("\n").split("\n")
    yield _commented(first) + _comment(declaration, language)
    yield from (_commented(line) for line in rest)


def _commented(line: str) -> str:
    text = line.lstrip(" ")
    return line if text.startswith("#") else f"{line[: len(line) - len(text)]}# {text}"


def _comment(declaration: Declaration, language: str) -> str:
    """The label; none for what has none of its own, or the label of something in it."""
    field = declaration.field
    if field.label is None and (
        field.section is not None
        or any(one.field.title == field.title for one in _fields(declaration.pattern))
    ):
        return ""
    label = field.label if field.label and language == "fi" else field.title.in_language(language)
    return f"  # {label}{' **' if field.shared else ''}"


def _begins_a_part(declaration: Declaration) -> bool:
    return len(declaration.pattern) == 1 and declaration.field.section is not Section.HEAD


@cache
def _fields(above: tuple[str, ...]) -> tuple[Declaration, ...]:
    return tuple(
        one for one in by_pattern().values() if one.pattern[:-1] == above and one.pattern[-1] != EACH
    )
