"""innomodel render"""

import os
from typing import Any

import click

from innomodel.cli.files import write_whole
from innomodel.cli.publishing import documents
from innomodel.cli.trouble import Trouble
from innomodel.cli.verb import Verb, noted
from innomodel.diagnostic import Message
from innomodel.render import FORMATS, Format
from innomodel.render.document import Document, MissingExtra, NoImage, NoLetter
from innomodel.render.page_style import STYLES

_ = noted


@click.command(
    cls=Verb,
    help=_("Make documents of descriptions that have no errors."),
    epilog=_("Example: innomodel render models/kaveleva-neuvola.yaml --docx -o build"),
)
@click.argument("models", nargs=-1, required=True, metavar="MODEL...")
@click.option("--docx", is_flag=True, help=_("A Word document."))
@click.option("--pdf", is_flag=True, help=_("An accessible PDF document."))
@click.option("--html", is_flag=True, help=_("A web page in one file."))
@click.option("--md", is_flag=True, help=_("Markdown, for reading in a repository."))
@click.option("--text", is_flag=True, help=_("The text of the page, as Innokylä shows it."))
@click.option("--sheet", is_flag=True, help=_("A web page that helps to fill in Innokylä's form."))
@click.option(
    "--style",
    type=click.Choice(list(STYLES)),
    default="current",
    show_default=True,
    help=_("The page of --text as it is now, or as it was until 2024."),
)
@click.option(
    "-o",
    "--output",
    type=click.Path(file_okay=False),
    default="build",
    show_default=True,
    help=_("The folder the documents are written to."),
)
@click.pass_obj
def render(language: str, /, models: tuple[str, ...], output: str, style: str, **wanted: bool) -> int:
    """Write the documents and print their paths; 1 when a description had errors."""
    formats = [name for name, is_wanted in wanted.items() if is_wanted]
    if not formats:
        raise Trouble(
            Message("No document form was chosen."),
            Message("Add the form you want: {forms}.", {"forms": [f"--{name}" for name in wanted]}),
        )
    told = {"text": {"style": style}}
    failed = False
    for document in documents(models, language):
        if document is None:
            failed = True
            continue
        for name in formats:
            form = FORMATS[name]
            path = os.path.join(output, f"{document.model.id}.{form.ending}")
            write_whole(path, _made(form, document, told.get(name, {})))
            click.echo(path)
    return 1 if failed else 0


def _made(form: Format, document: Document, told: dict[str, Any]) -> bytes:
    """The document in one form. Raises Trouble when an extra is missing or a letter cannot be shown."""
    try:
        return form.make(document, **told)
    except MissingExtra as missing:
        raise Trouble(
            Message("A part of innomodel that makes this form is not installed."),
            Message('Install it with: pip install "innomodel[{extra}]"', {"extra": missing.name}),
        ) from missing
    except NoImage as failure:
        raise Trouble(
            Message("A picture that {path} names is damaged and cannot be shown.", {"path": document.path}),
            Message("Save the picture again in an image editor, as PNG or JPEG."),
        ) from failure
    except NoLetter as failure:
        raise Trouble(
            Message(
                "{path} has text that no font of the document can show: {letters}",
                {"path": document.path, "letters": failure.letters},
            ),
            Message("Write it in other letters, or make the document in another form."),
        ) from failure
