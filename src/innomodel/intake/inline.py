"""Words as CommonMark, so that a reader sees the same words: nothing becomes markup by accident."""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import groupby, pairwise, zip_longest
from typing import TYPE_CHECKING

from innomodel.commonmark import live_address, reader
from innomodel.intake.line import Run, Runs, plain

if TYPE_CHECKING:
    from markdown_it.token import Token

_SPECIAL = re.compile(r"[\\`*_\[\]<&~]")
_ESCAPED = re.compile(
    r"\\(?=[!-/:-@\[-`{-~]|$)"  # a backslash that would escape what follows
    r"|[`*]"
    r"|(?<![^\W_])_|_(?![^\W_])"  # an underscore at the edge of a word
    r"|<(?=[A-Za-z/!?])"
    r"|&(?=#?\w+;)"
    r"|~(?=~)|(?<=~)~"
)
_BRACKETS = re.compile(r"\]\s*[(:\[]")
_BLOCK_START = re.compile(
    r"(?P<number>\d{1,9})(?P<dot>[.)])(?=\s|$)"
    r"|(?P<sign>[-+](?=\s|$)|\#{1,6}(?=\s|$)|>|~~~|[-=|:][-=|:\s]*$|-(?:\s*-){2,}\s*$)"
)
_UNSAFE_WORD = re.compile(r"[-+]$|\d{1,9}[.)]$|\#{1,6}$|>|~~~|[-=|:]+$")
_URL_ENDS = str.maketrans({"(": "%28", ")": "%29", "<": "%3C", ">": "%3E", " ": "%20", "\\": "%5C"})


def escaped(words: str) -> str:
    """`words` with a backslash before each sign that CommonMark would take for markup."""
    if not _SPECIAL.search(words):
        return words
    text = _ESCAPED.sub(lambda match: "\\" + match[0], words)
    return re.sub(r"[\[\]]", r"\\\g<0>", text) if _BRACKETS.search(text) else text


def block_start(text: str) -> str:
    """`text` so that it begins a paragraph: no list, heading or rule."""
    match = _BLOCK_START.match(text)
    if match is None:
        return text
    if match["number"]:
        return f"{match['number']}\\{text[match.end('number') :]}"
    return "\\" + text


def heading_text(text: str) -> str:
    """`text` so that it can stand in a heading: number signs at the end are words."""
    return re.sub(r"(?:^|(?<=\s))#+$", r"\\\g<0>", text)


def inline(runs: Runs) -> str:
    """`runs` as CommonMark on one line, without the emphasis that cannot be written but by changing words.

    Reading it gives the same words, the same links and the same images.
    """
    if len(runs) == 1 and not any(runs[0][1:]):
        return escaped(runs[0].text)
    parts = tuple(_merged(runs))
    text = "".join(_drawn(parts)).strip()
    if _is_sure(parts) or _is_read_as(text, parts):
        return text
    parts = tuple(_merged(tuple(run._replace(bold=False, italic=False) for run in runs)))
    for is_strict in (False, True):
        text = "".join(_drawn(parts, is_strict)).strip()
        if _is_read_as(text, parts):
            return text
    return escaped(plain(runs).strip())


def _drawn(parts: Sequence[Run], is_strict: bool = False) -> Iterator[str]:
    """Each of `parts` as CommonMark; an exclamation mark before a link does not make it an image.

    No bracket of the words is left as it is when `is_strict`.
    """
    for part, following in zip_longest(parts, parts[1:]):
        text = _marked(part, is_strict)
        is_before_link = following is not None and following.link and not following.image
        yield f"{text[:-1]}\\!" if is_before_link and text.endswith("!") else text


def _is_sure(parts: Sequence[Run]) -> bool:
    """Whether it is plain that the words are read as they are: no signs, and emphasis around whole words."""
    styled = [run.bold or run.italic for run in parts]
    return (
        not any(_SPECIAL.search(run.text) for run in parts)
        and not any(one and other for one, other in pairwise(styled))
        and all(
            run.text[:1].isalnum() and run.text[-1:].isalnum() and not run.link
            for run, is_styled in zip(parts, styled, strict=True)
            if is_styled
        )
    )


