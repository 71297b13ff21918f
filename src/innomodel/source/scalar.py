"""How a text is written in YAML so that every reader reads the same text back."""

import json

from innomodel.pattern import pattern

STEP = "  "
"""How much further in each level is written."""

_PLAIN_CHARACTERS = r"[^\x00-\x1f\x7f-\x9f\ufeff\u2028\u2029\ufffe\uffff\ud800-\udfff]"
_PLAIN = pattern(
    rf"(?![-?:,\[\]{{}}#&*!|>'\"%@`~=<\s])(?!---|\.\.\.)(?:(?!:(?:\s|$)|\s#){_PLAIN_CHARACTERS})+(?<!\s)"
)
_FLOW_MARKS = pattern(r"[,:?\[\]{}]")
_NOT_LITERAL = pattern(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\ufeff\u2028\u2029\ufffe\uffff\ud800-\udfff]|[ \t]\n|[ \t]$"
)
_GUESSED = pattern(
    r"(?![0-9]{4}-[0-9]{2}-[0-9]{2}$)"  # dates are unquoted in descriptions, and read as text
    r"(?i:true|false|yes|no|on|off|y|n|null|none|[-+.]?[0-9][0-9a-fox_.:,eE+-]*|[-+]?\.(inf|nan))"
)
_ESCAPED = pattern("[\x7f-\x9f\ufeff\u2028\u2029\ufffe\uffff\ud800-\udfff]")


def inline_scalar(text: str, in_flow: bool = False) -> str:
    """`text` on one line: plain where every YAML reader agrees that it is text, else quoted.

    `in_flow` is for a place between brackets, where commas and brackets need quotation marks.
    """
    if _PLAIN.fullmatch(text) and not _GUESSED.fullmatch(text) and not (in_flow and _FLOW_MARKS.search(text)):
        return text
    quoted = json.dumps(text, ensure_ascii=False)
    return _ESCAPED.sub(lambda match: f"\\u{ord(match[0]):04X}", quoted)


def number_scalar(value: int | float) -> str:
    """A number as YAML and JSON write it, without an exponent for the sizes that surveys have."""
    return json.dumps(value)


def block_scalar(text: str, above: str, line_end: str = "\n") -> str | None:
    """`text` as a literal block: its header and its lines, each ended.

    `above` is the white space before the key or hyphen that the block belongs to; the lines stand
    STEP further in. None when a block cannot carry the text (control characters, spaces at the end
    of a line, several line ends at the end): it is to be written on one line instead.
    """
    if not text.strip() or _NOT_LITERAL.search(text) or text.endswith("\n\n"):
        return None
    lines = text.split("\n")
    header = f"|{len(STEP)}" if lines[0][:1] in ("", " ", "\t") else "|"
    if text.endswith("\n"):
        lines.pop()
    else:
        header += "-"
    return line_end.join([header, *(above + STEP + line if line else "" for line in lines), ""])
