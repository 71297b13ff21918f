"""The human names that findings use."""

from typing import Any

from innomodel.diagnostic import Address
from innomodel.model.declarations import declaration_of
from innomodel.model.field import Text

Localized = dict[str, str]

_CLOSE_ENOUGH = 0.6
_LONGEST = 60


def localized(text: Text) -> Localized:
    """`text` as a message value."""
    return text._asdict()


def field_name(address: Address) -> Localized:
    """The human name of the field at `address`; the written key where nothing is declared."""
    declaration = declaration_of(address)
    if declaration is not None:
        return localized(declaration.field.title)
    word = str(address[-1]) if address else ""
    return {"fi": word, "sv": word, "en": word}


def shortened(value: Any, length: int = 40) -> str:
    """`value` as text of at most `length` characters on one line, to be quoted in a message."""
    text = " ".join(str(value).split(None, length))  # more words are never shown
    return text if len(text) <= length else text[: length - 1] + "…"


def likeness(written: str, meant: str) -> float:
    """How alike two words are: 0 for not enough to propose one for the other, up to 1 for equal."""
    if len(written) > _LONGEST:
        return 0.0
    from difflib import SequenceMatcher  # only a mistake needs it

    one, other = _folded(written), _folded(meant)
    ratio = SequenceMatcher(None, one, other).ratio()
    return ratio if ratio >= _CLOSE_ENOUGH else 0.0


def likeness_to_names(written: str, key: str, title: Text | None) -> float:
    """How alike `written` is to a field's key or to its title in any language."""
    names = (key, *(title or ()))
    return max(likeness(written, name) for name in names)


def _folded(word: str) -> str:
    return word.strip().casefold().replace("-", "_").replace(" ", "_")
