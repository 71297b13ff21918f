"""What each mistake in the structure is told as."""

from collections.abc import Callable
from datetime import date
from typing import Any

from innomodel.check.keys import Key
from innomodel.check.words import field_name, likeness_to_names, localized, shortened
from innomodel.diagnostic import Address, Diagnostic, Message
from innomodel.model.declarations import declaration_of
from innomodel.model.field import NOT_BLANK, Field
from innomodel.source import Source

_COMMA = Message(
    "Inside braces a comma ends a value. If this belongs to the value before it, put that value in "
    "quotation marks; a number has a decimal point, as 4.2."
)


def unknown_key(source: Source, key: Key) -> Diagnostic:
    """What is said of a key that no field has, with the field that may have been meant."""
    message = Message("There is no field called {key}.", {"key": shortened(key.written[-1])})
    if key.meant is None and _is_behind_a_comma(source, key.written):
        hint = _COMMA
    elif key.meant is None:
        hint = Message("Known here: {known}.", {"known": list(key.known)})
    elif key.meant[:-1] == key.written[:-1]:
        hint = Message(
            "Did you mean {key} ({field})?", {"key": key.meant[-1], "field": field_name(key.meant)}
        )
    else:
        hint = Message(
            "{field} belongs under the key {key}: move it there, indented by two spaces.",
            {"field": field_name(key.meant), "key": ".".join(map(str, key.meant[:-1]))},
        )
    return source.diagnostic("unknown-key", "error", message, hint, key.written, source.key_span(key.written))


def _is_behind_a_comma(source: Source, address: Address) -> bool:
    """Whether the key at `address` is what stands after a comma in braces, without a colon."""
    node, above = source.node(address), source.node(address[:-1])
    if node is None or above is None or not node.is_absent:
        return False
    return above.style == "flow" and not source.text.startswith(":", node.key_end)


def _field(address: Address) -> Field:
    """The field at `address`, which the schema speaks of: it is made of the declarations."""
    declaration = declaration_of(address)
    assert declaration is not None
    return declaration.field


def _required(source: Source, address: Address, error: Any) -> Diagnostic:
    return _missing(source, (*address, error.kind.property))


_WRITE_IT = Message("Write it after the key {key}. {help}")


def _missing(source: Source, address: Address) -> Diagnostic:
    values = {"key": address[-1], "help": localized(_field(address).help)}
    hint = Message("Add the key {key}. {help}") if source.node(address) is None else _WRITE_IT
    return source.diagnostic(
        "required",
        "error",
        Message("{field} is missing.", {"field": field_name(address)}),
        hint._replace(values=values),
        address,
        source.span(address),
    )


def is_entry(address: Address) -> bool:
    """Whether a mapping that takes any key holds what stands at `address`."""
    declaration = declaration_of(address[:-1])
    is_keyed = bool(address) and isinstance(address[-1], str)
    return is_keyed and declaration is not None and declaration == declaration_of(address)


def entry_without_value(source: Source, address: Address, error: Any) -> Diagnostic:
    """What is said of a key without its value where a mapping takes any key."""
    return source.diagnostic(
        "empty-item",
        "error",
        Message(
            "{field}: “{key}” has no value.", {"key": shortened(address[-1]), "field": field_name(address)}
        ),
        _COMMA if _is_behind_a_comma(source, address) else _VALUE,
        address,
        source.key_span(address),
    )


_VALUE = Message("Write the value after the colon, or remove the key.")


def _pattern(source: Source, address: Address, error: Any) -> Diagnostic:
    if error.kind.pattern != NOT_BLANK:
        return _wrong_form(source, address, error)
    if isinstance(address[-1], str):
        return _missing(source, address)
    return source.diagnostic(
        "empty-item",
        "error",
        Message("There is an empty item in the list {field}.", {"field": field_name(address)}),
        Message("Write the item after the hyphen, or remove the line."),
        address,
        source.span(address),
    )


def _wrong_form(source: Source, address: Address, error: Any) -> Diagnostic:
    return source.diagnostic(
        "wrong-form",
        "error",
        Message(
            "{field} is not in the form it should be: {value}.",
            {"field": field_name(address), "value": shortened(error.instance)},
        ),
        Message("{help}", {"help": localized(_field(address).help)}),
        address,
        source.span(address),
    )


def _date(source: Source, address: Address, error: Any) -> Diagnostic:
    written = shortened(error.instance)
    return source.diagnostic(
        "wrong-form",
        "error",
        Message("{field} is not a date: {value}.", {"field": field_name(address), "value": written}),
        Message("Write the date as year-month-day, such as {date}.", {"date": _iso(written) or "2026-03-09"}),
        address,
        source.span(address),
    )


