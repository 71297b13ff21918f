"""innomodel diff"""

import os
import sys

import click

from innomodel.cli.comparing import changes_of
from innomodel.cli.printing import put, tell
from innomodel.cli.trouble import Trouble
from innomodel.cli.verb import Verb, noted
from innomodel.cli.versions import Pair, of_two, since
from innomodel.diagnostic import Message
from innomodel.report.changes import CHANGE_REPORTS, change_report
from innomodel.report.changes.summary import worth_showing
from innomodel.report.language import say

_ = noted


@click.command(
    cls=Verb,
    help=_(
        "Show what changed between two descriptions or folders of them, field by field. Either may be "
        "REV:PATH, a file or folder as it is in a commit of git. With --base, compare what is on the disk "
        "with a commit."
    ),
    epilog=_("Example: innomodel diff HEAD~1:models/kaveleva-neuvola.yaml models/kaveleva-neuvola.yaml"),
)
@click.argument("paths", nargs=-1, metavar=_("OLD NEW | --base REV [PATH]..."))
@click.option("--base", metavar=_("REV"), help=_("The commit or branch to compare with."))
@click.option(
    "--format",
    "form",
    type=click.Choice(list(CHANGE_REPORTS)),
    default="text",
    show_default=True,
    help=_("Form of the report."),
)
@click.pass_obj
def diff(language: str, /, paths: tuple[str, ...], base: str | None, form: str) -> int:
    """Print what changed; 0 nothing, 1 something, 2 when a side could not be read as a description."""
    found = []
    for pair in _pairs(paths, base):
        described, doubtful = changes_of(pair, language)
        found.append(described)
        for side in doubtful:
            said = Message("{path} has errors; see them with innomodel validate.", {"path": side.path})
            tell(say(said, language), err=True)
    colour = form == "text" and sys.stdout.isatty() and not os.environ.get("NO_COLOR")
    put(change_report(form, found, language, colour), colour)
    if any(one.problem is not None for one in found):
        return 2
    return 1 if any(worth_showing(one) for one in found) else 0


def _pairs(paths: tuple[str, ...], base: str | None) -> list[Pair]:
    if base is not None:
        return since(base, paths)
    if len(paths) != 2:
        raise Trouble(
            Message("Two things are needed to compare: the older and the newer."),
            Message("Name both: innomodel diff OLD NEW, or a commit: innomodel diff --base REV."),
        )
    return of_two(*paths)
