"""Standard output, where there may be a terminal."""

import sys

import click

from innomodel.report.terminal import visible


def put(text: str, colour: bool = False) -> None:
    """Print `text` as it is; at a terminal without what could steer that.

    With `colour` it has codes of our own, and whoever made it has seen to the rest.
    """
    must_be_seen = sys.stdout.isatty() and not colour
    click.echo(visible(text) if must_be_seen else text, nl=False, color=colour)
