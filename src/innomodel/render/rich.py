"""Rich text: CommonMark with tables, read into small frozen pieces that every format draws."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import TYPE_CHECKING, Literal

from innomodel.commonmark import DEEPEST, reader
from innomodel.render.simple import Simple, plain_line, simple_blocks

if TYPE_CHECKING:
    from markdown_it.token import Token

_WRITTEN_AS_NUMBERS = {0x0C: " ", 0x0D: "\n"}
"""White space that CommonMark takes from &#12; and &#13;, as white space that every form can hold."""

Alignment = Literal["left", "center", "right"] | None


@dataclass(frozen=True, slots=True)
class Span:
    """A run of text in one style. A "\\n" in `text` breaks the line.

    `link` is a live address or "", `title` what the author wrote for it to show on pointing.
    """

    text: str
    bold: bool = False
    italic: bool = False
    strike: bool = False
    code: bool = False
    link: str = ""
    title: str = ""


Line = tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Running text."""

    line: Line


@dataclass(frozen=True, slots=True)
class Heading:
    """A sub-heading inside a field: `level` 1–6 as written."""

    level: int
    line: Line


@dataclass(frozen=True, slots=True)
class Code:
    """Text to be shown letter for letter."""

    text: str


@dataclass(frozen=True, slots=True)
class Rule:
    """A thematic break."""


@dataclass(frozen=True, slots=True)
class Quote:
    """Somebody else's words."""

    blocks: "tuple[Block, ...]"


@dataclass(frozen=True, slots=True)
class Items:
    """A list; `start` is its first number, None for bullets."""

    items: "tuple[tuple[Block, ...], ...]"
    start: int | None = None


@dataclass(frozen=True, slots=True)
class Table:
    """A header row, further rows of as many cells, and the alignment of each column."""

    header: tuple[Line, ...]
    rows: tuple[tuple[Line, ...], ...]
    alignment: tuple[Alignment, ...]


Block = Paragraph | Heading | Code | Rule | Quote | Items | Table


@lru_cache(maxsize=128)
def parse(markdown: str) -> tuple[Block, ...]:
    """The blocks of `markdown`; no word of it is lost.

    They are remembered for a while: the documents of one model read the same texts.

    HTML is text as typed, and so are links other than web, mail and phone, link definitions, tables
    with a row longer than their header, links in a paragraph with more than ten brackets open at once,
    and the whole of a text nested deeper than fifty levels.
    """
    simple = simple_blocks(markdown)
    if simple is not None:
        return tuple(_simple(block) for block in simple)
    return _parsed(markdown)


def _parsed(markdown: str) -> tuple[Block, ...]:
    tokens = reader().parse(markdown)
    if any(token.level >= DEEPEST - 1 for token in tokens):
        return (Code(markdown),)
    return tuple(_blocks(_Cursor(tokens)))


def parse_line(markdown: str) -> Line:
    """`markdown` as one line of text: paragraphs are joined, their inline markup kept."""
    blocks = parse(markdown)
    lines = [block.line for block in blocks if isinstance(block, Paragraph | Heading)]
    if len(lines) != len(blocks):
        return (Span(" ".join(plain_text(markdown).split())),)
    return tuple(span for place, line in enumerate(lines) for span in ((Span(" "),) if place else ()) + line)


def plain_text(markdown: str) -> str:
    """The words without the markup: blocks apart by a blank line, list items and rows on lines.

    Numbered items keep their numbers: "7. marraskuuta" is a list to CommonMark, but a date to its author.
    """
    return "\n\n".join(_plain(block) for block in parse(markdown) if not isinstance(block, Rule))


def line_text(line: Line) -> str:
    """The words of a line."""
    return "".join(span.text for span in line)


def _simple(block: Simple) -> Block:
    lines = [_simple_line(text) for text in block.texts]
    if block.level < 0:
        return Items(tuple((Paragraph(line),) for line in lines))
    return Heading(block.level, lines[0]) if block.level else Paragraph(lines[0])


def _simple_line(text: str) -> Line:
    plain = plain_line(text)
    if plain is not None:
        return (Span(plain),) if plain else ()
    return _line(reader().parseInline(text)[0].children or [])


class _Cursor:
    """Tokens, one at a time."""

    def __init__(self, tokens: "list[Token]") -> None:
        self.tokens = tokens
        self.place = 0

    def next(self) -> "Token":
        self.place += 1
        return self.tokens[self.place - 1]

    def until(self, closing: str) -> "Iterator[Token]":
        """The tokens up to the next one of type `closing`, which is taken too."""
        while (token := self.next()).type != closing:
            yield token


