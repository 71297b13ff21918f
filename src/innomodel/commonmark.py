"""How CommonMark is read: without HTML, with live links only to what is safe, and without losing a word."""

import re
from functools import cache, lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.rules_block import StateBlock
    from markdown_it.rules_inline import StateInline

DEEPEST = 50
"""Levels of nesting that the parser reads; it drops what is deeper."""

MOST_OPEN_BRACKETS = 10
"""Brackets that may be open at once in a paragraph with links: each is looked for an end to the last word."""

_BRACKET = re.compile(r"\\.|[\[\]]", re.DOTALL)
_LIVE = re.compile(r"(https?://|mailto:|tel:)\S", re.IGNORECASE)


def live_address(address: str) -> str:
    """`address` as a link can hold it, "" for what is not a web, mail or phone address."""
    if not _is_live(address.strip()):
        return ""
    from urllib.parse import urlsplit  # loaded only for links

    from markdown_it.common.normalize_url import normalizeLink

    try:
        normal = normalizeLink(address.strip())
    except ValueError:
        return ""
    is_live = _LIVE.match(normal) and "%" not in (urlsplit(normal).hostname or "")
    return normal if is_live else ""


@cache
def reader() -> "MarkdownIt":
    """A CommonMark parser, with tables and strikethrough, that leaves as typed what it would drop.

    So are links and images in a paragraph with more than MOST_OPEN_BRACKETS open at once.
    """
    from markdown_it import MarkdownIt  # loaded only for texts that need it

    parser = MarkdownIt("commonmark", {"html": False, "maxNesting": DEEPEST})
    parser.enable(["table", "strikethrough"]).disable("reference")
    parser.block.ruler.at("table", _whole_table, {"alt": ["paragraph", "reference"]})
    parser.inline.ruler.at("link", _link)
    parser.inline.ruler.at("image", _image)
    parser.validateLink = _is_live  # type: ignore[method-assign,assignment]  # its own way to set it
    return parser


def _is_live(address: str) -> bool:
    return bool(_LIVE.match(address))


def _link(state: "StateInline", silent: bool) -> bool:
    from markdown_it.rules_inline import link

    return state.src[state.pos] == "[" and not _is_crowded(state.src) and link(state, silent)


def _image(state: "StateInline", silent: bool) -> bool:
    from markdown_it.rules_inline import image

    return state.src[state.pos] == "!" and not _is_crowded(state.src) and image(state, silent)


@lru_cache(maxsize=4)
def _is_crowded(text: str) -> bool:
    """Whether more brackets are open at once in `text` than a link can be looked for between."""
    if text.count("[") <= MOST_OPEN_BRACKETS:
        return False
    count = 0
    for match in _BRACKET.finditer(text):
        count = max(0, count + {"[": 1, "]": -1}.get(match[0], 0))
        if count > MOST_OPEN_BRACKETS:
            return True
    return False


def _whole_table(state: "StateBlock", first: int, end: int, silent: bool) -> bool:
    """markdown-it's table, but as typed when it would drop the cells of a row longer than the header."""
    from markdown_it.rules_block.table import getLine, table

    before = len(state.tokens)
    if not table(state, first, end, silent):
        return False
    if silent:
        return True
    header, _line_below, *rows = (_cells(getLine(state, line)) for line in range(first, state.line))
    if any(cells > header for cells in rows):
        del state.tokens[before:]
        state.push("code_block", "code", 0).content = state.getLines(
            first, state.line, state.blkIndent, False
        )
    return True


def _cells(row: str) -> int:
    from markdown_it.rules_block.table import escapedSplit

    return len(escapedSplit(row.strip().removeprefix("|"))) - (1 if row.strip().endswith("|") else 0)
