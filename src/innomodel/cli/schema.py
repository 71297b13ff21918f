"""innomodel schema"""

import json

import click

from innomodel.cli.printing import put
from innomodel.cli.verb import Verb, noted
from innomodel.model.schema import operating_model_schema, record_schema

_ = noted


@click.command(
    cls=Verb,
    help=_("Print the JSON Schema of the file format, with titles and help in the reader's language."),
    epilog=_("Example: innomodel schema > operating-model.schema.json"),
)
@click.option("--record", is_flag=True, help=_("The schema of the exported record instead."))
@click.option("--issue-form", is_flag=True, help=_("The form for a host's issue page instead (YAML)."))
@click.pass_obj
def schema(language: str, record: bool, issue_form: bool) -> int:
    """Print a schema as JSON, or the issue form as YAML."""
    if issue_form:
        from innomodel.intake.issue_form import issue_form as form

        put(form(language))
        return 0
    wanted = record_schema(language) if record else operating_model_schema(language)
    put(json.dumps(wanted, ensure_ascii=False, indent=2) + "\n")
    return 0
