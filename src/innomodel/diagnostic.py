"""Findings as values: where, what, how serious and what to do next."""

from collections.abc import Mapping, Sequence
from typing import Any, Literal, NamedTuple

Address = tuple[str | int, ...]
Severity = Literal["error", "warning", "info"]


def written(address: Address) -> str:
    """An address as text: `/evaluation/subgoals/2/outcome`; the root is the empty string.

    `~` and `/` inside a step are escaped as in JSON Pointer (RFC 6901).
    """
    return "".join("/" + str(step).replace("~", "~0").replace("/", "~1") for step in address)


class Span(NamedTuple):
    """A piece of a file. Lines and columns start at 1 and count characters; the end is exclusive."""

    line: int
    column: int
    end_line: int
    end_column: int


class Excerpt(NamedTuple):
    """The line that a span begins on, a long one cut around it; `column` is the span's place in it."""

    text: str
    column: int


class Message(NamedTuple):
    """A sentence still without a language.

    `text` is the English sentence (the key of the catalogues) with `{name}` places; `values` fill
    them. A value that is a mapping is itself in three languages: {"fi": …, "sv": …, "en": …}. Outside
    findings a value may be a message, which is said in the same language.
    """

    text: str
    values: Mapping[str, Any] = {}


class Rewording(NamedTuple):
    """The characters `start` to `end` of the text at `address` give way to `text`."""

    address: Address
    start: int
    end: int
    text: str


class Edit(NamedTuple):
    """New text for a piece of a file, and what that means for the value that is read from it."""

    span: Span
    text: str
    meant: Rewording


class Diagnostic(NamedTuple):
    """One finding.

    `fix` is the edit that mends it without changing what the author says, if there is one;
    `fingerprint` is what it is recognised by when lines move.
    """

    rule: str
    severity: Severity
    message: Message
    hint: Message | None
    address: Address
    span: Span
    excerpt: Excerpt
    fix: Edit | None = None
    fingerprint: str = ""


class Suppressed(NamedTuple):
    """A finding that is left be: by a comment in the file ("inSource") or by a baseline ("external")."""

    diagnostic: Diagnostic
    kind: Literal["inSource", "external"]
    reason: str = ""


class Need(NamedTuple):
    """A field that is still needed, its human name, and where to write it.

    `line` is the one its empty key stands "on", the one that has its key in a "comment", or the one
    "after" which to add it.
    """

    address: Address
    field: Mapping[str, str]
    line: int
    place: Literal["on", "comment", "after"]


class NextStage(NamedTuple):
    """The development stage that follows (its key and its name in three languages), and what it needs."""

    stage: str
    name: Mapping[str, str]
    needs: tuple[Need, ...]


class Findings(NamedTuple):
    """What was found in one file, in the order of the file, what its next stage needs, what is left be."""

    path: str
    diagnostics: tuple[Diagnostic, ...]
    next_stage: NextStage | None = None
    suppressed: tuple[Suppressed, ...] = ()

    @property
    def ok(self) -> bool:
        """Whether there is no error; warnings may be there."""
        return all(one.severity != "error" for one in self.diagnostics)


def count(findings: Sequence[Findings], severity: Severity) -> int:
    """How many diagnostics of `severity` there are in all files together."""
    return sum(one.severity == severity for file in findings for one in file.diagnostics)
