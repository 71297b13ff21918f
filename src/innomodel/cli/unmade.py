"""Forms that a document could not be made in, why, and what of the description is to blame."""

import json
import re
from collections.abc import Callable, Mapping, Sequence
from typing import Literal, NamedTuple

from innomodel.check import RULES
from innomodel.check.words import field_name, localized
from innomodel.cli.budget import bound_this_process
from innomodel.cli.checking import Checking
from innomodel.cli.files import read_source
from innomodel.cli.names import as_text
from innomodel.cli.processes import Lone, WorkerDied
from innomodel.cli.publishing import document_of, report_of
from innomodel.diagnostic import Address, Diagnostic, Message
from innomodel.limits import MOST_MEMORY, MOST_SECONDS
from innomodel.model.build import model_data
from innomodel.model.field import Text
from innomodel.model.operating_model import OperatingModel
from innomodel.render.culprit import MOST_TRIES, culprit
from innomodel.render.document import Document, NoImage, NoLetter
from innomodel.source import Source

_MOST_LONG_TRIES = 12

_ESCAPED = re.compile(r"\\u\{([0-9a-f]{1,5})\}")
_FILE = ("cover_image", "file")
_WHOLE = Text("Kuvaus kokonaisuutena", "Beskrivningen som helhet", "The description as a whole")
_RULE = RULES["not-rendered"]
_SAID = {
    "letters": (
        Message("{field}: no font of the document can show the letters {letters}."),
        Message("Write it in other letters, or make the document in another form."),
    ),
    "picture": (
        Message("{field}: the picture is damaged and cannot be shown."),
        Message("Save the picture again in an image editor, as PNG or JPEG."),
    ),
    "bounds": (
        Message(
            "{field}: drawing this in the form {form} takes more than the {seconds} seconds or the "
            "{megabytes} megabytes of memory that a document may have, or it stops the program that draws."
        ),
        _RULE.mend,
    ),
    "failure": (
        Message("{field}: there is something here that cannot be drawn in the form {form}."),
        _RULE.mend,
    ),
}


class Unmade(NamedTuple):
    """A form, and why the document could not be made in it: what a library says as it gives up is for itself.

    "letters" are those that no font has.
    """

    form: str
    reason: Literal["letters", "picture", "bounds", "failure"]
    letters: str = ""


Try = Callable[[Document], Unmade | None]
"""Makes a document, and tells why that cannot be done."""


def why_unmade(form: str, failure: BaseException) -> Unmade:
    """What the document could not be made in `form` for, by what was raised."""
    match failure:
        case NoLetter():
            return Unmade(form, "letters", failure.letters)
        case NoImage():
            return Unmade(form, "picture")
        case MemoryError():
            return Unmade(form, "bounds")
        case _:
            return Unmade(form, "failure")


def told(
    path: str,
    unmade: Sequence[Unmade],
    tries: Mapping[str, Try],
    checking: Checking,
    language: str,
) -> str:
    """The findings about the forms that could not be made of the description in `path`, in words.

    `tries` has for each form what tells why a document cannot be made in it; that is asked in a process of
    its own.
    """
    document = document_of(path, checking, language)
    if isinstance(document, str):
        return document
    source = read_source(path)
    found = [_finding(source, document, one, tries[one.form]) for one in unmade]
    forms = {"path": as_text(path), "forms": [one.form for one in unmade]}
    return report_of(path, found, Message("Not made of {path}: {forms}.", forms), language)


def _finding(source: Source, document: Document, unmade: Unmade, attempt: Try) -> Diagnostic:
    address = _where_letters_are(document, unmade.letters) or _to_blame(document, unmade, attempt)
    values = {
        "field": field_name(address) if address else localized(_WHOLE),
        "form": unmade.form,
        "letters": unmade.letters,
        "seconds": MOST_SECONDS,
        "megabytes": MOST_MEMORY // 1_000_000,
    }
    message, hint = _SAID[unmade.reason]
    message = message._replace(
        values={name: values[name] for name in values if f"{{{name}}}" in message.text}
    )
    return source.diagnostic(_RULE.name, _RULE.severity, message, hint, address, source.span(address))


def _where_letters_are(document: Document, letters: str) -> Address:
    """The first field that has `letters`, as typst writes them; () when none has."""
    written = _ESCAPED.sub(lambda match: chr(int(match[1], 16)), letters)
    return (
        culprit(document.model, lambda part: written in json.dumps(model_data(part), ensure_ascii=False))
        if written
        else ()
    )


def _to_blame(document: Document, unmade: Unmade, attempt: Try) -> Address:
    """The field to blame, found by making documents of parts."""
    if unmade.reason == "picture":
        return _FILE
    with Lone(attempt, bound_this_process) as lone:

        def fails(model: OperatingModel) -> bool:
            """For the same reason: a part that merely takes long is not what a library refuses."""
            try:
                found = lone.do(document._replace(model=model))
            except WorkerDied:
                return unmade.reason == "bounds"
            return found is not None and found.reason == unmade.reason

        most = _MOST_LONG_TRIES if unmade.reason == "bounds" else MOST_TRIES
        return culprit(document.model, fails, most)
