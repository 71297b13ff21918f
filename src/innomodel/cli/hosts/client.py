"""Asking a host over HTTP: patient with one that is busy, and careful with one that may have acted."""

import time
from collections.abc import Callable, Iterator
from email.utils import parsedate_to_datetime
from typing import Any
from urllib.parse import urlsplit

import requests
from requests.auth import AuthBase

from innomodel.cli.trouble import Trouble
from innomodel.diagnostic import Message

TRIES = 5
LONGEST_WAIT = 60.0
"""Seconds between two tries at the most; a host that asks for more is given up."""

_MOST_PAGES = 50
_TIMEOUT = (10, 30)
_BUSY = {429, 500, 502, 503, 504}
_MAY_HAVE_ACTED = {500, 502, 504}
_LOOPBACK = {"localhost", "127.0.0.1", "::1"}


class Refused(Exception):
    """The host's no: its `status`, and its `reason` in its own words."""

    def __init__(self, status: int, reason: str) -> None:
        super().__init__(f"{status} {reason}")
        self.status = status
        self.reason = reason


class Uncertain(Exception):
    """A request to create something has failed in a way that does not tell whether it was created."""


class Client:
    """Requests to the API at `base`, with `headers` and a secret one that is never shown.

    `sleep` takes seconds.
    """

    def __init__(
        self,
        base: str,
        headers: dict[str, str],
        secret: tuple[str, str],
        sleep: Callable[[float], None] = time.sleep,
    ) -> None:
        parts = urlsplit(base)
        if parts.scheme != "https" and parts.hostname not in _LOOPBACK:
            raise Trouble(
                Message("The address {address} is not a secure one.", {"address": base}),
                Message("Give the address of the host's API with https."),
            )
        self._base = base.rstrip("/")
        self._session = requests.Session()
        self._session.headers.update(headers)
        self._session.auth = _Secret(*secret)
        self._sleep = sleep

    def get(self, path: str) -> Any:
        """What is at `path`, as JSON."""
        return self._patiently("GET", self._base + path, None).json()

    def get_all(self, path: str) -> Iterator[Any]:
        """The items at `path`, page after page."""
        url: str | None = self._base + path
        for _page in range(_MOST_PAGES):
            if url is None:
                return
            answer = self._patiently("GET", url, None)
            yield from answer.json()
            following = answer.links.get("next", {}).get("url")
            url = following if following and following.startswith(self._base) else None

    def change(self, method: str, path: str, body: dict[str, Any] | None = None) -> None:
        """Make a change that is the same when it is made twice (PATCH of a text, PUT, DELETE)."""
        self._patiently(method, self._base + path, body)

    def create(self, path: str, body: dict[str, Any]) -> None:
        """Make something new, at most once. Raises Uncertain."""
        self._patiently("POST", self._base + path, body)

    def _patiently(self, method: str, url: str, body: dict[str, Any] | None) -> requests.Response:
        for attempt in range(TRIES):
            answer = self._once(method, url, body)
            if answer is not None and answer.status_code < 400:
                return answer
            if method == "POST" and (answer is None or answer.status_code in _MAY_HAVE_ACTED):
                self._sleep(min(LONGEST_WAIT, 2.0**attempt))
                raise Uncertain
            if answer is not None and not _is_busy(answer):
                raise Refused(answer.status_code, _reason(answer))
            if attempt + 1 < TRIES:
                self._wait(answer, 2.0**attempt)
        raise _given_up()

    def _once(self, method: str, url: str, body: dict[str, Any] | None) -> requests.Response | None:
        """The answer, None when the connection failed."""
        try:
            return self._session.request(
                method, url, json=body, timeout=_TIMEOUT, allow_redirects=method == "GET"
            )
        except requests.RequestException:
            return None

    def _wait(self, answer: requests.Response | None, otherwise: float) -> None:
        asked = None if answer is None else _asked_wait(answer)
        if asked is not None and asked > LONGEST_WAIT:
            raise _given_up()
        self._sleep(otherwise if asked is None else asked)


class _Secret(AuthBase):
    """A header with a secret; being requests' own way to sign in, it keeps .netrc out."""

    def __init__(self, header: str, value: str) -> None:
        self._header = header
        self._value = value

    def __call__(self, request: requests.PreparedRequest) -> requests.PreparedRequest:
        request.headers[self._header] = self._value
        return request


def _is_busy(answer: requests.Response) -> bool:
    limited = "retry-after" in answer.headers or answer.headers.get("x-ratelimit-remaining") == "0"
    return answer.status_code in _BUSY or (answer.status_code == 403 and limited)


def _asked_wait(answer: requests.Response) -> float | None:
    """The seconds that the host asks to wait, None when it asks for nothing."""
    after = answer.headers.get("retry-after", "")
    if after.isdecimal():
        return float(after)
    if after:
        try:
            return max(0.0, parsedate_to_datetime(after).timestamp() - time.time())
        except ValueError:
            return None
    reset = answer.headers.get("x-ratelimit-reset", "")
    if answer.headers.get("x-ratelimit-remaining") == "0" and reset.isdecimal():
        return max(0.0, float(reset) - time.time())
    return None


def _reason(answer: requests.Response) -> str:
    try:
        said = answer.json()
    except ValueError:
        return answer.reason or ""
    return str(said.get("message", answer.reason)) if isinstance(said, dict) else ""


def _given_up() -> Trouble:
    return Trouble(
        Message("The host does not take the review now."),
        Message("Run the command again later; it goes on from where it was."),
    )
