"""From files to documents on their way out."""

import hashlib
import os
from collections.abc import Iterator, Sequence

from innomodel.cli.checking import Checking
from innomodel.cli.files import model_paths, read_bytes
from innomodel.cli.images import images_of
from innomodel.cli.names import as_text
from innomodel.cli.printing import tell_lines
from innomodel.cli.settings import find_settings
from innomodel.cli.trouble import Trouble
from innomodel.diagnostic import Diagnostic, Findings, Message
from innomodel.render.document import Document
from innomodel.render.image import image_of
from innomodel.report import report
from innomodel.report.language import say
from innomodel.report.terminal import visible
from innomodel.source import read


def documents(arguments: Sequence[str], language: str) -> Iterator[Document | None]:
    """Each description that `arguments` stand for, as a document with labels in `language`.

    None stands for a description with errors, which are told on standard error. Raises Trouble when
    something named is not there, or when two descriptions would be published under one name.
    """
    checking = Checking(settings=find_settings())
    names = Names()
    for path in model_paths(arguments):
        document = document_of(path, checking, language)
        if isinstance(document, str):
            tell_lines(document, err=True)
            yield None
        else:
            names.take(document.model.id, path)
            yield document


def document_of(path: str, checking: Checking, language: str) -> Document | str:
    """The description in the file `path` as a document; the report of its errors when it has some."""
    raw = read_bytes(path)
    shown = as_text(path)
    checked = checking.source(read(raw, shown))
    found = images_of(checked, path)
    errors = tuple(one for one in (*checked.diagnostics, *found.diagnostics) if one.severity == "error")
    if checked.model is None or errors:
        nothing = Message("Nothing is made of {path} before its errors are mended.", {"path": shown})
        return report_of(shown, errors, nothing, language)
    digest = hashlib.sha256(raw).hexdigest()
    images = {name: image_of(picture) for name, picture in found.pictures.items()}
    return Document(checked.model, shown_path(path), digest, language, images)


def report_of(path: str, found: Sequence[Diagnostic], so: Message, language: str) -> str:
    """What is found in the file `path`, in words, and what comes of it."""
    return (
        report("text", [Findings(as_text(path), tuple(found))], language) + visible(say(so, language)) + "\n"
    )


class Names:
    """The names that documents have been published under."""

    def __init__(self) -> None:
        self._taken: dict[str, str] = {}

    def take(self, identifier: str, path: str) -> None:
        """Publish the description in `path` as `identifier`. Raises Trouble when another one has it."""
        earlier = self._taken.setdefault(identifier, path)
        if earlier != path:
            raise Trouble(
                Message(
                    "The files {one} and {other} have the same identifier.", {"one": earlier, "other": path}
                ),
                Message("Give one of them another name and identifier; documents are named after it."),
            )


def shown_path(path: str) -> str:
    """`path` as a reader elsewhere understands it, with `/` between its steps.

    It begins at the top of the repository that the file is in. Outside one it is as it was given when
    it leads down from here, and otherwise the file's name alone: a document tells nothing of the
    folders of the machine that made it, and says the same wherever it is made.
    """
    return as_text(_from_the_top(path)).replace(os.sep, "/")


def _from_the_top(path: str) -> str:
    whole = os.path.abspath(path)
    above = os.path.dirname(whole)
    while above != os.path.dirname(above):
        if os.path.exists(os.path.join(above, ".git")):
            return os.path.relpath(whole, above)
        above = os.path.dirname(above)
    is_below = not os.path.isabs(path) and ".." not in path.split(os.sep)
    return os.path.normpath(path) if is_below else os.path.basename(path)
