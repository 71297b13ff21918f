"""Rich text as the plain text a browser copies: markup goes, and its places stay."""

from collections.abc import Iterable, Iterator

from innomodel.render.rich import Block, Code, Items, Line, Quote, Rule, Table, line_text, parse

_CONTENT = " " * 4
"""What an item holds begins here, and so does a list inside it."""


def copied(markdown: str) -> str:
    """The words of `markdown`, paragraphs and headings apart by a blank line.

    Items of a list stand on their own lines, indented, behind a bullet or a number; the rows of a table
    on lines, cells apart by a tab. Links keep their words only.
    """
    return copied_blocks(parse(markdown))


def copied_blocks(blocks: Iterable[Block]) -> str:
    """`blocks` as `copied` shows them."""
    return "\n\n".join(text for block in blocks if (text := _copied(block)))


def copied_line(line: Line) -> str:
    """The words of `line`; it can have several lines when breaks were forced."""
    return "\n".join(part.strip(" ") for part in line_text(line).split("\n"))


def _copied(block: Block) -> str:
    match block:
        case Code(text):
            return text
        case Rule():
            return ""
        case Quote(blocks):
            return copied_blocks(blocks)
        case Items(items, start):
            return _list(items, start)
        case Table(header, rows, _):
            return "\n".join("\t".join(_cells(row)) for row in (header, *rows))
        case _:
            return copied_line(block.line)


def _cells(row: Iterable[Line]) -> Iterator[str]:
    return (" ".join(copied_line(cell).split("\n")) for cell in row)


def _list(items: tuple[tuple[Block, ...], ...], start: int | None) -> str:
    """A list, its items close together unless one holds more than a paragraph and lists."""
    is_loose = any(not isinstance(block, Items) for item in items for block in item[1:])
    between = "\n\n" if is_loose else "\n"
    markers = ("•" if start is None else f"{start + place}." for place in range(len(items)))
    return between.join(
        _item(item, f"  {marker} ", between) for item, marker in zip(items, markers, strict=True)
    )


def _item(blocks: tuple[Block, ...], marker: str, between: str) -> str:
    """The marker, the first line behind it, and below it what else the item holds."""
    begins_with_list = isinstance(next(iter(blocks), None), Items)
    texts = ["", *map(_copied, blocks)] if begins_with_list else map(_copied, blocks)
    first, *rest = between.join(texts).split("\n")
    return "\n".join([(marker + first).rstrip(" "), *(_CONTENT + line if line else "" for line in rest)])
