"""A host is trusted with nothing: tokens stay where they were named, and an answer may be anything."""

import base64
import time
from contextlib import suppress
from http.server import BaseHTTPRequestHandler
from typing import Any
from urllib.parse import quote

import pytest

from innomodel.cli.hosts.client import Refused
from innomodel.cli.hosts.reconcile import post
from innomodel.cli.hosts.transport import Bounds
from innomodel.cli.trouble import Trouble
from innomodel.report.language import say
from tests.posting.both import HEADERS, TOKENS, Served, comments, serving
from tests.posting.conftest import remark
from tests.posting.fake_github import FakeGitHub
from tests.posting.loopback import Answer, Fault, served

SHORT = Bounds(most_bytes=200_000, longest=2.0, most_pages=3, in_all=30.0)


@pytest.fixture(params=["github", "gitlab"])
def host(request, tmp_path):
    with serving(request.param, tmp_path) as made:
        yield made


@pytest.fixture
def elsewhere():
    """Another server, and all that it was asked."""
    other = FakeGitHub()
    with served(other) as base:
        yield other, base


def said(host: Served, **options: Any) -> str:
    return post(host.connect(**options), "Yksi.", [remark("aa11")], False, "Korjattu.")


def trouble(host: Served, **options: Any) -> str:
    """What the command would say when it has to give up."""
    with pytest.raises(Trouble) as caught:
        said(host, **options)
    told = say(caught.value.why, "en") + "\n" + say(caught.value.try_this, "en")
    assert TOKENS[host.name] not in told
    assert "\n" not in say(caught.value.why, "en")
    return told


def fault(host: Served, method: str, answer: Answer, ends: str = "", times: int = 20) -> None:
    host.fake.faults += [Fault(method, ends, answer)] * times


@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
@pytest.mark.parametrize("method", ["GET", "POST"])
def test_a_token_is_not_taken_along_to_where_a_host_sends_on(host, elsewhere, status, method):
    other, base = elsewhere
    fault(host, method, Answer(status, {"id": 1}, {"Location": f"{base}/kerää?a=1"}))
    name = {"github": "GitHub", "gitlab": "GitLab"}[host.name]
    variable = {"github": "GITHUB_API_URL", "gitlab": "CI_API_V4_URL"}[host.name]
    assert trouble(host).startswith(f"{name} sends on to {base}/")
    assert trouble(host).endswith(f"in the environment variable {variable}.")
    assert other.requests == []
    assert comments(host) == []


@pytest.mark.parametrize("to", ["/v3/toinen", "", "http://[rikki", None])
def test_a_redirection_is_not_followed_on_the_same_host_either(host, to):
    headers = {} if to is None else {"Location": to}
    fault(host, "GET", Answer(302, [], headers))
    trouble(host)
    assert {one.path for one in host.fake.requests} <= {"/user", host.fake.requests[0].path}


@pytest.mark.parametrize(
    "following",
    [
        "{other}/seuraava",
        "{base}.paha.example/seuraava",
        "{base}0/seuraava",
        "http://127.0.0.1:1@{plain}/seuraava",
        "https://{at}/seuraava",
        "//{plain}/seuraava",
        "http://[rikki/seuraava",
    ],
)
def test_the_next_page_is_not_asked_for_on_another_host(host, elsewhere, following):
    other, base = elsewhere
    address = following.format(
        other=base, plain=base.removeprefix("http://"), base=host.base, at=host.base.removeprefix("http://")
    )
    fault(host, "GET", Answer(200, [], {"Link": f'<{address}>; rel="next"'}), "s")
    trouble(host)
    assert other.requests == []


def test_pages_that_never_end_are_given_up(host):
    fault(host, "GET", Answer(200, [], {"Link": f'<{host.base}/x?page=2>; rel="next"'}), "", 60)
    assert "gives more than 3 pages of one list." in trouble(host, bounds=SHORT)
    assert len(host.fake.requests) == 3


