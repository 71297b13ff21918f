"""Where the pages of an import come from."""

import os
import sys

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
    text = decode(raw, charset)
    if not text.strip():
        raise Trouble(
            Message("The page {path} has no text.", {"path": argument}),
            Message("Copy the whole page from the browser, save it, and name the file."),
        )
    return text


def _from_stdin() -> bytes:
    return sys.stdin.buffer.read(MAX_BYTES + 1)


def _from_file(path: str) -> bytes:
    if os.path.isdir(path):
        raise Trouble(
            Message("{path} is a folder.", {"path": path}),
            Message("Name the pages themselves: innomodel import {path}/*.txt -o models", {"path": path}),
        )
    try:
        with open(path, "rb") as file:
            return file.read(MAX_BYTES + 1)
    except OSError as error:
        from innomodel.cli.system_errors import unreadable

        raise unreadable(path, error) from error
