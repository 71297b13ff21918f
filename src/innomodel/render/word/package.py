"""The parts of a .docx and what ties them together."""

import posixpath
import re
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from innomodel.archive import UnsafeArchive, damage_in, parsed
from innomodel.model.operating_model import OperatingModel
from innomodel.render.word.markup import text_xml

CONTENT_TYPES = "[Content_Types].xml"
NO_RELATIONSHIPS = (
    b'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>'
)
_ROOT = "_rels/.rels"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
_CORE_KIND = "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties"
_PLAIN_END = re.compile(rb"(?:Relationships|Types)>\s*")
_CORE_TYPE = "application/vnd.openxmlformats-package.core-properties+xml"
_CORE = "docProps/core.xml"
_NAMESPACES = (
    'xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" '
    'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" '
    'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"'
)
_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml."
_DOCUMENT = f"{_TYPE}document.main+xml"
_TEMPLATE = f"{_TYPE}template.main+xml"
LANGUAGE_TAGS = {
    "fi": "fi-FI",
    "sv": "sv-FI",
    "en": "en-GB",
    "se": "se-FI",
    "smn": "smn-FI",
    "sms": "sms-FI",
}


class Relationship(NamedTuple):
    """One part's tie to another: the end of its kind ("styles", "header") and the target's name."""

    identifier: str
    kind: str
    target: str


class Package:
    """The parts of a Word file. Raises UnsafeArchive for an archive that is no Word document.

    A Word template (.dotx) is taken for the document that it makes; a file with macros is refused.
    """

    def __init__(self, parts: Mapping[str, bytes]) -> None:
        if CONTENT_TYPES not in parts or _ROOT not in parts:
            raise UnsafeArchive("damaged")
        self.parts = dict(parts)
        types = self.parts[CONTENT_TYPES].replace(_TEMPLATE.encode(), _DOCUMENT.encode())
        if _DOCUMENT.encode() not in types:
            raise UnsafeArchive("damaged")
        self.parts[CONTENT_TYPES] = types
        with damage_in(_ROOT):
            self.document = self._one(_ROOT, "officeDocument", "")
        self.ties = tuple(self._relationships(self.document))
        self.core = self._core()

    def one(self, kind: str) -> str:
        """The name of the document's part of this kind, "" when there is none."""
        return next((one.target for one in self.ties if one.kind == kind), "")

    def all(self, kind: str) -> tuple[str, ...]:
        """The names of the document's parts of this kind, each once."""
        return tuple(dict.fromkeys(one.target for one in self.ties if one.kind == kind))

    def _one(self, relationships: str, kind: str, folder: str) -> str:
        for one in _read(self.parts[relationships], folder):
            if one.kind == kind and one.target in self.parts:
                return one.target
        raise UnsafeArchive("damaged")

    def _relationships(self, name: str) -> Iterator[Relationship]:
        relationships = relationships_of(name)
        content = self.parts.get(relationships)
        with damage_in(relationships):
            for one in _read(content, posixpath.dirname(name)) if content else ():
                if one.target in self.parts:
                    yield one

    def _core(self) -> str:
        """The name of the core properties; they are tied to the package when it has none."""
        for one in _read(self.parts[_ROOT], ""):
            if one.kind == "core-properties":
                return one.target
        tie = f'<Relationship Id="innomodelCore" Type="{_CORE_KIND}" Target="{_CORE}"/>'
        kind = f'<Override PartName="/{_CORE}" ContentType="{_CORE_TYPE}"/>'
        self.parts[_ROOT] = with_last(self.parts[_ROOT], tie)
        self.parts[CONTENT_TYPES] = with_last(self.parts[CONTENT_TYPES], kind)
        return _CORE


def relationships_of(name: str) -> str:
    """The name of the part that says what `name` is tied to."""
    folder, file = posixpath.split(name)
    return posixpath.join(folder, "_rels", f"{file}.rels")


def with_last(xml: bytes, elements: str) -> bytes:
    """`xml` with `elements` as the last ones in its root, in the root's default namespace."""
    if not elements:
        return xml
    before, end, after = xml.rpartition(b"</")
    if before and _PLAIN_END.fullmatch(after):
        return b"".join((before, elements.encode(), end, after))
    from lxml import etree  # only a file of another program needs it

    root = parsed(xml)
    namespace = etree.QName(root).namespace or ""
    root.extend(list(parsed(f'<a xmlns="{text_xml(namespace)}">{elements}</a>'.encode())))
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)


def _read(content: bytes, folder: str) -> Iterator[Relationship]:
    for one in parsed(content).iterchildren("{*}*"):
        if one.get("TargetMode") != "External":
            target = posixpath.normpath(posixpath.join("/", folder, one.get("Target", ""))).lstrip("/")
            yield Relationship(one.get("Id", ""), one.get("Type", "").rpartition("/")[2], target)


def core_properties(model: OperatingModel, sha256: str) -> str:
    """Title, authors, language and dates of the model; the identifier is the hash of its source."""
    info = model.basic_info
    dates = (("created", info.created), ("modified", info.modified))
    stamps = "".join(
        f'<dcterms:{name} xsi:type="dcterms:W3CDTF">{day.isoformat()}T00:00:00Z</dcterms:{name}>'
        for name, day in dates
        if day is not None
    )
    return (
        f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<cp:coreProperties {_NAMESPACES}>'
        f"<dc:title>{text_xml(info.name)}</dc:title>"
        f"<dc:creator>{text_xml(', '.join(info.authors))}</dc:creator>"
        f"<dc:identifier>sha256:{text_xml(sha256)}</dc:identifier>"
        f"<dc:language>{LANGUAGE_TAGS[model.language]}</dc:language>{stamps}</cp:coreProperties>"
    )
