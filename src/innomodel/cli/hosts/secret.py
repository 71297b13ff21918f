"""A token: it signs requests, and is never shown."""

import html
import re
from base64 import b64encode, urlsafe_b64encode
from collections.abc import Iterator, Mapping, Sequence
from urllib.parse import quote, unquote

import requests
from requests.auth import AuthBase

from innomodel.cli.trouble import Trouble
from innomodel.diagnostic import Message

HIDDEN = "***"
_TOO_SHORT_TO_KNOW = 6


class Secret(AuthBase):
    """A header with a token; being requests' own way to sign in, it keeps .netrc out."""

    def __init__(self, header: str, token: str, before: str = "") -> None:
        self._header = header
        self._value = before + token
        self._token = token
        forms = {token, *(form for form in _forms(token) if len(form) >= _TOO_SHORT_TO_KNOW)}
        longest_first = sorted(forms, key=len, reverse=True)
        self._pattern = re.compile("|".join(map(re.escape, longest_first)), re.IGNORECASE)

    def __call__(self, request: requests.PreparedRequest) -> requests.PreparedRequest:
        """Sign a request."""
        request.headers[self._header] = self._value
        return request

    def hidden_in(self, text: str) -> str:
        """`text` with *** for the token, also where it is written in an address, as HTML, base64 or hex."""
        hidden = self._pattern.sub(HIDDEN, text)
        read = unquote(unquote(html.unescape(hidden)))
        return HIDDEN if self._pattern.search(read) else hidden


def secret_in(
    environment: Mapping[str, str], names: Sequence[str], host: str, header: str, before: str = ""
) -> Secret:
    """The token in the first variable of `names` that has one, to be sent in `header`. Raises Trouble."""
    token = next(filter(None, (environment.get(name, "").strip() for name in names)), "")
    if not token:
        raise Trouble(
            Message("There is no token for {host}.", {"host": host}),
            Message("Give it in the environment variable {name}.", {"name": names[0]}),
        )
    if not (token.isascii() and token.isprintable()) or " " in token:
        raise Trouble(
            Message("What the environment variable {name} has is no token.", {"name": names[0]}),
            Message("Give the token as the host gave it: letters, digits and signs on one line."),
        )
    return Secret(header, token, before)


def _forms(token: str) -> Iterator[str]:
    raw = token.encode()
    yield quote(token, safe="")
    yield "".join(f"%{byte:02x}" for byte in raw)
    yield raw.hex()
    for before in range(3):  # base64 packs three bytes: how many stand before decides how it looks
        start, end = (0, 2, 3)[before], (before + len(raw)) * 8 // 6
        for pack in (b64encode, urlsafe_b64encode):
            yield pack(bytes(before) + raw).decode()[start:end]
