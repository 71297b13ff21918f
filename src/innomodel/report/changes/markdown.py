"""Changes as Markdown that no description can break out of."""

from collections.abc import Iterator, Sequence

from innomodel.compare import Change
from innomodel.compare.description import DescriptionChanges
from innomodel.report.changes.said import Line, Part, said
from innomodel.report.changes.summary import counts, status_words, worth_showing
from innomodel.report.language import say
from innomodel.report.safe_markdown import code, safe

_TAGS = {"out": "<del>{}</del>", "in": "<ins>{}</ins>", "same": "{}"}
_ELLIPSIS = "…"


def markdown(descriptions: Sequence[DescriptionChanges], language: str, colour: bool = False) -> str:
    """A section a description and an item a change; `colour` changes nothing."""
    blocks = [block for one in descriptions if worth_showing(one) for block in _description(one, language)]
    return "\n\n".join([*blocks, counts(descriptions, language)]) + "\n"


def change_item(change: Change, language: str, longest: int | None = None) -> str:
    """A change as a list item; of its words at most `longest` characters, all of them when None."""
    told = said(change, language)
    head = f"- **{safe(told.where)}**: {safe(told.happened)}"
    lines = _bounded(told.lines, longest)
    if len(lines) == 1 and not lines[0].label:
        return f"{head}<br>{_line(lines[0])}"
    return "\n".join([head, *(f"  - {_line(line)}" for line in lines)])


def _description(one: DescriptionChanges, language: str) -> Iterator[str]:
    yield f"## {safe(one.name)}"
    yield f"{code(one.shown_path)} ({safe(status_words(one, language))})"
    if one.problem is not None:
        yield safe(say(one.problem, language))
    if one.changes:
        yield "\n".join(change_item(change, language) for change in one.changes)


def _line(line: Line) -> str:
    label = f"{safe(line.label)}: " if line.label else ""
    return label + " ".join(_TAGS[part.kind].format(safe(part.text)) for part in line.parts).replace(
        "<br> ", "<br>"
    )


def _bounded(lines: Sequence[Line], longest: int | None) -> Sequence[Line]:
    if longest is None:
        return lines
    kept: list[Line] = []
    room = longest
    for line in lines:
        parts: list[Part] = []
        for part in line.parts:
            if room > 0:
                is_whole = len(part.text) <= room
                parts.append(part if is_whole else Part(part.kind, part.text[:room] + _ELLIPSIS))
            room -= len(part.text)
        kept.append(Line(line.label, tuple(parts)))
        if room <= 0:
            return kept if line is lines[-1] else [*kept, Line("", (Part("same", _ELLIPSIS),))]
    return kept
