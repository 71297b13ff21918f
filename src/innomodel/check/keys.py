"""What an unknown key was meant to be."""

from collections.abc import Iterator
from typing import Any, NamedTuple

from innomodel.check.words import likeness_to_names
from innomodel.diagnostic import Address
from innomodel.model.declarations import EACH, Declaration, by_pattern

_MOST_GUESSES = 50


class Key(NamedTuple):
    """An unknown key: where it is written, the address it was meant for, the keys known beside it."""

    written: Address
    meant: Address | None
    known: tuple[str, ...]


class _Guess(NamedTuple):
    likeness: float
    written: Address
    meant: Address


def meant_keys(data: Any, unknown: list[Address], missing: list[Address]) -> list[Key]:
    """For each unknown key what it was meant for, each field at most once.

    A field is proposed when the key is like its key or title and the field is not there; next, a
    required field whose very key stands in the wrong place. Only the first fifty keys are guessed
    at, so that a hostile file cannot buy time.
    """
    taken: dict[Address, Address] = {}
    guesses = [guess for written in unknown[:_MOST_GUESSES] for guess in _guesses(data, written, missing)]
    for guess in sorted(guesses, key=lambda one: -one.likeness):
        if guess.written not in taken and guess.meant not in taken.values():
            taken[guess.written] = guess.meant
    return [Key(written, taken.get(written), _known(written)) for written in unknown]


def _guesses(data: Any, written: Address, missing: list[Address]) -> Iterator[_Guess]:
    here = _at(data, written[:-1])
    for declaration in _siblings(written):
        key = declaration.pattern[-1]
        likeness = likeness_to_names(str(written[-1]), key, declaration.field.title)
        if likeness and key not in here:
            yield _Guess(likeness, written, (*written[:-1], key))
    for address in missing:
        if address[-1] == written[-1]:
            yield _Guess(1.0, written, address)
    for declaration in by_pattern().values():
        if _is_misplaced(declaration, written, data):
            yield _Guess(0.9, written, declaration.pattern)


def _is_misplaced(declaration: Declaration, written: Address, data: Any) -> bool:
    """Whether the key stands elsewhere than its one declared place, which is empty."""
    pattern = declaration.pattern
    return pattern[-1] == written[-1] and EACH not in pattern and pattern[-1] not in _at(data, pattern[:-1])


def _siblings(written: Address) -> list[Declaration]:
    above = tuple(EACH if isinstance(step, int) else step for step in written[:-1])
    return [one for one in by_pattern().values() if one.pattern[:-1] == above]


def _known(written: Address) -> tuple[str, ...]:
    return tuple(one.pattern[-1] for one in _siblings(written))


def _at(data: Any, address: Address) -> Any:
    """The mapping at `address`, an empty one when there is none."""
    for step in address:
        try:
            data = data[step]
        except (KeyError, IndexError, TypeError):
            return {}
    return data if isinstance(data, dict) else {}
