"""What a description says, however it is wrapped, spaced or ordered: its content."""

import json
import re
from collections.abc import Iterator
from functools import lru_cache
from hashlib import sha256
from typing import TYPE_CHECKING, Any

from innomodel.commonmark import DEEPEST, reader
from innomodel.diagnostic import Address
from innomodel.model.declarations import declaration_of

if TYPE_CHECKING:
    from markdown_it.token import Token

LINE_BREAK = "\u2028"
"""Stands in a content for a line break that the author asked for; "\\n" stands between blocks."""

_HARD_BREAK = re.compile(r"(?:(?<! ) {2,}|(?<!\\)(?:\\\\)*\\)\n")
_SIGNS_OF_A_HARD_BREAK = ("  \n", "\\\n")
_LINE_END = re.compile(r"\r\n?")
_FENCES = ("```", "~~~")
_MARK = r"(?:[^\S\n]|[#>=|:`~]|[-+*_](?![^\W_])|\d+[.)])"
"""What a line begins with that may be more than a line of a paragraph, which the parser takes long over."""
_MARKED = re.compile(f"^{_MARK}", re.MULTILINE)
_APART = re.compile(rf"(?<!\n)\n\n+(?!\n|{_MARK})")
_ITEMS = re.compile(r"(?:[-+*] (?=[^\W\d_])[^\n]*\n+)*+[-+*] (?=[^\W\d_])[^\n]*\n*")
"""Items of one line each that begin with a letter: nothing in them is more than a line of a paragraph."""
_BLANK_LINES = re.compile(r"\n\n+")
_CACHED_TEXTS = 512


def content(value: Any, address: Address = ()) -> Any:
    """Plain data at `address` as it reads: texts as `text_content` gives them, what is empty left out."""
    if isinstance(value, str):
        return text_content(value, is_rich(address))
    if isinstance(value, dict):
        parts = {key: content(part, (*address, key)) for key, part in value.items()}
        return {key: part for key, part in parts.items() if part not in (None, "", [], {})}
    if isinstance(value, list):
        return [content(item, (*address, index)) for index, item in enumerate(value)]
    return int(value) if isinstance(value, float) and value.is_integer() else value


def fingerprint(value: Any, address: Address = ()) -> str:
    """The SHA-256, in hex, of the content at `address`; the order of keys and of lists is no part of it."""
    return sha256(_sorted_json(content(value, address)).encode("utf-8", "surrogatepass")).hexdigest()


def _sorted_json(value: Any) -> str:
    if isinstance(value, dict):
        return "{" + ",".join(f"{json.dumps(key)}:{_sorted_json(value[key])}" for key in sorted(value)) + "}"
    if isinstance(value, list):
        return "[" + ",".join(sorted(_sorted_json(item) for item in value)) + "]"
    return json.dumps(value, ensure_ascii=False)


def is_rich(address: Address) -> bool:
    """Whether the text at `address` is CommonMark."""
    declaration = declaration_of(address)
    return declaration is not None and declaration.field.rich


def read_alike(old: str, new: str, rich: bool) -> bool:
    """Whether two texts say the same to a reader."""
    return old == new or text_content(old, rich) == text_content(new, rich)


def text_content(text: str, rich: bool) -> str:
    """`text` with single spaces and no line ends but the ones that a reader sees.

    A rich text has a block on each line: list items and headings with their marks, one line a row.
    """
    return _rich_content(text) if rich else " ".join(text.split())


@lru_cache(_CACHED_TEXTS)
def _rich_content(text: str) -> str:
    lines: list[str] = []
    for piece in _pieces(_LINE_END.sub("\n", text)):
        if not _MARKED.search(piece):
            lines += map(_unwrapped, filter(None, _BLANK_LINES.split(piece.strip())))
            continue
        if _ITEMS.fullmatch(piece):
            lines += (f"- {_unwrapped(line[2:])}" for line in filter(None, piece.split("\n")))
            continue
        tokens = _block_tokens(piece)
        if any(token.level >= DEEPEST - 1 for token in tokens):
            return text
        lines += _Blocks().lines(tokens)
    # an empty quotation shows nothing, and is there all the same
    return "\n".join(lines) or text.strip()


def _pieces(text: str) -> list[str]:
    """`text` cut where a paragraph begins that is in nothing: what stands on each side is read alone."""
    return [text] if any(fence in text for fence in _FENCES) else _APART.split(text)


def _block_tokens(text: str) -> "list[Token]":
    """The blocks of a text, what is inside them left as written."""
    parser = reader()
    tokens: list[Token] = []
    parser.block.parse(text, parser, {}, tokens)
    return tokens


class _Blocks:
    """Walks the tokens of a rich text; knows the lists, quotes and cells it is in."""

    def __init__(self) -> None:
        self.numbers: list[int | None] = []
        self.quotes = 0
        self.mark = ""
        self.cells: list[str] | None = None

    def lines(self, tokens: "list[Token]") -> Iterator[str]:
        for token in tokens:
            yield from self._shown(token)
            self._follow(token)

    def _follow(self, token: "Token") -> None:
        match token.type:
            case "bullet_list_open":
                self.numbers.append(None)
            case "ordered_list_open":
                self.numbers.append(int(token.attrs.get("start", 1)))
            case "bullet_list_close" | "ordered_list_close":
                self.numbers.pop()
            case "list_item_open":
                self.mark = self._item_mark()
            case "blockquote_open" | "blockquote_close":
                self.quotes += token.nesting
            case "heading_open":
                self.mark += "#" * int(token.tag[1]) + " "
            case "tr_open":
                self.cells = []
            case "tr_close":
                self.cells = None

    def _shown(self, token: "Token") -> Iterator[str]:
        match token.type:
            case "inline" if self.cells is not None:
                self.cells.append(_unwrapped(token.content))
            case "inline":
                yield self._line(_unwrapped(token.content))
            case "list_item_close" if self.mark:
                yield self._line("")
            case "tr_close":
                yield self._line(f"| {' | '.join(self.cells or ())} |")
            case "fence" | "code_block":
                yield self._line("```" + token.info.strip())
                yield from token.content.splitlines()
                yield "```"
            case "hr":
                yield self._line("---")

    def _item_mark(self) -> str:
        number = self.numbers[-1]
        if number is not None:
            self.numbers[-1] = number + 1
        indentation = "  " * (len(self.numbers) - 1)
        return self.mark + indentation + ("- " if number is None else f"{number}. ")

    def _line(self, text: str) -> str:
        mark = self.mark or "  " * len(self.numbers)
        self.mark = ""
        return "> " * self.quotes + mark + text


def _unwrapped(text: str) -> str:
    if not any(sign in text for sign in _SIGNS_OF_A_HARD_BREAK):
        return " ".join(text.split())
    return LINE_BREAK.join(" ".join(part.split()) for part in _HARD_BREAK.split(text))
