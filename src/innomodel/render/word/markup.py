"""WordprocessingML as text."""

import re
from html import escape

_NOT_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_BREAK = re.compile("\r\n|\r|\n|\t")


def text_xml(text: str) -> str:
    """`text` escaped for XML; a character that XML cannot hold becomes U+FFFD."""
    return escape(text if text.isprintable() else _NOT_XML.sub("\ufffd", text), quote=True)


def paragraph(style: str, content: str, properties: str = "") -> str:
    """A paragraph; `style` and `properties` are elements of its w:pPr, in schema order."""
    inside = style + properties
    return f"<w:p>{f'<w:pPr>{inside}</w:pPr>' if inside else ''}{content}</w:p>"


def run(text: str, properties: str = "") -> str:
    """A run of `text`; line breaks and tabs in it are Word's own."""
    opening = f"<w:r><w:rPr>{properties}</w:rPr>" if properties else "<w:r>"
    return f"{opening}{inside_run(text)}</w:r>"


def inside_run(text: str) -> str:
    """`text` as the content of a run, with Word's own line breaks and tabs."""
    if text.isprintable():  # no break, and nothing that XML cannot hold
        return f'<w:t xml:space="preserve">{escape(text, quote=False)}</w:t>' if text else ""
    if not _BREAK.search(text):
        return f'<w:t xml:space="preserve">{text_xml(text)}</w:t>'
    pieces = [inside_run(piece) for piece in _BREAK.split(text)]
    marks = ["<w:tab/>" if mark == "\t" else "<w:br/>" for mark in _BREAK.findall(text)]
    return "".join(piece + mark for piece, mark in zip(pieces, [*marks, ""], strict=True))


def inside_text(text: str) -> str:
    """`text` inside a w:t, which is closed and opened again around line breaks and tabs."""
    return _BREAK.sub(_between_texts, text_xml(text))


def _between_texts(mark: re.Match[str]) -> str:
    meant = "<w:tab/>" if mark[0] == "\t" else "<w:br/>"
    return f'</w:t>{meant}<w:t xml:space="preserve">'


def hyperlink(relationship: str, title: str, content: str) -> str:
    """Runs that are a link; `title` shows on pointing."""
    tooltip = f' w:tooltip="{text_xml(title)}"' if title else ""
    return f'<w:hyperlink r:id="{relationship}"{tooltip} w:history="1">{content}</w:hyperlink>'
