"""From arguments to an exit code."""

import os
import sys
from collections.abc import Sequence
from importlib import import_module
from keyword import iskeyword

import click

from innomodel.cli.language import reader_language, use_language
from innomodel.cli.names import as_text
from innomodel.cli.printing import tell, tell_lines
from innomodel.cli.trouble import Trouble
from innomodel.cli.verb import language_option, noted, translate_help
from innomodel.diagnostic import Message
from innomodel.report.language import say, translate

_ = noted

VERBS = {
    "new": _("Make a starting file for a description."),
    "import": _("Make a description of a page copied from Innokylä."),
    "validate": _("Check descriptions."),
    "render": _("Make documents of descriptions."),
    "export": _("Write descriptions as open data."),
    "diff": _("Show what changed between two descriptions."),
    "review": _("Tell a pull request in words."),
    "approve": _("Sign a description, or a section of it, off."),
    "status": _("Tell which approvals still hold, and what the next stage needs."),
    "a11y": _("Check the accessibility of documents."),
    "template": _("Make a template of your own, or check one."),
    "explain": _("Say what a rule means and how to mend its findings."),
    "schema": _("Print the JSON Schema of the file format."),
}
"""Each verb is the command of the same name in the module of the same name; a word of Python's has a `_`."""

_ERROR = Message("Error: {message}")
_INTERRUPTED = Message(
    "Interrupted. The files that were written are whole; run the command again for the rest."
)
_TRY_HELP = Message("Try {command} --help.")
_SYSTEM = Message("The system refuses: {reason}.")


class _Verbs(click.Group):
    """Imports a verb's module only when the verb is called."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(VERBS)

    def get_command(self, ctx: click.Context, name: str) -> click.Command | None:
        if name not in VERBS:
            return None
        python_name = f"{name}_" if iskeyword(name) else name
        command: click.Command = getattr(import_module(f"innomodel.cli.{python_name}"), python_name)
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        language = ctx.find_object(str) or "fi"
        with formatter.section(translate(_("Commands"), language)):
            formatter.write_dl([(name, translate(words, language)) for name, words in VERBS.items()])

    def get_help(self, ctx: click.Context) -> str:
        translate_help(self, ctx)
        self.subcommand_metavar = translate(_("COMMAND [ARGS]..."), ctx.find_object(str) or "fi")
        return super().get_help(ctx)


def _print_version(ctx: click.Context, _parameter: click.Parameter, wanted: bool) -> None:
    if wanted:
        from importlib.metadata import version

        tell(f"innomodel {version('innomodel')}")
        ctx.exit()


_group = _Verbs(
    name="innomodel",
    help=_("Operating models (toimintamallit): write, check and publish them from one file."),
    epilog=_("Example: innomodel validate models/"),
    params=[
        language_option(),
        click.Option(
            ["--version"],
            is_flag=True,
            expose_value=False,
            is_eager=True,
            callback=_print_version,
            help=_("Print the version and stop."),
        ),
    ],
)


def main(arguments: Sequence[str]) -> int:
    """Run one command line and return its exit code; nothing that bad input causes is raised."""
    language = reader_language(arguments, os.environ)
    use_language(language)
    for stream in (sys.stdout, sys.stderr):
        stream.reconfigure(errors="replace")  # type: ignore[union-attr]  # they are text files here
    try:
        return _group.main(list(arguments), "innomodel", standalone_mode=False, obj=language) or 0
    except click.exceptions.NoArgsIsHelpError as error:
        tell_lines(error.ctx.get_help(), err=True)
    except click.UsageError as error:
        _complain(error.format_message(), language)
        command = error.ctx.command_path if error.ctx else "innomodel"
        tell(say(_TRY_HELP._replace(values={"command": command}), language), err=True)
    except Trouble as trouble:
        _complain(say(trouble.why, language), language)
        tell(as_text(say(trouble.try_this, language)), err=True)
    except (KeyboardInterrupt, click.Abort):
        tell("", err=True)
        _complain(say(_INTERRUPTED, language), language)
    except BrokenPipeError:
        _leave_quietly()
    except OSError as error:
        from innomodel.cli.system_errors import system_reason

        _complain(say(_SYSTEM._replace(values={"reason": system_reason(error)}), language), language)
        _leave_quietly()
    return 2


def _complain(sentence: str, language: str) -> None:
    tell(as_text(say(_ERROR._replace(values={"message": sentence}), language)), err=True)


def _leave_quietly() -> None:
    """What is left for standard output goes nowhere: nobody can take it."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
