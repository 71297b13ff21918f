"""A page as lines: what copied text and HTML have in common before their layout is read."""

import re
from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import NamedTuple

BULLETS = ("•", "▪", "◦", "‣", "●", "○", "∙", "■", "□", "➢", "➤", "✓", "✔")
"""What begins an item of a list in copied text."""


def without_bullet(text: str) -> str:
    """`text` without a bullet at its beginning."""
    return text[1:].lstrip() if text.startswith(BULLETS) else text


class Run(NamedTuple):
    """Words in one style. `link` is an address or ""; an `image` has its alternative text as words."""

    text: str
    bold: bool = False
    italic: bool = False
    link: str = ""
    image: bool = False


Runs = tuple[Run, ...]


class Line(NamedTuple):
    """One line of a page.

    `number` counts the lines of the page from 1, `indent` the white space before the words, which
    `text` has plainly and `runs` in their styles. `marker` is "•" or a number with its full stop when
    the page itself says that the line is a list item, `level` the level of a heading that the page
    itself marks. `table` has the rows of a table, cells as runs; such a line has no other runs.
    `begins_block` when the page says that the line does not run on from the one above, `zone` which
    part of a site it is in: its "main" part, or head and foot ("site").
    """

    number: int
    indent: int
    text: str
    runs: Runs
    marker: str = ""
    level: int = 0
    table: tuple[tuple[Runs, ...], ...] = ()
    begins_block: bool = False
    zone: str = ""

    @property
    def is_blank(self) -> bool:
        """Whether the line has no words and is no list item."""
        return not self.text and not self.marker

    def without_start(self, length: int) -> "Line":
        """The line without its first `length` characters and the white space after those."""
        runs = without_start(self.runs, length)
        return self._replace(runs=runs, text=plain(runs))

    def moved(self, less: int) -> "Line":
        """The line with `less` white space before it."""
        return self._replace(indent=max(0, self.indent - less)) if less else self


def plain(runs: Runs) -> str:
    """The words of `runs`."""
    return runs[0].text if len(runs) == 1 else "".join(run.text for run in runs)


def without_start(runs: Runs, length: int) -> Runs:
    """`runs` without their first `length` characters and the white space after those."""
    if len(runs) == 1:
        words = runs[0].text[length:].lstrip()
        return (runs[0]._replace(text=words),) if words else ()
    kept: list[Run] = []
    for run in runs:
        if kept:
            kept.append(run)
        elif len(run.text) <= length:
            length -= len(run.text)
        elif text := run.text[length:].lstrip():
            kept.append(run._replace(text=text))
        else:
            length = 0
    return tuple(kept)


def joined(lines: Sequence[Runs]) -> Runs:
    """Lines of runs as one, a space between each."""
    return tuple(run for place, line in enumerate(lines) for run in ((Run(" "),) if place else ()) + line)


_LINE_END = re.compile(r"\r\n|\n|\r")
_INNER_LINE_END = re.compile("[\v\f\x1c-\x1e\x85\u2028\u2029]")
_INVISIBLE = re.compile("[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\ufeff\ufffe\uffff]")
_UNPAIRED = re.compile("[\ud800-\udfff]")
_RUN_OF_SPACE = re.compile("[ \t\u00a0\x1f]*[ \t\x1f][ \t\u00a0\x1f]*|\u00a0{2,}")
_ICON = re.compile(r"icon/[\w-]+ Created with Sketch\.\s*|icon/[\w-]+$|Created with Sketch\.$")
_TAB = 4


def text_lines(text: str) -> Iterator[Line]:
    """The lines of copied text.

    White space at the ends goes, runs of it become one space, and so do control characters and the
    titles of icons; every word stays.
    """
    if not text.isascii():
        text = _UNPAIRED.sub("\ufffd", text)
    for number, raw in enumerate(_LINE_END.split(text), start=1):
        if raw.isprintable():
            yield _line(number, raw)
            continue
        for part in _INNER_LINE_END.split(raw):
            yield _line(number, _INVISIBLE.sub("", part))


def has_invisible(text: str) -> re.Match[str] | None:
    """The first control character of `text` that `text_lines` drops."""
    return _INVISIBLE.search(text, 1 if text.startswith("\ufeff") else 0)


def tidy(words: str) -> str:
    """`words` without white space at the ends, each run of white space inside as one space."""
    words = words.strip()
    if "  " in words or not words.isprintable():
        return _RUN_OF_SPACE.sub(" ", words)
    return words


def without_icon(runs: Sequence[Run]) -> Runs:
    """`runs` as those of a line: white space as in `tidy`, and without the title of an icon."""
    words = tidy(plain(tuple(runs)))
    if not words:
        return ()
    kept = [
        Run(_RUN_OF_SPACE.sub(" ", "".join(run.text for run in same)), *style)
        for style, same in groupby(runs, key=lambda run: run[1:])
    ]
    kept[0] = kept[0]._replace(text=kept[0].text.lstrip())
    kept[-1] = kept[-1]._replace(text=kept[-1].text.rstrip())
    if words.startswith(("icon/", "Created")) and (match := _ICON.match(words)):
        return without_start(tuple(kept), match.end())
    return tuple(run for run in kept if run.text)


def _line(number: int, raw: str) -> Line:
    words = tidy(raw)
    if words.startswith(("icon/", "Created")):
        words = _ICON.sub("", words, count=1)
    return Line(number, _indent(raw) if words else 0, words, (Run(words),))


def _indent(raw: str) -> int:
    """The columns before the first word; a no-break space at the edge is none."""
    if not raw[0].isspace():
        return 0
    columns = 0
    for character in raw:
        if character == " ":
            columns += 1
        elif character == "\t":
            columns += _TAB
        elif character != "\u00a0":
            break
    return columns
