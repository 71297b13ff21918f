"""The tags of a template: found in its paragraphs, made whole, and turned into code for jinja2.

The syntax is docxtpl's: `{{ name }}` for text in a run, `{{p name }}` for paragraphs in the place of the
one that it stands in, `{{r name }}` for runs in the place of its run, `{%p … %}` around paragraphs,
`{%tr … %}` and `{%tc … %}` around rows and cells.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator
from copy import deepcopy
from itertools import accumulate
from typing import Any, NamedTuple

from lxml import etree

from innomodel.archive import UnsafeArchive
from innomodel.render.sandbox import MOST_TAGS
from innomodel.render.word.styles import Styles, W

_TAG = re.compile(r"\{\{.{,2000}?\}\}|\{%.{,2000}?%\}|\{#.{,2000}?#\}", re.DOTALL)
"""A tag. One that is longer is not looked for: where braces are open, each would be looked for to the end."""
_BRACE = re.compile(r"\{\{|\}\}|\{%|%\}|\{#|#\}")
_KIND = re.compile(r"(\{[{%#])(p|r|tr|tc)(?=\s)")
_FOR_DOCXTPL = re.compile(r"\{%\s*(colspan|cellbg|vm|hm)\b|\{[{%]-|-[%}]\}")
_MOST_SHOWN = 300  # characters of a paragraph
_QUOTES = str.maketrans("“”‘’", "\"\"''")
_MARK = "\U0010fff0{}\U0010fff1"
_MARKED = re.compile("\U0010fff0(\\d+)\U0010fff1")
_PRESERVE = "{http://www.w3.org/XML/1998/namespace}space"
_DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
_BRACES = {"{_{": "{{", "}_}": "}}", "{_%": "{%", "%_}": "%}"}
"""Braces that are to be seen, as docxtpl has them typed."""
_LIFTED = {"p": f"{W}p", "tr": f"{W}tr", "tc": f"{W}tc"}


class Tag(NamedTuple):
    """A tag and where it stands.

    `kind` is "", "p", "r", "tr" or "tc"; `paragraph` counts from 1 in its part, `shown` is the text of
    that paragraph. `is_split` says that Word has cut the tag into several runs, `has_neighbours` that
    there is text beside it, which goes away with the paragraph that the tag stands for.
    """

    text: str
    kind: str
    paragraph: int
    shown: str
    is_split: bool
    has_neighbours: bool


class Story(NamedTuple):
    """A part of the document as code for jinja2. The n-th tag stands on the n-th line after the first.

    `unclosed` are paragraphs, by number and text, with braces that make no tag.
    """

    code: str
    tags: tuple[Tag, ...]
    unclosed: tuple[tuple[int, str], ...]

    @property
    def is_plain(self) -> bool:
        """Whether the part says the same in every document."""
        return "{{" not in self.code and "{%" not in self.code


def tag_at(story: Story, line: int) -> Tag:
    """The tag on a line of the code of `story`."""
    return story.tags[min(max(line - 2, 0), len(story.tags) - 1)]


def story(root: Any, styles: Styles) -> Story:
    """The part with this root, which is changed."""
    reader = _Reader(styles)
    for number, paragraph in enumerate(list(root.iter(f"{W}p")), 1):
        reader.read(paragraph, number)
    return reader.story(root)


class _Around(NamedTuple):
    """A paragraph that has tags: its number, text and style, the tags that were cut, what else is in it.

    `kinds` are those of its tags, and None when there is text beside them.
    """

    number: int
    shown: str
    style: str
    split: set[str]
    kinds: set[str | None]


class _Reader:
    """Reads one part paragraph by paragraph and puts a mark in the place of each tag."""

    def __init__(self, styles: Styles) -> None:
        self._styles = styles
        self._found: list[tuple[Tag, str]] = []
        self._unclosed: list[tuple[int, str]] = []
        self._heading = 0

    def read(self, paragraph: Any, number: int) -> None:
        """Read the paragraph. Raises UnsafeArchive when there are more tags than a template may have."""
        named = paragraph.find(f"{W}pPr/{W}pStyle")
        style = "" if named is None else named.get(f"{W}val", "")
        self._heading = self._styles.heading_level(style) or self._heading
        texts = [one for one in paragraph.iter(f"{W}t") if next(one.iterancestors(f"{W}p")) is paragraph]
        shown = "".join(one.text or "" for one in texts)
        if _BRACE.search(_TAG.sub("", shown)):
            self._unclosed.append((number, _shortened(shown)))
        if "{" in shown:
            around = _Around(number, _shortened(shown), style, _made_whole(texts, shown), _apart(shown))
            first = len(self._found)
            for text in texts:
                marked = _TAG.sub(lambda tag: self._mark(tag[0], around), text.text or "")
                text.text = marked
                text.set(_PRESERVE, "preserve")
            self._lift(paragraph, texts, range(first, len(self._found)))

    def story(self, root: Any) -> Story:
        """The code of what has been read. Marks that went away with a row or a cell are left out."""
        tags = []

        def code(mark: re.Match[str]) -> str:
            tag, written = self._found[int(mark[1])]
            tags.append(tag)
            return written

        xml = etree.tostring(root, encoding="unicode").replace("\n", " ")
        for typed, meant in _BRACES.items():
            xml = xml.replace(typed, f"{{{{ {meant!r} }}}}")
        written = _MARKED.sub(code, _DECLARATION + xml)
        if _FOR_DOCXTPL.search(written):
            from docxtpl import DocxTemplate  # loaded only for what it alone can do

            written = DocxTemplate(None).patch_xml(written)
        return Story(written, tuple(tags), tuple(self._unclosed))

    def _mark(self, text: str, around: "_Around") -> str:
        if text.startswith("{#"):
            return ""
        if len(self._found) >= MOST_TAGS:
            raise UnsafeArchive("too many tags")
        is_split = text in around.split
        text = " ".join(text.translate(_QUOTES).split())
        kind = _kind(text)
        has_neighbours = kind in _LIFTED and bool(around.kinds - {kind})
        self._found.append(
            (
                Tag(text, kind, around.number, around.shown, is_split, has_neighbours),
                _code(text, kind, around.style, self._heading),
            )
        )
        return _MARK.format(len(self._found) - 1)

    def _lift(self, paragraph: Any, texts: list[Any], marks: range) -> None:
        """Put the marks that stand for paragraphs, rows, cells and runs in their place."""
        kinds = {self._found[mark][0].kind for mark in marks}
        for kind in ("tr", "tc", "p"):
            if kind in kinds:
                kept = "".join(_MARK.format(mark) for mark in marks if self._found[mark][0].kind == kind)
                around = (one for one in (paragraph, *paragraph.iterancestors()) if one.tag == _LIFTED[kind])
                _replace(next(around, paragraph), kept)
                return
        if "r" in kinds:
            for run in dict.fromkeys(one.getparent() for one in texts):
                self._split_run(run)

    def _split_run(self, run: Any) -> None:
        """Cut `run` at the marks that stand for runs."""
        pieces = [piece for child in run if child.tag != f"{W}rPr" for piece in self._pieces(child)]
        if not any(isinstance(piece, str) for piece in pieces):
            return
        properties = run.find(f"{W}rPr")
        for piece in pieces:
            if isinstance(piece, str):
                _put_before(run, piece)
            else:
                one = etree.Element(run.tag, run.attrib, run.nsmap)
                one.extend([piece] if properties is None else [deepcopy(properties), piece])
                run.addprevious(one)
        _replace(run, "")

    def _pieces(self, child: Any) -> Iterator[Any]:
        """A run's child as it is, or a text cut into texts and marks."""
        place = 0
        text = child.text or "" if child.tag == f"{W}t" else ""
        marks = [one for one in _MARKED.finditer(text) if self._found[int(one[1])][0].kind == "r"]
        if not marks:
            yield child
            return
        for mark in marks:
            if mark.start() > place:
                yield _text(child, text[place : mark.start()])
            yield mark[0]
            place = mark.end()
        if place < len(text):
            yield _text(child, text[place:])