def _iso(written: str) -> str | None:
    """`7.11.2024` or `7.11.24` as `2024-11-07`, None for anything else."""
    parts = written.split(".")
    if len(parts) != 3 or not all(part.strip().isdecimal() for part in parts):
        return None
    day, month, year = (int(part) for part in parts)
    try:
        return date(year if year >= 100 else 2000 + year, month, day).isoformat()
    except (ValueError, OverflowError):
        return None


def _few_items(source: Source, address: Address, error: Any) -> Diagnostic:
    return _missing(source, address)


def _repeated_item(source: Source, address: Address, error: Any) -> Diagnostic:
    items = error.instance
    first = {repr(item): place for place, item in reversed(list(enumerate(items)))}
    index = next(place for place, item in enumerate(items) if first[repr(item)] != place)
    return source.diagnostic(
        "repeated-item",
        "error",
        Message(
            "{value} is in the list {field} twice.",
            {"value": shortened(items[index]), "field": field_name(address)},
        ),
        Message("Remove the repeated line."),
        (*address, index),
        source.span((*address, index)),
    )


def _too_small(source: Source, address: Address, error: Any) -> Diagnostic:
    return source.diagnostic(
        "too-small",
        "error",
        Message(
            "{field} is {value}, and the smallest possible value is {limit}.",
            {"field": field_name(address), "value": error.instance, "limit": error.kind.limit},
        ),
        Message("Check the number."),
        address,
        source.span(address),
    )


def _not_in_list(source: Source, address: Address, error: Any) -> Diagnostic:
    choices = _field(address).choices or {}
    best = max(choices, key=lambda key: likeness_to_names(str(error.instance), key, choices[key]))
    if likeness_to_names(str(error.instance), best, choices[best]):
        hint = Message("Did you mean {key} ({field})?", {"key": best, "field": localized(choices[best])})
    else:
        hint = Message("{help}", {"help": localized(_field(address).help)})
    return source.diagnostic(
        "not-in-list",
        "error",
        Message(
            "{field} cannot be {value}.", {"field": field_name(address), "value": shortened(error.instance)}
        ),
        hint,
        address,
        source.span(address),
    )


def _format_version(source: Source, address: Address, error: Any) -> Diagnostic:
    return source.diagnostic(
        "unknown-format",
        "error",
        Message("The file format {value} is not known here.", {"value": shortened(error.instance)}),
        Message(
            "Write {known}. If the file was made with a newer innomodel, update innomodel.",
            {"known": error.kind.expected_value},
        ),
        address,
        source.span(address),
    )


def _wrong_type(source: Source, address: Address, error: Any) -> Diagnostic:
    expected = error.kind.types[0]
    said = _EXPECTED[expected]
    values = {"field": field_name(address), "value": shortened(error.instance)}
    if not address:
        said = _TOP
    elif isinstance(error.instance, str) and expected in ("integer", "number"):
        said = _NUMBERS[expected]
    return source.diagnostic(
        "wrong-type" if address else "not-a-description",
        "error",
        said[0]._replace(values=values),
        said[1],
        address,
        source.span(address),
    )


_TOP = (
    Message("The file is not a description: there are no keys such as basic_info at its top."),
    Message("Make a starting file with the command innomodel new."),
)
_EXPECTED = {
    "object": (
        Message("{field} has fields of its own, and there are none here."),
        Message("Write each of its fields on a line below, indented by two spaces: key, colon and value."),
    ),
    "array": (
        Message("{field} is a list, and there is no list here."),
        Message("Write each item on a line of its own below the key, after a hyphen and a space."),
    ),
    "string": (
        Message("{field} is text, and there is a list or keys here."),
        Message("Write the text after the colon, or on its own lines after a | mark."),
    ),
    "integer": (
        Message("{field} is a whole number, and there is a list or keys here."),
        Message("Write one number after the colon."),
    ),
    "number": (
        Message("{field} is a number, and there is a list or keys here."),
        Message("Write one number after the colon."),
    ),
}
_NUMBERS = {
    "integer": (
        Message("{field} is not a whole number: {value}."),
        Message("Write digits only, without quotation marks: 16."),
    ),
    "number": (
        Message("{field} is not a number: {value}."),
        Message("Write digits and a decimal point, without quotation marks: 1.5."),
    ),
}

EXPLAIN: dict[str, Callable[[Source, Address, Any], Diagnostic | None]] = {
    "required": _required,
    "pattern": _pattern,
    "format": _date,
    "minItems": _few_items,
    "uniqueItems": _repeated_item,
    "minimum": _too_small,
    "enum": _not_in_list,
    "const": _format_version,
    "type": _wrong_type,
}
"""What tells of an error, by the keyword of the JSON Schema that it is of: source, address and error."""
