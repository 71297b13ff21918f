"""Recognising a finding again when lines have moved and items have changed places."""

from hashlib import sha256

from innomodel.diagnostic import Address, Span
from innomodel.source.source import Node, Source, child

_NAMES = ("number", "name", "title", "url", "goal")
"""The fields an item of a list is recognised by; the first that it has counts."""
_LENGTH = 20


def fingerprint(source: Source, rule: str, address: Address, span: Span) -> str:
    """Twenty hexadecimal digits that stay while the rule, the field and the words in question stay.

    An item of a list is known by its number, name or words, not by its place in the list. Of a field
    that is not there, no words are in question.
    """
    node = source.root
    steps = []
    for step in address:
        node = child(node, step)
        steps.append(step if isinstance(step, str) else _name(node) or str(step))
    words = _words(source, span) if node else ""
    written = "\0".join((rule, "/".join(steps), words)).encode("utf-8", "surrogatepass")
    return sha256(written).hexdigest()[:_LENGTH]


def _words(source: Source, span: Span) -> str:
    start = source.offset(span.line, span.column)
    return " ".join(source.text[start : source.offset(span.end_line, span.end_column)].split())


def _name(item: Node | None) -> str:
    if item is None or isinstance(item.value, list):
        return ""
    if isinstance(item.value, str):
        return f"={item.value}"
    for key in _NAMES:
        named = item.value.get(key)
        if named is not None and isinstance(named.value, str) and named.value:
            return f"{key}={named.value}"
    return ""
