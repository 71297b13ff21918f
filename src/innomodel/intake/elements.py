"""The elements of a page in HTML, one after another, as lines."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from urllib.parse import urljoin

from innomodel.intake.labels import label_of_line
from innomodel.intake.line import Line, Run, joined, plain, without_icon
from innomodel.intake.tags import BLOCKS, EMPTY, HEADINGS, LEFT

_STYLES = {"b": "bold", "strong": "bold", "i": "italic", "em": "italic"}
_LABEL_CLASS = re.compile(r"label|field__", re.IGNORECASE)
_SAVED_FROM = re.compile(r"saved from url=\(\d+\)(https?://\S+)")
_SPACE = re.compile(r"[ \t\r\n\f]+")
_STEP = 4
_DEEPEST = 8
_NEAR = 50
_LONGEST_ADDRESS = 4000


@dataclass
class _Table:
    """A table while it is read: at which line each cell of each row begins."""

    rows: list[list[int]] = field(default_factory=list)
    is_nest: bool = False


class Elements:
    """What lxml tells of a page while it reads it: the target of its parser.

    `number` is the line of the page that the parser is at. Of what is open, `inside` counts what is left
    out, the main part, the head and foot of the site, and styles; `links` has the addresses, `lists`
    the number of the next item, None for bullets.
    """

    def __init__(self) -> None:
        self.number = 1
        self._base = ""
        self._lines: list[Line] = []
        self._runs: list[Run] = []
        self._first_number = 1
        self._begins_block = True
        self._marker = ""
        self._level = 0
        self._open: list[tuple[str, bool]] = []
        self._inside = dict.fromkeys(("left", "main", "site", "bold", "italic", "pre"), 0)
        self._links: list[str] = []
        self._lists: list[int | None] = []
        self._tables: list[_Table] = []

    def start(self, tag: str, attrib: Mapping[str, str]) -> None:
        """An element begins."""
        if tag in EMPTY:
            self._empty(tag, attrib)
            return
        if attrib.get("role") == "main":
            tag = "main"
        is_block = tag in BLOCKS or _LABEL_CLASS.search(attrib.get("class", "")[:200]) is not None
        self._open.append((tag, is_block))
        self._inside["left"] += tag in LEFT
        if not self._inside["left"]:
            if is_block:
                self._end_block()
            self._begin(tag, attrib)

    def end(self, tag: str) -> None:
        """An element ends."""
        if tag in EMPTY or not self._open:
            return
        opened, is_block = self._open.pop()
        if self._inside["left"]:
            self._inside["left"] -= opened in LEFT
            return
        if is_block:
            self._end_block()
        self._finish(opened)

    def data(self, text: str) -> None:
        """Words of the page."""
        if self._inside["left"]:
            return
        if not self._inside["pre"]:
            self._add(_SPACE.sub(" ", text), text)
            return
        for place, line in enumerate(text.split("\n")):
            if place:
                self._end_line()
            self._add(line, line)

    def comment(self, text: str) -> None:
        """A comment: browsers note in one where a page was saved from."""
        match = _SAVED_FROM.search(text[:_LONGEST_ADDRESS])
        self._base = self._base or (match[1] if match else "")

    def close(self) -> None:
        """The page ends."""
        self._end_block()

    @property
    def depth(self) -> int:
        """How many elements are open."""
        return len(self._open)

    def is_near(self, tag: str) -> bool:
        """Whether an element `tag` is among the innermost that are open."""
        return any(tag == opened for opened, _is_block in self._open[-_NEAR:])

    def lines(self) -> list[Line]:
        """The lines of a page that has come to its end."""
        return self._lines

    def _add(self, words: str, source: str) -> None:
        if not self._runs:
            words = words.lstrip(" ")
            self._first_number = self.number - source.lstrip().count("\n")
        if words:
            link = self._links[-1] if self._links else ""
            self._runs.append(Run(words, self._inside["bold"] > 0, self._inside["italic"] > 0, link))

    def _empty(self, tag: str, attributes: Mapping[str, str]) -> None:
        if tag in ("base", "link", "meta"):
            self._note_address(tag, attributes)
        elif self._inside["left"]:
            return
        elif tag == "br":
            self._end_line()
        elif tag == "hr":
            self._end_block()
        elif tag == "img" and (words := " ".join(attributes.get("alt", "").split())):
            self._first_number = self._first_number if self._runs else self.number
            source = self._links[-1] if self._links else self._address(attributes.get("src", ""))
            self._runs.append(Run(words, link=source, image=not self._links))

    def _note_address(self, tag: str, attributes: Mapping[str, str]) -> None:
        """Where the page is on the web, if it says so itself."""
        address = attributes.get("content", "") if attributes.get("property") == "og:url" else ""
        if tag == "base" or (tag == "link" and attributes.get("rel", "").lower() == "canonical"):
            address = attributes.get("href", "")
        if address.startswith(("http://", "https://")):
            self._base = address[:_LONGEST_ADDRESS]

    def _address(self, written: str) -> str:
        """An address as a link of the page means it; "" for none and for what no address is as long as."""
        try:
            return urljoin(self._base, written.strip()) if len(written) <= _LONGEST_ADDRESS else ""
        except ValueError:
            return ""

    def _begin(self, tag: str, attributes: Mapping[str, str]) -> None:
        if tag in _STYLES:
            self._inside[_STYLES[tag]] += 1
        elif tag in HEADINGS:
            self._level = int(tag[1])
        elif tag == "a":
            self._links.append(self._address(attributes["href"]) if "href" in attributes else "")
        elif tag == "pre":
            self._inside["pre"] += 1
        elif tag in ("main", "article"):
            self._inside["main"] += 1
        elif tag in ("header", "footer"):
            self._inside["site"] += 1
        elif tag in ("ul", "ol", "li"):
            self._begin_in_list(tag, attributes)
        else:
            self._begin_in_table(tag)

    def _finish(self, tag: str) -> None:
        if tag in _STYLES:
            self._inside[_STYLES[tag]] -= 1
        elif tag in HEADINGS:
            self._level = 0
        elif tag == "a":
            self._links.pop()
        elif tag == "pre":
            self._inside["pre"] -= 1
        elif tag in ("main", "article"):
            self._inside["main"] -= 1
        elif tag in ("header", "footer"):
            self._inside["site"] -= 1
        elif tag in ("ul", "ol", "li"):
            self._end_item()
            if tag != "li":
                self._lists.pop()
        elif tag == "table":
            self._end_table(self._tables.pop())

    def _begin_in_list(self, tag: str, attributes: Mapping[str, str]) -> None:
        self._end_item()
        if tag == "ul":
            self._lists.append(None)
        elif tag == "ol":
            self._lists.append(_whole(attributes.get("start"), 1))
        else:
            number = self._lists[-1] if self._lists else None
            if number is None:
                self._marker = "•"
                return
            number = _whole(attributes.get("value"), number)
            self._lists[-1] = number + 1
            self._marker = f"{number}."

    def _end_item(self) -> None:
        """An item that had no words of its own, because it is empty or begins with a list."""
        if self._marker:
            self._end_line()

    def _begin_in_table(self, tag: str) -> None:
        if tag == "table":
            for outer in self._tables[-1:]:
                outer.is_nest = True
            self._tables.append(_Table())
        elif tag == "tr" and self._tables:
            self._tables[-1].rows.append([])
        elif tag in ("td", "th") and self._tables and self._tables[-1].rows:
            self._tables[-1].rows[-1].append(len(self._lines))

    def _end_line(self) -> None:
        """What was said so far is a line."""
        runs = without_icon(self._runs)
        if runs or self._marker:
            depth = min(max(len(self._lists), bool(self._marker)), _DEEPEST)
            self._lines.append(
                Line(
                    self._first_number if runs else self.number,
                    _STEP * depth - (2 if self._marker else 0),
                    plain(runs),
                    runs,
                    self._marker,
                    self._level,
                    begins_block=self._begins_block,
                    zone="main" if self._inside["main"] else "site" if self._inside["site"] else "",
                )
            )
            self._marker = ""
            self._begins_block = False
        self._runs = []

    def _end_block(self) -> None:
        """A block begins or ends: what follows does not run on."""
        if self._runs:
            self._end_line()
        self._begins_block = True

    def _end_table(self, table: _Table) -> None:
        """A table of data becomes one line; one that only lays out the page stays the lines in it."""
        starts = [cell for row in table.rows for cell in row]
        if not starts or table.is_nest or max(map(len, table.rows)) < 2:
            return
        inner = self._lines[starts[0] :]
        if not inner or any(line.marker or label_of_line(line.text) for line in inner):
            return
        cells = _cells(self._lines, starts)
        rows = tuple(tuple(next(cells) for _cell in row) for row in table.rows if row)
        self._lines[starts[0] :] = [
            Line(
                inner[0].number,
                inner[0].indent,
                "\n".join(line.text for line in inner),
                (),
                table=rows,
                begins_block=True,
                zone=inner[0].zone,
            )
        ]
        self._begins_block = True


def _cells(lines: list[Line], starts: list[int]) -> Iterator[tuple[Run, ...]]:
    for start, end in zip(starts, [*starts[1:], len(lines)], strict=True):
        yield joined([line.runs for line in lines[start:end]])


def _whole(written: str | None, otherwise: int) -> int:
    """A number of a list, as far as Markdown can say it."""
    return int(written) if written and written.isdecimal() and len(written) <= 6 else otherwise
