"""Hold the law of edits over many files made by chance: `python tools/law.py --cases 1000000 --seed 1`.

Each case is a file as in tests/edits/any_description.py. Half of them are mended as `validate --fix` does
it, twice; in the others an edit by address writes or removes a value. What breaks the law in
tests/edits/law.py is counted by kind, and of each kind the smallest files are printed: make cases of them in
tests/edits/cases.
"""

import argparse
import multiprocessing
import random
import sys
import time
from collections import Counter, defaultdict
from collections.abc import Callable
from pathlib import Path
from typing import Any, NamedTuple

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT / "tests" / "edits"))

from any_description import any_file, any_value  # noqa: E402 -- found by the path above
from doors import edited, mended  # noqa: E402
from law import GONE, Address, Broken, assert_fixed, assert_law, reading  # noqa: E402


class Failure(NamedTuple):
    """A file that breaks the law, by which edit, and how."""

    kind: str
    raw: bytes
    edit: tuple[Address, Any] | None
    said: str
    number: int


class Tally(NamedTuple):
    """What a process has seen."""

    seen: Counter[str]
    failures: dict[str, list[Failure]]


def main() -> int:
    """Print the count and each failure; 1 when there are any."""
    options = _options()
    start = time.monotonic()
    shares = [(options.seed, first, options.cases, options) for first in range(options.processes)]
    with multiprocessing.get_context("fork").Pool(options.processes) as pool:
        tallies = pool.starmap(_run, shares)
    seen: Counter[str] = Counter()
    failures: dict[str, list[Failure]] = defaultdict(list)
    for tally in tallies:
        seen += tally.seen
        for kind, found in tally.failures.items():
            failures[kind] += found
    seconds = time.monotonic() - start
    print(
        f"{options.cases} cases in {seconds:.0f} s: "
        + ", ".join(f"{n} {kind}" for kind, n in seen.most_common())
    )
    for kind in sorted(failures, key=lambda one: -seen[one]):
        for failure in sorted(failures[kind], key=lambda one: len(one.raw))[: options.show]:
            _print(failure, options.seed)
    return 1 if failures else 0


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--cases", type=int, default=100_000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--processes", type=int, default=2)
    parser.add_argument("--show", type=int, default=3, help="how many failures of each kind are printed")
    parser.add_argument("--only", choices=("fix", "address"), help="one kind of edit")
    return parser.parse_args()


def _run(seed: int, first: int, cases: int, options: argparse.Namespace) -> Tally:
    """Every case whose number leaves `first` when it is divided by the number of processes."""
    tally = Tally(Counter(), defaultdict(list))
    for number in range(first, cases, options.processes):
        failure = _case(seed, number, options.only, tally.seen)
        if failure is None:
            continue
        tally.seen[failure.kind] += 1
        kept = tally.failures[failure.kind]
        if len(kept) < options.show:
            kept.append(_smaller(failure))
    return tally


def _case(seed: int, number: int, only: str | None, seen: Counter[str]) -> Failure | None:
    chance = random.Random(f"{seed}:{number}")  # noqa: S311 -- texts, not secrets
    raw = any_file(chance)
    edit = None
    if only == "address" or (only is None and chance.random() < 0.5):
        edit = any_edit(raw, chance)
        if edit is None:
            seen["not YAML"] += 1
            return None
    return broken(raw, edit, number, seen)


def any_edit(raw: bytes, chance: random.Random) -> tuple[Address, Any] | None:
    """An address in the file or beside one, and a value for it; None in a file that cannot be read."""
    read = reading(raw)
    if read is None or not read.documents or any("\0" in str(step) for at in read.spans for step in at):
        return None
    address: Address = chance.choice([at for at in read.spans if at] or [("name",)])
    if chance.random() < 0.3:
        return address, GONE
    if chance.random() < 0.2:
        beside = [
            *address[:-1],
            "uusi" if isinstance(address[-1], str) else _items(read.documents[0], address[:-1]),
        ]
        address = tuple(beside)
    return address, any_value(chance)


def _items(data: Any, address: Address) -> int:
    for step in address:
        data = data[step]
    return len(data)


def broken(
    raw: bytes, edit: tuple[Address, Any] | None, number: int = 0, seen: Counter[str] | None = None
) -> Failure | None:
    """How the law is broken in this case; None when it holds."""
    counts: Counter[str] = Counter() if seen is None else seen
    try:
        counts[_by_fix(raw) if edit is None else _by_address(raw, *edit)] += 1
    except Broken as error:
        door = "fix" if edit is None else "address"
        return Failure(f"{door}: {error.kind}", raw, edit, str(error), number)
    except Exception as error:
        return Failure(f"raised {type(error).__name__}", raw, edit, str(error), number)
    return None


def _by_fix(raw: bytes) -> str:
    after = mended(raw)
    if after == raw:
        return "left"
    assert_fixed(raw, after)
    if mended(after) != after:
        raise Broken("not settled", "a second time mends again")
    return "mended"


def _by_address(raw: bytes, address: Address, value: Any) -> str:
    after = edited(raw, address, value)
    if after is None:
        return "refused"
    assert_law(raw, after, {address: value})
    return "edited"


def _smaller(failure: Failure) -> Failure:
    """The failure in a file as small as leaving out lines, then characters, makes it."""
    best = failure
    for pieces in (_lines, list):
        best = _left_out(best, pieces)
    return best


def _lines(text: str) -> list[str]:
    return text.splitlines(keepends=True)


def _left_out(failure: Failure, split: Callable[[str], list[str]]) -> Failure:
    pieces = split(failure.raw.decode())
    width = max(1, len(pieces) // 2)
    while width:
        at = 0
        while at < len(pieces):
            fewer = pieces[:at] + pieces[at + width :]
            found = broken("".join(fewer).encode(), failure.edit, failure.number)
            if found and found.kind == failure.kind and _still_there(found):
                pieces, failure = fewer, found
            else:
                at += width
        width //= 2
    return failure


def _still_there(failure: Failure) -> bool:
    """Whether an edit still has an entry to change, if it had one."""
    if failure.edit is None:
        return True
    read = reading(failure.raw)
    return read is not None and (failure.edit[0] in read.spans or failure.edit[0][:-1] in read.spans)


def _print(failure: Failure, seed: int) -> None:
    print(f"\n{failure.kind} (seed {seed}, case {failure.number})\n  {failure.raw.decode()!r}")
    if failure.edit:
        address, value = failure.edit
        print(f"  {'without' if value is GONE else f'with {value!r}'} at {address}")
    after = mended(failure.raw) if failure.edit is None else edited(failure.raw, *failure.edit)
    print(f"  {after.decode()!r}\n  {failure.said}" if after is not None else f"  {failure.said}")


if __name__ == "__main__":
    sys.exit(main())
