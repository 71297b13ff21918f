"""A pull request in words: a Markdown text that fits its host, and comments at the lines of new findings."""

from collections.abc import Iterable
from typing import NamedTuple

from innomodel.diagnostic import Message
from innomodel.report.language import say
from innomodel.report.review.comment import Comment, lines_of
from innomodel.report.review.entry import FAILED, Entry, Fold, Reviewed, entry, failed
from innomodel.report.review.findings import apart

__all__ = ["ROOM", "Comment", "Entry", "Review", "Reviewed", "apart", "entry", "failed", "lines_of", "review"]

ROOM = {"github": 65_536, "gitlab": 1_000_000}
"""How many characters a comment may have on each host."""

_RESERVE = 2_500  # for the line that counts what is left out, and for what a poster adds
_MOST_COMMENTS = 300
_TITLE = Message("Changes in the operating models")
_COUNTS = Message("Changed: {changed}. Added: {added}. Removed: {removed}.")
_FINDINGS = Message("New findings: errors {errors}, warnings {warnings}, notes {infos}.")
_NOTHING = Message("Nothing has changed in what the descriptions say.")
_LEFT_OUT = Message(
    "There was no room for {count} more descriptions. See all of them with the command "
    "innomodel diff --base REV."
)
_ITEMS_LEFT_OUT = Message("{count} more. See all of them with the command innomodel diff --base REV.")


class Review(NamedTuple):
    """A review. `is_empty` when there is nothing to tell; `comments` are most important first.

    `failed` is the number of descriptions that could not be reviewed by a fault of ours.
    """

    body: str
    comments: tuple[Comment, ...]
    is_empty: bool
    failed: int = 0


def review(entries: Iterable[Entry | None], language: str, room: int = ROOM["github"]) -> Review:
    """The review of a pull request in at most `room` characters; no table, list item or fold is cut in two.

    The descriptions whose changes matter most come first and get the room first. Only what can fit is
    kept while `entries` are read, so a pull request of any length takes the same memory.
    """
    kept = _Kept(room)
    for one in entries:
        if one is not None:
            kept.add(one)
    body = "\n\n".join(_body(kept, language, room)) + "\n"
    return Review(body, tuple(kept.comments[:_MOST_COMMENTS]), kept.count == 0, kept.numbers[FAILED])


class _Kept:
    """Counts of all entries, and those of them that can fit."""

    def __init__(self, room: int) -> None:
        self.room = room
        self.entries: list[Entry] = []
        self.count = 0
        self.size = 0
        self.numbers = dict.fromkeys(("changed", "added", "removed", "error", "warning", "info", FAILED), 0)

    def add(self, one: Entry) -> None:
        self.count += 1
        if one.status in self.numbers:
            self.numbers[one.status] += 1
        for severity in one.new:
            self.numbers[severity] += 1
        self.entries.append(one)
        self.size += _size(one)
        if self.size > 4 * self.room:
            self._leave_out()

    def _leave_out(self) -> None:
        self.entries.sort(key=lambda one: one.rank)
        self.size = 0
        for place, one in enumerate(self.entries):
            self.size += _size(one)
            if self.size > 2 * self.room:
                del self.entries[place + 1 :]
                return

    @property
    def comments(self) -> list[Comment]:
        return [comment for one in sorted(self.entries, key=lambda one: one.rank) for comment in one.comments]


def _size(one: Entry) -> int:
    folds = sum(len(item) for fold in one.folds for item in fold.items)
    return len(one.head) + folds + sum(len(comment.body) for comment in one.comments)


def _body(kept: _Kept, language: str, room: int) -> list[str]:
    blocks = [f"## {say(_TITLE, language)}", _counts(kept, language)]
    left = room - _RESERVE - sum(map(len, blocks))
    heads: list[Entry] = []
    for one in sorted(kept.entries, key=lambda one: one.rank):
        if len(one.head) + 2 > left:
            break
        left -= len(one.head) + 2
        heads.append(one)
    for one in heads:
        blocks.append(one.head)
        for fold in one.folds:
            drawn = _drawn(fold, left, language)
            left -= len(drawn) + 2 if drawn else 0
            blocks += [drawn] if drawn else []
    if kept.count > len(heads):
        blocks.append(say(_LEFT_OUT._replace(values={"count": kept.count - len(heads)}), language))
    return blocks


def _counts(kept: _Kept, language: str) -> str:
    if kept.count == 0:
        return say(_NOTHING, language)
    numbers = kept.numbers
    values = {f"{severity}s": numbers[severity] for severity in ("error", "warning", "info")}
    told = [say(_COUNTS._replace(values=numbers), language)]
    if any(values.values()):
        told.append(say(_FINDINGS._replace(values=values), language))
    return " ".join(told)


def _drawn(fold: Fold, room: int, language: str) -> str:
    """The fold with as many of its items as fit in `room` characters; "" when none does."""
    head = f"<details>\n<summary>{fold.summary}</summary>\n\n"
    foot = "\n\n</details>"
    note = "- " + say(_ITEMS_LEFT_OUT._replace(values={"count": len(fold.items)}), language)
    left = room - len(head) - len(foot) - len(note) - 1
    shown: list[str] = []
    for item in fold.items:
        left -= len(item) + 1
        if left < 0:
            break
        shown.append(item)
    if not shown:
        return ""
    if len(shown) < len(fold.items):
        rest = len(fold.items) - len(shown)
        shown.append("- " + say(_ITEMS_LEFT_OUT._replace(values={"count": rest}), language))
    return head + "\n".join(shown) + foot
