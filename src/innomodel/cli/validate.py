"""innomodel validate"""

import os
import sys
from collections.abc import Sequence
from datetime import date, datetime

import click

from innomodel.cli.checking import check_files
from innomodel.cli.files import model_paths, write_whole
from innomodel.cli.mending import mend_files
from innomodel.cli.trouble import Trouble
from innomodel.cli.verb import Verb, noted
from innomodel.diagnostic import Findings, Message, count
from innomodel.model.operating_model import STAGES
from innomodel.report import REPORTS, report
from innomodel.report.language import say

_ = noted


@click.command(
    cls=Verb,
    help=_("Check descriptions: files, folders or patterns, by default the folder models/."),
    epilog=_("Example: innomodel validate models/ --format text --format json=report.json"),
)
@click.argument("paths", nargs=-1, metavar="[PATH]...")
@click.option(
    "--format",
    "forms",
    multiple=True,
    metavar="FORM[=FILE]",
    help=_(
        "Form of the report: text, json, sarif, github, gitlab or junit; with =FILE into a file. Repeatable."
    ),
)
@click.option("--strict", is_flag=True, help=_("Warnings, too, make the exit code 1."))
@click.option(
    "--stage", type=click.Choice(list(STAGES)), help=_("Check as if the models were at this stage.")
)
@click.option(
    "--today",
    type=click.DateTime(["%Y-%m-%d"]),
    metavar=_("DATE"),
    help=_("Check as if today were this day (year-month-day)."),
)
@click.option("--fix", is_flag=True, help=_("Mend what can be mended without asking, then check."))
@click.option("--diff", is_flag=True, help=_("Show what --fix would change, and change nothing."))
@click.pass_obj
def validate(
    language: str,
    /,
    paths: tuple[str, ...],
    forms: tuple[str, ...],
    strict: bool,
    stage: str | None,
    today: datetime | None,
    **mending: bool,
) -> int:
    """Report what is found; 1 when there are errors, or warnings with --strict."""
    outputs = [_output(form) for form in forms or ("text",)]
    files = model_paths(paths)
    day = today.date() if today else date.today()
    if mending["fix"] or mending["diff"]:
        _mend(files, stage, day, write=not mending["diff"], language=language)
    findings = check_files(files, stage, day, language)
    for name, file in outputs:
        _write(name, file, findings, language)
    errors, warnings = count(findings, "error"), count(findings, "warning")
    return 1 if errors or (strict and warnings) else 0


def _mend(files: Sequence[str], stage: str | None, today: date, write: bool, language: str) -> None:
    """Tell on standard error what was, or would be, changed."""
    changes, made = mend_files(files, stage, today, write)
    said = Message("Mended: {count}.") if write else Message("Could be mended: {count}.")
    click.echo(changes + say(said._replace(values={"count": made}), language), err=True)


def _output(form: str) -> tuple[str, str | None]:
    name, _equals, file = form.partition("=")
    if name not in REPORTS:
        raise Trouble(
            Message("There is no report form {name}.", {"name": name}),
            Message("The forms are: {names}.", {"names": list(REPORTS)}),
        )
    return name, file or None


def _write(name: str, file: str | None, findings: Sequence[Findings], language: str) -> None:
    if file is not None:
        write_whole(file, report(name, findings, language).encode())
        return
    colour = sys.stdout.isatty() and not os.environ.get("NO_COLOR")
    click.echo(report(name, findings, language, colour), nl=False, color=colour)
