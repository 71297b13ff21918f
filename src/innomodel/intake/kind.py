"""Telling HTML from copied text."""

import re

_TAG = re.compile(
    r"<(?:!doctype\s+html|html|head|body|main|article|section|div|p|h[1-6]|ul|ol|dl|table|span|meta)\b",
    re.IGNORECASE,
)
_BEGINNING = 20_000


def is_html(text: str) -> bool:
    """Whether `text` is HTML and not copied text: it begins with a tag and has one that pages are made of.

    What a Windows clipboard writes above a page counts as its beginning.
    """
    begin = text[:_BEGINNING].lstrip("\ufeff \t\r\n")
    return begin.startswith(("<", "Version:")) and _TAG.search(begin) is not None
