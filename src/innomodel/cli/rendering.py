"""From a description to its documents in files, many at once where that helps."""

import os
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

from innomodel.cli.checking import Checking
from innomodel.cli.inputs import Identity, refuse_input
from innomodel.cli.many import each, progress
from innomodel.cli.publishing import Names, document_of
from innomodel.cli.trouble import Trouble
from innomodel.cli.writing import write_whole
from innomodel.diagnostic import Message
from innomodel.render import FORMATS
from innomodel.render.document import Document, MissingExtra, NoImage, NoLetter, PageFailure, TemplateFailure

_WORTH_A_SECOND_CORE = 16


class Rendered(NamedTuple):
    """What became of the description in `path`: the files that were written, or the report of its errors."""

    path: str
    identifier: str
    written: tuple[str, ...]
    errors: str


@dataclass(frozen=True)
class Rendering:
    """How a run makes documents: in which forms, with what they are told besides, into which folder.

    `inputs` are the files in that folder that the run reads, and does not write over.
    """

    checking: Checking
    language: str
    forms: tuple[str, ...]
    told: Mapping[str, Mapping[str, Any]]
    output: str
    inputs: frozenset[Identity] = frozenset()

    def all(self, paths: Sequence[str]) -> Iterator[Rendered]:
        """Each of `paths` in its order, with progress at a terminal. Raises Trouble."""
        names = Names()
        for path in paths:
            names.take(os.path.splitext(os.path.basename(path))[0], path)
        identifiers = Names()
        with progress(len(paths), Message("Making documents"), self.language) as shown:
            for rendered in each(self.file, paths, len(paths), _WORTH_A_SECOND_CORE):
                if rendered.identifier:
                    identifiers.take(rendered.identifier, rendered.path)
                yield rendered
                shown.update(1)

    def file(self, path: str) -> Rendered:
        """Read the description in `path` once, and write its documents. Raises Trouble."""
        document = document_of(path, self.checking, self.language)
        if isinstance(document, str):
            return Rendered(path, "", (), document)
        written = tuple(self._write(document, name) for name in self.forms)
        return Rendered(path, document.model.id, written, "")

    def _write(self, document: Document, name: str) -> str:
        form = FORMATS[name]
        path = os.path.join(self.output, f"{document.model.id}.{form.ending}")
        try:
            content = form.make(document, **self.told.get(name, {}))
        except (MissingExtra, NoImage, NoLetter, TemplateFailure, PageFailure) as failure:
            raise _trouble(document, failure) from failure
        refuse_input(path, self.inputs)
        write_whole(path, content, within=self.output)
        return path


def _trouble(document: Document, failure: Exception) -> Trouble:
    match failure:
        case MissingExtra():
            return Trouble(
                Message("A part of innomodel that makes this form is not installed."),
                Message('Install it with: pip install "innomodel[{extra}]"', {"extra": failure.name}),
            )
        case NoLetter():
            return Trouble(
                Message(
                    "{path} has text that no font of the document can show: {letters}",
                    {"path": document.path, "letters": failure.letters},
                ),
                Message("Write it in other letters, or make the document in another form."),
            )
        case TemplateFailure(tag=""):
            return Trouble(
                Message("The template does not give a whole document of {path}.", {"path": document.path}),
                Message(
                    "Look for a condition or a loop that begins in one paragraph, row or cell and ends in "
                    "another: write {paragraphs} around paragraphs and {rows} around rows.",
                    {"paragraphs": "{%p … %}", "rows": "{%tr … %}"},
                ),
            )
        case TemplateFailure():
            return Trouble(
                Message(
                    "In the template, paragraph {paragraph}, {tag} asks for what {path} does not have.",
                    {"paragraph": failure.paragraph, "tag": failure.tag, "path": document.path},
                ),
                Message("Put a condition around it: {example}.", {"example": "{% if … %} … {% endif %}"}),
            )
        case PageFailure():
            return Trouble(
                Message(
                    "In the template, line {line} asks for what {path} does not have: {shown}",
                    {"line": failure.line, "path": document.path, "shown": failure.shown},
                ),
                Message("Put a condition around it: {example}.", {"example": "{% if … %} … {% endif %}"}),
            )
        case _:
            return Trouble(
                Message(
                    "A picture that {path} names is damaged and cannot be shown.", {"path": document.path}
                ),
                Message("Save the picture again in an image editor, as PNG or JPEG."),
            )
