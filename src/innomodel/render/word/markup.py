"""WordprocessingML as text."""

import re
from html import escape

_NOT_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_BREAK = re.compile("\r\n|\r|\n|\t")


def text_xml(text: str) -> str:
    """`text` escaped for XML; a character that XML cannot hold becomes U+FFFD.

    docxtpl reads `{_{` and its like as escaped braces: the underscore is written as a reference.
    """
    escaped = escape(_NOT_XML.sub("\ufffd", text), quote=True)
    return escaped.replace("{_", "{&#95;").replace("_}", "&#95;}").replace("%_", "%&#95;")


def paragraph(style: str, content: str, properties: str = "") -> str:
    """A paragraph; `style` and `properties` are elements of its w:pPr, in schema order."""
    inside = style + properties
    return f"<w:p>{f'<w:pPr>{inside}</w:pPr>' if inside else ''}{content}</w:p>"


def run(text: str, properties: str = "") -> str:
    """A run of `text`; line breaks and tabs in it are Word's own."""
    opening = f"<w:r><w:rPr>{properties}</w:rPr>" if properties else "<w:r>"
    pieces = [
        f'<w:t xml:space="preserve">{text_xml(piece)}</w:t>' if piece else "" for piece in _BREAK.split(text)
    ]
    marks = ["<w:tab/>" if mark == "\t" else "<w:br/>" for mark in _BREAK.findall(text)]
    return (
        opening + "".join(piece + mark for piece, mark in zip(pieces, [*marks, ""], strict=True)) + "</w:r>"
    )


def hyperlink(relationship: str, title: str, content: str) -> str:
    """Runs that are a link; `title` shows on pointing."""
    tooltip = f' w:tooltip="{text_xml(title)}"' if title else ""
    return f'<w:hyperlink r:id="{relationship}"{tooltip} w:history="1">{content}</w:hyperlink>'
