"""Word documents."""

from collections.abc import Iterator
from typing import Any

from innomodel.accessibility import common
from innomodel.accessibility.checkpoint import Checks, Looks, Problem
from innomodel.accessibility.contrast import ratio
from innomodel.accessibility.package import Package
from innomodel.accessibility.unreadable import Unreadable
from innomodel.accessibility.word_styles import Look, Looking, W
from innomodel.diagnostic import Message

_DRAWING = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
_RELATION = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
_CORE = "{http://purl.org/dc/elements/1.1/}title"
_ENOUGH, _ENOUGH_FOR_LARGE = 4.5, 3.0

_NO_ALTERNATIVE = Message("A picture has no alternative text.")
_NO_HEADER = Message("The first row of a table is not marked as its header.")
_UNEVEN = Message("The rows of a table have different numbers of cells.")
_LEADS_NOWHERE = Message("A link leads to {target}, which is not there.")
_FLOATS = Message("A text box or picture floats: a screen reader does not know its place in the text.")
_FAINT = Message("Text stands out from its ground by {ratio} to 1 only.")


class Opened:
    """A Word document's parts, its body and its styles."""

    def __init__(self, package: Package) -> None:
        self.package = package
        self.body: Any = package.xml("word/document.xml").find(f"{W}body")
        self.looking = Looking(package.xml("word/styles.xml"))

    @property
    def paragraphs(self) -> Iterator[Any]:
        """The paragraphs of the text, those of tables in their place."""
        yield from self.body.iter(f"{W}p")


def opened(content: bytes) -> Opened:
    """The Word document that `content` is. Raises Unreadable."""
    document = Opened(Package(content))
    if document.body is None:
        raise Unreadable("damaged")
    return document


def _text(element: Any) -> str:
    return "".join(one.text or "" for one in element.iter(f"{W}t"))


def _title(word: Opened) -> Looks:
    core = word.package.find("docProps/core.xml")
    return common.title(None if core is None else core.findtext(_CORE))


def _language(word: Opened) -> Looks:
    yield from common.language(word.looking.language)
    for tag in {one.get(f"{W}val") for one in word.body.iter(f"{W}lang")} - {None}:
        yield from common.language(tag)


def _heading_list(word: Opened) -> list[tuple[int, str]]:
    levels = ((word.looking.heading_level(one), one) for one in word.paragraphs)
    return [(level, _text(one)) for level, one in levels if level]


def _headings(word: Opened) -> Looks:
    return common.headings(_heading_list(word))


def _alternative_texts(word: Opened) -> Looks:
    for picture in word.body.iter(f"{_DRAWING}docPr"):
        yield None if picture.get("descr", "").strip() else Problem(_NO_ALTERNATIVE)
    for old in word.body.iter(f"{W}pict"):
        yield Problem(_NO_ALTERNATIVE, common.near(_text(old)))


def _tables(word: Opened) -> Looks:
    for table in word.body.iter(f"{W}tbl"):
        rows = table.findall(f"{W}tr")
        near = common.near(_text(table))
        if not rows or rows[0].find(f"{W}trPr/{W}tblHeader") is None:
            yield Problem(_NO_HEADER, near)
        else:
            yield Problem(_UNEVEN, near) if len(set(map(_width, rows))) > 1 else None


def _width(row: Any) -> int:
    spans = (cell.find(f"{W}tcPr/{W}gridSpan") for cell in row.iter(f"{W}tc"))
    return sum(1 if span is None else int(span.get(f"{W}val")) for span in spans)


def _lists(word: Opened) -> Looks:
    in_lists = [word.looking.is_in_list(one) for one in word.paragraphs]
    yield from (None for is_item in in_lists if is_item)
    yield from common.typed_items(
        "" if is_item else _text(one) for is_item, one in zip(in_lists, word.paragraphs, strict=True)
    )


def _link_texts(word: Opened) -> Looks:
    return common.link_texts(_text(one) for one in word.body.iter(f"{W}hyperlink"))


def _link_targets(word: Opened) -> Looks:
    marks = {one.get(f"{W}name") for one in word.body.iter(f"{W}bookmarkStart")}
    for link in word.body.iter(f"{W}hyperlink"):
        target = link.get(f"{W}anchor")
        if target and not link.get(_RELATION):
            lost = Problem(_LEADS_NOWHERE._replace(values={"target": target}), common.near(_text(link)))
            yield None if target in marks or target == "_top" else lost


def _order(word: Opened) -> Looks:
    floating = [*word.body.iter(f"{_DRAWING}anchor", f"{W}framePr"), *word.body.iter(f"{W}txbxContent")]
    yield from (Problem(_FLOATS, common.near(_text(one))) for one in floating)
    if not floating:
        yield None


def _contrast(word: Opened) -> Looks:
    """Each way in which text of the document looks, once."""
    shown: dict[Look, str] = {}
    for paragraph in word.paragraphs:
        for run in paragraph.iter(f"{W}r"):
            if text := _text(run).strip():
                shown.setdefault(word.looking.look(run, paragraph), text)
    for look, text in shown.items():
        found = ratio(look.colour, look.ground)
        enough = found >= (_ENOUGH_FOR_LARGE if look.is_large else _ENOUGH)
        yield (
            None if enough else Problem(_FAINT._replace(values={"ratio": f"{found:.1f}"}), common.near(text))
        )


CHECKS: Checks = {
    "title": _title,
    "language": _language,
    "headings": _headings,
    "alternative-texts": _alternative_texts,
    "tables": _tables,
    "lists": _lists,
    "link-texts": _link_texts,
    "link-targets": _link_targets,
    "order": _order,
    "contrast": _contrast,
}
