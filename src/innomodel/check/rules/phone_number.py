"""phone-number: a phone number that can be a person's stands in the text"""

import re
from collections.abc import Iterator

from innomodel.check.description import Description
from innomodel.check.finding import Finding
from innomodel.check.origins import DATA_PROTECTION
from innomodel.check.rule import Rule
from innomodel.diagnostic import Message
from innomodel.pattern import pattern

_SPACE, _DASH = r" \u00a0\u2009\u202f", r"\u2010-\u2015\u2212-"
_GAP = rf"[{_SPACE}]?[{_DASH}]?[{_SPACE}]?"
_PHONE = pattern(
    rf"""(?<![\w+/.,-])(?<!\d[{_SPACE}])(?:
    (?:\+|00)358{_GAP}(?:\(0\){_GAP})?(?!10|[27]0|29|3[09]|60|7[135]|80)(?:\d{_GAP}){{6,10}}
    | (?:\+4[5-7]|\+372){_GAP}(?:\d{_GAP}){{6,10}}
    | \(?0(?:4\d|50)\)?{_GAP}(?:\d{_GAP}){{5,7}}
    | (?=\(?0(?:[{_SPACE}(){_DASH}]{{0,2}}\d){{6}})
      \(?0(?:[235689]|1[3-9])\)?[{_SPACE}{_DASH}](?!(?:19|20)\d\d\b)
      \d{{3,4}}{_GAP}(?:\d{{2,4}}{_GAP})?\d{{0,2}}
    )\d(?![\d/]|[.,]\d)""",
    re.VERBOSE,
)
_SWITCHBOARD = pattern(
    r"(?i:\w*vaihde|vaihteen|\w*växeln?|switchboard)"
    r"(?::| (?:puh\.|numero|numret|nummer|tfn|on|är|is))?[ \u00a0]?\Z"
)
_BEFORE = 40
_SEVEN_DIGITS, _GAPS = b"0" * 7, b" \xa0?()-"
_DATE, _NOT_ENOUGH = b"0000-00-00", b"0" * 6
_SAID = (
    Message("There is a phone number in the text that can be a person's."),
    Message("Remove it, or give the number of the switchboard or of a national service in its place."),
)


def find(description: Description) -> Iterator[Finding]:
    """A mobile or local number, Finnish or of a neighbour.

    The numbers of national services are nobody's, nor is one that is said to be of a switchboard.
    """
    for texts in (description.prose, description.others):
        if _SEVEN_DIGITS not in texts.bare_kinds.replace(_DATE, _NOT_ENOUGH).translate(None, _GAPS):
            continue
        for passage in texts.passages:
            for match in _PHONE.finditer(passage.text):
                before = passage.text[max(0, match.start() - _BEFORE) : match.start()]
                if not _SWITCHBOARD.search(before):
                    yield description.finding_in(_SAID, passage, match.span())


RULE = Rule(
    name="phone-number",
    severity="warning",
    origin=DATA_PROTECTION,
    title=Message("A phone number that can be a person's stands in the text."),
    why=Message(
        "A phone number is personal data, and the person changes jobs while the description stays. Numbers "
        "that begin with 010, 020, 029, 0600, 0700, 0800 or 116 belong to services and are left alone."
    ),
    mend=Message(
        "Remove it, or give the number of the switchboard or of a national service. If the number belongs to "
        "a service, say so in a comment that lets it stand, with the reason."
    ),
    failing="core_idea: Soita Ainolle, 040 123 4567.\n",
    passing="core_idea: Soita neuvontaan, 029 123 4567.\n",
    find=find,
    needs_reason=True,
)
