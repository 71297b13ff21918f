"""innomodel validate"""

import os
import sys
from collections.abc import Mapping, Sequence
from datetime import date, datetime
from typing import Any, NamedTuple

import click

from innomodel.check.speller import Speller
from innomodel.cli.checked_files import check_files
from innomodel.cli.checking import Checking
from innomodel.cli.files import model_paths, write_whole
from innomodel.cli.settings import find_settings
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
@click.option(
    "--spelling/--no-spelling",
    default=None,
    help=_("Look the words up in a dictionary too, or leave that out."),
)
@click.option("--baseline", metavar=_("FILE"), help=_("Leave be the findings that this file knows."))
@click.option("--update-baseline", "update", is_flag=True, help=_("Put all that is found in it."))
@click.option("--no-cache", is_flag=True, help=_("Check unchanged files again, too."))
@click.pass_obj
def validate(language: str, /, **given: Any) -> int:
    """Report what is found; 1 when there are errors, or warnings with --strict."""
    options = _Options(**given)
    outputs = [_output(form) for form in options.forms or ("text",)]
    files = model_paths(options.paths)
    settings = find_settings()
    day = options.today.date() if options.today else date.today()
    spelling = settings.spelling if options.spelling is None else options.spelling
    spellers = _spellers(files, settings.words, language) if spelling else {}
    stage = options.stage or settings.stage
    checking = Checking(settings=settings, stage=stage, today=day, spellers=spellers)
    if options.fix or options.diff:
        _mend(files, checking, write=not options.diff, language=language)
    use_cache = not (options.no_cache or spelling)  # of a dictionary nobody knows when it changes
    findings = check_files(files, checking, language, use_cache)
    if options.update:
        _update(options.baseline, findings)
    if options.baseline is not None:
        from innomodel.cli.baselines import with_baseline  # what few runs need is loaded for those

        findings = with_baseline(options.baseline, findings)
    if settings.problems:
        findings = [Findings(settings.path, settings.problems), *findings]
    for name, file in outputs:
        _write(name, file, findings, language)
    errors, warnings = count(findings, "error"), count(findings, "warning")
    return 1 if errors or (options.strict and warnings) else 0


class _Options(NamedTuple):
    paths: tuple[str, ...]
    forms: tuple[str, ...]
    strict: bool
    stage: str | None
    today: datetime | None
    fix: bool
    diff: bool
    spelling: bool | None
    baseline: str | None
    update: bool
    no_cache: bool


def _spellers(files: Sequence[str], words: Mapping[str, str], language: str) -> Mapping[str, Speller]:
    from innomodel.cli.spelling import spellers_for

    return spellers_for(files, words, language)


def _update(baseline: str | None, findings: Sequence[Findings]) -> None:
    if baseline is None:
        raise Trouble(
            Message("It is not said which file the baseline is in."),
            Message("Name it: innomodel validate --baseline baseline.json --update-baseline"),
        )
    from innomodel.cli.baselines import update_baseline

    update_baseline(baseline, findings)


def _mend(files: Sequence[str], checking: Checking, write: bool, language: str) -> None:
    """Tell on standard error what was, or would be, changed."""
    from innomodel.cli.mending import mend_files

    changes, made = mend_files(files, checking, write)
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
