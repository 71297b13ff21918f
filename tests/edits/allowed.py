"""What the fixes of the rules may do to a text, told from the page of rules and not from their code.

Rule by rule: a fix changes white space (double-space, no-break-space-run, missing-space, space-before-mark,
space-before-percent), the kind of quotation marks (straight-quotation-marks, foreign-quotation-marks), a
hyphen to a dash (hyphen-in-range), a bullet at the beginning of a line (hand-typed-list), how many # begin
a heading (skipped-heading), puts an address in angle brackets (bare-url), or removes what nobody sees
(invisible-character). Three change words: repeated-verdict takes a sentence out of the evidence, rrp-tag
spells the tag of a name anew, and text-cut-by-comment makes the comment behind a text its end.
"""

import re
import unicodedata

Address = tuple[str | int, ...]

MUST_STAY = frozenset(
    (
        *("format", "id", "language", "created", "modified", "kind", "number", "outcome", "respondents"),
        *("min", "max", "n", "statistic", "value", "development_stage", "url", "file"),
    )
)
"""Fields whose value is no prose: only what nobody sees may go."""

_QUOTATION_MARKS = re.compile("[\"”“„‟«»‹›'’‘‚‛]")
_DASHES = re.compile("[-–—‐‑‒−]")
_HEADING = re.compile(r"^(\s*)#{1,6}(?=\s|$)")
_IN_BRACKETS = re.compile(r"<((?:https?://|www\.)[^<>\s]*)>")
_INVISIBLE_MARKS = "\u034f\u115f\u1160\u17b4\u17b5\u3164\uffa0\ufe0e\ufe0f"
_VERDICT = re.compile(
    "tavoite(toteutui(osittain)?|eitoteutunut)|tavoitettaeiarvioitu"
    "|målet(upp)?nåddes(delvis|inte)?|målet(upp)?nåddesinte|måletharinte(upp)?nåtts|måletutvärderadesinte"
    "|thegoalwas(not|partly|partially)?(achieved|met|assessed)"
)
_TAG = re.compile(r"\(RRP, P\d(?:, I\d+)*\)")
_WORDS_OF_A_TAG = (
    r"(?:rrp|p|i|inv|pilari|pillar|pelare|investointi|investoinnit|investering(?:ar|en)?|investments?"
    r"|ja|och|and|sekä|\d|[a-e])+"
)


def may_become(address: Address, before: str, after: str, comment: str = "") -> bool:
    """Whether fixes may make `after` of `before`; `comment` is one behind the text that is gone."""
    if address[-1:] and address[-1] in MUST_STAY:
        return _without_invisible(before) == after
    if comment:
        return _same(f"{before} {comment}".splitlines(), after.splitlines(), ragged=True)
    return (
        not (_without_invisible(before) + after).strip()
        or _same(before.split("\n"), after.split("\n"))
        or (address[-1:] == ("evidence",) and _without_verdicts(before, after))
        or (address == ("basic_info", "name") and _tag_anew(before, after))
    )


def _same(before: list[str], after: list[str], ragged: bool = False) -> bool:
    if ragged:
        before, after = [" ".join(before)], [" ".join(after)]
    return len(before) == len(after) and all(map(_same_line, before, after))


def _same_line(before: str, after: str) -> bool:
    if before == after:
        return True
    before, after = _without_invisible(before), _without_invisible(after)
    old, new = before.strip(), after.strip()
    if (new[:2] in ("- ", "-") and old and old[0] != "-" and _may_be_bullet(old)) or (
        new[:1] == "-" and old[:1] == "-"
    ):
        before, after = old[1:], new[1:]
    return _signs(before) == _signs(after) and _words(before) == _words(after)


def _words(line: str) -> list[str]:
    return re.findall(r"\w+", _IN_BRACKETS.sub(r"\1", line))


def _may_be_bullet(line: str) -> bool:
    if line[0] in "oO":
        return line[1:2].isspace()
    return unicodedata.category(line[0])[0] in "SPC"


def _signs(line: str) -> str:
    """The line without white space, all marks of a kind written alike."""
    line = _HEADING.sub(r"\1#", line)
    line = _IN_BRACKETS.sub(r"\1", line)
    line = _DASHES.sub("-", _QUOTATION_MARKS.sub('"', line))
    return "".join(line.split())


def _without_invisible(text: str) -> str:
    if text.isascii():
        return text
    return "".join(one for one in text if unicodedata.category(one) != "Cf" and one not in _INVISIBLE_MARKS)


def _letters(text: str) -> str:
    return "".join(one for one in text.lower() if one.isalnum())


def _without_verdicts(before: str, after: str) -> bool:
    old, new = _letters(before), _letters(after)
    return len(new) < len(old) and _VERDICT.sub("", old) == _VERDICT.sub("", new)


def _tag_anew(before: str, after: str) -> bool:
    """The name around its tags is the same, and where there are tags, some were in other words."""
    around = [re.escape(_letters(piece)) for piece in _TAG.split(after)]
    return len(around) > 1 and re.fullmatch(_WORDS_OF_A_TAG.join(around), _letters(before)) is not None
