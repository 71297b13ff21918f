"""What a template tells of the people and the machine that made it: none of it goes into documents."""

import posixpath
import re
from collections.abc import Mapping
from typing import TYPE_CHECKING

from innomodel.archive import damage_in, parsed
from innomodel.render.word.styles import W

if TYPE_CHECKING:
    from lxml.etree import _Element

_CONTENT_TYPES = "[Content_Types].xml"
_TELLING = {
    *("extended-properties", "custom-properties", "thumbnail"),
    *("comments", "commentsExtended", "commentsIds", "commentsExtensible", "people"),
    *("attachedTemplate", "mailMergeSource", "mailMergeHeaderSource", "printerSettings", "recipientData"),
}
"""The ends of the kinds of relationships whose targets are of the makers, not of the look."""

_SETTINGS = {f"{W}attachedTemplate", f"{W}rsids", f"{W}docVars", f"{W}mailMerge"}
_COMMENT = re.compile(rb"<w:comment(?:RangeStart|RangeEnd|Reference)\b[^<>]*>(?:</w:comment\w+>)?")
_REVISION = re.compile(rb'\s(?:w:rsid\w*|w:date|w14:paraId|w14:textId)="[^"<>]*"')
_AUTHOR = re.compile(rb'(\sw:(?:author|initials)=)"[^"<>]*"')


def without_traces(parts: Mapping[str, bytes]) -> dict[str, bytes]:
    """`parts` of a Word file without properties, comments, names of reviewers, and paths of the machine.

    Changes that were tracked stay, by nobody. Raises UnsafeArchive for parts that cannot be read.
    """
    kept = dict(parts)
    gone: set[str] = set()
    for name in [one for one in parts if one.endswith(".rels")]:
        with damage_in(name):
            kept[name], targets = _untied(name, parts[name])
        gone |= targets & parts.keys()
    for name in gone:
        del kept[name]
        kept.pop(_relationships_of(name), None)
    if gone and _CONTENT_TYPES in kept:
        kept[_CONTENT_TYPES] = _without(kept[_CONTENT_TYPES], "PartName", {f"/{name}" for name in gone})
    for name, content in kept.items():
        if posixpath.basename(name) == "settings.xml":
            with damage_in(name):
                root = parsed(content)
                content = _cut(content, root, [one for one in root if one.tag in _SETTINGS])
        if name.endswith(".xml"):
            kept[name] = _nameless(content)
    return kept


def _untied(name: str, content: bytes) -> tuple[bytes, set[str]]:
    """Relationships without the telling ones, and the names of the parts that those lead to."""
    root = parsed(content)
    folder = posixpath.dirname(posixpath.dirname(name))
    told = [one for one in root if str(one.get("Type", "")).rpartition("/")[2] in _TELLING]
    targets = {posixpath.normpath(posixpath.join("/", folder, one.get("Target", ""))) for one in told}
    return _cut(content, root, told), {one.lstrip("/") for one in targets}


def _without(content: bytes, attribute: str, values: set[str]) -> bytes:
    root = parsed(content)
    return _cut(content, root, [one for one in root if one.get(attribute) in values])


def _cut(content: bytes, root: "_Element", elements: "list[_Element]") -> bytes:
    """`content`, whose root is `root`, without `elements`."""
    from lxml import etree

    if not elements:
        return content
    for one in elements:
        root.remove(one)
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)


def _nameless(content: bytes) -> bytes:
    return _AUTHOR.sub(rb'\1"-"', _REVISION.sub(b"", _COMMENT.sub(b"", content)))


def _relationships_of(name: str) -> str:
    folder, file = posixpath.split(name)
    return posixpath.join(folder, "_rels", f"{file}.rels")
