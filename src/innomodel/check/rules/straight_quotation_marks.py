"""straight-quotation-marks: typewriter quotation marks"""

from collections.abc import Iterator

from innomodel.check.description import Description
from innomodel.check.finding import Finding
from innomodel.check.origins import TYPOGRAPHY
from innomodel.check.quotations import marks_of, quotations
from innomodel.check.rule import Rule
from innomodel.check.words import shortened
from innomodel.diagnostic import Message

_SAID = (
    Message("Straight quotation marks are typewriter marks."),
    Message("Write {quoted}."),
)


def find(description: Description) -> Iterator[Finding]:
    """A pair of straight quotation marks."""
    opening, closing = marks_of(description.text(("language",)))
    for passage, one in quotations(description.prose):
        if one.mark == '"' and one.end is not None:
            mended = opening + passage.text[one.start + 1 : one.end] + closing
            said = (_SAID[0], _SAID[1]._replace(values={"quoted": shortened(mended)}))
            fix = None if "\n" in mended else mended
            yield description.finding_in(said, passage, (one.start, one.end + 1), fix)


RULE = Rule(
    name="straight-quotation-marks",
    severity="info",
    origin=TYPOGRAPHY,
    title=Message("Quotation marks are straight."),
    why=Message("In Finnish and Swedish quoted words stand between ” and ”, in English between “ and ”."),
    mend=Message("Use the marks of the language."),
    failing='core_idea: Ryhmän nimi on "Olohuone".\n',
    passing="core_idea: Ryhmän nimi on ”Olohuone”.\n",
    find=find,
)