def _code(text: str, kind: str, style: str, heading: int) -> str:
    """What jinja2 reads: one line break in it, so that a line number tells the tag."""
    bare = _KIND.sub(r"\1", text)
    if bare.startswith("{{") and kind in ("p", "r"):
        drawn = f"paragraphs({style!r}, {heading})" if kind == "p" else "runs"
        bare = f"{{{{ ({bare[2:-2].strip()})|{drawn} }}}}"
    start = 3 if bare[2] == "-" else 2
    return f"{bare[:start]}\n{bare[start:]}"


def _kind(text: str) -> str:
    found = _KIND.match(text)
    return found[2] if found else ""


def _shortened(shown: str) -> str:
    plain = " ".join(shown.split())
    return plain if len(plain) <= _MOST_SHOWN else f"{plain[:_MOST_SHOWN]} …"


def _apart(shown: str) -> set[str | None]:
    """The kinds of the tags in a text, and None when there is text beside them."""
    kinds: set[str | None] = {_kind(tag[0]) for tag in _TAG.finditer(shown)}
    return kinds | ({None} if _TAG.sub("", shown).strip() else set())


def _made_whole(texts: list[Any], shown: str) -> set[str]:
    """Move each tag that Word has cut into the text that it begins in; the tags that were cut."""
    starts = list(accumulate((len(one.text or "") for one in texts), initial=0))
    split = set()
    for tag in reversed(list(_TAG.finditer(shown))):
        first = bisect_right(starts, tag.start()) - 1
        last = bisect_right(starts, tag.end() - 1) - 1
        if first < last:
            split.add(tag[0])
            texts[last].text = texts[last].text[tag.end() - starts[last] :]
            texts[first].text = texts[first].text[: tag.start() - starts[first]] + tag[0]
            for between in texts[first + 1 : last]:
                between.text = ""
    for text in texts:
        if not text.text:
            _drop(text)
    texts[:] = [one for one in texts if one.text]
    return split


def _drop(text: Any) -> None:
    """Take away an empty text, and its run when there is nothing else in it."""
    run = text.getparent()
    run.remove(text)
    if all(one.tag == f"{W}rPr" for one in run):
        _replace(run, "")


def _text(like: Any, content: str) -> Any:
    one = etree.Element(like.tag, like.attrib, like.nsmap)
    one.text = content
    return one


def _replace(element: Any, text: str) -> None:
    """`text` in the place of `element`."""
    _put_before(element, text + (element.tail or ""))
    element.getparent().remove(element)


def _put_before(element: Any, text: str) -> None:
    above = element.getprevious()
    if above is None:
        parent = element.getparent()
        parent.text = (parent.text or "") + text
    else:
        above.tail = (above.tail or "") + text
