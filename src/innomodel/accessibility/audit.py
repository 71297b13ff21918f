"""From the bytes of a file to what is found of it."""

from collections.abc import Callable
from typing import Any

from innomodel.accessibility.checkpoint import Audit, Checks, Judgement, Kind, judged
from innomodel.accessibility.checkpoints import CHECKPOINTS, NEED_A_PERSON
from innomodel.accessibility.unreadable import Unreadable


def _docx() -> tuple[Callable[[bytes], Any], Checks]:
    from innomodel.accessibility.word import CHECKS, opened

    return opened, CHECKS


def _pdf() -> tuple[Callable[[bytes], Any], Checks]:
    from innomodel.accessibility.pdf import CHECKS, opened

    return opened, CHECKS


def _html() -> tuple[Callable[[bytes], Any], Checks]:
    from innomodel.accessibility.html import CHECKS, opened

    return opened, CHECKS


KINDS: dict[Kind, Callable[[], tuple[Callable[[bytes], Any], Checks]]] = {
    "docx": _docx,
    "pdf": _pdf,
    "html": _html,
}
"""The kinds of document: what opens one, and what a machine checks of it by the names of checkpoints."""


def audit(content: bytes, path: str) -> Audit:
    """The audit of the file that holds `content`; its kind is told by its beginning.

    Nothing that it refers to is read. Raises Unreadable when it is no sound document of a known kind.
    """
    kind = _kind(content)
    opened, checks = KINDS[kind]()
    try:
        document = opened(content)
        by_machine = [judged(CHECKPOINTS[name], check(document)) for name, check in checks.items()]
    except Unreadable:
        raise
    except MemoryError as error:
        raise Unreadable("too large") from error
    except Exception as error:  # readers of foreign files raise whatever the damage leads them into
        raise Unreadable("damaged") from error
    by_person = (Judgement(CHECKPOINTS[name], None) for name in NEED_A_PERSON[kind])
    return Audit(path, kind, (*by_machine, *by_person))


def _kind(content: bytes) -> Kind:
    if content.startswith(b"PK\x03\x04"):
        return "docx"
    if b"%PDF-" in content[:1024]:
        return "pdf"
    if b"<html" in content[:4096].lower():
        return "html"
    raise Unreadable("unknown")
