"""What an import tells about a page: findings whose lines are the page's."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from innomodel.diagnostic import Address, Diagnostic, Excerpt, Message, Severity, Span
from innomodel.intake.labels import Label
from innomodel.intake.line import Line
from innomodel.intake.segments import Segment
from innomodel.model.declarations import by_pattern, declaration_of
from innomodel.model.field import Section

_LONGEST_QUOTE = 60
_LONGEST_EXCERPT = 120


def quoted(text: str) -> str:
    """The beginning of `text`, to be quoted in a message."""
    words = " ".join(text[: 4 * _LONGEST_QUOTE].split())
    return words if len(words) <= _LONGEST_QUOTE else words[: _LONGEST_QUOTE - 1] + "…"


class Homeless(NamedTuple):
    """Lines that no field has a place for, and the label they stood below; None for the head."""

    label: Label | None
    lines: tuple[Line, ...]


@dataclass
class Findings:
    """Findings in the order they are made."""

    found: list[Diagnostic] = field(default_factory=list)

    def add(
        self,
        rule: str,
        severity: Severity,
        said: tuple[Message, Message],
        address: Address,
        line: int,
        text: str = "",
    ) -> None:
        """Tell the message and the hint of `said` about `text` on a line of the page."""
        shown = text.split("\n", 1)[0][:_LONGEST_EXCERPT]
        span = Span(line, 1, line, max(2, len(shown) + 1))
        self.found.append(Diagnostic(rule, severity, *said, address, span, Excerpt(shown, 1)))

    def tell_of_control_character(self, line: int) -> None:
        """Say that the page has characters that no text has."""
        self.add("control-character", "info", _CONTROL, (), line)

    def tell_of_homeless(self, piece: Homeless) -> None:
        """Say which words have no place, and what they stood below."""
        first = next(line for line in piece.lines if not line.is_blank)
        text = quoted(" ".join(line.text for line in piece.lines[:20]))
        below = _BELOW_LABEL if piece.label else _BELOW_NONE
        message = below._replace(values={"text": text, "label": piece.label.text if piece.label else ""})
        self.add("unplaced-text", "warning", (message, _MOVE), ("unplaced",), first.number, first.text)

    def tell_of_labels(self, labelled: Sequence[Segment], is_path: bool, is_placed: bool) -> None:
        """Say when the page lacks labels that every page has: the copy is not whole.

        A page of the path that nobody has filled in has no labels either; then all `is_placed`.
        """
        there = {
            one.label.address for one in labelled if one.label and any(not x.is_blank for x in one.lines)
        }
        if not labelled:
            self.add("lossy-copy", "info" if is_placed else "warning", (_NO_LABELS, _COPY_AGAIN), (), 1)
            return
        if is_path:
            return
        missing = [
            one.field.label
            for one in by_pattern().values()
            if one.field.section is Section.BASIC_INFO
            and (one.required or one.pattern[-1] in ("created", "modified"))
            and one.pattern not in there
        ]
        if missing:
            message = _FEW_LABELS._replace(values={"labels": missing})
            self.add("lossy-copy", "warning", (message, _COPY_AGAIN), (), labelled[0].number)

    def tell_of_difference(self, address: Address, text: str) -> None:
        """Say that two pages say a field in different words."""
        message = _DIFFERENT._replace(values={"text": text, "field": _title(address)})
        self.add("unplaced-text", "warning", (message, _CHOOSE), address, 1)


def _title(address: Address) -> dict[str, str]:
    declaration = declaration_of(address)
    return declaration.field.title._asdict() if declaration else {}


_CONTROL = (
    Message("The page has control characters, which are no part of any text. They were left out."),
    Message("Nothing needs to be done; the words are all there."),
)
_BELOW_LABEL = Message("This text below {label} has no place in a description: “{text}”.")
_BELOW_NONE = Message("This text above the first label has no place in a description: “{text}”.")
_DIFFERENT = Message("The pages say {field} in different words. The second page says: {text}.")
_CHOOSE = Message("The second text is in the field unplaced: choose what holds, and remove the other.")
_MOVE = Message("It is in the field unplaced: move it where it belongs, and remove it there.")
_NO_LABELS = Message("None of the labels of an Innokylä page was found: only the beginning could be placed.")
_FEW_LABELS = Message("The copy is not whole. Nothing was found for: {labels}.")
_COPY_AGAIN = Message(
    "Copy the whole page from the browser once more, or add what is missing to the description by hand."
)
