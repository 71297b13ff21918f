"""personal-identity-code: a personal identity code stands in the text"""

import re
from collections.abc import Iterator
from datetime import date

from innomodel.check.description import Description
from innomodel.check.finding import Finding
from innomodel.check.origins import IDENTITY_CODE
from innomodel.check.rule import Rule
from innomodel.diagnostic import Message
from innomodel.pattern import pattern

_CODE = pattern(
    r"(\d{2})(\d{2})(\d{2})([-+A-FU-Y])(?<![0-9A-Za-z].{7})(\d{3})([0-9A-FHJ-NPR-Y])(?![0-9A-Za-z])"
)
_SIGNS = (b"000000-000", b"000000+000", b"000000A000")
_CHECK = "0123456789ABCDEFHJKLMNPRSTUVWXY"
_CENTURIES = {"+": 1800, **dict.fromkeys("-YXWVU", 1900), **dict.fromkeys("ABCDEF", 2000)}
_SAID = (
    Message("There is a personal identity code in the text."),
    Message("Remove it at once, also from the history of the file: it is personal data."),
)


def find(description: Description) -> Iterator[Finding]:
    """A Finnish personal identity code with a real date and a right check character."""
    for passage in description.anywhere(*_SIGNS):
        for match in _CODE.finditer(passage.text):
            if _is_real(match):
                yield description.finding_in(_SAID, passage, match.span())


def _is_real(match: re.Match[str]) -> bool:
    day, month, year, sign, serial, check = match.groups()
    try:
        date(_CENTURIES[sign] + int(year), int(month), int(day))
    except ValueError:
        return False
    return _CHECK[int(day + month + year + serial) % len(_CHECK)] == check


RULE = Rule(
    name="personal-identity-code",
    severity="error",
    origin=IDENTITY_CODE,
    title=Message("A personal identity code stands in the text."),
    why=Message("It is personal data that must never be published; what is published cannot be taken back."),
    mend=Message("Remove it."),
    failing="core_idea: Asiakas 131052-308T.\n",
    passing="core_idea: Asiakas.\n",
    find=find,
    needs_reason=True,
)
