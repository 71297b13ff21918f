"""A Word template as somebody has saved it whose Word tells of them and of their machine."""

import zipfile
from io import BytesIO
from pathlib import Path

MARK = "KANARIA-POHJA"
"""Stands for every name, path and remark that came with the template."""

_MODEL = Path(__file__).parent.parent / "templates" / "model.docx"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"
_WORD = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
_WHO = f'w:author="{MARK} Tekijä" w:date="2025-01-02T03:04:05Z" w:initials="{MARK}"'
_SAID = f"<w:p><w:r><w:t>{MARK}</w:t></w:r></w:p>"

_ADDED = {
    "docProps/app.xml": f"<Properties><Company>{MARK} Oy</Company></Properties>",
    "docProps/custom.xml": f'<Properties><property name="{MARK}"/></Properties>',
    "docProps/thumbnail.jpeg": MARK,
    "word/comments.xml": f'<w:comments {_WORD}><w:comment w:id="0" {_WHO}>{_SAID}</w:comment></w:comments>',
    "word/_rels/settings.xml.rels": (
        f'<Relationships xmlns="{_PACKAGE}"><Relationship Id="a" Type="{_OFFICE}/attachedTemplate" '
        f'Target="file:///C:/Users/{MARK}/Normal.dotm" TargetMode="External"/></Relationships>'
    ),
}
_TIES = {
    f"{_OFFICE}/extended-properties": "docProps/app.xml",
    f"{_OFFICE}/custom-properties": "docProps/custom.xml",
    f"{_PACKAGE}/metadata/thumbnail": "docProps/thumbnail.jpeg",
}
_LAST = {
    "_rels/.rels": "".join(
        f'<Relationship Id="k{place}" Type="{kind}" Target="{target}"/>'
        for place, (kind, target) in enumerate(_TIES.items())
    ),
    "[Content_Types].xml": "".join(
        f'<Override PartName="/{name}" ContentType="application/xml"/>'
        for name in (*_TIES.values(), "word/comments.xml")
    ),
    "word/_rels/document.xml.rels": (
        f'<Relationship Id="k9" Type="{_OFFICE}/comments" Target="comments.xml"/>'
    ),
    "word/settings.xml": (
        '<w:attachedTemplate xmlns:r="x" r:id="a"/>'
        f'<w:rsids><w:rsidRoot w:val="00{MARK}"/></w:rsids><w:docVars><w:docVar w:name="{MARK}"/></w:docVars>'
    ),
    "docProps/core.xml": f"<cp:lastModifiedBy>{MARK}</cp:lastModifiedBy>",
    "word/header1.xml": f'<w:p w:rsidR="00{MARK}"/>',
}
_FIRST_PARAGRAPH = (
    f'<w:p w:rsidR="00{MARK}"><w:commentRangeStart w:id="0"/><w:ins w:id="7" {_WHO}><w:r><w:t>Ote</w:t></w:r>'
    '</w:ins><w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r></w:p>'
)


def telling_template() -> bytes:
    """Our template with all of it."""
    result = BytesIO()
    with zipfile.ZipFile(_MODEL) as source, zipfile.ZipFile(result, "w") as target:
        for name in source.namelist():
            before, end, after = source.read(name).decode().rpartition("</")
            content = before + _LAST.get(name, "") + end + after
            if name == "word/document.xml":
                content = content.replace("<w:body>", f"<w:body>{_FIRST_PARAGRAPH}")
            target.writestr(name, content)
        for name, content in _ADDED.items():
            target.writestr(name, content)
    return result.getvalue()
