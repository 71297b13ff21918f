"""innomodel validate"""

import os
import sys
from collections.abc import Callable, Mapping, Sequence
from datetime import date, datetime
from functools import partial
from typing import TYPE_CHECKING, Any, NamedTuple

import click

from innomodel.cli.asked import Asked
from innomodel.cli.checked_files import check_files
from innomodel.cli.day import Day
from innomodel.cli.files import model_paths, read_if_there
from innomodel.cli.inputs import identities, refuse_input
from innomodel.cli.names import as_text
from innomodel.cli.printing import put, tell_lines
from innomodel.cli.settings import settings_files
from innomodel.cli.trouble import Trouble
from innomodel.cli.verb import Verb, noted
from innomodel.cli.views import FINDINGS, text_view
from innomodel.cli.writing import write_whole
from innomodel.diagnostic import Findings, Message, count
from innomodel.model.stages import STAGES
from innomodel.report import REPORTS, report
from innomodel.report.language import say
from innomodel.report.text import together

if TYPE_CHECKING:
    from innomodel.check.speller import Speller

_ = noted


@click.command(
    cls=Verb,
    help=_("Check descriptions: files, folders or patterns, by default the folder models/."),
    epilog=_("Example: innomodel validate models/ --format text --format json=report.json"),
)
@click.argument("paths", nargs=-1, metavar=_("[PATH]..."))
@click.option(
    "--format",
    "forms",
    type=click.Path(),
    multiple=True,
    metavar=_("FORM[=FILE]"),
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
    type=Day(),
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
@click.option(
    "--baseline", type=click.Path(), metavar=_("FILE"), help=_("Leave be the findings that this file knows.")
)
@click.option("--update-baseline", "update", is_flag=True, help=_("Put all that is found in it."))
@click.option("--no-cache", is_flag=True, help=_("Check unchanged files again, too."))
@click.pass_obj
def validate(language: str, /, **given: Any) -> int:
    """Report what is found; 1 when there are errors, or warnings with --strict."""
    options = _Options(**given)
    outputs = _outputs(options)
    files = model_paths(options.paths)
    day = options.today.date() if options.today else date.today()
    settings = settings_files()
    _refuse_to_replace_inputs(outputs, options, (*files, *(one.path for one in settings)))
    dictionaries = partial(_dictionaries, files, language)
    asked = Asked(
        settings_files=settings,
        stage=options.stage,
        today=day,
        spelling=options.spelling,
        dictionaries=dictionaries,
    )
    if options.fix or options.diff:
        _mend(files, asked, write=not options.diff, language=language)
    has_baseline = options.baseline is not None or options.update
    is_text_enough = [name for name, _file in outputs] == ["text"] and not has_baseline
    report_on = _report_text if is_text_enough else _report
    errors, warnings = report_on(files, asked, options, outputs, language)
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

    @property
    def use_cache(self) -> bool:
        return not (self.no_cache or self.spelling)  # what is found with a dictionary is never kept


_Outputs = Sequence[tuple[str, str | None]]


def _report_text(
    files: Sequence[str], asked: Asked, options: _Options, outputs: _Outputs, language: str
) -> tuple[int, int]:
    """Report to people alone, which takes less than all findings: how many errors and warnings."""
    ((_name, file),) = outputs
    colour = _colour(file)
    view = text_view(language, colour)
    checked = check_files(files, asked, view, language, options.use_cache)
    told = [(one.path, view.seen(one)) for one in asked.wrong_settings]
    told += [(as_text(path), seen) for path, seen in checked]
    _write(file, together(told, language, colour), colour)
    return sum(one.errors for _path, one in told), sum(one.warnings for _path, one in told)


def _report(
    files: Sequence[str], asked: Asked, options: _Options, outputs: _Outputs, language: str
) -> tuple[int, int]:
    """Report in all forms that are asked for: how many errors and warnings."""
    update = _updating(options.baseline) if options.update else None
    checked = check_files(files, asked, FINDINGS, language, options.use_cache)
    findings = [one._replace(path=as_text(path)) for path, one in checked]
    if update is not None:
        update(findings)
    if options.baseline is not None:
        from innomodel.cli.baselines import with_baseline  # what few runs need is loaded for those

        findings = with_baseline(options.baseline, findings)
    findings = [*asked.wrong_settings, *findings]
    for name, file in outputs:
        colour = name == "text" and _colour(file)
        _write(file, report(name, findings, language, colour), colour)
    return count(findings, "error"), count(findings, "warning")


def _dictionaries(files: Sequence[str], language: str, words: Mapping[str, str]) -> "Mapping[str, Speller]":
    from innomodel.cli.spelling import spellers_for

    return spellers_for(files, language, words)


def _updating(baseline: str | None) -> Callable[[Sequence[Findings]], None]:
    """What puts findings into the file `baseline`, unless another run does so from now on. Raises Trouble."""
    if baseline is None:
        raise Trouble(
            Message("It is not said which file the baseline is in."),
            Message("Name it: innomodel validate --baseline baseline.json --update-baseline"),
        )
    from innomodel.cli.baselines import update_baseline

    return partial(update_baseline, baseline, read_if_there(baseline))


def _mend(files: Sequence[str], asked: Asked, write: bool, language: str) -> None:
    """Tell on standard error what was, or would be, changed."""
    from innomodel.cli.mending import mend_files

    changes, made = mend_files(files, asked.checking, write)
    said = Message("Mended: {count}.") if write else Message("Could be mended: {count}.")
    told = changes.replace("\r\n", "\n")
    tell_lines(told + say(said._replace(values={"count": made}), language), err=True)


def _outputs(options: _Options) -> _Outputs:
    outputs = [_output(form) for form in options.forms or ("text",)]
    named = [file for _name, file in outputs if file is not None]
    named += [options.baseline] if options.update and options.baseline else []
    files = [os.path.realpath(file) for file in named]
    twice = next((file for place, file in enumerate(files) if file in files[:place]), None)
    if twice is not None:
        raise Trouble(
            Message("Two reports would be written into the file {file}.", {"file": os.path.relpath(twice)}),
            Message("Give each report a file of its own."),
        )
    return outputs


def _refuse_to_replace_inputs(outputs: _Outputs, options: _Options, inputs: Sequence[str]) -> None:
    """Raises Trouble when a report would be written over what is read, or the baseline over anything else."""
    reports = [file for _name, file in outputs if file is not None]
    if not reports and not options.update:
        return
    known = identities(inputs)
    if options.baseline is not None and options.update:
        refuse_input(options.baseline, known)
    for file in reports:
        refuse_input(file, known | identities([options.baseline or ""]))


def _output(form: str) -> tuple[str, str | None]:
    name, _equals, file = form.partition("=")
    if name not in REPORTS:
        raise Trouble(
            Message("There is no report form {name}.", {"name": name}),
            Message("The forms are: {names}.", {"names": list(REPORTS)}),
        )
    return name, file or None


def _colour(file: str | None) -> bool:
    return file is None and sys.stdout.isatty() and not os.environ.get("NO_COLOR")


def _write(file: str | None, text: str, colour: bool) -> None:
    if file is None:
        put(text, colour)
    else:
        write_whole(file, text.encode())
