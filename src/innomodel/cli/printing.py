"""Standard output and standard error, where there may be a terminal or the log of a job."""

import sys

import click

from innomodel.report.terminal import steady, visible, visible_lines


def put(text: str, colour: bool = False) -> None:
    """Print `text` as it is; at a terminal without what could steer that.

    With `colour` it has codes of our own, and whoever made it has seen to the rest.
    """
    must_be_seen = sys.stdout.isatty() and not colour
    click.echo(steady(text) if must_be_seen else text, nl=False, color=colour)


def tell(line: str, err: bool = False) -> None:
    """Print one line for people, in which nothing steers a terminal or is obeyed in the log of a job."""
    click.echo(visible(line), err=err)


def tell_lines(text: str, err: bool = False) -> None:
    """Print lines for people, each of them as `tell` does; nothing when there are none."""
    if text:
        click.echo(visible_lines(text.removesuffix("\n")), err=err)
