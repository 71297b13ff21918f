"""Asking a host over HTTP: patient with one that is busy, careful with one that may have acted, and
trusting it with nothing but what was asked."""

import json
import time
from collections.abc import Callable, Iterator
from email.utils import parsedate_to_datetime
from typing import Any, NamedTuple, TypeVar
from urllib.parse import SplitResult, urljoin, urlsplit

from pydantic import BaseModel, TypeAdapter, ValidationError

from innomodel.cli.hosts.secret import Secret
from innomodel.cli.hosts.transport import Answer, Bounds, StayingSession, TooLarge, ask
from innomodel.cli.trouble import Trouble
from innomodel.diagnostic import Message

TRIES = 5
LONGEST_WAIT = 60.0
"""Seconds between two tries at the most; a host that asks for more is given up."""

_BUSY = {429, 500, 502, 503, 504}
_MAY_HAVE_ACTED = {500, 502, 504}
_LOOPBACK = {"localhost", "127.0.0.1", "::1"}
_PORTS = {"https": 443, "http": 80}
_MOST_WORDS = 300
_TOO_LONG_TO_SHOW = 10_000

_Shape = TypeVar("_Shape")


class Refused(Exception):
    """The host's no: its `status`, and its `reason` in its own words."""

    def __init__(self, status: int, reason: str) -> None:
        super().__init__(f"{status} {reason}")
        self.status = status
        self.reason = reason


class Uncertain(Exception):
    """A request to create something has failed in a way that does not tell whether it was created."""


class Service(NamedTuple):
    """A host's name, and the environment variable that the address of its API is read from."""

    name: str
    variable: str


class _Made(BaseModel):
    """What a host answers when it has made or changed something."""

    id: int | str


class Client:
    """Requests to the API of `service` at `base`, with `headers` and a token that is never shown.

    `sleep` takes seconds, `clock` gives them.
    """

    def __init__(
        self,
        service: Service,
        base: str,
        headers: dict[str, str],
        secret: Secret,
        sleep: Callable[[float], None] = time.sleep,
        clock: Callable[[], float] = time.monotonic,
        bounds: Bounds = Bounds(),  # noqa: B008 -- a frozen value
    ) -> None:
        self._service = service
        self._at = _safe_address(base, service, secret)
        self._base = base.rstrip("/")
        self._secret = secret
        self._session = StayingSession()
        self._session.headers.update(headers)
        self._session.auth = secret
        self._sleep = sleep
        self._clock = clock
        self._bounds = bounds
        self._end = clock() + bounds.in_all

    def get(self, path: str, shape: type[_Shape]) -> _Shape:
        """What is at `path`, which has the shape of a pydantic model. Raises Trouble when it has not."""
        return self._read(self._patiently("GET", self._base + path, None), shape)

    def get_all(self, path: str, shape: type[_Shape]) -> Iterator[_Shape]:
        """The items at `path`, page after page, each of the shape. Raises Trouble when one is not."""
        url = self._base + path
        for _page in range(self._bounds.most_pages):
            answer = self._patiently("GET", url, None)
            yield from self._read(answer, list[shape])  # type: ignore[valid-type]  # known only now
            if answer.following is None:
                return
            url = self._on_this_host(url, answer.following)
        raise Trouble(
            Message(
                "{host} gives more than {count} pages of one list.",
                {"host": self._service.name, "count": self._bounds.most_pages},
            ),
            Message("Post the review by hand."),
        )

    def change(self, method: str, path: str, body: dict[str, Any] | None = None) -> None:
        """Make a change that is the same when it is made twice (PATCH of a text, PUT, DELETE)."""
        answer = self._patiently(method, self._base + path, body)
        if method != "DELETE":
            self._must_have_made(answer, 200)

    def create(self, path: str, body: dict[str, Any]) -> None:
        """Make something new, at most once: done is what the host says it has made. Raises Uncertain."""
        self._must_have_made(self._patiently("POST", self._base + path, body), 201)

    def _patiently(self, method: str, url: str, body: dict[str, Any] | None) -> Answer:
        for attempt in range(TRIES):
            answer = self._once(method, url, body)
            if answer is not None and 200 <= answer.status < 300:
                return answer
            if answer is not None and answer.status < 400:
                raise self._sent_on(url, answer)
            if method == "POST" and (answer is None or answer.status in _MAY_HAVE_ACTED):
                self._sleep(min(LONGEST_WAIT, 2.0**attempt))
                raise Uncertain
            if answer is not None and not _is_busy(answer):
                raise Refused(answer.status, self._shown(_reason(answer)))
            if attempt + 1 < TRIES:
                self._wait(answer, 2.0**attempt)
        raise _given_up()

    def _once(self, method: str, url: str, body: dict[str, Any] | None) -> Answer | None:
        """The answer, None when the connection failed or was too slow."""
        if self._clock() > self._end:
            raise _given_up()
        try:
            return ask(self._session, method, url, body, self._bounds)
        except TooLarge:
            raise self._odd() from None

    def _wait(self, answer: Answer | None, otherwise: float) -> None:
        asked = None if answer is None else _asked_wait(answer)
        if asked is not None and asked > LONGEST_WAIT:
            raise _given_up()
        self._sleep(otherwise if asked is None else asked)

    def _read(self, answer: Answer, shape: type[_Shape]) -> _Shape:
        try:
            return TypeAdapter(shape).validate_json(answer.content, strict=True)
        except (ValidationError, RecursionError):
            raise self._odd() from None

    def _must_have_made(self, answer: Answer, status: int) -> None:
        try:
            _Made.model_validate_json(answer.content, strict=True)
            is_made = answer.status == status
        except (ValidationError, RecursionError):
            is_made = False
        if not is_made:
            values = {"host": self._service.name, "status": answer.status}
            raise Trouble(
                Message("{host} answered {status}, but does not say that it did what was asked.", values),
                Message("Look at the pull request and run the command again; nothing is posted twice."),
            )

    def _on_this_host(self, url: str, following: str) -> str:
        """The address of the next page. Raises Trouble when it is not at the API that was named."""
        try:
            parts = urlsplit(urljoin(url, following))
            is_ours = _origin(parts) == _origin(self._at) and parts.path.startswith(self._at.path)
        except ValueError:
            raise self._odd() from None
        if not is_ours or parts.username is not None:
            raise self._elsewhere(parts.geturl())
        return parts._replace(fragment="").geturl()

    def _sent_on(self, url: str, answer: Answer) -> Trouble:
        try:
            return self._elsewhere(urljoin(url, answer.headers["location"]))
        except (KeyError, ValueError):
            return self._odd()

    def _elsewhere(self, address: str) -> Trouble:
        values = {"host": self._service.name, "address": self._shown(address)}
        return Trouble(
            Message(
                "{host} sends on to {address}, and the token goes nowhere but to the address that was named.",
                values,
            ),
            Message(
                "If that is where the host's API is, give its address in the environment variable {name}.",
                {"name": self._service.variable},
            ),
        )

    def _odd(self) -> Trouble:
        values = {"host": self._service.name, "address": _shown_origin(self._at)}
        return Trouble(
            Message("What is at {address} does not answer as {host} does.", values),
            Message(
                "Check that the environment variable {name} has the address of the host's API, "
                "and run the command again.",
                {"name": self._service.variable},
            ),
        )

    def _shown(self, text: str) -> str:
        """The host's own words on one line, as many as a person reads, never with the token."""
        if len(text) > _TOO_LONG_TO_SHOW:
            return "…"
        words = " ".join(self._secret.hidden_in(text).split())
        return words if len(words) <= _MOST_WORDS else f"{words[:_MOST_WORDS]}…"


