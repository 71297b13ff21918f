"""A day, as an option of the command line takes it."""

from typing import Any

import click

from innomodel.cli.trouble import Trouble
from innomodel.diagnostic import Message


class Day(click.DateTime):
    """The midnight that a day written year-month-day begins with; Trouble for anything else."""

    def __init__(self) -> None:
        super().__init__(["%Y-%m-%d"])

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        """The midnight that the day `value` begins with."""
        try:
            return super().convert(value, param, ctx)
        except click.BadParameter as error:
            option = param.opts[0] if param else ""
            raise Trouble(
                Message("{field} is not a date: {value}.", {"field": option, "value": str(value)}),
                Message("Write the date as year-month-day, such as {date}.", {"date": "2026-03-09"}),
            ) from error
