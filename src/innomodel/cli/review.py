"""innomodel review"""

from datetime import date, datetime

import click

from innomodel.cli.reviewing import review_between
from innomodel.cli.trouble import Trouble
from innomodel.cli.verb import Verb, noted
from innomodel.diagnostic import Message
from innomodel.report.review import ROOM

_ = noted


@click.command(
    cls=Verb,
    help=_(
        "Tell a pull request in words: what it changes in the descriptions under PATH (by default models/), "
        "which findings are new and what is still needed. Prints Markdown."
    ),
    epilog=_("Example: innomodel review --base origin/main > review.md"),
)
@click.argument("paths", nargs=-1, metavar="[PATH]...")
@click.option(
    "--base", required=True, metavar="REV", help=_("The branch that the pull request is to be merged into.")
)
@click.option("--head", default="HEAD", show_default=True, metavar="REV", help=_("The commit to review."))
@click.option(
    "--documents", metavar="URL", help=_("The web address of the folder that has the rendered documents.")
)
@click.option(
    "--host",
    type=click.Choice(list(ROOM)),
    default="github",
    show_default=True,
    help=_("The host whose comments the text must fit in."),
)
@click.option(
    "--today",
    type=click.DateTime(["%Y-%m-%d"]),
    metavar=_("DATE"),
    help=_("Check as if today were this day (year-month-day)."),
)
@click.pass_obj
def review(
    language: str,
    /,
    paths: tuple[str, ...],
    base: str,
    head: str,
    documents: str | None,
    host: str,
    today: datetime | None,
) -> int:
    """Print the review; 0 whatever it says."""
    if documents is not None and not documents.startswith(("https://", "http://")):
        raise Trouble(
            Message("{url} is not a web address.", {"url": documents}),
            Message("Give one that begins with https://."),
        )
    day = today.date() if today else date.today()
    made = review_between(base, head, paths, language, day, documents, ROOM[host])
    click.echo(made.body, nl=False)
    return 0