def _blocks(cursor: _Cursor, closing: str = "") -> Iterator[Block]:
    while cursor.place < len(cursor.tokens):
        token = cursor.next()
        if token.type == closing:
            return
        yield _block(token, cursor)


def _block(token: "Token", cursor: _Cursor) -> Block:
    match token.type:
        case "paragraph_open":
            return Paragraph(_one_line(cursor, "paragraph_close"))
        case "heading_open":
            return Heading(int(token.tag[1]), _one_line(cursor, "heading_close"))
        case "blockquote_open":
            return Quote(tuple(_blocks(cursor, "blockquote_close")))
        case "bullet_list_open":
            return Items(_items(cursor, "bullet_list_close"))
        case "ordered_list_open":
            return Items(_items(cursor, "ordered_list_close"), int(token.attrs.get("start", 1)))
        case "table_open":
            return _table(cursor)
        case "hr":
            return Rule()
        case _:
            return Code(
                "\n".join(part for part in (token.info.strip(), token.content.removesuffix("\n")) if part)
            )


def _one_line(cursor: _Cursor, closing: str) -> Line:
    return tuple(span for token in cursor.until(closing) for span in _line(token.children or []))


def _items(cursor: _Cursor, closing: str) -> tuple[tuple[Block, ...], ...]:
    return tuple(tuple(_blocks(cursor, "list_item_close")) for _item in cursor.until(closing))


def _table(cursor: _Cursor) -> Table:
    rows: list[list[Line]] = []
    alignment: list[Alignment] = []
    for token in cursor.until("table_close"):
        if token.type == "tr_open":
            rows.append([])
        elif token.type in ("th_open", "td_open"):
            if len(rows) == 1:
                alignment.append(_alignment(token))
            rows[-1].append(_one_line(cursor, token.type.replace("open", "close")))
    return Table(tuple(rows[0]), tuple(tuple(row) for row in rows[1:]), tuple(alignment))


def _alignment(token: "Token") -> Alignment:
    style = str(token.attrs.get("style", ""))
    return next((side for side in ("left", "center", "right") if side in style), None)


def _line(tokens: "Iterable[Token]") -> Line:
    """Inline tokens as spans, neighbours of one style joined."""
    spans: list[Span] = []
    style = Span("")
    for token in tokens:
        if token.type == "link_close" and not (spans and spans[-1].link == style.link):
            spans.append(replace(style, text=style.link))  # a link without a text shows its address
        style = _style(style, token)
        text = _text(token)
        if text and spans and replace(spans[-1], text="") == (now := _now(style, token)):
            spans[-1] = replace(now, text=spans[-1].text + text)
        elif text:
            spans.append(replace(_now(style, token), text=text))
    return tuple(spans)


def _now(style: Span, token: "Token") -> Span:
    match token.type:
        case "code_inline":
            return replace(style, code=True)
        case "image" if not style.link:
            return _linked(style, token, "src")
        case _:
            return style


def _linked(style: Span, token: "Token", attribute: str) -> Span:
    return replace(style, link=str(token.attrs[attribute]), title=str(token.attrs.get("title", "")))


def _style(style: Span, token: "Token") -> Span:
    is_open = token.nesting == 1
    match token.tag:
        case "strong":
            return replace(style, bold=is_open)
        case "em":
            return replace(style, italic=is_open)
        case "s":
            return replace(style, strike=is_open)
        case "a":
            return _linked(style, token, "href") if is_open else replace(style, link="", title="")
        case _:
            return style


def _text(token: "Token") -> str:
    match token.type:
        case "softbreak":
            return " "
        case "hardbreak":
            return "\n"
        case "image":
            return line_text(_line(token.children or [])) or str(token.attrs["src"])
        case _:
            return token.content.translate(_WRITTEN_AS_NUMBERS)


def _plain(block: Block) -> str:
    match block:
        case Paragraph(line) | Heading(_, line):
            return line_text(line)
        case Code(text):
            return text
        case Quote(blocks):
            return "\n\n".join(_plain(one) for one in blocks)
        case Items(items, start):
            return "\n".join(
                ("" if start is None else f"{start + place}. ") + "\n".join(_plain(one) for one in item)
                for place, item in enumerate(items)
            )
        case Table(header, rows, _):
            return "\n".join("\t".join(line_text(cell) for cell in row) for row in (header, *rows))
        case _:
            return ""
