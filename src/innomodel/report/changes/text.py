"""Changes for a terminal: words struck and added."""

from collections.abc import Iterator, Sequence

from innomodel.compare.description import DescriptionChanges
from innomodel.report.changes.said import Line, Part, Said, said
from innomodel.report.changes.summary import counts, status_words, worth_showing
from innomodel.report.language import say
from innomodel.report.terminal import visible, visible_lines

_COLOURS = {"out": "\x1b[31;9m{}\x1b[0m", "in": "\x1b[32m{}\x1b[0m", "same": "{}", "name": "\x1b[1m{}\x1b[0m"}
_MARKS = {"out": "[-{}-]", "in": "{{+{}+}}", "same": "{}", "name": "{}"}


def text(descriptions: Sequence[DescriptionChanges], language: str, colour: bool = False) -> str:
    """Every change on lines of its own, and a line that counts; with ANSI colours when `colour`.

    Without colours what went stands as [-words-], what came as {+words+}.
    """
    style = _COLOURS if colour else _MARKS
    lines = [
        line for one in descriptions if worth_showing(one) for line in _description(one, language, style)
    ]
    return "\n".join([*lines, counts(descriptions, language)]) + "\n"


def _description(one: DescriptionChanges, language: str, style: dict[str, str]) -> Iterator[str]:
    name = style["name"].format(visible(one.name))
    yield f"{visible(one.shown_path)}: {name} ({visible(status_words(one, language))})"
    if one.problem is not None:
        yield f"    {visible(say(one.problem, language))}"
    for change in one.changes:
        yield from _change(said(change, language), style)
    yield ""


def _change(change: Said, style: dict[str, str]) -> Iterator[str]:
    head = f"  {visible(change.where)}: {visible(change.happened)}"
    lines = [(line.label, _parts(line, style)) for line in change.lines]
    yield head
    for label, words in lines:
        first, *rest = words.split("\n")
        yield f"    {visible(label)}: {first}" if label else f"    {first}"
        yield from (f"    {line}" for line in rest)


def _parts(line: Line, style: dict[str, str]) -> str:
    return " ".join(_part(part, style) for part in line.parts).replace("\n ", "\n")


def _part(part: Part, style: dict[str, str]) -> str:
    """A part with each of its lines marked: a mark never runs over a line end."""
    lines = visible_lines(part.text).split("\n")
    return "\n".join(style[part.kind].format(line) if line else line for line in lines)
