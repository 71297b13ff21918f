"""innomodel render"""

from typing import Any

import click

from innomodel.cli.checking import Checking
from innomodel.cli.files import model_paths
from innomodel.cli.inputs import identities
from innomodel.cli.ordinary import leads_out
from innomodel.cli.printing import tell, tell_lines
from innomodel.cli.rendering import Rendering
from innomodel.cli.settings import find_settings
from innomodel.cli.templates import templates_for
from innomodel.cli.trouble import Trouble
from innomodel.cli.verb import Verb, noted
from innomodel.diagnostic import Message
from innomodel.render.page_style import STYLES

_ = noted


@click.command(
    cls=Verb,
    help=_("Make documents of descriptions that have no errors."),
    epilog=_("Example: innomodel render models/kaveleva-neuvola.yaml --docx -o build"),
)
@click.argument("models", nargs=-1, required=True, metavar=_("MODEL..."))
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
@click.option(
    "--template",
    "templates",
    multiple=True,
    type=click.Path(dir_okay=False),
    metavar=_("FILE"),
    help=_("A template of your own: for Word (.docx) or for web pages (.html)."),
)
@click.pass_obj
def render(
    language: str,
    /,
    models: tuple[str, ...],
    output: str,
    style: str,
    templates: tuple[str, ...],
    **wanted: bool,
) -> int:
    """Write the documents and print their paths; 1 when a description had errors."""
    forms = tuple(name for name, is_wanted in wanted.items() if is_wanted)
    if not forms:
        raise Trouble(
            Message("No document form was chosen."),
            Message("Add the form you want: {forms}.", {"forms": [f"--{name}" for name in wanted]}),
        )
    paths = model_paths(models)
    told: dict[str, dict[str, Any]] = {"text": {"style": style}}
    told |= {form: {"template": one} for form, one in templates_for(templates, forms).items()}
    inputs = identities(one for one in (*paths, *templates) if not leads_out(one, output))
    rendering = Rendering(Checking(settings=find_settings()), language, forms, told, output, inputs)
    failed = False
    for rendered in rendering.all(paths):
        failed = failed or bool(rendered.errors)
        tell_lines(rendered.errors, err=True)
        for path in rendered.written:
            tell(path)
    return 1 if failed else 0
