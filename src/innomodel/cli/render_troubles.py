"""What is wrong with the world when no document can be made: a part that is not there, a template."""

from innomodel.cli.trouble import Trouble
from innomodel.diagnostic import Message
from innomodel.render.document import Document, MissingExtra, PageFailure, TemplateFailure

WORLD = (MissingExtra, TemplateFailure, PageFailure)
_LESS = Message("Look for loops inside each other, and for texts that grow in them.")


def trouble(document: Document, failure: Exception) -> Trouble:
    """One of WORLD, met while making `document`, in words."""
    match failure:
        case MissingExtra():
            return Trouble(
                Message("A part of innomodel that makes this form is not installed."),
                Message('Install it with: pip install "innomodel[{extra}]"', {"extra": failure.name}),
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
        case TemplateFailure(is_too_much=True):
            return Trouble(
                Message(
                    "In the template, paragraph {paragraph}, {tag} makes more of {path} than fits.",
                    {"paragraph": failure.paragraph, "tag": failure.tag, "path": document.path},
                ),
                _LESS,
            )
        case TemplateFailure():
            return Trouble(
                Message(
                    "In the template, paragraph {paragraph}, {tag} asks for what {path} does not have.",
                    {"paragraph": failure.paragraph, "tag": failure.tag, "path": document.path},
                ),
                Message("Put a condition around it: {example}.", {"example": "{% if … %} … {% endif %}"}),
            )
        case PageFailure(is_too_much=True):
            return Trouble(
                Message(
                    "In the template, line {line} makes more of {path} than fits: {shown}",
                    {"line": failure.line, "path": document.path, "shown": failure.shown},
                ),
                _LESS,
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
            raise failure
