"""Fetching a page: from a real server on loopback, which only a test may ask."""

import gzip
import ipaddress
import ssl
import time
from contextlib import contextmanager
from dataclasses import replace
from functools import partial
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from typing import TYPE_CHECKING

import pytest
import trustme

from innomodel.cli.main import main
from innomodel.cli.trouble import Trouble
from innomodel.cli.web import fence as fences
from innomodel.cli.web import fetching
from innomodel.cli.web.fence import PUBLIC_WEB, Fence
from innomodel.cli.web.fetching import fetch
from innomodel.cli.web.public_address import is_public
from innomodel.report.language import say

if TYPE_CHECKING:
    from collections.abc import Callable

HERE = Fence(schemes=("http", "https"), is_allowed=lambda address: address.is_loopback, in_all=10)
LOOPBACK = (ipaddress.ip_address("127.0.0.1"),)


class Site:
    """What a server says at each path, and what it was asked."""

    def __init__(self, base: str) -> None:
        self.base = base
        self.asked: list[tuple[str, dict[str, str]]] = []
        self.says: dict[str, Callable[[BaseHTTPRequestHandler], None]] = {}

    def page(
        self, path: str, content: bytes, kind: str = "text/html", status: int = 200, **headers: str
    ) -> str:
        def say_it(handler: BaseHTTPRequestHandler) -> None:
            handler.send_response(status)
            handler.send_header("Content-Type", kind)
            for name, value in headers.items():
                handler.send_header(name.replace("_", "-"), value)
            handler.end_headers()
            handler.wfile.write(content)

        self.says[path] = say_it
        return self.base + path

    def moved(self, path: str, target: str) -> str:
        return self.page(path, b"", status=302, Location=target)