NOT_COMMENTS = [
    b"<!doctype html><title>Kirjaudu</title>",
    b"",
    b"[",
    b"\xff\xfe\xfa",
    b"[" * 100_000,
    b'{"a":' * 50_000,
    b"9" * 50_000,
    b"[" + b"9" * 50_000 + b"]",
    {"message": "ok"},
    None,
    "teksti",
    7,
    [None],
    [7],
    ["teksti"],
    [[]],
    [{}],
    [{"id": None, "body": "a"}],
    [{"id": "1", "body": "a", "user": {"login": "a"}, "author": {"id": 1}}],
    [{"id": 1.5, "body": "a", "author": {"id": 1}}],
    [{"id": -1, "body": "a", "author": {"id": 1}}],
    [{"id": True, "body": "a", "author": {"id": 1}}],
    [{"id": 1, "body": 7, "author": {"id": 1}}],
    [{"id": 1, "body": {"a": "b"}, "author": {"id": 1}}],
    [{"id": 1, "body": ["a"], "user": "x", "author": "x"}],
    [{"id": 1, "body": "a", "user": {"login": ["a"]}, "author": {"id": "1"}}],
    b'[{"id": 1, "body": "\\ud800", "user": {"login": "a"}, "author": {"id": 1}}]',
]


@pytest.mark.parametrize("body", NOT_COMMENTS, ids=lambda body: repr(body)[:30])
def test_what_is_not_a_list_of_comments_is_told(host, body):
    fault(host, "GET", Answer(200, body), "s")
    assert trouble(host).startswith(f"What is at {host.base} does not answer as Git")
    assert host.fake.changes == []


@pytest.mark.parametrize("body", [b"<p>", [], {}, {"id": None}, {"id": "42"}, {"id": [1]}, {"login": 7}, "a"])
def test_an_account_of_another_shape_is_told(host, body):
    fault(host, "GET", Answer(200, body), "/user")
    host.fake.notes = [{"id": 1, "body": "<!-- innomodel:review told= -->", "author": {"id": 42}}]
    host.fake.comments = [{"id": 1, "body": "<!-- innomodel:review told= -->", "user": {"login": "a"}}]
    assert trouble(host).startswith(f"What is at {host.base} does not answer as Git")


@pytest.mark.parametrize("body", [b"{", [7], [{}], [{"filename": 7}], {"diff_refs": None}, {}])
def test_odd_files_and_commits_are_told_before_anything_is_posted(host, body):
    for ends in ("/files", "/diffs", "/7"):
        fault(host, "GET", Answer(200, body), ends)
    trouble(host)
    assert host.fake.changes == []


@pytest.mark.parametrize(
    "patch", ["@@ -1 +" + "9" * 5_000 + " @@\n+a", "@@ -1 +1 @@\n" * 1000, "\x00", "+a\n-b"]
)
def test_an_odd_patch_shows_no_line(host, patch):
    if isinstance(host.fake, FakeGitHub):
        host.fake.patches = dict.fromkeys(host.fake.patches, patch)
    else:
        host.fake.diffs = dict.fromkeys(host.fake.diffs, patch)
    assert said(host) == "posted"
    assert len(host.bodies) == 1


NOT_DONE = [
    Answer(200, b"<!doctype html><title>Kirjaudu</title>"),
    Answer(200, {"id": 1}),
    Answer(201, b"<!doctype html>"),
    Answer(201, {}),
    Answer(201, []),
    Answer(201, {"id": None}),
    Answer(201, {"id": {}}),
    Answer(202, {"commands_changes": {}}),
    Answer(204),
    Answer(206, {"id": 1}),
    Answer(304),
    Answer(300, {"id": 1}),
    Answer(307, b"", {"Location": "/x"}),
]


@pytest.mark.parametrize("answer", NOT_DONE, ids=repr)
def test_a_post_is_done_only_when_the_host_says_what_it_has_made(host, answer):
    fault(host, "POST", answer)
    trouble(host)
    assert len(host.fake.changes) == 1, "what creates is asked for once"


@pytest.mark.parametrize("answer", NOT_DONE[:4] + NOT_DONE[-2:], ids=repr)
def test_an_edit_is_done_only_when_the_host_says_so(host, answer):
    assert said(host) == "posted"
    host.fake.faults += [Fault(method, "", answer) for method in ("PUT", "PATCH")]
    if answer == Answer(200, {"id": 1}):
        assert post(host.connect(), "Kaksi.", [remark("aa11")], False, "Korjattu.") == "posted"
        return
    with pytest.raises(Trouble):
        post(host.connect(), "Kaksi.", [remark("aa11")], False, "Korjattu.")


def written(*parts: bytes, pause: float = 0.0, times: int = 1):
    """A body that writes the whole answer itself: `parts` after one another, the last one `times` times."""

    def write(handler: BaseHTTPRequestHandler) -> None:
        for part in parts[:-1]:
            handler.wfile.write(part)
        for _time in range(times):
            handler.wfile.write(parts[-1])
            time.sleep(pause)

    return write


