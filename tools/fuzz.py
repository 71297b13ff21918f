"""Feed innomodel descriptions that nobody would write: `python tools/fuzz.py --minutes 60`.

Each text is made from the examples and from pieces that mean something to YAML, CommonMark or a rule.
It is read, checked, mended and reported in every form and language. What raises, or takes longer than
two seconds, is written to the folder `--found`, shrunk no further: make an example of it in
tests/examples, and mend the cause.

With `--repeat SIZE` each text says one piece over and over, and is written there when four times as much of
it takes more than six times as long: make a case of it in tests/check/test_bounds.py.
"""

import argparse
import gc
import random
import sys
import time
import traceback
from datetime import date
from pathlib import Path

from repeated import KINDS_OF_TEXT, pieces

from innomodel.check import check
from innomodel.diagnostic import Findings
from innomodel.report import REPORTS, report
from innomodel.report.language import LANGUAGES
from innomodel.source import read
from innomodel.source.edit import with_edits

EXAMPLES = sorted((Path(__file__).parent.parent / "tests" / "examples").glob("*/*.yaml"))
PIECES = (
    *(b"|\n", b">\n", b": ", b"- ", b"\n", b"\n\n", b"\r\n", b"\t", b"  ", b"&a ", b"*a", b"!!str "),
    *(b"---\n", b"[", b"]", b"{", b"}", b'"', b"'", b"#", b"# innomodel: ignore ", b"(", b")", b",", b"\\"),
    *(b"%", b"@", b"`", b"\xc2\xa0", b"\xe2\x80\xa8", b"\xef\xbb\xbf", b"\x00", b"\xff", b"\xed\xa0\x80"),
    *(b"\xf0\x9f\x98\x80", b"131052-308T", b"040 123 4567", b"7.11.2024", b"2024-13-99", b"2019-2023"),
    *(b"1e999", b"0x1f", b"-0", b"9" * 40, b"![](", b"[t](", b"```", b"| a |\n|-|\n", b"### ", b"https://"),
    *(
        b"seuraava ",
        b"Tavoite toteutui.",
        b"\xe2\x80\x9d",
        b"core_idea: ",
        b"evaluation:\n",
        b"  subgoals:\n",
    ),
    *(b"  subgoals:\n", b"    - kind: subgoal\n", b"      surveys: ", b"areas: "),
)
SLOW = 2.0
LINEAR = 6.0
"""How much longer four times as much may take; a square takes sixteen times as long."""
TOO_SHORT = 0.5
"""Seconds below which a time says nothing."""


def main() -> int:
    """Fuzz; 1 when something was found."""
    options = _options()
    return _repeat(options) if options.repeat else _mix(options)


def _mix(options: argparse.Namespace) -> int:
    """Until the time is up, texts made by chance."""
    chance = random.Random(options.seed)  # noqa: S311 -- texts, not secrets
    end = time.monotonic() + options.minutes * 60
    count = found = 0
    while time.monotonic() < end:
        raw = made(chance)
        count += 1
        trouble = trouble_with(raw)
        if trouble:
            found += 1
            _keep(options.found / f"{options.seed}-{count}.yaml", raw, trouble)
    print(f"seed {options.seed}: {count} texts, {found} found")
    return 1 if found else 0


def _repeat(options: argparse.Namespace) -> int:
    """All pieces in all kinds of text, once."""
    gc.disable()  # it takes its time when there is much, whatever that is
    found = 0
    for number, piece in enumerate(pieces()):
        for kind, make in KINDS_OF_TEXT.items():
            trouble = growth(make(piece, options.repeat // 4), make(piece, options.repeat))
            if trouble:
                found += 1
                path = options.found / f"{kind}-{number}.yaml"
                _keep(path, make(piece, options.repeat), f"{kind} of {piece[:60]!r}: {trouble}")
            gc.collect()
    print(f"{found} found")
    return 1 if found else 0


def growth(part: bytes, whole: bytes) -> str:
    """The traceback that `whole` brings about, or how much longer it takes than `part`; "" for neither."""
    try:
        for _try in range(3):
            before, after = _time(part), _time(whole)
            if after < TOO_SHORT or after < LINEAR * before:
                return ""
    except Exception:
        return traceback.format_exc()
    return f"{after:.1f} seconds for {len(whole)} bytes, {before:.1f} for {len(part)}"


def _time(raw: bytes) -> float:
    started = time.process_time()
    _use(raw)
    return time.process_time() - started


def _keep(path: Path, raw: bytes, trouble: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(raw)
    print(trouble, file=sys.stderr, flush=True)


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="Feed innomodel descriptions that nobody would write.")
    parser.add_argument("--minutes", type=float, default=5, help="how long (5)")
    parser.add_argument("--seed", type=int, default=1, help="where chance begins (1)")
    parser.add_argument(
        "--repeat", type=int, metavar="SIZE", help="pieces over and over, to about SIZE a field"
    )
    parser.add_argument("--found", type=Path, default=Path("build/fuzz"), help="where to write (build/fuzz)")
    return parser.parse_args()


def made(chance: random.Random) -> bytes:
    """An example with pieces put in, taken out, doubled and moved about."""
    raw = bytearray(chance.choice(EXAMPLES).read_bytes()[:20_000])
    for _change in range(chance.randint(1, 12)):
        start = chance.randint(0, len(raw))
        end = min(len(raw), start + chance.choice((0, 1, 5, 40, 400)))
        piece = chance.choice((chance.choice(PIECES), raw[start:end] * 2, b"", chance.randbytes(3)))
        raw[start : end if chance.random() < 0.5 else start] = piece * chance.choice((1, 1, 1, 2, 50))
    return bytes(raw)


def trouble_with(raw: bytes) -> str:
    """The traceback that the text brings about, or how long it took; "" when all is well."""
    started = time.process_time()
    try:
        _use(raw)
    except Exception:
        return traceback.format_exc()
    took = time.process_time() - started
    return f"{took:.1f} seconds for {len(raw)} bytes" if took > SLOW else ""


def _use(raw: bytes) -> None:
    """Read, check, mend and report the text."""
    source = read(raw, "a.yaml")
    checked = check(source, today=date(2026, 11, 24))
    fixes = [one.fix for one in checked.diagnostics if one.fix is not None]
    if fixes:
        check(read(with_edits(source, fixes).encode("utf-8", "surrogatepass"), "a.yaml"))
    findings = [Findings("a.yaml", checked.diagnostics, checked.next_stage, checked.suppressed)]
    for form in REPORTS:
        for language in LANGUAGES:
            report(form, findings, language).encode()
    if checked.ok:
        assert checked.model is not None


if __name__ == "__main__":
    sys.exit(main())
