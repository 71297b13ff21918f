"""What stands below a label, read by the kind of its field."""

import re
from collections.abc import Iterator, Sequence
from datetime import date
from typing import Any, NamedTuple, get_args, get_origin

from innomodel.diagnostic import Message
from innomodel.intake.blocks import blocks, with_headings
from innomodel.intake.evaluation import evaluation
from innomodel.intake.findings import Findings, quoted
from innomodel.intake.labels import Label
from innomodel.intake.line import Line, without_bullet
from innomodel.intake.listed import listed
from innomodel.intake.markdown import markdown
from innomodel.model.basic_info import Attachment
from innomodel.model.declarations import Declaration

_STEP = 2
_DATE = re.compile(r"(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})")
_PICTURE = "Kuva"
_CAPTION = "Kuvateksti"
_ATTACHMENTS = "Liitteet"
_LONGEST_CAPTION = 90


class Value(NamedTuple):
    """What a field says, None for nothing, and the lines that did not fit it."""

    data: Any
    rest: tuple[Line, ...] = ()


def value(label: Label, lines: Sequence[Line], findings: Findings) -> Value:
    """What `lines` say of the field that `label` names."""
    field, declared = label.declaration.field, label.declaration.type
    if label.address == ("evaluation",):
        return Value(evaluation(blocks(without_picture_labels(lines))) or None)
    if field.rich:
        return Value(rich(lines, label.declaration) or None)
    if get_origin(declared) is tuple:
        if get_args(declared)[0] is Attachment:
            return Value(list(_attachments(lines)) or None)
        _tell_of_unlisted(label, lines, findings)
        return Value(list(dict.fromkeys(_texts(lines))) or None)
    if declared is date:
        return _date(label, lines, findings)
    if field.choices is not None:
        return _choice(label, lines, findings)
    return _line(label, lines)


def rich(lines: Sequence[Line], declaration: Declaration) -> str:
    """`lines` as CommonMark for the field of `declaration`."""
    indentation = _STEP * len(declaration.pattern)
    return markdown(with_headings(blocks(without_picture_labels(lines))), indentation)


def without_picture_labels(lines: Sequence[Line]) -> list[Line]:
    """The lines without the labels of attachments and pictures: their texts stay in the field."""
    kept = []
    for place, line in enumerate(lines):
        below = lines[place + 1] if place + 1 < len(lines) else None
        if (
            line.text not in (_PICTURE, _CAPTION, "Liitteet")
            or line.marker
            or not _is_picture_label(line.text, below)
        ):
            kept.append(line)
    return kept


def _is_picture_label(word: str, below: Line | None) -> bool:
    """Whether the word stands above a picture or a caption and is no sub-heading above prose."""
    if word not in (_PICTURE, _CAPTION, _ATTACHMENTS):
        return False
    if below is None or below.is_blank:
        return word == _ATTACHMENTS and below is None
    return len(below.text) <= _LONGEST_CAPTION and not below.text.endswith((".", "!", "?", ":"))


def _texts(lines: Sequence[Line]) -> Iterator[str]:
    for line in lines:
        words = without_bullet(line.text)
        if words:
            yield words


def _tell_of_unlisted(label: Label, lines: Sequence[Line], findings: Findings) -> None:
    """Say which names are not on the field's code list; they stay as the page writes them."""
    codes = label.declaration.field.codes
    if codes is None:
        return
    rule, told, hint = _UNLISTED[codes]
    unlisted = [line for line in lines if line.text and without_bullet(line.text) not in listed(codes)]
    for line in unlisted[:_MOST_TOLD]:
        name = {codes.removesuffix("s"): quoted(without_bullet(line.text))}
        findings.add(
            rule, "warning", (told._replace(values=name), hint), label.address, line.number, line.text
        )


_MOST_TOLD = 20
_UNLISTED = {
    "areas": (
        "unknown-area",
        Message("{area} is not in the list of areas."),
        Message("Write the official name of a municipality, region or wellbeing services county."),
    ),
    "funders": (
        "unknown-funder",
        Message("{funder} is not in the list of funders."),
        Message("Use a name on the list where one fits; the list is open, and another name may stay."),
    ),
}


def _attachments(lines: Sequence[Line]) -> Iterator[dict[str, str]]:
    """Each link, file, picture and caption: its words, and its address where the page has one."""
    for line in lines:
        words = without_bullet(line.text)
        if not words or words in (_PICTURE, _CAPTION):
            continue
        links = {run.link for run in line.runs if run.link}
        yield {"title": words, **({"url": links.pop()} if len(links) == 1 else {})}


def _date(label: Label, lines: Sequence[Line], findings: Findings) -> Value:
    if not lines:
        return Value(None)
    first, *rest = lines
    match = _DATE.fullmatch(first.text)
    if match is None:
        return Value(None, tuple(lines))
    day, month, year = map(int, match.groups())
    try:
        return Value(date(year, month, day).isoformat(), tuple(rest))
    except ValueError:
        said = (
            Message("{text} is no day of the calendar.", {"text": first.text}),
            Message("Write the right day: year-month-day."),
        )
        findings.add("wrong-form", "warning", said, label.address, first.number, first.text)
        return Value(first.text, tuple(rest))


def _choice(label: Label, lines: Sequence[Line], findings: Findings) -> Value:
    choices = label.declaration.field.choices or {}
    if not lines:
        return Value(None)
    first, *rest = lines
    said = without_bullet(first.text)
    for code, words in choices.items():
        if said == words.fi:
            return Value(code, tuple(rest))
    told = (
        Message("{text} is none of the stages that innomodel knows.", {"text": said}),
        Message("Choose one of: {names}.", {"names": list(choices)}),
    )
    findings.add("not-in-list", "warning", told, label.address, first.number, first.text)
    return Value(said, tuple(rest))


def _line(label: Label, lines: Sequence[Line]) -> Value:
    """One line of text; free texts, the place and the collection, can have several."""
    texts = list(_texts(lines))
    if label.address[-1] not in ("name", "alt"):
        return Value("\n".join(texts) or None)
    filled = [place for place, line in enumerate(lines) if without_bullet(line.text)]
    if not filled:
        return Value(None)
    return Value(texts[0], tuple(lines[filled[0] + 1 :]))
