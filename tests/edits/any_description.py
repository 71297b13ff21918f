"""Descriptions nobody would write: any text, in any style of scalar, in any field.

`any_file(chance)` makes the bytes of a whole file by chance, `files()` does it for Hypothesis. Most of them
are YAML. The texts are the raw material of the rules that mend, side by side with the signs of YAML.
"""

import random
import re
from typing import TYPE_CHECKING, Any

from hypothesis import strategies as st

if TYPE_CHECKING:
    from collections.abc import Callable

PROSE = (
    *(
        "Kotiapu",
        "tuo naapurit yhteen",
        "ja",
        "Ryhmä",
        "kokoontui",
        "nuoria",
        "Eka.",
        "Toka.",
        "ei",
        "0",
        "null",
    ),
    *("e\u0301", "👩\u200d⚕️", "Tämä on melko pitkä virke, joka kertoo ryhmästä"),
)
SLIPS = (
    *('"Olohuone"', '"tupa" ja "piha"', "„tupa“", "«piha»", "”sali“", "“keittiö”", '"', "'", "’", "”"),
    *(
        "2019-2023",
        "2024 - 2025",
        "9.30-15.00",
        "ma-pe",
        "5-6-luokkalaiset",
        "1.10.2020-31.12.2022",
        "tammi-maaliskuun",
    ),
    *(
        "30%",
        "30 %",
        "5€",
        "20 €",
        "%",
        "loppui .",
        "tupa , piha",
        "Miksi ?",
        "kokoontui.Tulos",
        "Miksi?Siksi",
        "tuli!Oli",
    ),
    *(
        "a  b",
        "a   b",
        "  ",
        "\u00a0\u00a0",
        "\u00a0 ",
        "\u00a0",
        "\u200b",
        "kokoon\u00adtumiset",
        "so\u200bte",
        "\u00ad",
    ),
    *("\u200e", "\u202elue\u202c", "\u2066a\u2069", "\ufeff", "\u200d", "\u200c", "\u2060"),
    *(
        "https://www.example.fi/a",
        "(https://example.fi)",
        "www.example.fi/a#b",
        "http://a.fi/?a=b&c=d",
        "aino@example.fi",
    ),
    *("Tavoite toteutui.", "Tavoite toteutui osittain.", "Målet uppnåddes.", "**Tavoite toteutui.**"),
    *("(RRP P4, INV1)", "RRP P4 I1", "[rrp/p4/inv. 2]", "| RRP, P4, INV1"),
    *(
        "#arki ja se näkyy.",
        "# nyt",
        "# 3) hyvin",
        "(ks. # 3) hyvin.",
        '"heti # nyt"',
        "#",
        "7.11.2024",
        "2024-11-07",
    ),
)
LINES = (
    *(
        "• nuoria",
        "◦ perheitä",
        "– toinen",
        "* kolmas",
        "-neljäs",
        "-\u00a0viides",
        "✓ kuudes",
        "•apu",
        "o\tKahvi",
        "§ Tupa",
    ),
    *(
        "\uf0b7 nuoria",
        "•",
        "–",
        "-",
        "1. eka",
        "1) eka",
        "a) eka",
        "## Alku",
        "#### Jatko",
        "###### Loppu",
        "> lainaus",
    ),
    *(
        "---",
        "...",
        "| a | b |",
        "|---|---|",
        "```",
        "• # x",
        "• - x",
        "• : x",
        "\u200b- Eka",
        "\u200b# Eka",
        "\u200b? x",
    ),
    *(
        "\u00a0\u00a0",
        "\u00a0\u00a0Eka.",
        "\t",
        "\u200b",
        "\u200b|",
        "\u200b&a",
        "\u200b!",
        "\u200b%",
        "\u200b'",
        '"Tupa": piha',
    ),
)
SIGNS = (
    *(
        ": ",
        "- ",
        "? ",
        " #",
        "# ",
        "%",
        "@",
        "`",
        "|",
        ">",
        "{",
        "}",
        "[",
        "]",
        ",",
        "&",
        "*",
        "!",
        "'",
        '"',
        "\\",
    ),
    *("~", ":", "-", "?", "\u2028", "\u2029", "\x85", "…", "=", "<<", "!!str ", "---", "..."),
)
JOINTS = (
    "",
    " ",
    " ",
    " ",
    " ",
    "  ",
    "\u00a0",
    "\u200b",
    "\u00ad",
    "\n",
    "\n",
    "\n\n",
    "\n  ",
    "\t",
    " : ",
    ", ",
    ". ",
    ".",
)
COMMENTS = (
    *(
        "# huomio",
        "#muisti",
        "# innomodel: ignore double-space",
        '# "x',
        "# - a: b",
        "# 2019-2023  a",
        "# • x",
        "#",
    ),
    *("# 30% \u00ad\u00a0\u00a0", "# key: |", "# ” ’ '"),
)
KEYS = (
    *("core_idea", "operating_environment", "adoption_conditions", "unplaced", "target_group", "evaluation"),
    *("cover_image", "development_path"),
)
_OF_FORM = re.compile(r"[a-z_]{2,}|[a-z]+/1|\d+|https://example\.fi")
_NO_PLAIN = re.compile(r"[\s\-?:,\[\]{}#&*!|>'\"%@`]|.*(?::(?:\s|$)|\s#)|\Z", re.DOTALL)
_NO_PLAIN_IN_FLOW = re.compile(r"[,\[\]{}?:]")
_TO_ESCAPE = re.compile('[\\\\"\x00-\x08\x0b-\x1f\x85\u2028\u2029\ufeff\x7f-\x9f]')


