"""innomodel template"""

import click

from innomodel.cli.page_templates import page_sentences, read_page_template
from innomodel.cli.printing import tell, tell_lines
from innomodel.cli.templates import form_of
from innomodel.cli.verb import Verb, noted
from innomodel.cli.word_templates import place, read_draft, sentences
from innomodel.cli.writing import create
from innomodel.diagnostic import Message
from innomodel.model.declarations import by_pattern
from innomodel.report.language import say
from innomodel.shipped import shipped

_ = noted

_ANOTHER_NAME = Message("Give the template another name, or move the file away.")
_OWN = {"docx": "model.docx", "html": "page.html"}


@click.command(
    cls=Verb,
    help=_(
        "Make a template of your own (new), or tell what is wrong with one (check): for Word (.docx) or for "
        "web pages (.html)."
    ),
    epilog=_("Example: innomodel template check county.docx"),
)
@click.argument("action", type=click.Choice(["new", "check"]))
@click.argument("file", metavar=_("FILE"))
@click.pass_obj
def template(language: str, /, action: str, file: str) -> int:
    """Write innomodel's own template, or print what is found in one; 1 when it has errors."""
    form = form_of(file)
    if action == "new":
        return _new(file, form)
    errors = _check_word(file, language) if form == "docx" else _check_page(file, language)
    tell(say(Message("Errors: {count}.", {"count": errors}), language))
    return 1 if errors else 0


def _new(file: str, form: str) -> int:
    create(file, shipped("templates", _OWN[form]), _ANOTHER_NAME)
    tell(file)
    return 0


def _check_word(file: str, language: str) -> int:
    """Print what is found, and return how many errors."""
    from innomodel.render.word.problems import report_on  # jinja2 and lxml are loaded only here

    report = report_on(read_draft(file))
    for problem in report.problems:
        _tell(file, place(problem, language), sentences(problem, language), problem.shown)
    if report.unprinted:
        tell(say(Message("Never printed:"), language))
        for field in report.unprinted:
            title = by_pattern()[field].field.title.in_language(language)
            tell(f"    {'.'.join(field)} ({title})")
    return sum(one.is_error for one in report.problems)


def _check_page(file: str, language: str) -> int:
    """Print what is found, and return how many errors."""
    from innomodel.render.page_template import page_problems  # jinja2 is loaded only here

    problems = page_problems(read_page_template(file))
    for problem in problems:
        said = " ".join(say(one, language) for one in page_sentences(problem))
        line = say(Message("line {number}", {"number": problem.line}), language)
        _tell(file, line, said, problem.shown)
    return len(problems)


def _tell(file: str, place: str, said: str, shown: str) -> None:
    tell(f"{file}: {place}: {said}")
    tell_lines(f"    {shown}")
