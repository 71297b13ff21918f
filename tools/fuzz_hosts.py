"""Let innomodel post reviews to hosts that answer what none would: `python tools/fuzz_hosts.py --minutes 15`.

The hosts are those of tests/posting; some of their answers are changed by chance: the status, the headers,
the shape and the bytes. What raises anything but a Trouble or a Refused, takes longer than twenty seconds,
shows the token or asks another server is written to the folder `--found`: make a case of it in
tests/posting/test_answers.py, and mend the cause.
"""

import argparse
import json
import random
import sys
import tempfile
import time
import traceback
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).parent.parent))

from innomodel.cli.hosts.client import Refused
from innomodel.cli.hosts.reconcile import post
from innomodel.cli.hosts.transport import Bounds
from innomodel.cli.trouble import Trouble
from innomodel.report.language import say
from tests.posting.both import TOKENS, serving
from tests.posting.conftest import remark
from tests.posting.fake_github import FakeGitHub
from tests.posting.loopback import Answer, Request, served

BOUNDS = Bounds(most_bytes=300_000, longest=2.0, most_pages=4, in_all=15.0)
SLOW = 20.0
STATUSES = (
    100,
    101,
    200,
    200,
    200,
    201,
    202,
    204,
    206,
    226,
    300,
    301,
    302,
    304,
    307,
    308,
    400,
    401,
    403,
    404,
    405,
    409,
    413,
    422,
    429,
    451,
    500,
    501,
    502,
    503,
    504,
    511,
    599,
    600,
    999,
)
VALUES = (
    None,
    True,
    0,
    -1,
    1.5,
    2**70,
    "",
    "1",
    "teksti",
    [],
    {},
    [None],
    {"id": 1},
    "\ud800",
    "\x00",
    "a" * 3_000,
    "<!-- innomodel:review told=aa11 -->",
    "<!-- innomodel:finding aa11 -->",
    "/approve",
    "../../user",
)
WORDS = (
    "0",
    "1",
    "-1",
    "9" * 400,
    "ei",
    "Wed, 99 Foo 2026",
    "Mon, 01 Jan 99999 00:00:00 GMT",
    "gzip",
    "br",
    "chunked",
    "deflate, gzip",
    "text/html",
    "application/json; charset=ebcdic",
    "",
    "\xff",
    '<>; rel="next"',
    "<x>; rel=next",
    '<{other}/x>; rel="next"',
    '<{base}/x>; rel="next"',
    "{other}/x",
    "{base}",
    "//",
    "http://[",
    "/x",
)
NAMES = (
    "Location",
    "Link",
    "Retry-After",
    "X-RateLimit-Remaining",
    "X-RateLimit-Reset",
    "Content-Encoding",
    "Transfer-Encoding",
    "Content-Length",
    "Content-Type",
    "Set-Cookie",
    "WWW-Authenticate",
    "Refresh",
)


def main() -> int:
    """Fuzz; 1 when something was found."""
    options = _options()
    chance = random.Random(options.seed)  # noqa: S311 -- answers, not secrets
    end = time.monotonic() + options.minutes * 60
    count = found = 0
    while time.monotonic() < end:
        count += 1
        answers: list[str] = []
        trouble = trouble_with(chance, answers)
        if trouble:
            found += 1
            _keep(options.found / f"host-{options.seed}-{count}.txt", [*answers, trouble])
    print(f"seed {options.seed}: {count} runs, {found} found")
    return 1 if found else 0


def trouble_with(chance: random.Random, answers: list[str]) -> str:
    """What went wrong in one run of a review, "" when all is well; `answers` takes what the host said."""
    other = FakeGitHub()
    name = chance.choice(("github", "gitlab"))
    started = time.monotonic()
    with (
        tempfile.TemporaryDirectory() as folder,
        served(other) as elsewhere,
        serving(name, Path(folder)) as host,
    ):
        for _earlier in range(chance.randint(0, 2)):
            _said(host, chance)
        honest = host.fake.answer
        often = chance.choice((0.1, 0.3, 0.9))

        def answer(request: Request, base: str) -> Answer:
            made = honest(request, base)
            if chance.random() > often:
                return made
            changed = _changed(made, chance, base, elsewhere)
            answers.append(f"{request.method} {request.path}: {changed!r}")
            return changed

        host.fake.answer = answer  # type: ignore[method-assign]
        try:
            shown = _said(host, chance)
        except Exception:
            return traceback.format_exc()
        took = time.monotonic() - started
    if TOKENS[name].lower() in shown.lower():
        return f"shows the token: {shown}"
    if other.requests:
        return f"asks another server: {other.requests}"
    return f"{took:.1f} seconds" if took > SLOW else ""


