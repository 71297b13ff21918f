"""A command of innomodel, with help in the reader's language."""

from typing import Any

import click

from innomodel.cli.names import refuse_what_is_no_text
from innomodel.report.language import LANGUAGES, translate


def noted(text: str) -> str:
    """Mark `text` for the catalogues; it is translated when it is shown."""
    return text


_ = noted


class Verb(click.Command):
    """A click command that takes `--lang` and shows its help in that language."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.params.append(language_option())

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """What an option is given may be written into a file, and must be text unless it names one."""
        rest = super().parse_args(ctx, args)
        for option in self.params:
            if isinstance(option, click.Option) and not isinstance(option.type, click.Path):
                given = ctx.params.get(option.name or "")
                for value in given if isinstance(given, tuple) else (given,):
                    refuse_what_is_no_text(str(value), max(option.opts, key=len))
        return rest

    def get_help(self, ctx: click.Context) -> str:
        """The help page in the language of the run."""
        translate_help(self, ctx)
        return super().get_help(ctx)


def language_option() -> click.Option:
    """`--lang`, which has been read from the arguments before the command is built."""
    return click.Option(
        ["--lang"],
        type=click.Choice(LANGUAGES),
        expose_value=False,
        help=_("Language of messages and labels; by default the environment's, then Finnish."),
    )


def translate_help(command: click.Command, ctx: click.Context) -> None:
    """Turn the help texts of `command` into the language of the run."""
    language = ctx.find_object(str) or "fi"
    command.help = translate(command.help, language) if command.help else None
    command.epilog = translate(command.epilog, language) if command.epilog else None
    command.options_metavar = translate(_("[OPTIONS]"), language)
    for one in command.params:
        one.metavar = translate(one.metavar, language) if one.metavar else None
        if isinstance(one, click.Option) and one.help:
            one.help = translate(one.help, language)
