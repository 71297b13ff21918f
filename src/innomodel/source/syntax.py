"""YAML's own errors, in words a person who does not know YAML can act on."""

from typing import NamedTuple

import yaml

from innomodel.diagnostic import Message

Said = tuple[Message, Message]


class _Plain(NamedTuple):
    problem: str
    said: Said
    at_context: bool = False


_TAB: Said = (
    Message("There is a tab here where YAML wants spaces."),
    Message("Replace the tab with spaces."),
)
_RESERVED: Said = (
    Message("The text begins with a character that YAML keeps for itself."),
    Message("Put the whole value in quotation marks, or write it on its own lines after a | mark."),
)
_OTHER: Said = (
    Message("This is not YAML as it stands."),
    Message("Check the indentation, the colons and the quotation marks on this line and the one above."),
)
_UNCLOSED: Said = (
    Message("A quotation mark is opened here and never closed."),
    Message("Close it at the end of the text, or write the text on its own lines after a | mark."),
)
_BRACKET: Said = (
    Message("A list that begins with a bracket here is not closed, or a comma is missing in it."),
    Message("Close the bracket, or write each item on its own line after a hyphen."),
)
_LIST_PLACE: Said = (
    Message("A list and a key stand side by side here."),
    Message("Indent the items of a list by two spaces more than the key they belong to."),
)

# libyaml's own words on the left, as of libyaml 0.2.5
_PLAIN = (
    _Plain(
        "mapping values are not allowed",
        (
            Message("There is a colon here that YAML reads as the beginning of a new value."),
            Message(
                "If the colon belongs to the text, put the whole value in quotation marks or write it "
                "on its own lines after a | mark. If it does not, check the indentation of the line."
            ),
        ),
    ),
    _Plain(
        "could not find expected ':'",
        (
            Message("This line is neither a key nor part of the text above it."),
            Message(
                "Write a colon and a space after a key; indent the line if it belongs to the text above."
            ),
        ),
        at_context=True,
    ),
    _Plain(
        "did not find expected key",
        (
            Message("This does not line up with the keys above it."),
            Message(
                "Begin the line in the same column as its neighbours. If text goes on after a closing "
                "quotation mark, put the whole value in quotation marks of the other kind."
            ),
        ),
    ),
    _Plain("found a tab character", _TAB),
    _Plain("found unexpected end of stream", _UNCLOSED, at_context=True),
    _Plain("found unexpected document indicator", _UNCLOSED, at_context=True),
    _Plain("did not find expected ',' or", _BRACKET, at_context=True),
    _Plain("did not find expected node content", _BRACKET),
    _Plain("block sequence entries are not allowed", _LIST_PLACE),
    _Plain("did not find expected '-' indicator", _LIST_PLACE),
    _Plain("block mapping", _LIST_PLACE),
    _Plain(
        "found unknown escape character",
        (
            Message("A backslash in double quotation marks begins a code that YAML does not know."),
            Message("Write two backslashes, or use single quotation marks around the text."),
        ),
    ),
    _Plain(
        "did not find expected comment or line break",
        (
            Message("Text stands on the same line after the mark | or >."),
            Message("Begin the text on the next line, two spaces further in than its key."),
        ),
    ),
    _Plain("did not find expected alphabetic or numeric character", _RESERVED),
)


def plain_language(error: yaml.MarkedYAMLError, text: str) -> tuple[Said, int, int]:
    """What `error` means, and the character offsets in `text` to show it at."""
    problem = error.problem or ""
    start = _offset(error.problem_mark, text)
    if "cannot start any token" in problem:
        return (_TAB if text[start : start + 1] == "\t" else _RESERVED), start, start + 1
    for plain in _PLAIN:
        if plain.problem in problem:
            if plain.at_context:
                start = _offset(error.context_mark or error.problem_mark, text)
            return plain.said, start, start + 1
    return _OTHER, start, start + 1


def _offset(mark: yaml.Mark | None, text: str) -> int:
    """The mark's offset; where it stands on nothing, the end of the last line with text."""
    offset = mark.index if mark else 0
    return offset if text[offset:].strip() else len(text.rstrip())
