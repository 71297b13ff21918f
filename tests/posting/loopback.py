"""A small server on loopback that a fake host answers through."""

import json
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Lock, Thread
from types import MappingProxyType
from typing import Any, NamedTuple, Protocol
from urllib.parse import parse_qsl, urlsplit


class Request(NamedTuple):
    method: str
    path: str
    query: dict[str, str]
    headers: dict[str, str]
    body: Any


class Answer(NamedTuple):
    """An answer: a body of bytes is sent as it is, another as JSON; a function writes the whole answer."""

    status: int
    body: Any = None
    headers: Mapping[str, str] = MappingProxyType({})


class Fault(NamedTuple):
    """An answer given instead of the host's own; when `acted`, the host has done what was asked."""

    method: str
    path_ends: str
    answer: Answer
    acted: bool = False


class FakeHost(Protocol):
    requests: list[Request]
    answers: list[tuple[Request, Answer]]
    faults: list[Fault]

    def answer(self, request: Request, base: str) -> Answer: ...


@dataclass
class Journal:
    """What a fake host remembers of its visitors; `answers` are those of its own, faults apart."""

    requests: list[Request] = field(default_factory=list)
    answers: list[tuple[Request, Answer]] = field(default_factory=list)
    faults: list[Fault] = field(default_factory=list)

    @property
    def changes(self) -> list[str]:
        """The requests that ask for a change, as "METHOD path"."""
        return [f"{one.method} {one.path}" for one in self.requests if one.method != "GET"]


@contextmanager
def served(host: FakeHost) -> Iterator[str]:
    """The address that `host` answers at."""
    lock = Lock()

    class Handler(BaseHTTPRequestHandler):
        def _any(self) -> None:
            parts = urlsplit(self.path)
            sent = self.rfile.read(int(self.headers.get("Content-Length") or 0))
            request = Request(
                self.command,
                parts.path,
                dict(parse_qsl(parts.query)),
                {name.lower(): value for name, value in self.headers.items()},
                json.loads(sent) if sent else None,
            )
            with lock:
                answer = _answer(host, request, f"http://127.0.0.1:{self.server.server_port}")
            if callable(answer.body):
                self.close_connection = True
                with suppress(ConnectionError):  # who turns away is what some tests are about
                    answer.body(self)
                return
            payload = _payload(answer.body)
            self.send_response(answer.status)
            for name, value in answer.headers.items():
                self.send_header(name, value)
            self.send_header("Content-Type", "application/json; charset=utf-8")
            self.send_header("Content-Length", str(len(payload)))
            self.end_headers()
            with suppress(ConnectionError):
                self.wfile.write(payload)

        do_GET = do_POST = do_PATCH = do_PUT = do_DELETE = _any  # noqa: N815 - http.server's names

        def log_message(self, *_arguments: Any) -> None:
            """Say nothing."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    Thread(target=server.serve_forever, args=(0.01,), daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        server.server_close()


def _payload(body: Any) -> bytes:
    if isinstance(body, bytes):
        return body
    return b"" if body is None else json.dumps(body).encode()


def _answer(host: FakeHost, request: Request, base: str) -> Answer:
    host.requests.append(request)
    for fault in host.faults:
        if fault.method == request.method and request.path.endswith(fault.path_ends):
            host.faults.remove(fault)
            if fault.acted:
                host.answer(request, base)
            return fault.answer
    answer = host.answer(request, base)
    host.answers.append((request, answer))
    return answer


def page(items: list[Any], request: Request, base: str) -> Answer:
    """One page of `items`, with the link to the next as hosts give it."""
    size, number = int(request.query.get("per_page", "30")), int(request.query.get("page", "1"))
    shown = items[(number - 1) * size : number * size]
    headers = {}
    if number * size < len(items):
        headers["Link"] = f'<{base}{request.path}?per_page={size}&page={number + 1}>; rel="next"'
    return Answer(200, shown, headers)