def wrapped(text: str, width: int, first: int | None = None) -> Iterator[str]:
    """CommonMark on lines of about `width` characters, the first of `first`.

    A line is not begun by a word that would begin a list, a heading or another block there.
    """
    if len(text) <= (width if first is None else first):
        yield text
        return
    line: list[str] = []
    length, room = 0, width if first is None else first
    for word in text.split(" "):
        if line and length + 1 + len(word) > room and not _UNSAFE_WORD.match(word):
            yield " ".join(line)
            line, length, room = [], 0, width
        length += len(word) + (1 if line else 0)
        line.append(word)
    yield " ".join(line)


def _merged(runs: Runs) -> Iterator[Run]:
    """Neighbours of one style joined; the white space at the edges of a style stands outside it."""
    parts = (part for one in runs for part in _without_edges(one))
    for style, same in groupby(parts, key=lambda run: run[1:]):
        texts = [run.text for run in same]
        for text in texts if style[-1] else ["".join(texts)]:
            yield Run(text, *style)


def _without_edges(run: Run) -> Iterator[Run]:
    words = run.text.strip()
    if not any(run[1:]) or words == run.text:
        yield run
        return
    before = run.text[: len(run.text) - len(run.text.lstrip())]
    if before:
        yield Run(before)
    if words:
        yield run._replace(text=words)
    if words and (after := run.text[len(before) + len(words) :]):
        yield Run(after)


def _marked(run: Run, is_strict: bool) -> str:
    link = _target(run.link) if run.link else ""
    text = _bracketed(run.text) if is_strict or link else escaped(run.text)
    if link and text:
        text = f"{'!' if run.image else ''}[{text}]({link})"
    mark = ("**" if run.bold else "") + ("*" if run.italic else "")
    return f"{mark}{text}{mark[::-1]}" if mark and text.strip() else text


def _bracketed(words: str) -> str:
    """`words` as `escaped` has them, and every bracket with a backslash before it."""
    return re.sub(r"[\[\]]", r"\\\g<0>", _ESCAPED.sub(lambda match: "\\" + match[0], words))


@lru_cache(maxsize=1000)
def _target(link: str) -> str:
    """The address as the target of a link, "" for one that is not of the web, mail or phone."""
    return live_address(link).translate(_URL_ENDS)


def _is_read_as(text: str, parts: Sequence[Run]) -> bool:
    """Whether a reader of CommonMark sees in `text` the words, the links and the images of `parts`."""
    (token,) = reader().parseInline(text)
    return _joined(_pieces(token.children or ())) == _joined(
        (_target(part.link) if part.link else "", part.image and bool(_target(part.link)), part.text)
        for part in parts
    )


_Piece = tuple[str, bool, str]
"""An address or "", whether it is that of an image, and words."""


def _pieces(tokens: "Iterable[Token]") -> Iterator[_Piece]:
    link = ""
    for token in tokens:
        if token.type in ("link_open", "link_close"):
            link = str(token.attrs.get("href", ""))
        elif token.type == "image":
            words = "".join(words for _link, _image, words in _pieces(token.children or ()))
            yield str(token.attrs["src"]), True, words
        else:
            yield link, False, " " if token.type in ("softbreak", "hardbreak") else token.content


def _joined(pieces: Iterable[_Piece]) -> tuple[str, list[_Piece]]:
    """All words, white space as single spaces, and the links and images with theirs, neighbours joined."""
    found = list(pieces)
    words = " ".join("".join(text for _link, _image, text in found).split())
    links = (
        (*style, "".join("".join(text for *_style, text in same).split()))
        for style, same in groupby(found, key=lambda piece: piece[:2])
    )
    return words, [one for one in links if one[0] and one[2]]
