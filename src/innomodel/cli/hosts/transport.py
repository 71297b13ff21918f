"""One request to a host and its answer, which is bounded in size and time and never followed elsewhere."""

from collections.abc import Mapping
from typing import Any, NamedTuple

import requests
from urllib3.exceptions import HTTPError

from innomodel.cli.deadline import within

_WAITS = (10, 30)
_CHUNK = 65_536


class Bounds(NamedTuple):
    """The most bytes and seconds of one answer, the most pages of a list, and the most seconds in all."""

    most_bytes: int = 32_000_000
    longest: float = 60.0
    most_pages: int = 50
    in_all: float = 900.0


class Answer(NamedTuple):
    """What a host answered; `following` is the address of a list's next page."""

    status: int
    reason: str
    headers: Mapping[str, str]
    content: bytes
    following: str | None


class TooLarge(Exception):
    """An answer of more bytes than anything that was asked for can have."""


class StayingSession(requests.Session):
    """A session that never goes where an answer sends it, nor reads that answer to the end on the way."""

    def get_redirect_target(self, _resp: requests.Response) -> None:
        """Nowhere."""


def ask(
    session: requests.Session, method: str, url: str, body: dict[str, Any] | None, bounds: Bounds
) -> Answer | None:
    """The answer; None when the connection failed or it did not come in time. Raises TooLarge."""
    try:
        return within(bounds.longest, lambda: _answer(session, method, url, body, bounds.most_bytes))
    except (requests.RequestException, HTTPError, OSError, ValueError):
        return None


def _answer(
    session: requests.Session, method: str, url: str, body: dict[str, Any] | None, most_bytes: int
) -> Answer:
    with session.request(
        method, url, json=body, timeout=_WAITS, allow_redirects=False, stream=True
    ) as response:
        content = bytearray()
        for chunk in response.iter_content(_CHUNK):
            content += chunk
            if len(content) > most_bytes:
                raise TooLarge
        following = response.links.get("next", {}).get("url")
        return Answer(
            response.status_code, str(response.reason or ""), response.headers, bytes(content), following
        )
