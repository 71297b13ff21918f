"""Which language the person at this terminal reads."""

import gettext
import os
from collections.abc import Mapping, Sequence

from innomodel.report.language import DOMAIN, LANGUAGES, LOCALE_FOLDER

DEFAULT = "fi"
_VARIABLES = ("LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG")


def reader_language(arguments: Sequence[str], environment: Mapping[str, str]) -> str:
    """The language of `--lang` if it is given, else the environment's, else Finnish."""
    for place, argument in enumerate(arguments):
        name, _, value = argument.partition("=")
        if name == "--lang":
            value = value or "".join(arguments[place + 1 : place + 2])
            return value if value in LANGUAGES else DEFAULT
    for variable in _VARIABLES:
        for wanted in environment.get(variable, "").split(":"):
            if wanted[:2].lower() in LANGUAGES and not wanted[2:3].isalnum():
                return wanted[:2].lower()
    return DEFAULT


def use_language(language: str) -> None:
    """Let click's own words (Usage, Options, its errors) come from our catalogue too."""
    os.environ["LANGUAGE"] = language
    gettext.bindtextdomain(DOMAIN, LOCALE_FOLDER)
    gettext.textdomain(DOMAIN)
