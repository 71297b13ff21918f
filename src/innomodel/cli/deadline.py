"""Something done in time, or given up."""

from collections.abc import Callable
from threading import Thread
from typing import TypeVar

_Made = TypeVar("_Made")


def within(seconds: float, act: Callable[[], _Made]) -> _Made:
    """What `act` gives. Raises what that raises, and TimeoutError when it takes longer and is left alone.

    A time limit of a socket is for each wait: a slow look-up of a name or an answer that comes in drops
    can go on for ever below it.
    """
    made: list[_Made] = []
    errors: list[BaseException] = []

    def run() -> None:
        try:
            made.append(act())
        except BaseException as error:
            errors.append(error)

    worker = Thread(target=run, daemon=True)
    worker.start()
    worker.join(seconds)
    if errors:
        raise errors[0]
    if not made:
        raise TimeoutError
    return made[0]
