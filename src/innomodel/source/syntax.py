"""YAML's own errors, in words a person who does not know YAML can act on."""

from typing import NamedTuple

import yaml

from innomodel.diagnostic import Message
from innomodel.pattern import pattern

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
_COLON: Said = (
    Message("There is a colon here that YAML reads as the beginning of a new value."),
    Message(
        "If the colon belongs to the text, put the whole value in quotation marks or write it "
        "on its own lines after a | mark. If it does not, check the indentation of the line."
    ),
)
_NO_KEY: Said = (
    Message("This line is neither a key nor part of the text above it."),
    Message("Write a colon and a space after a key; indent the line if it belongs to the text above."),
)
_NO_HYPHEN: Said = (
    Message("This list item does not begin with a hyphen and a space."),
    Message("Begin each item of a list with a hyphen and a space."),
)
_UNALIGNED: Said = (
    Message("This does not line up with the keys above it."),
    Message(
        "Begin the line in the same column as its neighbours. If text goes on after a closing "
        "quotation mark, put the whole value in quotation marks of the other kind."
    ),
)
_BEHIND_QUOTE: Said = (
    Message("Text goes on after the closing quotation mark."),
    Message(
        "Put the whole value in quotation marks of the other kind, or write it on its own lines after a "
        "| mark."
    ),
)
_ONLY_HYPHEN: Said = (
    Message("A hyphen alone stands here in the place of a text."),
    Message("Write the content, or leave the field out until you know it."),
)
_NO_BREAK_SPACE: Said = (
    Message("There is a no-break space here, which YAML does not take for a space."),
    Message("Replace it with an ordinary space."),
)

# libyaml's own words on the left, as of libyaml 0.2.5
_PLAIN = (
    _Plain("mapping values are not allowed", _COLON),
    _Plain("could not find expected ':'", _NO_KEY, at_context=True),
    _Plain("did not find expected key", _UNALIGNED),
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
            said, start = _nearer(plain.said, start, text)
            return said, start, start + 1
    return _OTHER, start, start + 1


_LONE_HYPHEN = pattern(r"-[ \t]*(?:[\r\n]|#|\Z)")
_BULLETS = ("-", "–", "—", "•")
_KEY_WITHOUT_COLON = pattern(r"([ -]*)[a-z_]+(?!: )(?=[ \u00a0:]+\S)")
_BEFORE_NO_BREAK_SPACE = pattern(r"(?:[a-z_]+:)?(?=\u00a0)")


def _nearer(said: Said, start: int, text: str) -> tuple[Said, int]:
    """What a person did, where libyaml's words are about what came of it, and the offset of that."""
    if said is _COLON and (key := _first_key_without_colon(text[:start])) is not None:
        said, start = _NO_KEY, key
    if said is _NO_KEY and (space := _BEFORE_NO_BREAK_SPACE.match(text, start)):
        return _NO_BREAK_SPACE, space.end()
    if said is _NO_KEY and text.startswith(_BULLETS, start):
        return _NO_HYPHEN, start
    if said is _LIST_PLACE and _LONE_HYPHEN.match(text, start):
        return _ONLY_HYPHEN, start
    if said is _UNALIGNED and text[:start].rstrip(" ").endswith(('"', "'")):
        return _BEHIND_QUOTE, start
    return said, start


def _first_key_without_colon(text: str) -> int | None:
    """Where the key on the line before the last begins, when no colon and space follow it.

    A key that is not the first of its mapping has been found by libyaml already.
    """
    *before, line, last = ["", *text.splitlines(keepends=True)]
    match = _KEY_WITHOUT_COLON.match(line)
    if match is None or len(match[1]) != len(last) - len(last.lstrip(" ")):
        return None
    above = next((one for one in reversed(before) if one.strip()), "").partition("#")[0].rstrip()
    is_first = "-" in match[1] or not above or above.endswith(":")
    return len(text) - len(last) - len(line) + len(match[1]) if is_first else None


def _offset(mark: yaml.Mark | None, text: str) -> int:
    """The mark's offset; where it stands on nothing, the end of the last line with text."""
    offset = mark.index if mark else 0
    return offset if text[offset:].strip() else len(text.rstrip())