HEAD = b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n"
ENDLESS = [
    pytest.param(written(HEAD + b"\r\n[", b" ", pause=0.05, times=600), id="drops"),
    pytest.param(written(HEAD, b"X-A: b\r\n", pause=0.05, times=600), id="drops in the head"),
    pytest.param(written(HEAD + b"\r\n[", b" " * 50_000, times=2_000), id="no end"),
    pytest.param(
        written(b"HTTP/1.1 302 Found\r\nLocation: /x\r\n\r\n", b" " * 50_000, times=2_000), id="sent on"
    ),
    pytest.param(
        written(HEAD + b"Content-Length: 9999999999\r\n\r\n", b" " * 50_000, times=2_000), id="long"
    ),
]


@pytest.mark.parametrize("body", ENDLESS)
def test_an_answer_without_an_end_is_given_up(host, body):
    fault(host, "GET", Answer(200, body), "s")
    trouble(host, bounds=SHORT._replace(longest=0.3))
    assert host.fake.changes == []


@pytest.mark.parametrize("body", ENDLESS[:1])
def test_what_may_have_been_posted_is_looked_for_and_not_posted_twice(host, body):
    host.fake.faults.append(Fault("POST", "s", Answer(201, body), acted=True))
    assert said(host, bounds=SHORT) == "posted"
    assert len(comments(host)) == 1
    assert len([one for one in host.fake.changes if one.startswith("POST")]) == 2


def test_a_run_has_an_end_however_patient_it_is(host):
    now = iter(range(0, 100_000, 400))
    fault(host, "GET", Answer(503, {}), "s")
    assert trouble(host, clock=lambda: float(next(now))).startswith("The host does not take the review now.")
    assert len(host.fake.requests) == 2


BROKEN = [
    b"garbage\r\n\r\n",
    b"HTTP/1.1 999 X\r\n\r\n",
    b"HTTP/1.1 200\r\n: \r\n\r\n[]",
    b"",
    b"\x00" * 100,
    HEAD + b"Content-Encoding: gzip\r\nContent-Length: 3\r\n\r\nabc",
    HEAD + b"Transfer-Encoding: chunked\r\n\r\nzz\r\n",
    HEAD + b"Content-Length: abc\r\n\r\n[]",
    HEAD + b"Link: <\r\n\r\n[]",
    HEAD + b"Link: <x>; rel=next; rel\r\n\r\n7",
]


@pytest.mark.parametrize("raw", BROKEN, ids=repr)
def test_what_is_not_http_is_told(host, raw):
    fault(host, "GET", Answer(200, written(raw)), "", 40)
    with suppress(Trouble, Refused):
        said(host, bounds=SHORT)
    assert len(host.fake.requests) <= 10


@pytest.mark.parametrize(
    "after",
    [
        "9" * 400,
        "ei",
        "Wed, 99 Foo 2026 99:99:99 GMT",
        "Mon, 01 Jan 99999 00:00:00 GMT",
        "-1",
        "٣",
        "1e999",
    ],
)
@pytest.mark.parametrize("header", ["Retry-After", "X-RateLimit-Reset"])
def test_odd_words_about_waiting_are_no_trouble_of_their_own(host, header, after):
    headers = {header: quote(after), "X-RateLimit-Remaining": "0"}
    fault(host, "GET", Answer(429, {}, headers), "s")
    assert trouble(host).startswith("The host does not take the review now.")


def echoes(token: str) -> dict[str, str]:
    raw = token.encode()
    return {
        "as it is": f"no access with {token} here",
        "in capitals": token.upper(),
        "in an address": f"https://example.fi/?t={quote(token, safe='')}&x",
        "each sign": "".join(f"%{byte:02X}" for byte in raw),
        "base64": base64.b64encode(raw).decode(),
        "base64 of the header": base64.b64encode(b"Bearer " + raw).decode(),
        "base64 of a pair": base64.b64encode(b"oauth2:" + raw + b"\n").decode(),
        "hex": raw.hex(),
        "html": "".join(f"&#{byte};" for byte in raw),
        "twice": quote("".join(f"%{byte:02X}" for byte in raw)),
        "cut": "x" * 290 + token,
        "very long": (token + " ") * 20_000,
    }


