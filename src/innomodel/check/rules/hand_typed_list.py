"""hand-typed-list: a list is typed with bullet characters, letters or what only looks like a list's marks"""

from collections.abc import Iterator

from innomodel.check.description import Description
from innomodel.check.finding import Finding
from innomodel.check.origins import ACCESSIBILITY
from innomodel.check.passage import Passage
from innomodel.check.prose import matches, paragraph_at
from innomodel.check.rule import Rule
from innomodel.diagnostic import Message
from innomodel.pattern import pattern

_BULLETS = "•·▪■□◦○‣●➢➤►✓✔\uf0b7\uf0a7"  # the last two as Word writes them
_BULLET = pattern(rf"(?m:^ *([{_BULLETS}][ \u00a0\t]*|o\t+)(?=\S))")
_SIGNS = (*_BULLETS, "o\t")

_MAY_BE_LISTS = pattern(rb"\n *(?:\?[ \xa0\t]|-[aA\xa0]|\(?(?:aa?|AA?)\)|\(0\)|a\.[ \xa0\t]|0[.)][aA\xa0])")
_HYPHEN = pattern(r"\n *([–—][ \u00a0\t]+|-\u00a0[ \u00a0\t]*|-(?=[^\W\d_]))(?=\S)")
_IS_AN_ITEM = pattern(r"\n *(?:[–—][ \u00a0\t]+[a-zåäö]|-\u00a0)")
_MARKS = (
    *(
        (rf"\(?{first}\)", rf"\(?{second}\)")
        for first, second in [("a", "b"), ("A", "B"), ("i", "ii"), ("I", "II")]
    ),
    (r"\(1\)", r"\(2\)"),
    (r"a\.[ \u00a0\t]", r"b\.[ \u00a0\t]"),
    (r"1[.)](?=[^\W\d_]|\u00a0)", r"2[.)](?=[^\W\d_]|\u00a0)"),
)
_LINES = r".*\n(?:.*\n){0,9}? *"
_FIRST_TWO = pattern(rf"\n *(?:{'|'.join(f'({first}){_LINES}{second}' for first, second in _MARKS)})")
_HINT = Message("Begin the line with a hyphen and a space, and it becomes a real list.")
_SAID = (Message("A list item is typed with a bullet character."), _HINT)
_SAID_OF_HYPHENS = (Message("The hyphen of a list item has no ordinary space after it."), _HINT)
_SAID_OF_LETTERS = Message("A list begins here whose letters or numbers are only typed: “{mark}”.")
_HINT_FOR_LETTERS = Message(
    "Begin each item with a number, a full stop and a space (1. ), or with a hyphen and a space, and it "
    "becomes a real list."
)


def find(description: Description) -> Iterator[Finding]:
    """Each item with a bullet, a dash or a mere hyphen, and each list with letters or mere numbers.

    A line that begins with a dash can be a reply or the rest of a sentence, and one with a hyphen half a
    word: they are items where their paragraph has two of them, or begins so and with a small letter. Letters
    make a list where the second follows.
    """
    for passage, match in matches(description, _BULLET, _SIGNS):
        if passage.rich:
            yield description.finding_in(_SAID, passage, match.span(1), "- ")
    places = (match.end() - 1 for match in _MAY_BE_LISTS.finditer(description.prose.kinds))
    for passage in dict.fromkeys(description.prose.at(place)[0] for place in places):
        if passage.rich:
            yield from _in_passage(description, passage)


def _in_passage(description: Description, passage: Passage) -> Iterator[Finding]:
    text = f"\n{passage.words}"
    for start, end in _hyphens(text):
        said = _SAID_OF_HYPHENS if text[start] == "-" else _SAID
        yield description.finding_in(said, passage, (start - 1, end - 1), "- ")
    for match in _FIRST_TWO.finditer(text):
        mark, start = match[match.lastindex or 0].rstrip(), match.start(match.lastindex or 0) - 1
        said = (_SAID_OF_LETTERS._replace(values={"mark": mark}), _HINT_FOR_LETTERS)
        yield description.finding_in(said, passage, (start, start + len(mark)))


def _hyphens(text: str) -> Iterator[tuple[int, int]]:
    """Where hyphens and dashes that begin items stand, with the space after them."""
    end, alone = 0, None
    for match in _HYPHEN.finditer(text):
        is_first = match.start(1) >= end
        if is_first:
            start, end = paragraph_at(text, match.start(1))
            alone = None if _IS_AN_ITEM.match(text, start - 1) else match
        elif alone:
            yield alone.span(1)
            alone = None
        if not (is_first and alone):
            yield match.span(1)


RULE = Rule(
    name="hand-typed-list",
    severity="info",
    origin=ACCESSIBILITY,
    title=Message("A list is typed by hand."),
    why=Message("Only a real list is read out as a list and keeps its form in Word and on the web."),
    mend=Message("Begin each item with a hyphen and a space, or with a number, a full stop and a space."),
    failing="core_idea: |\n  • ensimmäinen\n",
    passing="core_idea: |\n  - ensimmäinen\n",
    find=find,
)
