"""Control characters that came into a text behind an escape, where reading the file does not see them."""

from collections.abc import Iterator

from innomodel.diagnostic import Address, Diagnostic, Message, Span
from innomodel.pattern import pattern
from innomodel.source import Node, Source

_CONTROL = pattern("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ufffe\uffff]")
_ESCAPE = "\\"
_NEXT_LINE = "\x85"  # YAML takes it for a line end, and nothing else does
_SAID = Message("There is an invisible control character (U+{code}) in the text.")
_HINT = Message("Remove the character; it often comes along when text is copied from a PDF.")


def control_characters(source: Source) -> Iterator[Diagnostic]:
    """A finding for each text and each key that has a control character, at the first one.

    That of a key has the address of what the key is in: no address shall hold such a character.
    """
    if source.root is not None and (_ESCAPE in source.text or _NEXT_LINE in source.text):
        yield from _below(source, source.root, ())


def _below(source: Source, node: Node, address: Address) -> Iterator[Diagnostic]:
    if isinstance(node.value, str):
        match = _CONTROL.search(node.value)
        if match:
            span = source.within(address, match.start(), match.end()) or source.span(address)
            yield _finding(source, match[0], address, span)
    elif isinstance(node.value, list):
        for index, item in enumerate(node.value):
            yield from _below(source, item, (*address, index))
    else:
        for key, child in node.value.items():
            match = _CONTROL.search(key)
            if match:
                yield _finding(source, match[0], address, source.key_span((*address, key)))
            yield from _below(source, child, (*address, key))


def _finding(source: Source, character: str, address: Address, span: Span) -> Diagnostic:
    said = _SAID._replace(values={"code": f"{ord(character):04X}"})
    return source.diagnostic("control-character", "error", said, _HINT, address, span)
