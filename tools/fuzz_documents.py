"""Make documents of what nobody would write: `python tools/fuzz_documents.py --minutes 15 --seed 1`.

Descriptions with every field get hostile values in a few of them, and are rendered in all forms as the
command does it. One that ends in a traceback, that a form cannot be made of (but for a letter that no font
has), or that takes longer than its bound is written to the folder `--found`, with what was told: make a
test of it, and mend the cause.
"""

import argparse
import random
import re
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from innomodel.intake.draft import draft
from innomodel.limits import MOST_SECONDS
from innomodel.render import FORMATS

AT_ONCE = 20
_FOUND = re.compile(r"\S*?([^/\s]+)\.yaml:\S+ error (?:not-rendered|not-checked): .*")
_NO_LETTER = "no font of the document"
SLOW = 30.0
"""Seconds a description from which on it is told, though it is within its bound."""

MARKS = "\u0300\u0301\u0323\u0338\u20dd\u05b0\u0651\u0e31\u0e48\u094d\u093e\u0f71\U0001e000"
WITHOUT_WIDTH = "\u00ad\u200b\u200c\u200d\u2060\u2061\ufeff\ufe0f\u034f\u115f\u3164\u17b4\u180e\U000e0041"
DIRECTIONS = "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
SPACES = " \t\n\u0085\u00a0\u1680\u2007\u2028\u2029\u202f\u3000"
NO_TEXT = "\0\x01\x0b\x1b\x7f\x9f\ufdd0\ufffe\uffff\U0001ffff\ue000"
LETTERS = "aÄx\u0130\u0149ßﬁŒčŋ\u05d0\u0634\u0e44\u0915\u0b95\u1208中한\u0f40\U0001d400😀👍🏽🇫🇮❤1"
MARKUP = (
    *(
        "**",
        "*",
        "~~",
        "`",
        "```\n",
        "\n\n",
        "\n- ",
        "\n1. ",
        "\n> ",
        "\n# ",
        "\n### ",
        "\n---\n",
        "\\",
        "\\\n",
    ),
    *(
        "[",
        "](",
        ")",
        "![",
        "[x](https://example.fi)",
        "![y](z.png)",
        "<b>",
        "https://example.fi/",
        "&amp;",
        "|",
    ),
    *(
        "\n|a|b|\n|-|-|\n|c|d|\n",
        "\n|-|\n",
        "#{1+1}",
        "{{ 7*7 }}",
        "{% if %}",
        "$x$",
        "@a",
        "<a@b.fi>",
        "]]>",
    ),
)
LENGTHS = (1, 1, 2, 3, 8, 40, 300, 3_000, 30_000)


def main() -> int:
    """Fuzz; 1 when something was found."""
    options = _options()
    chance = random.Random(options.seed)  # noqa: S311 -- texts, not secrets
    end = time.monotonic() + options.minutes * 60
    count = found = 0
    while time.monotonic() < end:
        texts = {f"s{options.seed}-{count + number}": _text(chance) for number in range(AT_ONCE)}
        count += AT_ONCE
        for name, trouble in _troubles({name: _named(text, name) for name, text in texts.items()}):
            found += 1
            _keep(options.found / f"{name}.yaml", _named(texts[name], name), trouble)
    print(f"seed {options.seed}: {count} descriptions, {found} found")
    return 1 if found else 0


def _troubles(texts: dict[str, str]) -> Iterator[tuple[str, str]]:
    """The names of the descriptions that something is wrong with, and what it is."""
    told, seconds = _rendered(texts)
    found = dict(_told_of(told))
    if "Traceback" in told or seconds > SLOW * len(texts):
        if len(texts) == 1:
            found |= dict.fromkeys(texts, f"{seconds:.0f} seconds\n{told}")
        else:
            for name, text in texts.items():
                yield from _troubles({name: text})
            return
    yield from found.items()


def _told_of(told: str) -> Iterator[tuple[str, str]]:
    for line in told.splitlines():
        match = _FOUND.match(line)
        if match and _NO_LETTER not in match[0]:
            yield match[1], match[0]


def _rendered(texts: dict[str, str]) -> tuple[str, float]:
    """What the command says on standard error, and how long it takes."""
    with TemporaryDirectory() as folder:
        for name, text in texts.items():
            Path(folder, f"{name}.yaml").write_text(text, "utf-8")
        forms = [f"--{name}" for name in FORMATS]
        command = [sys.executable, "-m", "innomodel", "render", ".", *forms, "-o", "build", "--lang", "en"]
        started = time.monotonic()
        try:
            done = subprocess.run(  # noqa: S603  # our own command
                command,
                cwd=folder,
                capture_output=True,
                text=True,
                check=False,
                timeout=20 * MOST_SECONDS * len(texts),
            )
        except subprocess.TimeoutExpired as error:
            return f"Traceback: it hangs\n{error}", 0.0
        ended = "" if done.returncode in (0, 1) else f"Traceback: exit {done.returncode}\n"
        return ended + done.stderr, time.monotonic() - started