@pytest.mark.parametrize("form", list(echoes("x")))
def test_a_token_that_is_echoed_is_not_shown(host, form):
    token = TOKENS[host.name]
    echo = echoes(token)[form]
    fault(host, "GET", Answer(401, {"message": {"base": [echo]}, "error": echo}))
    with pytest.raises(Refused) as refusal:
        said(host)
    assert len(refusal.value.reason) < 400
    shown = refusal.value.reason.lower()
    for hidden in echoes(token).values():
        assert hidden.lower() not in shown
    assert token[:12].lower() not in shown
    assert token.encode().hex()[:24] not in shown


@pytest.mark.parametrize("form", ["as it is", "in an address", "base64"])
def test_a_token_in_an_address_to_go_to_is_not_shown(host, elsewhere, form):
    _other, base = elsewhere
    echo = quote(echoes(TOKENS[host.name])[form])
    fault(host, "GET", Answer(302, [], {"Location": f"{base}/{echo}"}))
    assert "***" in trouble(host)


def test_the_words_of_a_refusal_are_one_line(host):
    fault(host, "GET", Answer(400, {"message": "ensin\n::error::x\r\x1b[2J"}))
    with pytest.raises(Refused) as refusal:
        said(host)
    assert "\n" not in refusal.value.reason
    assert "\r" not in refusal.value.reason


@pytest.mark.parametrize("token", ["", "  ", "a b", "a\nb", "ä", "\udcff", "a\x00b"])
def test_what_is_no_token_is_told(host, token):
    variable = {"github": "GITHUB_TOKEN", "gitlab": "GITLAB_TOKEN"}[host.name]
    host.environment[variable] = token
    with pytest.raises(Trouble):
        said(host)
    assert host.fake.requests == []


def test_a_line_end_behind_a_token_is_no_part_of_it(host):
    variable = {"github": "GITHUB_TOKEN", "gitlab": "GITLAB_TOKEN"}[host.name]
    host.environment[variable] += "\n"
    assert said(host) == "posted"
    assert host.fake.requests[0].headers[HEADERS[host.name]].endswith(TOKENS[host.name])


@pytest.mark.parametrize(
    "address",
    [
        "http://api.example.fi",
        "ftp://localhost/x",
        "file:///etc/passwd",
        "localhost:80",
        "https://",
        "https://[rikki",
        "https://aino:salasana@example.fi",
        "https://example.fi:99999",
        "http://127.0.0.1.example.fi",
        "https://a\n.fi",
    ],
)
def test_an_address_where_a_token_would_not_be_safe_is_not_asked(host, address):
    variable = {"github": "GITHUB_API_URL", "gitlab": "CI_API_V4_URL"}[host.name]
    host.environment[variable] = address
    with pytest.raises(Trouble) as caught:
        said(host)
    assert "salasana" not in say(caught.value.why, "en")


@pytest.mark.parametrize(
    "event",
    [
        "{",
        "[]",
        "7",
        "null",
        '{"pull_request": 7}',
        '{"pull_request": {"number": "7"}}',
        '{"pull_request": {"number": 7, "head": null}}',
        "[" * 100_000,
    ],
)
def test_an_odd_event_is_no_pull_request(tmp_path, event):
    with serving("github", tmp_path) as host:
        (tmp_path / "event.json").write_text(event, "utf-8")
        with pytest.raises(Trouble) as caught:
            said(host)
        assert say(caught.value.why, "en") == "This run does not belong to a pull request."


@pytest.mark.parametrize("number", ["9" * 5_000, "-1", "1.5", "", "x"])
def test_an_odd_number_is_no_merge_request(tmp_path, number):
    with serving("gitlab", tmp_path) as host:
        host.environment["CI_MERGE_REQUEST_IID"] = number
        with pytest.raises(Trouble):
            said(host)


@pytest.mark.parametrize("name", ["1", "../../user", "B" * 40, "b" * 40 + "\n", ""])
def test_an_odd_name_of_a_commit_is_not_sent_back(tmp_path, name):
    with serving("gitlab", tmp_path) as host:
        names = dict.fromkeys(("base_sha", "start_sha", "head_sha"), name)
        fault(host, "GET", Answer(200, {"iid": 7, "diff_refs": names}), "/7")
        assert trouble(host).startswith("What is at ")
        assert host.fake.changes == []


def test_an_odd_name_of_a_discussion_leads_nowhere(tmp_path):
    with serving("gitlab", tmp_path) as host:
        note = {"id": 1, "body": "a\n\n<!-- innomodel:finding bb22 -->", "author": {"id": 42}}
        host.fake.discussions = [{"id": "../../../../user", "notes": [note]}]
        assert trouble(host).startswith("What is at ")
        assert host.fake.changes == []
