"""click's own words, listed so that the catalogues have them; click looks them up by itself."""

from innomodel.cli.verb import noted

_ = noted

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
    _("Got unexpected extra argument ({args})"),
    _("Option {name!r} requires an argument."),
    _("Option {name!r} does not take a value."),
    _("{value!r} is not one of {choices}."),
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
