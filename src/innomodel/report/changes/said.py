"""A change in words: where, what happened, and what went and came. Each form draws it in its own way."""

from collections.abc import Iterator, Sequence
from typing import Literal, NamedTuple

from innomodel.compare import Change, Localized, words_changed
from innomodel.compare.naming import field_names, leaves, value_words
from innomodel.compare.reading import LINE_BREAK, is_rich, text_content
from innomodel.diagnostic import Address, Message
from innomodel.report.language import say

_CONTEXT = 8  # words shown on each side of what changed

_HAPPENED: dict[str, Message] = {
    "added": Message("added"),
    "removed": Message("removed"),
    "moved": Message("moved"),
    "reordered": Message("in another order"),
    "stage_raised": Message("stage raised"),
    "stage_lowered": Message("stage lowered"),
    "outcome_changed": Message("outcome changed"),
    "text_edited": Message("edited"),
    "data_changed": Message("changed"),
    "changed": Message("changed"),
}


class Part(NamedTuple):
    """Text that stayed, went (`out`) or came (`in`). A "\\n" in it begins a new line."""

    kind: Literal["same", "out", "in"]
    text: str


class Line(NamedTuple):
    """One value: the name of the field it is in, "" when the change itself names it, and its parts."""

    label: str
    parts: tuple[Part, ...]


class Said(NamedTuple):
    """A change in the reader's language."""

    where: str
    happened: str
    lines: tuple[Line, ...]


def said(change: Change, language: str) -> Said:
    """`change` in `language`, with a few words around what was edited in a long text."""
    where = joined_names(change.names, language)
    happened = say(_HAPPENED[change.kind], language)
    if change.kind == "moved" and change.address[:-1] != change.old_address[:-1]:
        place = joined_names(field_names(change.old_address), language)
        happened = say(Message("moved here from {place}", {"place": place}), language)
    return Said(where, happened, tuple(_lines(change, language)))


def shortly(change: Change, language: str) -> str:
    """`change` in a few words for a headline: “Subgoal 2: not achieved → partly achieved”."""
    names = change.names[:-1] if change.kind == "outcome_changed" else change.names
    where = joined_names(names, language)
    if change.kind in ("outcome_changed", "stage_raised", "stage_lowered"):
        old, new = (_or_nothing(value, change.address, language) for value in (change.old, change.new))
        return f"{where}: {old} → {new}"
    return f"{where}: {say(_HAPPENED[change.kind], language)}"


def joined_names(names: Sequence[Localized], language: str) -> str:
    """The steps that lead to a place, in `language`."""
    return " › ".join(name[language] for name in names)


def _lines(change: Change, language: str) -> Iterator[Line]:
    match change.kind:
        case "text_edited":
            yield Line("", tuple(edited_parts(change.old, change.new, is_rich(change.address))))
        case "added":
            yield from _whole("in", change.new, change.address, language)
        case "removed":
            yield from _whole("out", change.old, change.old_address, language)
        case "moved" if not isinstance(change.new, dict):
            yield Line("", (Part("same", _words(change.new, change.address, language)),))
        case "moved" | "reordered":
            return
        case _:
            old = Part("out", _or_nothing(change.old, change.old_address, language))
            new = Part("in", _or_nothing(change.new, change.address, language))
            yield Line("", (old, Part("same", "→"), new))


def edited_parts(old: str, new: str, rich: bool) -> Iterator[Part]:
    """What went and came in a text, between the words around it."""
    pieces = words_changed(old, new, rich)
    for place, piece in enumerate(pieces):
        words = piece.words
        if piece.kind == "same":
            words = _around(words, begins=place == 0, ends=place == len(pieces) - 1)
        if words:
            yield Part(
                piece.kind, _joined(words) if piece.kind == "same" else _joined(words).strip("\n") or "¶"
            )


def _around(words: tuple[str, ...], begins: bool, ends: bool) -> tuple[str, ...]:
    """The words next to a change; what is left out between them is shown as an ellipsis."""
    head = () if begins else words[:_CONTEXT]
    tail = () if ends else words[-_CONTEXT:]
    if len(head) + len(tail) >= len(words):
        return words
    return (*head, "…", *tail)


def _whole(kind: Literal["in", "out"], value: object, address: Address, language: str) -> Iterator[Line]:
    for names, place, leaf in leaves(value, address):
        yield Line(joined_names(names, language), (Part(kind, _words(leaf, place, language)),))


def _words(value: object, address: Address, language: str) -> str:
    words = value_words(value, address)[language]
    return text_content(words, is_rich(address)).replace(LINE_BREAK, "\n")


def _or_nothing(value: object, address: Address, language: str) -> str:
    return _words(value, address, language) or say(Message("(nothing)"), language)


def _joined(words: Sequence[str]) -> str:
    text = " ".join(words).replace(LINE_BREAK, "\n")
    return text.replace(" \n ", "\n").replace(" \n", "\n").replace("\n ", "\n")
