"""innomodel schema"""

import json

import click

from innomodel.cli.verb import Verb, noted
from innomodel.model.schema import operating_model_schema, record_schema

_ = noted


@click.command(
    cls=Verb,
    help=_("Print the JSON Schema of the file format, with titles and help in the reader's language."),
    epilog=_("Example: innomodel schema > operating-model.schema.json"),
)
@click.option("--record", is_flag=True, help=_("The schema of the exported record instead."))
@click.pass_obj
def schema(language: str, record: bool) -> int:
    """Print a schema as JSON."""
    wanted = record_schema(language) if record else operating_model_schema(language)
    click.echo(json.dumps(wanted, ensure_ascii=False, indent=2))
    return 0