def _said(host: Any, chance: random.Random) -> str:
    """Everything that a person would read of a run."""
    remarks = [
        remark(f"{key:04x}", chance.randint(10, 15), "place: x") for key in range(chance.randint(0, 4))
    ]
    summary = chance.choice(("Yksi.", "Kaksi."))
    try:
        return post(host.connect(bounds=BOUNDS), summary, remarks, chance.random() < 0.1, "Korjattu.")
    except Refused as refusal:
        return refusal.reason
    except Trouble as trouble:
        return " ".join(say(one, "en") for one in (trouble.why, trouble.try_this))


def _changed(answer: Answer, chance: random.Random, base: str, elsewhere: str) -> Answer:
    status = chance.choice(STATUSES) if chance.random() < 0.4 else answer.status
    headers = dict(answer.headers)
    for _header in range(chance.choice((0, 0, 1, 3))):
        word = chance.choice(WORDS).replace("{other}", elsewhere).replace("{base}", base)
        headers[chance.choice(NAMES)] = word
    body = _other(json.loads(json.dumps(answer.body)), chance) if chance.random() < 0.8 else answer.body
    if chance.random() < 0.4:
        return Answer(200, _Written(_bytes(status, headers, body, chance)))
    return Answer(status, body, headers)


def _other(value: Any, chance: random.Random) -> Any:
    """`value` with something in it changed."""
    if chance.random() < 0.15:
        return chance.choice(VALUES)
    if isinstance(value, dict) and value:
        key = chance.choice(list(value))
        return {
            name: _other(one, chance) if name == key else one
            for name, one in value.items()
            if chance.random() < 0.95
        }
    if isinstance(value, list) and value:
        changed = [_other(one, chance) if chance.random() < 0.5 else one for one in value]
        return changed * chance.choice((1, 1, 1, 40))
    return chance.choice(VALUES)


def _bytes(status: int, headers: dict[str, str], body: Any, chance: random.Random) -> bytes:
    """A whole answer as it goes over the line, with bytes put in and taken out."""
    lines = [f"HTTP/1.1 {status} {chance.choice(('OK', '', 'x' * 70_000, 'ä'))}"]
    lines += [f"{name}: {word}" for name, word in headers.items()] * chance.choice((1, 1, 1, 120))
    content = (
        json.dumps(body)
        if chance.random() < 0.7
        else chance.choice(("[" * 100_000, "<p>", "[" + "9" * 50_000))
    )
    raw = bytearray("\r\n".join(lines).encode("utf-8", "replace") + b"\r\n\r\n" + content.encode())
    for _change in range(chance.choice((0, 1, 4))):
        start = chance.randint(0, len(raw))
        raw[start : start + chance.choice((0, 1, 30))] = chance.choice(
            (b"", b"\r\n", b"\x00", chance.randbytes(5))
        )
    return bytes(raw)


class _Written:
    """A body that writes the whole answer itself."""

    def __init__(self, raw: bytes) -> None:
        self._raw = raw

    def __call__(self, handler: Any) -> None:
        handler.wfile.write(self._raw)

    def __repr__(self) -> str:
        return repr(self._raw[:2_000])


def _keep(path: Path, lines: list[str]) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("\n".join(lines), "utf-8", "backslashreplace")
    print(lines[-1], file=sys.stderr, flush=True)


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="Post reviews to hosts that answer what none would.")
    parser.add_argument("--minutes", type=float, default=5, help="how long (5)")
    parser.add_argument("--seed", type=int, default=1, help="where chance begins (1)")
    parser.add_argument("--found", type=Path, default=Path("build/fuzz"), help="where to write (build/fuzz)")
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