def _safe_address(base: str, service: Service, secret: Secret) -> SplitResult:
    """The parts of the API's address. Raises Trouble when it is none, or a token would be open on the way."""
    try:
        parts = urlsplit(base)
        is_address = bool(parts.hostname) and parts.scheme in _PORTS and parts.username is None
        _port = parts.port
    except ValueError:
        is_address = False
    if not is_address or not base.isprintable():
        raise Trouble(
            Message("The address in {name} is not that of a host's API.", {"name": service.variable}),
            Message("Give the address of the host's API with https."),
        )
    if parts.scheme != "https" and parts.hostname not in _LOOPBACK:
        raise Trouble(
            Message("The address {address} is not a secure one.", {"address": secret.hidden_in(base)}),
            Message("Give the address of the host's API with https."),
        )
    return parts


def _origin(parts: SplitResult) -> tuple[str, str | None, int | None]:
    return parts.scheme, parts.hostname, parts.port or _PORTS.get(parts.scheme)


def _shown_origin(parts: SplitResult) -> str:
    return f"{parts.scheme}://{parts.netloc}"


def _is_busy(answer: Answer) -> bool:
    limited = "retry-after" in answer.headers or answer.headers.get("x-ratelimit-remaining") == "0"
    return answer.status in _BUSY or (answer.status == 403 and limited)


def _asked_wait(answer: Answer) -> float | None:
    """The seconds that the host asks to wait, None when it asks for nothing."""
    after = answer.headers.get("retry-after", "")
    if after.isdecimal():
        return float(after)
    if after:
        try:
            return max(0.0, parsedate_to_datetime(after).timestamp() - time.time())
        except (ValueError, OverflowError, TypeError):
            return None
    reset = answer.headers.get("x-ratelimit-reset", "")
    if answer.headers.get("x-ratelimit-remaining") == "0" and reset.isdecimal():
        return max(0.0, float(reset) - time.time())
    return None


def _reason(answer: Answer) -> str:
    try:
        said = json.loads(answer.content)
        return str(said.get("message", answer.reason)) if isinstance(said, dict) else answer.reason
    except (ValueError, RecursionError):
        return answer.reason


def _given_up() -> Trouble:
    return Trouble(
        Message("The host does not take the review now."),
        Message("Run the command again later; it goes on from where it was."),
    )
