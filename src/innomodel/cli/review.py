"""innomodel review"""

import os
from datetime import date, datetime

import click

from innomodel.cli.checking import Checking
from innomodel.cli.day import Day
from innomodel.cli.hosts import HOSTS
from innomodel.cli.printing import put, tell
from innomodel.cli.reviewing import review_between
from innomodel.cli.settings import find_settings
from innomodel.cli.trouble import Trouble
from innomodel.cli.verb import Verb, noted
from innomodel.diagnostic import Message
from innomodel.report.language import say
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
@click.argument("paths", nargs=-1, metavar=_("[PATH]..."))
@click.option(
    "--base",
    required=True,
    metavar=_("REV"),
    help=_("The branch that the pull request is to be merged into."),
)
@click.option("--head", default="HEAD", show_default=True, metavar=_("REV"), help=_("The commit to review."))
@click.option(
    "--documents", metavar=_("URL"), help=_("The web address of the folder that has the rendered documents.")
)
@click.option(
    "--post",
    type=click.Choice(list(HOSTS)),
    help=_(
        "Keep the review on the pull request of this run: one comment, and remarks at the lines of new "
        "findings. The token is read from GITHUB_TOKEN or GITLAB_TOKEN."
    ),
)
@click.option(
    "--today",
    type=Day(),
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
    post: str | None,
    today: datetime | None,
) -> int:
    """Print the review; 0 whatever it says, 2 when a description could not be reviewed."""
    if documents is not None and not documents.startswith(("https://", "http://")):
        raise Trouble(
            Message("{url} is not a web address.", {"url": documents}),
            Message("Give one that begins with https://."),
        )
    day = today.date() if today else date.today()
    checking = Checking(settings=find_settings(), today=day)
    made = review_between(base, head, paths, language, checking, documents, ROOM[post or "github"])
    put(made.body)
    if post is not None:
        from innomodel.cli.posting import post_review  # requests is loaded only for posting

        tell(say(post_review(post, made, language, os.environ), language), err=True)
    if made.failed:
        raise Trouble(
            Message(
                "innomodel fails at {count} of the descriptions, by a fault of its own.",
                {"count": made.failed},
            ),
            Message("The review says at which; it is whole for the others. Please report the fault."),
        )
    return 0
