"""The sample pages, and what an import of one says, in the shape of their `expected.json`."""

import json
from collections import Counter
from pathlib import Path
from typing import Any

import yaml
from markdown_it import MarkdownIt

PAGES = Path(__file__).parents[1] / "pages"
FOLDERS = sorted(path.parent for path in PAGES.glob("*/page.txt"))

_STAGES = {"idea": "Ideoitavana", "in_development": "Kehitteillä", "ready": "Valmis"}
_VERDICTS = {
    "achieved": "Tavoite toteutui.",
    "partly_achieved": "Tavoite toteutui osittain.",
    "not_achieved": "Tavoite ei toteutunut.",
}
_KINDS = {"subgoal": "Osatavoite", "output": "Tuotostavoite"}
_OURS = ("format", "id", "language", "url")
_LINES = ("name", "place", "areas", "funders", "collection", "title", "authors", "created", "modified")
_PLAIN = (*_LINES, "groups", "alt")
_MARKDOWN = MarkdownIt("commonmark").enable("table")


def page(folder: Path) -> str:
    return (folder / "page.txt").read_bytes().decode()


def expected(folder: Path) -> dict[str, Any]:
    return json.loads((folder / "expected.json").read_text("utf-8"))


def plain(markdown: str) -> str:
    """The words that a reader of CommonMark sees."""
    words = [
        "".join(" " if one.type in ("softbreak", "hardbreak") else one.content for one in token.children)
        for token in _MARKDOWN.parse(markdown)
        if token.type == "inline"
    ]
    return " ".join(" ".join(words).split())


def read(text: str) -> dict[str, Any]:
    return yaml.load(text, Loader=yaml.BaseLoader)


def at(data: Any, address: str) -> Any:
    """What the description says at an address of `expected.json`, in plain words."""
    for step in address.split("."):
        data = data.get(step) if isinstance(data, dict) else None
    match address.rpartition(".")[2]:
        case "evaluation":
            return evaluation(data or {})
        case "attachments":
            return [one["title"] for one in data or ()]
        case "development_stage":
            return _STAGES.get(data, data)
        case key if key in _PLAIN:
            return " ".join(data.split()) if isinstance(data, str) else data
        case _:
            return plain(data or "")


def evaluation(data: dict[str, Any]) -> str:
    said = [plain(data.get("summary", ""))]
    for goal in data.get("subgoals", ()):
        label = f"{_KINDS[goal['kind']]} {goal.get('number', '')}".rstrip()
        said += [f"{label}: {plain(goal['goal'])}", _VERDICTS.get(goal.get("outcome"), "")]
        said.append(plain(goal.get("evidence", "")))
    return " ".join(" ".join(said).split())


def subgoals(data: dict[str, Any]) -> list[dict[str, Any]]:
    goals = data.get("evaluation", {}).get("subgoals", ())
    return [
        {
            "kind": one["kind"],
            "number": int(one["number"]) if "number" in one else None,
            "goal": plain(one["goal"]),
            "outcome": one.get("outcome"),
            "evidence_words": plain(one.get("evidence", "")).split()[:5],
        }
        for one in goals
    ]


def words(data: dict[str, Any]) -> Counter[str]:
    """Every word the description says, but those of our own."""
    return Counter(_words(data, ""))


def _words(value: Any, key: str) -> list[str]:
    if key in _OURS:
        return []
    if key == "evaluation":
        return evaluation(value).split()
    if isinstance(value, dict):
        return [word for name, part in value.items() for word in _words(part, name)]
    if isinstance(value, list):
        return [word for part in value for word in _words(part, key)]
    if key == "development_stage":
        return _STAGES.get(value, value).split()
    return (value if key in _PLAIN else plain(value)).split()
