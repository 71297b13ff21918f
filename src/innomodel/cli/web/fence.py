"""What may be fetched, and from where."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import NamedTuple
from urllib.parse import SplitResult, urlsplit

from innomodel.cli.trouble import Trouble
from innomodel.cli.web.public_address import IPAddress, is_public, resolved
from innomodel.diagnostic import Message

_PORTS = {"https": 443, "http": 80}

SAVE_IT = Message("Open the page in a browser, save it, and import the file.")


@dataclass(frozen=True, slots=True)
class Fence:
    """What may be fetched: by which schemes, from which network addresses, how much (bytes), how long
    (seconds, to connect, for each wait, in all), and after how many redirections.

    `authorities` is a file with the certificates to trust, None for those everybody trusts.
    """

    schemes: tuple[str, ...] = ("https",)
    is_allowed: Callable[[IPAddress], bool] = is_public
    most_bytes: int = 10_000_000
    connecting: float = 10
    waiting: float = 20
    in_all: float = 60
    redirections: int = 5
    authorities: str | None = None


PUBLIC_WEB = Fence()


class Target(NamedTuple):
    """An address that may be asked, and where on the network its host is."""

    address: str
    parts: SplitResult
    host: str
    places: tuple[IPAddress, ...]


def target(address: str, fence: Fence) -> Target:
    """Where to ask for `address`. Raises Trouble when it is not to be asked for, or has no server."""
    try:
        parts = urlsplit(address)
        host = (parts.hostname or "").encode("idna").decode()
        port = parts.port
    except ValueError:
        host = ""
    if not host or "%" in host or parts.username is not None or not address.isprintable():
        raise Trouble(
            Message("{address} is not the address of a web page.", {"address": printable(address)}),
            Message("Copy the address from the browser: it begins with https://."),
        )
    if parts.scheme not in fence.schemes:
        raise Trouble(
            Message("{address} is not fetched: the connection would not be secure.", {"address": address}),
            Message("Give the address with https://, or save the page in a browser and import the file."),
        )
    return Target(address, parts, host, _places(address, host, port or _PORTS[parts.scheme], fence))


def printable(text: str) -> str:
    """`text` from elsewhere, as it can be shown at a terminal."""
    return "".join(letter if letter.isprintable() else "?" for letter in text)


def _places(address: str, host: str, port: int, fence: Fence) -> tuple[IPAddress, ...]:
    try:
        places = resolved(host, port)
    except (OSError, ValueError) as error:
        raise Trouble(
            Message("There is no server called {host}.", {"host": host}),
            Message("Check the address and the network connection."),
        ) from error
    if not all(map(fence.is_allowed, places)):
        raise Trouble(
            Message(
                "{address} is not fetched: {host} is not on the public internet.",
                {"address": address, "host": host},
            ),
            SAVE_IT,
        )
    return places