def _keep(path: Path, text: str, trouble: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8")
    path.with_suffix(".txt").write_text(trouble, "utf-8")
    print(f"{path}: {trouble[-300:]}", file=sys.stderr, flush=True)


def _text(chance: random.Random) -> str:
    data = _data()
    places = list(_places(data))
    for holder, key in chance.choices(places, k=chance.randint(1, 4)):
        holder[key] = _hostile(chance)
    if chance.random() < 0.3:
        survey = data["evaluation"]["subgoals"][0]["surveys"][0]
        _grow(survey, chance)
    return draft(data)


def _named(text: str, name: str) -> str:
    return text.replace("id: koe\n", f"id: {name}\n")


def _hostile(chance: random.Random) -> str:
    """A few pieces said over and over, and some text."""
    sources = (MARKS, WITHOUT_WIDTH, DIRECTIONS, SPACES, NO_TEXT, LETTERS, MARKUP, "sana ", (chr,))
    pieces = []
    for _piece in range(chance.randint(1, 4)):
        source = chance.choice(sources)
        piece = chr(_character(chance)) if source == (chr,) else str(chance.choice(source))
        pieces.append(piece * chance.choice((1, 1, 1, 2, 12)))
    length = chance.choice(LENGTHS)
    value = chance.choice(("", " ", "\n\n", "\u200b")).join(["".join(pieces)] * length)[: 4 * length + 8]
    return chance.choice(("", "Alku ")) + value + chance.choice(("", " loppu"))


def _character(chance: random.Random) -> int:
    while (
        0xD800 <= (code := chance.randrange(0x20, chance.choice((0x250, 0x3000, 0x10000, 0x110000)))) < 0xE000
    ):
        pass
    return code


def _places(value: Any) -> Iterator[tuple[Any, str | int]]:
    """Where the texts are that somebody may have written."""
    for key, part in value.items() if isinstance(value, dict) else enumerate(value):
        if isinstance(part, dict | list):
            yield from _places(part)
        elif isinstance(part, str) and key not in FIXED:
            yield value, key


def _grow(survey: dict[str, Any], chance: random.Random) -> None:
    """More rows, words and areas than anyone asks about, some of them hostile."""
    count = chance.choice((2, 30, 400, 3_000))
    odd = _hostile(chance)[:200]
    match chance.randrange(3):
        case 0:
            item = survey["items"][0]
            survey["items"] = [{**item, "name": f"{odd} {number}".strip()} for number in range(count)]
        case 1:
            survey["scale"]["labels"] = {str(number): f"{odd} {number}".strip() for number in range(count)}
            survey["scale"]["max"] = count
        case _:
            areas = {f"{odd}{number}".strip() or "a": number for number in range(count)}
            survey["groups"] = [{"name": "Kaikki", "respondents": 3, "by_area": areas}]


FIXED = {"id", "language", "kind", "outcome", "statistic", "development_stage", "created", "modified"}


def _data() -> dict[str, Any]:
    """A description that has every kind of field."""
    survey = {
        "name": "Osallistujapalaute",
        "respondents": 29,
        "groups": [{"name": "Lähiryhmä", "respondents": 13, "by_area": {"Uusimaa": 9}}],
        "scale": {"min": -2, "max": 2, "labels": {"-2": "hyödytön", "2": "hyödyllinen"}},
        "items": [
            {"name": "Avaus", "group": "Lähiryhmä", "n": 11, "statistic": "median", "value": 2},
            {"name": "Työpaja", "statistic": "percent", "value": 40},
        ],
    }
    goal = {"kind": "subgoal", "number": 1, "goal": "Apua saa.", "outcome": "achieved", "evidence": "Kyllä."}
    return {
        "id": "koe",
        "language": "fi",
        "basic_info": {
            "name": "Kotiapu",
            "summary": "Apua kotiin.",
            "place": "Kuopio",
            "areas": ["Kuopio"],
            "funders": ["Kunta"],
            "collection": "Kotona asuminen",
            "attachments": [{"title": "Raportti", "url": "https://www.example.fi/raportti"}],
            "authors": ["Aino Esimerkki"],
        },
        "core_idea": "Apu tulee kotiin.",
        "operating_environment": "Kylä.",
        "target_group": {"description": "Perheet.", "groups": ["Lapsiperheet"]},
        "adoption_conditions": "Auto.",
        "evaluation": {"summary": "Hyvin.", "subgoals": [{**goal, "surveys": [survey]}]},
        "cover_image": {"alt": "Perhe pihalla"},
        "development_stage": "idea",
        "development_path": {"insight": {"needs": "Tarve."}, "sharing": {"tips": "Vinkki."}},
        "unplaced": "Orpo teksti.",
    }


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="Make documents of descriptions that nobody would write.")
    parser.add_argument("--minutes", type=float, default=5, help="how long (5)")
    parser.add_argument("--seed", type=int, default=1, help="where chance begins (1)")
    parser.add_argument("--found", type=Path, default=Path("build/fuzz"), help="where to write (build/fuzz)")
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
