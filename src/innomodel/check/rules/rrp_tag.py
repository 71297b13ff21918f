"""rrp-tag: the programme tag is not in its one spelling"""

import re
from collections.abc import Iterator

from innomodel.check.description import Description
from innomodel.check.finding import Finding
from innomodel.check.origins import PAGES
from innomodel.check.passage import Passage
from innomodel.check.rule import Rule
from innomodel.diagnostic import Address, Message
from innomodel.pattern import pattern

NAME: Address = ("basic_info", "name")
_GAP = r"[ \u00a0]?"
_WORD = r"(?:INV(?:EST)?|investointi|investoinnit|investering(?:ar)?|investments?|I)"
_INVESTMENT = rf"(?:{_WORD}\.?{_GAP}\d{{1,2}}|\d{{1,2}}\.{_GAP}investointi)"
_AND = r"(?:[,&+]|\b(?:ja|och|and)\b)"
_ONE_MORE = rf"\s*{_AND}\s*\d\b(?=\s*(?:[)\]|]|{_AND}|\Z))"
_TAG = pattern(
    rf"""(?P<open>[(\[|][ \u00a0]*)?
    \bRRP(?P<pillar>[\s,;:/–-]*(?:(?:P|pilari|pelare|pillar)\.?{_GAP}\d|\d\.{_GAP}pilari))
    (?P<investments>(?:(?:[\s;:/–-]|{_AND})*(?<![^\W\d_]){_INVESTMENT}|{_ONE_MORE})+)(?P<part>\.\d+|[a-z]?)\b
    (?P<close>[ \u00a0]*[)\]|])?""",
    re.VERBOSE | re.IGNORECASE,
)
_NUMBER = pattern(r"\d+")
_HYPHEN_BEHIND_A_NUMBER = pattern(r"\d[^\d]*[-–]")
_BRACKET = pattern(r"[()\[\]]")
_SAID = (
    Message("The programme tag is not in its usual spelling."),
    Message("Write it as {tag}."),
)


def find(description: Description) -> Iterator[Finding]:
    """A tag of pillar and investments in the name that is not spelt `(RRP, P4, I1)`.

    No fix where a letter follows the number (`I1b`), for it says more than the tag can, where a hyphen or
    dash may mean the numbers between (`I1-I4`), nor where the tag shares its brackets with other words.
    """
    name = description.text(NAME)
    has_bracket = _BRACKET.search(name) is not None
    for match in _TAG.finditer(name) if "rrp" in name.casefold() else ():
        tag = _spelt(match)
        if match[0] != tag:
            said = (_SAID[0], _SAID[1]._replace(values={"tag": tag}))
            says_more = match["part"] or _HYPHEN_BEHIND_A_NUMBER.search(match["investments"])
            fix = tag if not says_more and _stands_alone(match, has_bracket) else None
            yield description.finding_in(said, Passage(NAME, name, rich=False), match.span(), fix)


def _spelt(match: re.Match[str]) -> str:
    (pillar,) = _NUMBER.findall(match["pillar"])
    investments = ", ".join(f"I{number}" for number in _NUMBER.findall(match["investments"]))
    return f"(RRP, P{pillar}, {investments})"


def _stands_alone(match: re.Match[str], has_bracket: bool) -> bool:
    opened, closed = match["open"] or "", match["close"] or ""
    if opened.startswith("|"):
        return closed.strip() in ("", "|")
    return bool(opened) == bool(closed) and (bool(opened) or not has_bracket)


RULE = Rule(
    name="rrp-tag",
    severity="info",
    origin=PAGES,
    title=Message("The programme tag is not in its one spelling."),
    why=Message(
        "The models of a programme are found by searching for its tag, and eight spellings are in use."
    ),
    mend=Message("Spell it (RRP, P4, I1)."),
    failing="name: Digipolku (RRP P4, INV1)\n",
    passing="name: Digipolku (RRP, P4, I1)\n",
    find=find,
)
