"""stacked-marks: more than twenty combining marks stand on one letter"""

from collections.abc import Iterator
from unicodedata import category

from innomodel.check.description import Description
from innomodel.check.finding import Finding
from innomodel.check.kinds import BEYOND
from innomodel.check.origins import ACCESSIBILITY
from innomodel.check.rule import Rule
from innomodel.diagnostic import Message
from innomodel.pattern import pattern

_MOST = 20
_BEYOND_LATIN_1 = pattern(rf"[^\0-\xff]{{{_MOST + 1},}}")
_SAID = (
    Message("More than {most} marks stand on one letter here.", {"most": _MOST}),
    Message("Write the letter again with the marks that its language has; no language has more than a few."),
)


def find(description: Description) -> Iterator[Finding]:
    """Each pile of marks, the letter below it left out."""
    for texts in (description.prose, description.others):
        if BEYOND * (_MOST + 1) not in texts.characters:
            continue
        for passage in texts.passages:
            if passage.address in description.mistaken:
                continue
            for match in _BEYOND_LATIN_1.finditer(passage.text):
                for start, end in _piles(match[0]):
                    piece = match.start() + start, match.start() + end
                    yield description.finding_in(_SAID, passage, piece)


def _piles(characters: str) -> Iterator[tuple[int, int]]:
    start = 0
    for place, one in enumerate((*characters, "")):
        if one and category(one)[0] == "M":
            continue
        if place - start > _MOST:
            yield start, place
        start = place + 1


RULE = Rule(
    name="stacked-marks",
    severity="error",
    origin=ACCESSIBILITY,
    title=Message("More than twenty marks stand on one letter."),
    why=Message(
        "The marks cover the lines around them, a screen reader spells them out singly, and what lays out "
        "text takes memory and time by the square of their number."
    ),
    mend=Message("Write the letter again with the marks that its language has."),
    failing='core_idea: "a\\u0301\\u0301\\u0301… (two dozen)"\n',
    passing="core_idea: ệ, ที่, שָּׁ\n",
    find=find,
)
