"""innomodel new"""

import os
import sys
from typing import Any

import click

from innomodel.cli.files import DEFAULT_FOLDER
from innomodel.cli.names import refuse_what_is_no_text
from innomodel.cli.printing import tell
from innomodel.cli.trouble import Trouble
from innomodel.cli.verb import Verb, noted
from innomodel.cli.writing import create
from innomodel.diagnostic import Message
from innomodel.intake.draft import draft
from innomodel.model.declarations import by_pattern
from innomodel.model.operating_model import LANGUAGES, STAGES
from innomodel.model.slug import slug
from innomodel.report.language import say

_ = noted

_ANOTHER_NAME = Message("Choose another name with -o, or edit the file.")
_ASKED = ("name", "summary", "place", "areas", "funders")


@click.command(
    cls=Verb,
    help=_("Make a starting file for a description. At a terminal, what is not given is asked."),
    epilog=_('Example: innomodel new --name "Kävelevä neuvola" --area Siilinjärvi --funder Kunta'),
)
@click.option("--name", help=_("The name of the operating model."))
@click.option("--summary", help=_("The short description: what, for whom, for which need."))
@click.option("--place", help=_("Where the work is done."))
@click.option("--area", "areas", multiple=True, help=_("Municipality, region or county. May be repeated."))
@click.option("--funder", "funders", multiple=True, help=_("Funder. May be repeated."))
@click.option(
    "--stage",
    type=click.Choice(list(STAGES)),
    default="idea",
    show_default=True,
    help=_("Development stage."),
)
@click.option(
    "--content-language",
    type=click.Choice(list(LANGUAGES)),
    default="fi",
    show_default=True,
    help=_("The language the description is written in."),
)
@click.option("--id", "identifier", help=_("Identifier; by default made of the name as Innokylä does."))
@click.option("-o", "--output", type=click.Path(), help=_("The file; by default models/<id>.yaml."))
@click.pass_obj
def new(
    language: str,
    /,
    stage: str,
    content_language: str,
    identifier: str | None,
    output: str | None,
    **given: Any,
) -> int:
    """Write the file and print its path. An existing file is never touched."""
    answers = {key: list(value) if isinstance(value, tuple) else value for key, value in given.items()}
    if sys.stdin.isatty():
        answers = {key: answers[key] or _ask(key, language) for key in _ASKED}
    name = str(answers["name"] or "")
    if not name:
        raise Trouble(Message("The model has no name."), Message('Give one: innomodel new --name "…".'))
    known_id = identifier or (_stem(output) if output else slug(name))
    refuse_what_is_no_text(known_id, "id")
    data = {
        "id": known_id,
        "language": content_language,
        "basic_info": {key: value for key, value in answers.items() if value},
        "development_stage": stage,
    }
    path = output or os.path.join(DEFAULT_FOLDER, f"{known_id}.yaml")
    create(path, draft(data, language, with_blanks=True).encode(), _ANOTHER_NAME)
    tell(path)
    tell(
        say(Message("Fill it in, then check it: innomodel validate {path}", {"path": path}), language),
        err=True,
    )
    return 0


_SEVERAL = Message("Put a comma between several.")


def _ask(key: str, language: str) -> Any:
    """The answer to the field `key`; for a list, comma-separated answers as a list."""
    field = by_pattern()["basic_info", key].field
    is_list = field.min_items is not None
    told = [field.help.in_language(language)]
    if is_list:
        told.append(say(_SEVERAL, language))
    tell(" ".join(told), err=True)
    answer = click.prompt(field.title.in_language(language), default="", show_default=False, err=True).strip()
    refuse_what_is_no_text(answer, field.title.in_language(language))
    return [part.strip() for part in answer.split(",") if part.strip()] if is_list else answer


def _stem(path: str) -> str:
    return os.path.splitext(os.path.basename(path))[0]
