"""Fetching one page that somebody asked for: politely, and never from inside the network we are in."""

from email.message import Message as Headers
from importlib.metadata import version
from typing import Any, NamedTuple
from urllib.parse import urljoin

import requests
from requests.adapters import HTTPAdapter
from urllib3.exceptions import HTTPError, NewConnectionError

from innomodel.cli.deadline import within
from innomodel.cli.trouble import Trouble
from innomodel.cli.web.fence import PUBLIC_WEB, SAVE_IT, Fence, Target, printable, target
from innomodel.cli.web.public_address import IPAddress
from innomodel.diagnostic import Message

_PAGES = ("text/html", "application/xhtml+xml", "text/plain")
_PACKINGS = ("", "identity", "gzip", "deflate")
_CHUNK = 16_384


class Page(NamedTuple):
    """What came from `address`: bytes, their media type, and the charset that the server named or None."""

    address: str
    content: bytes
    media_type: str
    charset: str | None


def fetch(address: str, fence: Fence = PUBLIC_WEB) -> Page:
    """The page at `address`, by one request, and one more each time the server sends on.

    Raises Trouble for an address that is not a public one by https, for a server that does not answer
    well and in time, and for what is not a page or too large.
    """
    try:
        return within(fence.in_all, lambda: _followed(address, fence))
    except TimeoutError:
        raise _too_slow(address) from None


def _followed(address: str, fence: Fence) -> Page:
    at = address
    for _hop in range(fence.redirections + 1):
        answer = _asked(target(at, fence), fence)
        if isinstance(answer, Page):
            return answer
        at = urljoin(at, answer)
    raise Trouble(
        Message("{address} sends on to another page again and again.", {"address": address}), SAVE_IT
    )


class _StayingSession(requests.Session):
    """A session that does not look where an answer sends it: it would read that answer to its end first."""

    def get_redirect_target(self, _resp: requests.Response) -> None:
        """Nowhere."""


class _Named(HTTPAdapter):
    """Connects to a network address, and holds the certificate found there against the host's name."""

    def __init__(self, host: str) -> None:
        self._host = host
        super().__init__()

    def init_poolmanager(self, *args: Any, **options: Any) -> None:
        """The pool of connections that know the name."""
        super().init_poolmanager(*args, server_hostname=self._host, assert_hostname=self._host, **options)


def _asked(at: Target, fence: Fence) -> Page | str:
    """The page, or the address that the server sends on to."""
    with _StayingSession() as session:
        session.trust_env = False  # a proxy would look the host up again, and could find another place
        session.verify = fence.authorities or True
        session.mount("https://", _Named(at.host))
        try:
            with _response(session, at, fence) as response:
                return requests.Session.get_redirect_target(session, response) or _page(
                    response, at.address, fence
                )
        except requests.Timeout as error:
            raise _too_slow(at.address) from error
        except (requests.RequestException, HTTPError, ValueError) as error:
            raise Trouble(
                Message(
                    "{address} could not be fetched: {reason}.",
                    {"address": at.address, "reason": _reason(error)},
                ),
                SAVE_IT,
            ) from error


def _response(session: requests.Session, at: Target, fence: Fence) -> requests.Response:
    """The answer from the first of the target's places that can be connected to."""
    *others, last = at.places
    for place in others:
        try:
            return _response_from(place, session, at, fence)
        except requests.ConnectTimeout:
            continue
        except requests.ConnectionError as error:
            if not isinstance(_cause(error), NewConnectionError):
                raise
    return _response_from(last, session, at, fence)


def _response_from(
    place: IPAddress, session: requests.Session, at: Target, fence: Fence
) -> requests.Response:
    port = "" if at.parts.port is None else f":{at.parts.port}"
    return session.get(
        at.parts._replace(netloc=_bracketed(str(place)) + port, fragment="").geturl(),
        headers={
            "Host": _bracketed(at.host) + port,
            "User-Agent": f"innomodel/{version('innomodel')} (imports one page that a person asked for)",
            "Accept": "text/html, text/plain;q=0.8",
            "Accept-Encoding": "gzip, deflate",
        },
        timeout=(fence.connecting, fence.waiting),
        allow_redirects=False,
        stream=True,
    )


def _bracketed(host: str) -> str:
    return f"[{host}]" if ":" in host else host


def _page(response: requests.Response, address: str, fence: Fence) -> Page:
    values: dict[str, Any] = {"address": address}
    if response.status_code != 200:
        values |= {"status": response.status_code}
        raise Trouble(Message("{address} cannot be had: the server answers {status}.", values), SAVE_IT)
    headers = Headers()
    headers["Content-Type"] = response.headers.get("Content-Type", "application/octet-stream")
    media_type = headers.get_content_type()
    if media_type not in _PAGES or response.headers.get("Content-Encoding", "").lower() not in _PACKINGS:
        values |= {"kind": media_type}
        raise Trouble(Message("{address} is not a web page but {kind}.", values), SAVE_IT)
    content = bytearray()
    for chunk in response.iter_content(_CHUNK):
        content += chunk
        if len(content) > fence.most_bytes:
            values |= {"megabytes": fence.most_bytes // 1_000_000}
            raise Trouble(Message("{address} is larger than {megabytes} MB.", values), SAVE_IT)
    return Page(address, bytes(content), media_type, headers.get_content_charset())


def _too_slow(address: str) -> Trouble:
    return Trouble(
        Message("{address} did not come in time.", {"address": address}),
        Message("Try again later, or save the page in a browser and import the file."),
    )


def _cause(error: BaseException) -> object:
    """What lies under the wrappings of requests."""
    inner = error.args[0] if error.args else None
    return getattr(inner, "reason", inner)


def _reason(error: BaseException) -> str:
    """The system's or the library's own words for what went wrong."""
    return printable(str(_cause(error) or error).rsplit(": ", 1)[-1].strip("."))
