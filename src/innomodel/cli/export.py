"""innomodel export"""

import sys

import click

from innomodel.cli.files import model_paths
from innomodel.cli.inputs import identities, refuse_input
from innomodel.cli.printing import put
from innomodel.cli.publishing import documents
from innomodel.cli.settings import settings_files
from innomodel.cli.verb import Verb, noted
from innomodel.cli.writing import write_whole
from innomodel.render.record import records_json

_ = noted


@click.command(
    cls=Verb,
    help=_("Write descriptions that have no errors as open data."),
    epilog=_("Example: innomodel export models/kaveleva-neuvola.yaml -o record.json"),
)
@click.argument("models", nargs=-1, required=True, metavar=_("MODEL..."))
@click.option(
    "--format",
    "form",
    type=click.Choice(["json"]),
    default="json",
    show_default=True,
    help=_("Form of the data."),
)
@click.option("-o", "--output", type=click.Path(), help=_("Write to this file, not to the screen."))
@click.pass_obj
def export(language: str, models: tuple[str, ...], form: str, output: str | None) -> int:
    """Write one record, or a list of them for several models; 1 when a description had errors."""
    if output is not None:
        refuse_input(output, identities([*model_paths(models), *(one.path for one in settings_files())]))
    found = list(documents(models, language))
    whole = [one for one in found if one is not None]
    if whole:
        _write(records_json(whole, as_list=len(found) > 1), output)
    return 1 if len(whole) < len(found) else 0


def _write(content: bytes, output: str | None) -> None:
    if output is not None:
        write_whole(output, content)
    elif sys.stdout.isatty():
        put(content.decode())
    else:
        sys.stdout.buffer.write(content)
        sys.stdout.buffer.flush()
