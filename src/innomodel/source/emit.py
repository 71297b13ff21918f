"""Plain data as YAML lines, the way a person would write them."""

from collections.abc import Iterator
from typing import Any

from innomodel.source.scalar import STEP, block_scalar, inline_scalar, number_scalar

_FLOW_WIDTH = 90


def entry(key: str, value: Any, above: str, line_end: str = "\n") -> str:
    """`key: value` as lines, each begun by the white space `above` and ended.

    `value` is a text, a number, or a list or dict of such; an empty list is `[]`, an empty dict `{}`.
    """
    return above + inline_scalar(key, in_flow=True) + ":" + _after(value, above, line_end)


def item(value: Any, above: str, line_end: str = "\n") -> str:
    """One list item as lines, its hyphen behind the white space `above`."""
    if isinstance(value, dict) and value:
        lines = _block(value, above + STEP, line_end)
        return above + "- " + lines[len(above + STEP) :]
    return above + "-" + _after(value, above, line_end)


def inline(value: Any) -> str:
    """A text, a number or a flat list on one line, for a place between brackets."""
    if isinstance(value, str):
        return inline_scalar(value, in_flow=True)
    if isinstance(value, list):
        return "[" + ", ".join(inline(one) for one in value) + "]"
    if isinstance(value, dict):
        return "{" + ", ".join(f"{inline(key)}: {inline(one)}" for key, one in value.items()) + "}"
    return number_scalar(value)


def _after(value: Any, above: str, line_end: str) -> str:
    """What stands after a key's colon or a hyphen, up to the end of the last line."""
    if isinstance(value, dict | list):
        if not value or _is_short(value):
            return f" {inline(value)}{line_end}"
        return line_end + _block(value, above + STEP, line_end)
    block = block_scalar(value, above, line_end) if isinstance(value, str) and "\n" in value else None
    if block is not None:
        return " " + block
    return f" {inline_scalar(value) if isinstance(value, str) else number_scalar(value)}{line_end}"


def _block(value: Any, above: str, line_end: str) -> str:
    return "".join(_entries(value, above, line_end))


def _entries(value: Any, above: str, line_end: str) -> Iterator[str]:
    if isinstance(value, dict):
        for key, one in value.items():
            yield entry(str(key), one, above, line_end)
    else:
        for one in value:
            yield item(one, above, line_end)


def _is_short(value: Any) -> bool:
    if isinstance(value, dict):
        return (
            all(isinstance(part, int | float) for part in value.values())
            and len(inline(value)) <= _FLOW_WIDTH
        )
    flat = all(not isinstance(part, dict | list) and "\n" not in str(part) for part in value)
    return flat and len(inline(value)) <= _FLOW_WIDTH
