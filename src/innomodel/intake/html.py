"""A saved or copied page in HTML as lines: its layout kept, its scripts and menus left."""

import re
from collections.abc import Iterator, Sequence
from typing import Any, cast

from lxml import etree

from innomodel.intake.elements import Elements
from innomodel.intake.labels import label_of_line
from innomodel.intake.line import Line

_PIECE = 8192
"""Bytes of one line after which we look how much is open."""
_DEEP = 500
"""Elements open at once: browsers, too, make no page deeper."""
_END = re.compile(rb"</([A-Za-z][^\s/<>]*)[^<>]*>")


def html_lines(text: str) -> Sequence[Line]:
    """The lines of the content of a page in HTML, numbered by the lines of `text`.

    Nothing is run, loaded or followed. Time and memory grow with the length of `text` and not with its
    nesting: the elements are never held as a tree.
    """
    if text.startswith("Version:") and "<" in text:  # what a Windows clipboard has above the page
        first = text.index("<")
        text = "\n" * text.count("\n", 0, first) + text[first:]
    elements = Elements()
    parser = etree.HTMLParser(target=cast("Any", elements), encoding="utf-8", huge_tree=True, no_network=True)
    for number, line in enumerate(text.encode("utf-8", "replace").split(b"\n"), start=1):
        elements.number = number
        for piece in _pieces(line + b"\n"):
            _feed(parser, elements, piece)
    parser.close()
    return _content(elements.lines())


def _pieces(line: bytes) -> Iterator[bytes]:
    """The line in pieces that begin with a tag, each as short as may be but for what has no tags."""
    start = 0
    while (cut := line.find(b"<", start + _PIECE)) >= 0:
        yield line[start:cut]
        start = cut
    yield line[start:]


def _feed(parser: etree.HTMLParser, elements: Elements, piece: bytes) -> None:
    """Give the parser a piece of the page; where very much is open, without ends of what is not open near by.

    The parser looks for what an end tag ends among all that is open, each time anew.
    """
    start = 0
    for end in _END.finditer(piece) if elements.depth > _DEEP else ():
        parser.feed(piece[start : end.start()])
        start = end.start() if elements.is_near(end[1].decode("utf-8", "replace").lower()) else end.end()
    parser.feed(piece[start:])


def _content(lines: Sequence[Line]) -> Sequence[Line]:
    """The page's own lines: its main part if the labels are there, else all but head and foot of the site."""
    main = [line for line in lines if line.zone == "main"]
    others = [line for line in lines if line.zone == ""]
    if main and _labels(main) >= _labels(others):
        return main
    own = [line for line in lines if line.zone != "site" or line.level == 1]
    return own or lines


def _labels(lines: Sequence[Line]) -> int:
    return sum(label_of_line(line.text) is not None for line in lines)