def any_text(chance: random.Random) -> str:
    """A text of one to six pieces."""
    pieces: list[str] = []
    for _piece in range(chance.choice((1, 1, 2, 2, 3, 3, 4, 5, 6))):
        kind = chance.random()
        pool = PROSE if kind < 0.3 else SLIPS if kind < 0.7 else LINES if kind < 0.9 else SIGNS
        pieces += [chance.choice(pool), chance.choice(JOINTS)]
    return "".join(pieces[:-1])


def any_data(chance: random.Random) -> dict[str, Any]:
    """The keys of a description and what stands under them."""
    some: Callable[[], str] = lambda: any_text(chance)  # noqa: E731 -- a name for what is said often
    likely = [
        any_text(chance) if chance.random() < 0.4 else word for word in ("Kotiapu", "Apua kotiin.", "Kuopio")
    ]
    basic: dict[str, Any] = dict(zip(("name", "summary", "place"), likely, strict=True))
    basic |= {"areas": ["Kuopio"], "funders": ["Kunta"] if chance.random() < 0.8 else [some(), some()]}
    if chance.random() < 0.2:
        basic["attachments"] = [{"title": some(), "url": "https://example.fi"}]
    if chance.random() < 0.1:
        basic |= {"authors": [some()], "created": "2024-01-02"}
    data: dict[str, Any] = {
        "format": "innomodel/1",
        "id": "malli",
        "language": chance.choice(("fi", "fi", "sv", "en")),
    }
    data["basic_info"] = basic
    for key in chance.sample(KEYS, chance.choice((1, 1, 1, 2, 3))):
        data[key] = _part(key, chance)
    data["development_stage"] = "idea"
    return data


def _part(key: str, chance: random.Random) -> Any:
    some: Callable[[], str] = lambda: any_text(chance)  # noqa: E731 -- a name for what is said often
    match key:
        case "target_group":
            return {"description": some(), "groups": [some() for _one in range(chance.choice((1, 2)))]}
        case "evaluation":
            return (
                {"summary": some(), "subgoals": [_goal(chance)]}
                if chance.random() < 0.5
                else {"subgoals": [_goal(chance)]}
            )
        case "cover_image":
            return {"alt": some(), "file": "kuvat/kaa\u00advio.png"}
        case "development_path":
            return {"insight": {"needs": some()}, "sharing": {"tips": some()}}
        case _:
            return some()


def _goal(chance: random.Random) -> dict[str, Any]:
    goal: dict[str, Any] = {"kind": "subgoal", "number": "1", "goal": any_text(chance), "outcome": "achieved"}
    goal["evidence"] = any_text(chance)
    if chance.random() < 0.3:
        goal["surveys"] = [
            {
                "name": any_text(chance),
                "groups": [{"name": any_text(chance), "by_area": {"Kuopio": "7"}}],
                "scale": {"min": "1", "max": "5", "labels": {"1": any_text(chance), "5": any_text(chance)}},
            }
        ]
    return goal


