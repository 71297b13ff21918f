"""Messages in the reader's language."""

from collections.abc import Mapping, Sequence
from functools import cache, lru_cache
from gettext import NullTranslations, translation
from os.path import dirname, join
from typing import Any

from innomodel.diagnostic import Message

LANGUAGES = ("fi", "sv", "en")
LOCALE_FOLDER = join(dirname(dirname(__file__)), "locale")
DOMAIN = "innomodel"


def say(message: Message, language: str) -> str:
    """`message` as a sentence in `language` ("fi", "sv" or "en")."""
    values = {name: _value(value, language) for name, value in message.values.items()}
    return translate(message.text, language).format_map(values)


@lru_cache(maxsize=2000)
def translate(text: str, language: str) -> str:
    """The catalogue's text for `text`; `text` itself where the catalogue has none."""
    return _catalogue(language).gettext(text)


def _value(value: Any, language: str) -> str:
    if isinstance(value, str | int):
        return str(value)
    if isinstance(value, Message):
        return say(value, language)
    if isinstance(value, Mapping):
        return str(value.get(language, ""))
    if isinstance(value, Sequence):
        return ", ".join(_value(one, language) for one in value)
    return str(value)


@cache
def _catalogue(language: str) -> NullTranslations:
    if language == "en":
        return NullTranslations()
    return translation(DOMAIN, LOCALE_FOLDER, [language])
