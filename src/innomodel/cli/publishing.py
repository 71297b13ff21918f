"""From files to documents on their way out."""

import hashlib
from collections.abc import Iterator, Sequence

import click

from innomodel.check import check
from innomodel.cli.files import model_paths, read_bytes
from innomodel.cli.images import images_of
from innomodel.cli.trouble import Trouble
from innomodel.diagnostic import Findings, Message
from innomodel.render.document import Document
from innomodel.report import report
from innomodel.source import read


def documents(arguments: Sequence[str], language: str) -> Iterator[Document | None]:
    """Each description that `arguments` stand for, as a document with labels in `language`.

    None stands for a description with errors, which are told on standard error. Raises Trouble when
    something named is not there, or when two descriptions would be published under one name.
    """
    published: dict[str, str] = {}
    for path in model_paths(arguments):
        document = _document(path, language)
        if document is not None:
            _refuse_a_second(published, document)
        yield document


def _document(path: str, language: str) -> Document | None:
    raw = read_bytes(path)
    checked = check(read(raw, path))
    pictures = images_of(checked)
    errors = tuple(one for one in (*checked.diagnostics, *pictures.diagnostics) if one.severity == "error")
    if checked.model is None or errors:
        click.echo(report("text", [Findings(path, errors)], language), err=True, nl=False)
        return None
    return Document(checked.model, path, hashlib.sha256(raw).hexdigest(), language, pictures.images)


def _refuse_a_second(published: dict[str, str], document: Document) -> None:
    earlier = published.setdefault(document.model.id, document.path)
    if earlier != document.path:
        raise Trouble(
            Message(
                "The files {one} and {other} have the same identifier.",
                {"one": earlier, "other": document.path},
            ),
            Message("Give one of them another name and identifier; documents are named after it."),
        )
