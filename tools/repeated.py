"""Descriptions that say one piece over and over, wherever a description has text.

What reads or checks them must take time that grows with their length and not with its square.
"""

from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import Any

from innomodel.source.emit import entry, inline

EXAMPLES = sorted((Path(__file__).parent.parent / "tests" / "examples").glob("*/failing-*.yaml"))
INDICATORS = (
    *("- ", "? ", ": ", "a: ", "[", "]", "{", "}", ",", "&a ", "*a ", "!!str ", "|\n", ">\n", "#", "# a\n"),
    *(
        "---\n",
        "...\n",
        "%YAML 1.2\n",
        "%TAG !a! b\n",
        "'",
        "''",
        '"',
        "\\",
        "\\n",
        "@",
        "`",
        "\t",
        "\r",
        "\r\n",
    ),
    *("# innomodel: ignore filler\n", "# innomodel: ignore double-space (a) ", "# innomodel: ignore a ("),
    *("\0", "\x85", "\u2028", "\ufeff", "<<: ", "a: b\n", "- a\n", "- - ", "a:\n"),
)
"""What means something to YAML."""
PIECES = (
    *(
        "a",
        "Ä",
        "1",
        "1.",
        " ",
        "a ",
        "a  b ",
        "aa-",
        "aa-\n",
        "a\n",
        "a\n\n",
        "a\n \n",
        "\n",
        "\n\n",
        "a. ",
        "a.A",
        "Aa. ",
    ),
    *(
        "\u00a0",
        " \u00a0",
        "a\u00a0",
        "\u00ad",
        "\u200b",
        "\u202e",
        "e\u0301",
        "\u0301",
        "😀",
        "ß",
        "İ",
        "½",
        "\u2028",
    ),
    *(
        '"',
        '"a" ',
        "”",
        "“",
        "”a” ",
        "»",
        "’",
        "'",
        "„",
        "(",
        ")",
        "[",
        "]",
        "<",
        ">",
        "{",
        "{{ a }}",
        "{% ",
        "$",
    ),
    *(
        "*",
        "**",
        "_",
        "*a",
        "a*",
        "**a**",
        "_a_",
        "~~",
        "`",
        "```",
        "```\n",
        "~~~\n",
        "\\",
        "\\\n",
        "&amp;",
        "&",
        "^",
        "=",
    ),
    *(
        "- a\n",
        "* a\n",
        "+ a\n",
        "1. a\n",
        "a) a\n",
        "• a\n",
        "– ",
        "–",
        "o\ta\n",
        "> a\n",
        ">",
        "    a\n",
        "***\n",
    ),
    *(
        "#",
        "# a\n",
        "### a\n",
        "### ",
        "###### ",
        "a\n===\n",
        "a\n---\n",
        "| a ",
        "| a |\n|---|\n",
        "|  |\n|-|\n",
        "|",
    ),
    *(
        "[a](",
        "[a](b) ",
        "[a]: b\n",
        "[tästä](b) ",
        "![](b) ",
        "![",
        "](",
        "<a",
        "<a>",
        "</a>",
        "<!--",
        "-->",
    ),
    *(
        "https://",
        "https://a.fi ",
        "https://a.fi/(",
        "www.",
        "www.a.fi ",
        "a@",
        "@b",
        "a@b.fi ",
        "etu.suku@b.fi ",
        "a.a.",
    ),
    *(
        "7.11.2024 ",
        "2024-11-07 ",
        "2019-2023 ",
        "5-7",
        "30%",
        "30 % ",
        "5€",
        "9 % ",
        "19 ",
        "12:30 ",
        "1e999 ",
        "²",
        "Ⅷ",
    ),
    *(
        "seuraava ",
        "seuraava. A ",
        "Seuraava on 7.11.2024. ",
        "päivitetään ",
        "Sivua päivitetään. ",
        "hdest",
        "joista yksi ",
    ),
    *(
        "kolme asiakasta, joista yksi ",
        "yhdestä perheestä yksi ",
        "131052-308T ",
        "000000-000",
        "040 123 4567 ",
        "040",
        "+358",
    ),
    *(
        "Tavoite toteutui. ",
        "Tavoite toteutui.\n",
        "Tavoite ei toteutunut. ",
        "**Tavoite toteutui.** ",
        "Kts. ",
        "lorem ipsum ",
    ),
    *(
        "RRP P4 I1, ",
        "(RRP, P4, I1) ",
        "RRP,",
        "I1 ja ",
        "Salo ",
        "Salo, ",
        "Kuopio, ",
        "Pohjois-Savon HVA ",
        "Suomi, ",
    ),
    *(". ", ".", "? ", "!", "...", "…", " .", " ,", ";", "”) ", "A ", "Esim. "),
)
"""What means something to CommonMark, to a rule, or to a person."""