class Writer:
    """Writes data as YAML in styles that chance picks."""

    def __init__(self, chance: random.Random) -> None:
        self.chance = chance

    def mapping(self, data: dict[str, Any], above: int) -> list[str]:
        """Lines of a block mapping whose keys stand `above` columns in."""
        lines: list[str] = []
        for key, value in data.items():
            if self.chance.random() < 0.06:
                lines.append(" " * self.chance.choice((0, above)) + self.chance.choice(COMMENTS))
            lines += self.entry(f"{' ' * above}{self._key(key)}:", value, above)
        return lines

    def entry(self, start: str, value: Any, above: int) -> list[str]:
        """The line that begins with `start`, a key and a colon, and the lines below it."""
        if isinstance(value, str):
            space = self.chance.choice((" ", " ", " ", "  ", "\t"))
            plain = value.isascii() and _OF_FORM.fullmatch(value) and self.chance.random() < 0.95
            return (start + space + (value + self._comment() if plain else self.scalar(value, above))).split(
                "\n"
            )
        if self.chance.random() < 0.25:
            return [f"{start} {self.flow(value)}{self._comment()}"]
        deeper = above + self.chance.choice((2, 2, 2, 1, 4))
        if isinstance(value, dict):
            return [start + self._comment(), *self.mapping(value, deeper)]
        if self.chance.random() < 0.3:
            deeper = above
        return [start + self._comment(), *self._items(value, deeper)]

    def _items(self, items: list[Any], above: int) -> list[str]:
        lines: list[str] = []
        for item in items:
            if isinstance(item, str):
                lines += f"{' ' * above}- {self.scalar(item, above)}".split("\n")
            else:
                inner = self.mapping(item, above + 2)
                while inner[0].lstrip().startswith("#"):
                    lines.append(inner.pop(0))
                lines += [" " * above + "- " + inner[0].lstrip(" "), *inner[1:]]
        return lines

    def flow(self, value: Any) -> str:
        if isinstance(value, str):
            return self._styled(value, self.chance.choice('pps\'""'), 4, in_flow=True)
        inner = (
            [self.flow(one) for one in value]
            if isinstance(value, list)
            else [f"{self._key(key)}: {self.flow(one)}" for key, one in value.items()]
        )
        marks = "[]" if isinstance(value, list) else "{}"
        return marks[0] + self.chance.choice((", ", ", ", ",\n    ")).join(inner) + marks[1]

    def scalar(self, text: str, above: int) -> str:
        style = self.chance.choice('ppps\'""|||||>>')
        if style in "|>":
            return self._block(text, style, above)
        return self._styled(text, style, above + 2, in_flow=False) + self._comment()

    def _styled(self, text: str, style: str, indent: int, in_flow: bool) -> str:
        below = "\n" + " " * indent
        if style == "p":
            plain = not _NO_PLAIN.match(text) and not (in_flow and _NO_PLAIN_IN_FLOW.search(text))
            if plain or self.chance.random() < 0.1:
                return re.sub(r"\n\s*", below, text)
        if style in "ps'":
            return "'" + text.replace("'", "''").replace("\n", below) + "'"
        return (
            '"' + self._escaped(text).replace("\n", self.chance.choice(("\\n", below, below + below))) + '"'
        )

    def _escaped(self, text: str) -> str:
        text = _TO_ESCAPE.sub(
            lambda one: f"\\u{ord(one[0]):04x}" if one[0] not in '\\"' else "\\" + one[0], text
        )
        if self.chance.random() < 0.4:
            text = re.sub("[^\x00-\x7f]", lambda one: f"\\U{ord(one[0]):08x}", text)
        if self.chance.random() < 0.1:
            text = text.replace(" ", " \\\n   ", 1)
        return text

    def _block(self, text: str, style: str, above: int) -> str:
        width = self.chance.choice((2, 2, 2, 2, 1, 4, 7))
        given = self.chance.random() < 0.15 or text[:1] in ("", " ", "\n", "\t")
        header = style + self.chance.choice(("", "", "", "-", "+"))
        if given:
            header = style + self.chance.choice((f"{width}", f"-{width}", f"{width}+"))
        if self.chance.random() < 0.1:
            header += "  " + self.chance.choice(COMMENTS)
        margin = " " * (above + width)
        lines = [margin + line if line or self.chance.random() < 0.1 else "" for line in text.split("\n")]
        return "\n".join([header, *lines, *[""] * self.chance.choice((0, 0, 0, 1, 2))])

    def _key(self, key: str) -> str:
        how = self.chance.random()
        return f'"{key}"' if how < 0.03 else f"'{key}'" if how < 0.06 else key

    def _comment(self) -> str:
        if self.chance.random() < 0.9:
            return ""
        return self.chance.choice((" ", "  ", "\t")) + self.chance.choice(COMMENTS)


def any_file(chance: random.Random) -> bytes:
    """A whole file."""
    return in_bytes("\n".join(Writer(chance).mapping(any_data(chance), 0)), chance)


def in_bytes(text: str, chance: random.Random) -> bytes:
    """`text` with line ends of any kind, with or without a byte-order mark and an end of the last line."""
    if chance.random() < 0.85:
        text += "\n"
    kind = chance.random()
    if kind > 0.9:
        text = re.sub("\n", lambda _end: chance.choice(("\n", "\r\n", "\r")), text)
    elif kind > 0.6:
        text = text.replace("\n", "\r\n" if kind < 0.8 else "\r")
    return (b"\xef\xbb\xbf" if chance.random() < 0.07 else b"") + text.encode("utf-8", "replace")


def any_value(chance: random.Random) -> Any:
    """What an edit by address may be given."""
    kind = chance.random()
    if kind < 0.6:
        return any_text(chance)
    if kind < 0.7:
        return chance.choice(
            (
                "",
                "\n",
                " ",
                "a\n",
                "a\n\n",
                "\n a",
                " a\nb",
                "\ta\nb",
                "a \nb",
                "a\r\nb",
                "\u2028",
                "a\n\u00a0\n",
            )
        )
    if kind < 0.8:
        return chance.choice((0, -1, 5, 1.5, 1e22))
    if kind < 0.9:
        return [any_text(chance) for _item in range(chance.choice((0, 1, 2, 3)))]
    return {
        "name": any_text(chance),
        chance.choice(("respondents", "a: b", "# c", "- ", "")): any_text(chance),
    }


def files() -> st.SearchStrategy[bytes]:
    """Whole files, for Hypothesis."""
    return st.randoms(use_true_random=False).map(any_file)


def values() -> st.SearchStrategy[Any]:
    """New values, for Hypothesis."""
    return st.randoms(use_true_random=False).map(any_value)
