"""invisible-character: a character that nobody sees stands in a text"""

from collections.abc import Iterator

from innomodel.check.description import Description
from innomodel.check.finding import Finding
from innomodel.check.origins import ACCESSIBILITY
from innomodel.check.rule import Rule
from innomodel.diagnostic import Message
from innomodel.pattern import pattern

_SOFT_HYPHEN = "\u00ad"
_WITHOUT_WIDTH = "\u180e\u200b\u2060\u2061\u2062\u2063\u2064\ufeff"
_JOINERS = "\u200c\u200d"
_DIRECTIONS = "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
_OVERRIDES = "\u202d\u202e"
"""Turn letters round, whichever way they run: what is read is not what is written."""

_INVISIBLE = _SOFT_HYPHEN + _WITHOUT_WIDTH + _JOINERS + _DIRECTIONS
_WORD = pattern(rf"[^\s{_INVISIBLE}]{{0,40}}(?:[{_INVISIBLE}]+[^\s{_INVISIBLE}]{{0,40}})+")
_RIGHT_TO_LEFT = pattern("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]")
_LATIN_ENDS = "\u0250"

_SAID_OF_HYPHEN = Message("There is an invisible soft hyphen (U+{code}) here.")
_SAID_OF_DIRECTION = Message("There is an invisible mark of writing direction (U+{code}) here.")
_SAID_OF_OTHERS = Message("There is an invisible character without width (U+{code}) here.")
_HINT = Message("Remove it: it hides the word from searching and from the other rules.")


def find(description: Description) -> Iterator[Finding]:
    """Soft hyphens, spaces without width and marks of direction, a finding for each word that has them.

    What joins the parts of an emoji or of letters that are not Latin is let be, and so are the marks of
    direction, but for overrides, of a text with letters that run from right to left.
    """
    for passage in description.anywhere(*_INVISIBLE):
        if passage.address in description.mistaken:
            continue
        text = passage.text
        runs_both_ways = _RIGHT_TO_LEFT.search(text) is not None
        for match in _WORD.finditer(text):
            start, end = match.span()
            idle = {
                place: text[place] for place in range(start, end) if _is_idle(text, place, runs_both_ways)
            }
            if idle:
                mended = "".join(text[place] for place in range(start, end) if place not in idle)
                said = (_said(next(iter(idle.values()))), _HINT)
                yield description.finding_in(said, passage, (start, end), mended)


def _is_idle(text: str, place: int, runs_both_ways: bool) -> bool:
    """Whether an invisible character does nothing there that a reader would miss."""
    character, before = text[place], text[max(0, place - 1) : place]
    if character == _SOFT_HYPHEN:
        return text[place + 1 : place + 2] != "\n"  # a word broken at the end of a line is another rule's
    if character in _JOINERS:
        return before < _LATIN_ENDS
    is_direction = character in _OVERRIDES or (character in _DIRECTIONS and not runs_both_ways)
    return character in _WITHOUT_WIDTH or is_direction


def _said(character: str) -> Message:
    said = _SAID_OF_DIRECTION if character in _DIRECTIONS else _SAID_OF_OTHERS
    said = _SAID_OF_HYPHEN if character == _SOFT_HYPHEN else said
    return said._replace(values={"code": f"{ord(character):04X}"})


RULE = Rule(
    name="invisible-character",
    severity="warning",
    origin=ACCESSIBILITY,
    title=Message("A character that nobody sees stands in a text."),
    why=Message(
        "Nobody who searches for the word finds it, a screen reader can read it in pieces, and no other rule "
        "sees what it hides. It comes along when text is copied from Word, a PDF or a web page."
    ),
    mend=Message("Remove the character; Word and browsers hyphenate by themselves."),
    failing='core_idea: "kokoon\\u00adtumiset"\n',
    passing="core_idea: kokoontumiset\n",
    find=find,
)
