"""Where the pages of an import come from."""

import os
import sys

from innomodel.cli.pipes import read_file_or_pipe
from innomodel.cli.trouble import Trouble
from innomodel.diagnostic import Message
from innomodel.intake.decode import decode

STDIN = "-"
_WEB = ("https://", "http://")
MAX_BYTES = 16 * 1024 * 1024


def page_text(argument: str) -> str:
    """The text of the page that `argument` names: a file, an address, or `-` for standard input.

    Raises Trouble.
    """
    charset = None
    if argument.startswith(_WEB):
        from innomodel.cli.web.fetching import fetch  # only an address needs the network

        page = fetch(argument)
        raw, charset = page.content, page.charset
    else:
        raw = _from_stdin() if argument == STDIN else _from_file(argument)
    if len(raw) > MAX_BYTES:
        raise Trouble(
            Message("The page {path} is larger than 16 megabytes.", {"path": argument}),
            Message("A page of Innokylä is never that large. Copy only the page itself."),
        )
    _refuse_what_is_no_page(raw, argument)
    text = decode(raw, charset)
    if not text.strip():
        raise Trouble(
            Message("The page {path} has no text.", {"path": argument}),
            Message("Copy the whole page from the browser, save it, and name the file."),
        )
    return text


_AS_TEXT = Message(
    "Open it, select all of its text, copy it into a text editor, save that as a .txt file and import it."
)
_NO_PAGES = (
    (b"PK\x03\x04", Message("{path} is a Word document or another packed file, which cannot be imported.")),
    (b"\xd0\xcf\x11\xe0", Message("{path} is an old Word document, which cannot be imported.")),
    (b"%PDF", Message("{path} is a PDF document, which cannot be imported.")),
    (b"{\\rtf", Message("{path} is an RTF document, which cannot be imported.")),
)


def _refuse_what_is_no_page(raw: bytes, argument: str) -> None:
    """Raises Trouble for documents of programs, whose bytes are no text."""
    for beginning, why in _NO_PAGES:
        if raw.startswith(beginning):
            raise Trouble(why._replace(values={"path": argument}), _AS_TEXT)


def _from_stdin() -> bytes:
    return sys.stdin.buffer.read(MAX_BYTES + 1)


def _from_file(path: str) -> bytes:
    if os.path.isdir(path):
        raise Trouble(
            Message("{path} is a folder.", {"path": path}),
            Message("Name the pages themselves: innomodel import {path}/*.txt -o models", {"path": path}),
        )
    return read_file_or_pipe(path, MAX_BYTES)
