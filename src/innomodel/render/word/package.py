"""A .docx as a package: the same content gives the same bytes."""

from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from innomodel.model.operating_model import OperatingModel
from innomodel.render.word.markup import text_xml

_EPOCH = (1980, 1, 1, 0, 0, 0)
_CORE = "docProps/core.xml"
_FIRST = "[Content_Types].xml"
_NAMESPACES = (
    'xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" '
    'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" '
    'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"'
)
LANGUAGE_TAGS = {
    "fi": "fi-FI",
    "sv": "sv-FI",
    "en": "en-GB",
    "se": "se-FI",
    "smn": "smn-FI",
    "sms": "sms-FI",
}


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


def packed(document: bytes, core: str) -> bytes:
    """The package `document` with `core` as its core properties, in one order, without a clock."""
    result = BytesIO()
    with ZipFile(BytesIO(document)) as source, ZipFile(result, "w", ZIP_DEFLATED) as target:
        for name in sorted(source.namelist(), key=lambda one: (one != _FIRST, one)):
            content = core.encode() if name == _CORE else source.read(name)
            entry = ZipInfo(name, _EPOCH)
            entry.create_system = 0
            target.writestr(entry, content, ZIP_DEFLATED)
    return result.getvalue()
