"""Rich text that needs no parser of blocks: paragraphs, headings and plain lists, most of what people write.

Reading it line by line takes a tenth of the time; whatever could mean anything else is left to the parser.
"""

import re
from typing import NamedTuple

_ELSEWHERE = re.compile("[\0\t\r\x0b\x0c\x1c-\x1f\x85\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]")
"""White space that a parser could take for something else."""
_NO_BREAK_AT_AN_END = re.compile("^[-# ]*\u00a0|\u00a0 *$", re.MULTILINE)
_HEADING = re.compile(r"(#{1,6}) ([^ #\n][^#\n]*)")
_OTHER_BLOCK = re.compile(r"[ #>*+=~`|:<_-]|\d{1,9}[.)](?:[ ]|$)")
_MARKUP = re.compile(r"[\\`*_\[\]<&~]")


class Simple(NamedTuple):
    """A paragraph (level 0), a heading (1–6) or a list with bullets (-1): its text, or those of its items."""

    level: int
    texts: tuple[str, ...]


def simple_blocks(markdown: str) -> list[Simple] | None:
    """The blocks of `markdown`, None when it has any that are not simple.

    The texts are CommonMark within a line: see `plain_line`.
    """
    if _ELSEWHERE.search(markdown) or ("\u00a0" in markdown and _NO_BREAK_AT_AN_END.search(markdown)):
        return None
    blocks: list[Simple] = []
    is_after_list = False
    for chunk in _chunks(markdown):
        read = _list(chunk) if chunk[0].startswith("- ") else _running(chunk)
        if read is None or (is_after_list and read[0].level < 0):
            return None
        blocks += read
        is_after_list = read[0].level < 0
    return blocks


def plain_line(text: str) -> str | None:
    """The words of a text within a line, None when it has markup."""
    if _MARKUP.search(text) or "  \n" in text:
        return None
    return text.replace(" \n", "\n").replace("\n", " ")


def _chunks(markdown: str) -> list[list[str]]:
    """The lines between blank lines."""
    chunks: list[list[str]] = [[]]
    for line in markdown.split("\n"):
        if line.strip(" "):
            chunks[-1].append(line)
        elif chunks[-1]:
            chunks.append([])
    return [chunk for chunk in chunks if chunk]


def _running(chunk: list[str]) -> list[Simple] | None:
    """Headings and paragraphs that follow on each other."""
    blocks: list[Simple] = []
    lines: list[str] = []
    for line in chunk:
        heading = _HEADING.fullmatch(line)
        if heading:
            blocks += _paragraph(lines)
            lines = []
            blocks.append(Simple(len(heading[1]), (heading[2].strip(" \n"),)))
        elif _OTHER_BLOCK.match(line):
            return None
        else:
            lines.append(line)
    return blocks + _paragraph(lines)


def _paragraph(lines: list[str]) -> list[Simple]:
    return [Simple(0, ("\n".join(lines).strip(" \n"),))] if lines else []


def _list(chunk: list[str]) -> list[Simple] | None:
    """A list whose items are a paragraph each, perhaps on several lines."""
    items: list[list[str]] = []
    for line in chunk:
        inside = line[2:]
        if line[:2] not in ("- ", "  ") or not inside or _OTHER_BLOCK.match(inside):
            return None
        if line[0] == "-":
            items.append([])
        items[-1].append(inside)
    return [Simple(-1, tuple("\n".join(item).strip(" \n") for item in items))]
