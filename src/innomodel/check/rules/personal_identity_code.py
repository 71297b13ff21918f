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
    r"(?<![0-9A-Za-z])(\d{2})(\d{2})(\d{2})[ \u00a0]?([-\u2010-\u2015\u2212+A-FU-Ya-fu-y])[ \u00a0]?"
    r"(\d{3})([0-9A-FHJ-NPR-Ya-fhj-npr-y])(?![0-9A-Za-z])"
)
_SIGNS = (b"000000",)
_CHECK = "0123456789ABCDEFHJKLMNPRSTUVWXY"
_CENTURIES = {"+": 1800, **dict.fromkeys("-YXWVU", 1900), **dict.fromkeys("ABCDEF", 2000)}
_SAID = (
    Message("There is a personal identity code in the text."),
    Message("Remove it at once, also from the history of the file: it is personal data."),
)


def find(description: Description) -> Iterator[Finding]:
    """A Finnish personal identity code with a real date and a right check character.

    It is one in small letters too, and with a dash or a space about its hyphen.
    """
    for passage in description.anywhere(*_SIGNS):
        for match in _CODE.finditer(passage.text):
            if _is_real(match):
                yield description.finding_in(_SAID, passage, match.span())


def _is_real(match: re.Match[str]) -> bool:
    day, month, year, sign, serial, check = match.groups()
    try:
        date(_CENTURIES.get(sign.upper(), 1900) + int(year), int(month), int(day))
    except ValueError:
        return False
    return _CHECK[int(day + month + year + serial) % len(_CHECK)] == check.upper()


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
