"""innomodel a11y"""

import click

from innomodel.accessibility.audit import audit
from innomodel.accessibility.checkpoint import Audit
from innomodel.accessibility.unreadable import Unreadable
from innomodel.cli.files import read_at_most
from innomodel.cli.names import as_text
from innomodel.cli.printing import put
from innomodel.cli.trouble import Trouble
from innomodel.cli.verb import Verb, noted
from innomodel.diagnostic import Message
from innomodel.report.accessibility import ACCESSIBILITY_REPORTS

_ = noted

_MOST_BYTES = 100_000_000
_WHY = {
    "unknown": Message("The file {path} is not a Word document, a PDF or a web page."),
    "damaged": Message("The document {path} is damaged, or not what it says it is."),
    "locked": Message("The document {path} is locked with a password."),
    "too large": Message("The document {path} unfolds into more than a document can hold."),
}
_TRY = Message("Make the document again with innomodel render, and check that one.")


@click.command(
    cls=Verb,
    help=_("Check the accessibility of Word, PDF and HTML documents, and say what needs a person."),
    epilog=_("Example: innomodel a11y build/kaveleva-neuvola.docx build/kaveleva-neuvola.pdf"),
)
@click.argument("files", nargs=-1, required=True, metavar=_("FILE..."))
@click.option(
    "--format",
    "form",
    type=click.Choice(list(ACCESSIBILITY_REPORTS)),
    default="text",
    show_default=True,
    help=_("Form of the report."),
)
@click.pass_obj
def a11y(language: str, files: tuple[str, ...], form: str) -> int:
    """Report what is found; 1 when a checkpoint failed."""
    audits = [_audited(path) for path in files]
    put(ACCESSIBILITY_REPORTS[form](audits, language))
    return 0 if all(one.ok for one in audits) else 1


def _audited(path: str) -> Audit:
    try:
        content = read_at_most(path, _MOST_BYTES)
        if len(content) > _MOST_BYTES:
            raise Unreadable("too large")
        return audit(content, as_text(path))
    except Unreadable as error:
        raise Trouble(_WHY[error.why]._replace(values={"path": path}), _TRY) from error
