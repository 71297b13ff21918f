"""innomodel import"""

import os
from collections.abc import Sequence

import click

from innomodel.cli.inputs import identities, refuse_input
from innomodel.cli.names import as_text
from innomodel.cli.pages import STDIN, page_text
from innomodel.cli.printing import put, tell, tell_lines
from innomodel.cli.trouble import Trouble
from innomodel.cli.verb import Verb, noted
from innomodel.cli.writing import create, refuse_to_replace, update
from innomodel.diagnostic import Findings, Message
from innomodel.intake.issue_form import is_filled_form, read_form
from innomodel.intake.merge import merged, together
from innomodel.intake.page import Page, page_yaml, read_page
from innomodel.report import report

_ = noted

_FORCE = Message("Name another file with -o, or write over it with --force.")
_UNNAMED = "toimintamalli"


@click.command(
    "import",
    cls=Verb,
    help=_(
        "Make a description of a page of Innokylä: copied text or saved HTML in a file, - for standard "
        "input, or an https address to fetch. A page and the page of its Kehittämisen polku become one "
        "description."
    ),
    epilog=_("Example: innomodel import page.txt page-kehittamisen-polku.txt -o models"),
)
@click.argument("pages", nargs=-1, required=True, metavar=_("PAGE..."))
@click.option(
    "-o", "--output", type=click.Path(), help=_("The file, or for several descriptions the folder.")
)
@click.option("--force", is_flag=True, help=_("Write over a file that is there already."))
@click.pass_obj
def import_(language: str, pages: tuple[str, ...], output: str | None, force: bool) -> int:
    """Write the description, or several, and tell on standard error what was found."""
    if pages.count(STDIN) > 1:
        raise Trouble(
            Message("Standard input (-) is named twice, and can be read only once."),
            Message("Save the pages to files and name those."),
        )
    read = [_read(page_text(page), "<stdin>" if page == STDIN else as_text(page)) for page in pages]
    models = [merged(group) for group in together(read)]
    texts = [page_yaml(model, language) for model in models]
    _tell(models, language)
    if output is None and len(models) > 1:
        raise Trouble(
            Message("The pages are {count} descriptions.", {"count": len(models)}),
            Message("Name a folder for them: -o models"),
        )
    if output is None:
        put(texts[0])
        return 0
    is_folder = len(models) > 1 or os.path.isdir(output) or output.endswith(("/", os.sep))
    paths = _paths(models, output) if is_folder else [output]
    _refuse_to_lose(paths, pages, force)
    for path, text in zip(paths, texts, strict=True):
        _write(path, text.encode(), output if is_folder else None, force)
        tell(path)
    return 0


def _refuse_to_lose(paths: Sequence[str], pages: Sequence[str], force: bool) -> None:
    """Raises Trouble, before anything is written, when a page or another file would be written over."""
    inputs = identities(pages)
    for path in paths:
        refuse_input(path, inputs)
        if not force:
            refuse_to_replace(path, _FORCE)


def _write(path: str, text: bytes, folder: str | None, force: bool) -> None:
    if force:
        update(path, lambda _before: text, within=folder)
    else:
        create(path, text, _FORCE)


def _read(text: str, name: str) -> Page:
    if is_filled_form(text):
        return read_form(text, name)
    return read_page(text, name)


def _tell(models: Sequence[Page], language: str) -> None:
    findings = [Findings(model.name, model.diagnostics) for model in models]
    if any(one.diagnostics for one in findings):
        tell_lines(report("text", findings, language), err=True)


def _paths(models: Sequence[Page], folder: str) -> list[str]:
    """A file for each description, named after its identifier. Raises Trouble when two have one name."""
    taken: dict[str, str] = {}
    for model in models:
        path = os.path.join(folder, f"{model.identifier or _UNNAMED}.yaml")
        if path in taken:
            raise Trouble(
                Message(
                    "The pages {one} and {other} are both the description {path}.",
                    {"one": taken[path], "other": model.name, "path": path},
                ),
                Message("Import them one at a time, each into a file of its own."),
            )
        taken[path] = model.name
    return list(taken)