def pieces_of_examples() -> dict[str, str]:
    """Of each rule what only its failing examples have, by the rule's name."""
    lines = {path: path.read_text("utf-8", "replace").splitlines() for path in EXAMPLES}
    common = Counter(line for text in lines.values() for line in set(text))
    found: dict[str, str] = {}
    for path, text in lines.items():
        own = [line.strip() for line in text if common[line] == 1 and not line.startswith(("id:", "#"))]
        found[path.parent.name] = found.get(path.parent.name, "") + "".join(f"{line}\n" for line in own)
    return found


def pieces() -> list[str]:
    """Every piece: of YAML, of CommonMark and the rules, and of the failing examples."""
    return [*INDICATORS, *PIECES, *filter(None, pieces_of_examples().values())]


def description(piece: str, size: int) -> bytes:
    """A description with `piece` over and over in each kind of place, `size` characters or so in each."""
    many = max(1, size // len(piece))
    text = piece * many
    data: dict[str, Any] = {
        "format": "innomodel/1",
        "language": "fi",
        "basic_info": {
            "name": text,
            "summary": f"[a]({text}",
            "place": f"{text}](b)",
            "areas": [piece] * (many // 4) + [f"{piece}{number}" for number in range(many // 4)],
            "attachments": [{"title": piece, "url": piece}] * (many // 8),
            "authors": [piece] * (many // 4),
        },
        "core_idea": text,
        "operating_environment": "\n".join([piece] * many),
        "target_group": {"description": f"a {piece} b\n \n" * (many // 2)},
        "adoption_conditions": f"{text} 7.11.2024 {text}",
        "evaluation": {
            "summary": f'"{text}" {text}`',
            "subgoals": [_goal(piece, number, many // 8) for number in range(max(1, many // 16))],
        },
        "unplaced": "\n".join(f"- {piece}" for _line in range(many)),
    }
    lines = "".join(entry(key, value, "") for key, value in data.items())
    folded = f"development_path:\n  tips: >\n    {text.replace(chr(10), chr(10) + '    ')}\n" + "\n" * size
    comments = f"# {(piece.splitlines() or [piece])[0]}\n" * (many // 2)
    return (lines + comments + folded).encode("utf-8", "replace")


def _goal(piece: str, number: int, many: int) -> dict[str, Any]:
    """A goal; the first one has as many groups and results as the text has pieces."""
    goal: dict[str, Any] = {
        "kind": "subgoal",
        "number": number // 2,
        "goal": piece,
        "outcome": "achieved",
        "evidence": piece * (many if number == 0 else 1),
    }
    if number < 2:
        names = [f"{piece}{place}" for place in range(many if number else 1)]
        surveys = [
            {
                "name": piece,
                "respondents": 9 + place,
                "groups": [{"name": name, "respondents": 3} for name in names],
                "items": [{"name": piece, "group": f"{name}a", "n": 9} for name in names],
            }
            for place in range(1 if number else many)
        ]
        goal["surveys"] = surveys
    return goal


def alone(piece: str, size: int) -> bytes:
    """Nothing but `piece`, as long as a description of it."""
    return (piece * (_PLACES * size // len(piece) + 1)).encode("utf-8", "replace")


def in_a_list(piece: str, size: int) -> bytes:
    """A list of mappings, between brackets, with `piece` as each value."""
    values = ", ".join(f"{{a: {inline(piece)}}}" for _item in range(_PLACES * size // (len(piece) + 8) + 1))
    return f"core_idea: [{values}]\n".encode("utf-8", "replace")


_PLACES = 14
KINDS_OF_TEXT: dict[str, Callable[[str, int], bytes]] = {
    "description": description,
    "alone": alone,
    "in_a_list": in_a_list,
}
