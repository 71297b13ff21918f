"""unpaired-quotation-mark: a quotation mark has no pair"""

from collections.abc import Iterator

from innomodel.check.description import Description
from innomodel.check.finding import Finding
from innomodel.check.origins import TYPOGRAPHY
from innomodel.check.quotations import quotations
from innomodel.check.rule import Rule
from innomodel.diagnostic import Message

_UNCLOSED = (
    Message("A quotation mark is opened here and never closed."),
    Message("Add the closing mark where the quoted words end, or remove this one."),
)
_UNOPENED = (
    Message("A quotation mark is closed here and never opened."),
    Message("Add the opening mark where the quoted words begin, or remove this one."),
)


def find(description: Description) -> Iterator[Finding]:
    """A quotation mark without its pair in the same paragraph."""
    for passage, one in quotations(description.prose):
        if one.end is None:
            said = _UNCLOSED if one.is_opening else _UNOPENED
            yield description.finding_in(said, passage, (one.start, one.start + 1))


RULE = Rule(
    name="unpaired-quotation-mark",
    severity="warning",
    origin=TYPOGRAPHY,
    title=Message("A quotation mark has no pair."),
    why=Message("The reader cannot tell whose words end where."),
    mend=Message("Add the missing mark or remove the lone one."),
    failing="core_idea: Ryhmää sanottiin ”olohuoneeksi.\n",
    passing="core_idea: Ryhmää sanottiin ”olohuoneeksi”.\n",
    find=find,
)
