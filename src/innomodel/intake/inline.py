"""Words as CommonMark, so that a reader sees the same words: nothing becomes markup by accident."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import groupby, pairwise, zip_longest

from innomodel.commonmark import live_address, reader
from innomodel.intake.line import Run, Runs, plain

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
    """`runs` as CommonMark on one line, without the emphasis that cannot be written but by changing words."""
    if len(runs) == 1 and not any(runs[0][1:]):
        return escaped(runs[0].text)
    parts = list(_merged(runs))
    text = "".join(_drawn(parts)).strip()
    if _is_sure(parts) or _shown(text) == " ".join(plain(runs).split()):
        return text
    text = "".join(_marked(run._replace(bold=False, italic=False)) for run in _merged(runs)).strip()
    if _shown(text) == " ".join(plain(runs).split()):
        return text
    return escaped(plain(runs).strip())


def _drawn(parts: Sequence[Run]) -> Iterator[str]:
    """Each of `parts` as CommonMark; an exclamation mark before a link does not make it an image."""
    for part, following in zip_longest(parts, parts[1:]):
        text = _marked(part)
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


def _marked(run: Run) -> str:
    text = escaped(run.text)
    link = _target(run.link) if run.link else ""
    if link and text:
        bracketed = text if _BRACKETS.search(text) else re.sub(r"[\[\]]", r"\\\g<0>", text)
        text = f"{'!' if run.image else ''}[{bracketed}]({link})"
    mark = ("**" if run.bold else "") + ("*" if run.italic else "")
    return f"{mark}{text}{mark[::-1]}" if mark and text.strip() else text


@lru_cache(maxsize=1000)
def _target(link: str) -> str:
    """The address as the target of a link, "" for one that is not of the web, mail or phone."""
    return live_address(link).translate(_URL_ENDS)


def _shown(text: str) -> str:
    """The words a reader of CommonMark sees, white space as single spaces."""
    (token,) = reader().parseInline(text)
    words = "".join(
        " " if child.type in ("softbreak", "hardbreak") else child.content for child in token.children or ()
    )
    return " ".join(words.split())