@contextmanager
def serving(context: ssl.SSLContext | None = None):
    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            site.asked.append((self.path, dict(self.headers)))
            try:
                site.says[self.path](self)
            except (BrokenPipeError, ConnectionResetError):
                self.close_connection = True

        def log_message(self, *_: object) -> None:
            """The test looks at what was asked."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    server.handle_error = lambda *_: None  # a client that turns away is what some tests are about
    if context is not None:
        server.socket = context.wrap_socket(server.socket, server_side=True)
    site = Site(f"http{'s' if context else ''}://127.0.0.1:{server.server_port}")
    thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True)
    thread.start()
    yield site
    server.shutdown()
    server.server_close()


@pytest.fixture
def site():
    with serving() as served:
        yield served


def refused(address: str, fence: Fence = HERE) -> str:
    with pytest.raises(Trouble) as trouble:
        fetch(address, fence)
    assert say(trouble.value.try_this, "en")
    return say(trouble.value.why, "en")


def test_a_page_comes_by_one_request_from_a_named_agent(site):
    address = site.page("/fi/toimintamalli/kotiapu?a=1", "Sivu ä".encode(), "text/html; charset=UTF-8")
    page = fetch(address + "#osio", HERE)
    assert page == (address + "#osio", "Sivu ä".encode(), "text/html", "utf-8")
    ((path, headers),) = site.asked
    assert path == "/fi/toimintamalli/kotiapu?a=1"
    assert headers["User-Agent"].startswith("innomodel/0.")
    assert headers["Host"] == site.base.removeprefix("http://")
    assert not {"Cookie", "Authorization", "Referer"} & set(headers)


@pytest.mark.parametrize("kind", ["text/plain", "application/xhtml+xml"])
def test_plain_text_and_xhtml_are_pages_too(site, kind):
    page = fetch(site.page("/", b"Sivu", kind), HERE)
    assert (page.content, page.media_type, page.charset) == (b"Sivu", kind, None)


def test_a_packed_page_is_unpacked(site):
    assert fetch(site.page("/", gzip.compress(b"Sivu"), Content_Encoding="gzip"), HERE).content == b"Sivu"


def test_redirections_are_followed_and_the_last_address_told(site):
    site.page("/c", b"Sivu")
    site.moved("/b", "c")
    assert fetch(site.moved("/a", site.base + "/b"), HERE).address == site.base + "/c"
    assert [path for path, _headers in site.asked] == ["/a", "/b", "/c"]


def test_five_redirections_are_followed_and_six_are_not(site):
    site.page("/0", b"Sivu")
    for step in range(1, 7):
        site.moved(f"/{step}", f"/{step - 1}")
    assert fetch(site.base + "/5", HERE).content == b"Sivu"
    assert refused(site.base + "/6") == f"{site.base}/6 sends on to another page again and again."


@pytest.mark.parametrize("target", ["https://127.0.0.2/", "https://[::ffff:10.0.0.1]/", "https://167772161/"])
def test_a_redirection_into_a_private_network_is_not_followed(site, target):
    fence = replace(HERE, is_allowed=lambda place: place in LOOPBACK or is_public(place))
    assert refused(site.moved("/", target), fence).endswith("is not on the public internet.")
    assert len(site.asked) == 1


def test_a_redirection_away_from_https_is_not_followed():
    authority = trustme.CA()
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    authority.issue_cert("127.0.0.1").configure_cert(context)
    with serving(context) as site, authority.cert_pem.tempfile() as path:
        fence = replace(HERE, schemes=("https",), authorities=path)
        site.moved("/", "http://127.0.0.1:1/")
        assert refused(site.base + "/", fence) == (
            "http://127.0.0.1:1/ is not fetched: the connection would not be secure."
        )


@pytest.mark.parametrize(
    "address",
    [
        "https://localhost/", "https://127.0.0.1/", "https://[::1]/", "https://0.0.0.0/", "https://10.1.2.3/",
        "https://192.168.0.1/", "https://169.254.169.254/latest/meta-data", "https://[fe80::1]/", "https://[fd00::1]/",
        "https://[::ffff:127.0.0.1]/", "https://[64:ff9b::7f00:1]/", "https://[2002:7f00:1::]/", "https://2130706433/",
        "https://0x7f.1/", "https://127.1/", "https://224.0.0.1/", "https://100.64.0.1/",
    ],
)  # fmt: skip
def test_no_address_inside_a_private_network_is_asked(address):
    assert refused(address, PUBLIC_WEB).endswith("is not on the public internet.")


@pytest.mark.parametrize(
    "address", ["93.184.215.14", "2606:2800:21f:cb07:6820:80da:af6b:8b2c", "64:ff9b::5db8:d70e"]
)
def test_public_addresses_may_be_asked(address):
    assert is_public(ipaddress.ip_address(address))


@pytest.mark.parametrize(
    ("address", "why"),
    [
        ("http://example.fi/", "http://example.fi/ is not fetched: the connection would not be secure."),
        ("ftp://example.fi/", "ftp://example.fi/ is not fetched: the connection would not be secure."),
        ("file:///etc/passwd", "file:///etc/passwd is not the address of a web page."),
        ("https://", "https:// is not the address of a web page."),
        ("https://aino:a@example.fi/", "https://aino:a@example.fi/ is not the address of a web page."),
        ("https://example.fi:x/", "https://example.fi:x/ is not the address of a web page."),
        ("https://[rikki/", "https://[rikki/ is not the address of a web page."),
        ("https://[fe80::1%25eth0]/", "https://[fe80::1%25eth0]/ is not the address of a web page."),
        ("https://example.fi/\x1b[2J", "https://example.fi/?[2J is not the address of a web page."),
        ("https://olematon.invalid/", "There is no server called olematon.invalid."),
    ],
)  # fmt: skip
def test_what_is_not_the_address_of_a_page_by_https_is_not_asked(address, why):
    assert refused(address, PUBLIC_WEB) == why


def test_a_name_that_leads_also_to_a_private_address_is_not_asked(monkeypatch):
    public = ipaddress.ip_address("93.184.215.14")
    monkeypatch.setattr(fences, "resolved", lambda *_: (public, *LOOPBACK))
    assert refused("https://example.fi/", PUBLIC_WEB) == (
        "https://example.fi/ is not fetched: example.fi is not on the public internet."
    )


def test_a_name_is_looked_up_once_so_that_it_cannot_lead_elsewhere_after_the_check(site, monkeypatch):
    answers = [LOOPBACK]
    monkeypatch.setattr(fences, "resolved", lambda *_: answers.pop())
    site.page("/", b"Sivu")
    address = site.base.replace("127.0.0.1", "sivu.example.fi") + "/"
    assert fetch(address, HERE).content == b"Sivu"
    assert site.asked[0][1]["Host"] == address.removeprefix("http://").removesuffix("/")


def test_a_place_that_cannot_be_connected_to_gives_way_to_the_next(site, monkeypatch):
    nobody = ipaddress.ip_address("::1")
    monkeypatch.setattr(fences, "resolved", lambda *_: (nobody, *LOOPBACK))
    assert fetch(site.page("/", b"Sivu"), HERE).content == b"Sivu"


def test_the_certificate_must_be_for_the_name_asked_for(monkeypatch):
    authority = trustme.CA()
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    authority.issue_cert("sivu.example.fi").configure_cert(context)
    monkeypatch.setattr(fences, "resolved", lambda *_: LOOPBACK)
    with serving(context) as site, authority.cert_pem.tempfile() as path:
        fence = replace(HERE, schemes=("https",), authorities=path)
        site.page("/", b"Sivu")
        right = site.base.replace("127.0.0.1", "sivu.example.fi") + "/"
        assert fetch(right, fence).content == b"Sivu"
        wrong = right.replace("sivu", "toinen")
        assert refused(wrong, fence).startswith(f"{wrong} could not be fetched: ")
        assert refused(right, replace(fence, authorities=None)).startswith(f"{right} could not be fetched: ")
    assert len(site.asked) == 1


@pytest.mark.parametrize("status", [204, 304, 403, 404, 429, 500, 503])
def test_an_answer_that_is_no_page_is_told_and_not_asked_for_again(site, status):
    address = site.page("/", b"", status=status)
    assert refused(address) == f"{address} cannot be had: the server answers {status}."
    assert len(site.asked) == 1


@pytest.mark.parametrize("kind", ["application/pdf", "image/png", "application/json"])
def test_what_is_not_a_page_is_not_read(site, kind):
    address = site.page("/", b"%PDF", kind)
    assert refused(address) == f"{address} is not a web page but {kind}."


def test_too_large_a_page_is_not_read_to_the_end(site):
    fence = replace(HERE, most_bytes=3_000_000)
    address = site.page("/", bytes(3_000_001))
    assert refused(address, fence) == f"{address} is larger than 3 MB."
    assert len(fetch(site.page("/", bytes(3_000_000)), fence).content) == 3_000_000


def test_a_packed_page_is_too_large_by_what_it_unpacks_to(site):
    bomb = site.page("/", gzip.compress(bytes(100_000_000)), Content_Encoding="gzip")
    assert refused(bomb) == f"{bomb} is larger than 10 MB."
    nested = site.page("/", gzip.compress(gzip.compress(bytes(1000))), Content_Encoding="gzip, gzip")
    assert refused(nested) == f"{nested} is not a web page but text/html."


def test_what_is_sent_along_with_a_redirection_is_not_read(site):
    sent = []

    def send_on(handler: BaseHTTPRequestHandler) -> None:
        handler.send_response(302)
        handler.send_header("Location", "/sivu")
        handler.end_headers()
        for _megabyte in range(200):
            handler.wfile.write(bytes(1_000_000))
            sent.append(1)

    site.says["/"] = send_on
    site.page("/sivu", b"Sivu")
    assert fetch(site.base + "/", HERE).content == b"Sivu"
    assert len(sent) < 100


def test_a_server_that_is_silent_is_left(site):
    site.says["/"] = lambda _handler: time.sleep(3)
    begun = time.monotonic()
    assert refused(site.base + "/", replace(HERE, waiting=0.3)) == f"{site.base}/ did not come in time."
    assert time.monotonic() - begun < 2.5


def test_a_server_that_drips_is_left(site):
    def drip(handler: BaseHTTPRequestHandler) -> None:
        handler.send_response(200)
        handler.send_header("Content-Type", "text/html")
        handler.end_headers()
        for _second in range(30):
            handler.wfile.write(b"a")
            time.sleep(0.1)

    site.says["/"] = drip
    begun = time.monotonic()
    assert refused(site.base + "/", replace(HERE, in_all=0.5)) == f"{site.base}/ did not come in time."
    assert time.monotonic() - begun < 2.5


def test_a_server_that_breaks_off_is_told(site):
    def break_off(handler: BaseHTTPRequestHandler) -> None:
        handler.send_response(200)
        handler.send_header("Content-Type", "text/html")
        handler.send_header("Content-Length", "1000")
        handler.end_headers()
        handler.wfile.write(b"Siv")

    site.says["/"] = break_off
    assert refused(site.base + "/").startswith(f"{site.base}/ could not be fetched: ")


def test_nobody_at_the_address_is_told(site):
    assert refused("http://127.0.0.1:1/").startswith("http://127.0.0.1:1/ could not be fetched: ")


def test_a_proxy_in_the_environment_is_not_asked(site, monkeypatch):
    for name in ("http_proxy", "HTTP_PROXY", "all_proxy"):
        monkeypatch.setenv(name, "http://127.0.0.1:1")
    monkeypatch.delenv("no_proxy", raising=False)
    monkeypatch.delenv("NO_PROXY", raising=False)
    assert fetch(site.page("/", b"Sivu"), HERE).content == b"Sivu"


PAGE = """<html><body><h1>Kävelevä neuvola</h1><p>Neuvola kävellen.</p>
<h3>Toimintamallin nimi</h3><div>Kävelevä neuvola</div>
<h3>Toimintamallin lyhyt kuvaus</h3><div><p>Neuvola kävellen.</p></div></body></html>"""


def test_a_page_is_imported_by_its_address(site, monkeypatch, capsys):
    monkeypatch.setattr(fetching, "fetch", partial(fetch, fence=HERE))
    address = site.page("/fi/toimintamalli/neuvola", PAGE.encode("latin-1"), "text/html; charset=ISO-8859-1")
    assert main(["import", address, "--lang", "en"]) == 0
    told = capsys.readouterr()
    assert "name: Kävelevä neuvola" in told.out
    assert "summary: Neuvola kävellen." in told.out
    assert told.err.startswith(address)


@pytest.mark.parametrize("address", ["https://127.0.0.1/", "https://localhost:8443/sivu"])
def test_no_option_lets_the_command_ask_a_private_address(address, capsys):
    assert main(["import", address, "--lang", "en"]) == 2
    assert "is not on the public internet." in capsys.readouterr().err
