"""innomodel template"""

import os

import click

from innomodel.cli.files import write_whole
from innomodel.cli.printing import put
from innomodel.cli.trouble import Trouble
from innomodel.cli.verb import Verb, noted
from innomodel.cli.word_templates import place, read_draft, sentences
from innomodel.diagnostic import Message
from innomodel.model.declarations import by_pattern
from innomodel.report.language import say
from innomodel.shipped import shipped

_ = noted


@click.command(
    cls=Verb,
    help=_("Make a Word template of your own (new), or tell what is wrong with one (check)."),
    epilog=_("Example: innomodel template check county.docx"),
)
@click.argument("action", type=click.Choice(["new", "check"]))
@click.argument("file", metavar="FILE")
@click.pass_obj
def template(language: str, /, action: str, file: str) -> int:
    """Write innomodel's own template, or print what is found in one; 1 when it has errors."""
    return _new(file) if action == "new" else _check(file, language)


def _new(file: str) -> int:
    if os.path.exists(file):
        raise Trouble(
            Message("The file {path} is there already.", {"path": file}),
            Message("Give the template another name, or move the file away."),
        )
    write_whole(file, shipped("templates", "model.docx"))
    click.echo(file)
    return 0


def _check(file: str, language: str) -> int:
    from innomodel.render.word.problems import report_on  # jinja2 and lxml are loaded only here

    report = report_on(read_draft(file))
    for problem in report.problems:
        click.echo(f"{file}: {place(problem, language)}: {sentences(problem, language)}")
        put(f"    {problem.shown}\n")
    if report.unprinted:
        click.echo(say(Message("Never printed:"), language))
        for field in report.unprinted:
            title = by_pattern()[field].field.title.in_language(language)
            click.echo(f"    {'.'.join(field)} ({title})")
    errors = sum(one.is_error for one in report.problems)
    click.echo(say(Message("Errors: {count}.", {"count": errors}), language))
    return 1 if errors else 0
