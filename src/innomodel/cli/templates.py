"""Templates of the user's own, each for the form that the ending of its name tells."""

import os
from collections.abc import Sequence
from typing import Any

from innomodel.cli.page_templates import page_template
from innomodel.cli.trouble import Trouble
from innomodel.cli.word_templates import word_template
from innomodel.diagnostic import Message

_FORMS = {".docx": "docx", ".dotx": "docx", ".html": "html", ".htm": "html"}
_READ = {"docx": word_template, "html": page_template}


def templates_for(paths: Sequence[str], forms: Sequence[str]) -> dict[str, Any]:
    """The templates in the files `paths` by the form each is for.

    Raises Trouble for one with problems, for a form that is not among `forms`, and for two of one form.
    """
    found: dict[str, Any] = {}
    for path in paths:
        form = form_of(path)
        if form not in forms:
            raise Trouble(
                Message(
                    "The template {path} is for {option}, which was not asked for.",
                    {"path": path, "option": f"--{form}"},
                ),
                Message("Add {option}.", {"option": f"--{form}"}),
            )
        if form in found:
            raise Trouble(
                Message("There are two templates for {option}.", {"option": f"--{form}"}),
                Message("Give one of them."),
            )
        found[form] = _READ[form](path)
    return found


def form_of(path: str) -> str:
    """The form that the template `path` is for. Raises Trouble when the ending of its name tells none."""
    form = _FORMS.get(os.path.splitext(path)[1].lower())
    if form is None:
        raise Trouble(
            Message("The name {path} does not tell what the template is for.", {"path": path}),
            Message("A Word template ends in .docx or .dotx, the template of a web page in .html."),
        )
    return form
