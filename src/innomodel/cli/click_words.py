"""click's own words, listed so that the catalogues have them; click looks them up by itself."""

from innomodel.cli.verb import noted


def noted_numbers(one: str, many: str) -> tuple[str, str]:
    """Mark what click says of one and of many for the catalogues."""
    return one, many


_, _n = noted, noted_numbers

CLICK_WORDS = (
    _("Usage:"),
    _("Options"),
    _("Commands"),
    _("Error: {message}"),
    _("Show this message and exit."),
    _("Try '{command} {option}' for help."),
    _("No such command {name!r}."),
    _("No such option {name!r}."),
    _("Did you mean {possibility!r}?"),
    _("Missing command."),
    _("Missing argument"),
    _("Missing option"),
    _("Invalid value: {message}"),
    _("Invalid value for {param_hint}: {message}"),
    _n("Did you mean {possibility}?", "(Did you mean one of: {possibilities}?)"),
    _n("Got unexpected extra argument ({args})", "Got unexpected extra arguments ({args})"),
    _n("Option {name!r} requires an argument.", "Option {name!r} requires {nargs} arguments."),
    _("Option {name!r} does not take a value."),
    _n("{value!r} is not {choice}.", "{value!r} is not one of {choices}."),
    _("Choose from:\n\t{choices}"),
    _("{name} {filename!r} does not exist."),
    _("{name} {filename!r} is a file."),
    _("{name} {filename!r} is a directory."),
    _("File"),
    _("Directory"),
    _("Path"),
    _("file"),
    _("directory"),
    _("path"),
    _("default: {default}"),
    _("required"),
    _("Aborted!"),
)
