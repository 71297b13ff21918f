"""foreign-quotation-marks: quotation marks of another language"""

from collections.abc import Iterator

from innomodel.check.description import Description
from innomodel.check.finding import Finding
from innomodel.check.origins import TYPOGRAPHY
from innomodel.check.passage import Passage
from innomodel.check.quotations import marks_of, quotations
from innomodel.check.rule import Rule
from innomodel.check.words import shortened
from innomodel.diagnostic import Message
from innomodel.pattern import pattern

_ANGLES = pattern(r"»(?=\S)[^«»\n]{1,300}(?<=\S)«|«[ \u00a0\u202f]?[^«»\s][^«»\n]{0,300}»")
_SAID = (
    Message("These quotation marks are those of another language."),
    Message("Write {quoted}."),
)


def find(description: Description) -> Iterator[Finding]:
    """A pair of curved marks that the language does not use, and angles that point at each other or apart.

    In Finnish and Swedish two angles may point the same way (»sana»), and in Swedish at each other (»ord«).
    """
    language = description.text(("language",))
    opening, closing = marks_of(language)
    for passage, start, end in (*_curved(description, opening, closing), *_angles(description, language)):
        inside = passage.text[start + 1 : end - 1].strip(" \u00a0\u202f")
        mended = opening + inside + closing
        said = (_SAID[0], _SAID[1]._replace(values={"quoted": shortened(mended)}))
        yield description.finding_in(said, passage, (start, end), None if "\n" in mended else mended)


def _curved(description: Description, opening: str, closing: str) -> Iterator[tuple[Passage, int, int]]:
    for passage, one in quotations(description.prose):
        if one.end is None or one.mark == '"':
            continue
        if (passage.text[one.start], passage.text[one.end]) != (opening, closing):
            yield passage, one.start, one.end + 1


def _angles(description: Description, language: str) -> Iterator[tuple[Passage, int, int]]:
    for passage in description.prose.having("«"):
        for match in _ANGLES.finditer(passage.words):
            if language != "sv" or match[0][0] == "«":
                yield passage, *match.span()


RULE = Rule(
    name="foreign-quotation-marks",
    severity="info",
    origin=TYPOGRAPHY,
    title=Message("Quotation marks are those of another language."),
    why=Message("In Finnish and Swedish quoted words stand between ” and ”, in English between “ and ”."),
    mend=Message("Use the marks of the language."),
    failing="core_idea: Ryhmän nimi on „Olohuone“.\n",
    passing="core_idea: Ryhmän nimi on ”Olohuone”.\n",
    find=find,
)
