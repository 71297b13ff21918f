"""Broken variants of a description, made line by line, each with the one finding it must give.

Nothing here uses the code under test: a key is a line that looks like a key, its value is whatever
is indented further below it, and the expected line is the line that was touched.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

KEY = re.compile(r"^(?P<above> *(?:- )?)(?P<key>[a-z_]+):(?= |$)(?P<rest>.*)$")

REQUIRED = {
    "format", "id", "basic_info", "development_stage",
    "name", "summary", "place", "areas", "funders", "kind", "goal", "min", "max", "statistic", "value",
}  # fmt: skip
MAPPINGS = {"basic_info", "target_group", "evaluation", "scale", "by_area", "cover_image", "labels"}
LISTS = {"areas", "funders", "authors", "subgoals", "surveys", "groups", "items"}
WHOLE_NUMBERS = {"number", "respondents", "n", "min", "max"}
NUMBERS = {*WHOLE_NUMBERS, "value"}
WRONG_VALUES = {
    "format": [("innomodel/9", "unknown-format")],
    "id": [("Iso Kirjain", "wrong-form"), ("muu-tunniste", "id-not-file-name"), ("ääkköset", "wrong-form")],
    "language": [("suomi", "not-in-list"), ("xx", "not-in-list")],
    "name": [('""', "required"), ('"  "', "required")],
    "summary": [('""', "required")],
    "place": [('""', "required")],
    "areas": [("[]", "required"), ("[Kuopio, Kuopio]", "repeated-item"), ('[Kuopio, ""]', "empty-item")],
    "funders": [("[]", "required"), ("[Kunta, Kunta]", "repeated-item")],
    "authors": [('[""]', "empty-item")],
    "created": [("10.7.2023", "wrong-form"), ("2023-02-30", "wrong-form"), ("eilen", "wrong-form")],
    "modified": [("21.12.2023", "wrong-form"), ("2023-13-01", "wrong-form")],
    "kind": [("osatavoite", "not-in-list"), ("goal", "not-in-list")],
    "number": [("0", "too-small"), ("-1", "too-small"), ("1.5", "wrong-type"), ('"1"', "wrong-type")],
    "goal": [('""', "required")],
    "outcome": [("toteutui", "not-in-list"), ("yes", "not-in-list")],
    "respondents": [("-1", "too-small"), ("1,5", "wrong-type")],
    "n": [("-1", "too-small")],
    "statistic": [("mediaani", "not-in-list"), ("mode", "not-in-list")],
    "value": [("1,5", "wrong-type"), ('"2"', "wrong-type")],
    "development_stage": [("Kehitteillä", "not-in-list"), ("kesken", "not-in-list")],
}  # fmt: skip


class Variant(NamedTuple):
    what: str
    text: str
    rule: str
    line: int


def variants(text: str) -> Iterator[Variant]:
    """Every variant of the description `text` that is broken in exactly one way."""
    lines = text.splitlines()
    for index, line in enumerate(lines):
        match = KEY.match(line)
        if match and not _is_text(lines, index):
            yield from _misspelt(lines, index, match)
            yield from _mistyped(lines, index, match)
            yield from _wrongly_valued(lines, index, match)
            if match["key"] in REQUIRED:
                yield from _removed(lines, index, match)


def optional_removals(text: str) -> Iterator[str]:
    """The description without one of its optional fields: valid still."""
    lines = text.splitlines()
    for index, line in enumerate(lines):
        match = KEY.match(line)
        if match and not _is_text(lines, index) and match["key"] not in REQUIRED:
            yield _joined(_without(lines, index, match))


def _misspelt(lines: list[str], index: int, match: re.Match[str]) -> Iterator[Variant]:
    key = match["key"]
    for wrong in (key + "x", key[0] + key):
        changed = f"{match['above']}{wrong}:{match['rest']}"
        yield Variant(f"{key} as {wrong}", _replaced(lines, index, [changed]), "unknown-key", index + 1)


def _mistyped(lines: list[str], index: int, match: re.Match[str]) -> Iterator[Variant]:
    key = match["key"]
    if key in MAPPINGS | LISTS:
        wrong_values = ["tekstiä", "7", *(["[yksi, kaksi]"] if key in MAPPINGS else ["{yksi: kaksi}"])]
    elif key in NUMBERS:
        wrong_values = ["paljon", "[1, 2]", "{a: 1}"]
    else:
        wrong_values = ["[yksi, kaksi]", "{yksi: kaksi}"]
    for value in wrong_values:
        yield _valued(lines, index, match, value, "wrong-type")


def _wrongly_valued(lines: list[str], index: int, match: re.Match[str]) -> Iterator[Variant]:
    for value, rule in WRONG_VALUES.get(match["key"], []):
        yield _valued(lines, index, match, value, rule)


def _removed(lines: list[str], index: int, match: re.Match[str]) -> Iterator[Variant]:
    text = _joined(_without(lines, index, match))
    yield Variant(f"no {match['key']}", text, "required", _line_above(lines, index, match))


def _valued(lines: list[str], index: int, match: re.Match[str], value: str, rule: str) -> Variant:
    changed = f"{match['above']}{match['key']}: {value}"
    text = _joined([*lines[:index], changed, *lines[_end(lines, index) :]])
    return Variant(f"{match['key']}: {value}", text, rule, index + 1)


def _without(lines: list[str], index: int, match: re.Match[str]) -> list[str]:
    rest = lines[_end(lines, index) :]
    if "-" in match["above"] and rest:  # the hyphen stays for the item's next key
        rest = [match["above"] + rest[0].lstrip(), *rest[1:]]
    return [*lines[:index], *rest]


def _line_above(lines: list[str], index: int, match: re.Match[str]) -> int:
    """The line of the key or hyphen that the key stood under; the first key's for the top level."""
    width = len(match["above"])
    if width == 0:
        return next(number for number, line in enumerate(lines) if KEY.match(line)) + 1
    if "-" in match["above"]:
        return index + 1
    for number in range(index - 1, -1, -1):
        above = KEY.match(lines[number])
        if above and not _is_text(lines, number):
            begins_the_item = "-" in above["above"] and len(above["above"]) == width
            if begins_the_item or len(above["above"]) < width:
                return number + 1
    raise AssertionError(index)


def _end(lines: list[str], index: int) -> int:
    """The index after the last line of the value: lines further in than its key, and blank ones between."""
    width = len(re.match(r"^ *(?:- )?", lines[index])[0])
    end = index + 1
    for number in range(index + 1, len(lines)):
        line = lines[number]
        if line.strip() and len(line) - len(line.lstrip()) <= width:
            break
        if line.strip():
            end = number + 1
    return end


def _is_text(lines: list[str], index: int) -> bool:
    """Whether the line stands inside a block of text."""
    width = len(lines[index]) - len(lines[index].lstrip())
    for number in range(index - 1, -1, -1):
        line = lines[number]
        if line.strip() and len(line) - len(line.lstrip()) < width:
            return bool(re.search(r": [|>][0-9+-]*( +#.*)?$", line))
    return False


def _replaced(lines: list[str], index: int, new: list[str]) -> str:
    return _joined([*lines[:index], *new, *lines[index + 1 :]])


def _joined(lines: list[str]) -> str:
    return "\n".join(lines) + "\n"
