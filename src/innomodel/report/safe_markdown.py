"""Text of somebody else's inside a Markdown comment on a host: it reads as typed and does nothing."""

import re

from innomodel.report.terminal import steady

_APART = "\u200b"
"""A space without width: between a sign and what it would refer to."""

_REFERENCE = re.compile(
    "[@#!$%~^&:GgWw]"  # one set of signs first: it is quick to look for
    r"(?:(?<=[@#!$%~^&:])(?=\S)"  # mentions, issues, requests, labels, milestones, emoji, addresses
    r"|(?<=\b[Ww])[Ww]{2}(?=\.)|(?<=\b[Gg])[Hh](?=-\d))"
)
_COMMIT = re.compile(r"\b(?=\d*[a-f])[0-9a-f]{7,}\b", re.IGNORECASE)
_TOO_SHORT_FOR_A_COMMIT = 6
_COMMAND = re.compile(r"^(\W*/)(?=\w)")
_MARKUP = re.compile(r"""[&<>"'\\`*_~\[\]|$^{}#!@=]""")
_BEGINNING = re.compile(r"^(\d*)([!-%'-/:-@\[-`{-~])")  # all of ASCII's signs but &


def safe(text: str) -> str:
    """`text` on one line as a Markdown inline that shows exactly its words.

    Signs that Markdown or HTML would read are written as entities, which are never markup; references
    that a host would make live (a mention notifies people) are broken by a space without width. Line
    ends become `<br>`. None of its lines begins with a sign that a host or a runner takes for a command.
    What would turn the order of letters becomes U+FFFD.
    """
    lines = [" ".join(line.split()) for line in steady(text.replace("\t", " ")).split("\n")]
    return "<br>".join(map(_inert, lines))


def code(text: str) -> str:
    """`text` in letters of one width, safe as `safe` is."""
    return f"<code>{safe(text)}</code>"


def is_inert(text: str) -> bool:
    """Whether `text` can stand in a block of code as it is: nothing turns its letters, no line is a command.

    Hosts and their robots take a line for a command that begins with `/`, and not all of them leave
    blocks of code out.
    """
    return steady(text) == text and not any(line.lstrip().startswith("/") for line in text.split("\n"))


def _inert(line: str) -> str:
    written = _MARKUP.sub(_entity, _apart(line))
    return _BEGINNING.sub(lambda found: found[1] + _entity_of(found[2]), written)


def _apart(line: str) -> str:
    unreferring = _REFERENCE.sub(lambda found: found[0] + _APART, line)
    uncommanding = _COMMAND.sub(rf"\1{_APART}", unreferring)
    return _COMMIT.sub(lambda found: _APART.join(_pieces(found[0])), uncommanding)


def _entity(sign: re.Match[str]) -> str:
    return _entity_of(sign[0])


def _entity_of(sign: str) -> str:
    return f"&#{ord(sign)};"


def _pieces(word: str) -> list[str]:
    size = _TOO_SHORT_FOR_A_COMMIT
    return [word[start : start + size] for start in range(0, len(word), size)]
