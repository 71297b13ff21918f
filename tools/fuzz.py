"""Feed innomodel descriptions that nobody would write: `python tools/fuzz.py --minutes 60`.

Each text is made from the examples and from pieces that mean something to YAML, CommonMark or a rule.
It is read, checked, mended and reported in every form and language. What raises, or takes longer than
two seconds, is written to the folder `--found`, shrunk no further: make an example of it in
tests/examples, and mend the cause.
"""

import argparse
import random
import sys
import time
import traceback
from datetime import date
from pathlib import Path

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


def main() -> int:
    """Fuzz until the time is up; 1 when something was found."""
    options = _options()
    chance = random.Random(options.seed)  # noqa: S311 -- texts, not secrets
    end = time.monotonic() + options.minutes * 60
    count = found = 0
    while time.monotonic() < end:
        raw = made(chance)
        count += 1
        trouble = trouble_with(raw)
        if trouble:
            found += 1
            options.found.mkdir(parents=True, exist_ok=True)
            (options.found / f"{options.seed}-{count}.yaml").write_bytes(raw)
            print(trouble, file=sys.stderr)
    print(f"seed {options.seed}: {count} texts, {found} found")
    return 1 if found else 0


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="Feed innomodel descriptions that nobody would write.")
    parser.add_argument("--minutes", type=float, default=5, help="how long (5)")
    parser.add_argument("--seed", type=int, default=1, help="where chance begins (1)")
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
    except Exception:
        return traceback.format_exc()
    took = time.process_time() - started
    return f"{took:.1f} seconds for {len(raw)} bytes" if took > SLOW else ""


if __name__ == "__main__":
    sys.exit(main())
