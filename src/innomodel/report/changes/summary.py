"""What is said above and below the changes, the same in every form."""

from collections.abc import Sequence

from innomodel.compare.description import DescriptionChanges, Status
from innomodel.diagnostic import Message
from innomodel.report.language import say

_STATUS: dict[Status, Message] = {
    "added": Message("new description"),
    "removed": Message("description removed"),
    "changed": Message("changed"),
    "same": Message("the same"),
}
_COUNTS = Message("Changed: {changed}. Added: {added}. Removed: {removed}.")
_ALL_SAME = Message("Nothing has changed in what the descriptions say.")
_FROM = Message("before: {path}")


def status_words(description: DescriptionChanges, language: str) -> str:
    """What became of the description, with its earlier path when that is another."""
    words = say(_STATUS[description.status], language)
    if description.is_moved:
        return f"{words}; {say(_FROM._replace(values={'path': description.old_path}), language)}"
    return words


def counts(descriptions: Sequence[DescriptionChanges], language: str) -> str:
    """How many descriptions changed, came and went, in a sentence."""
    number: dict[str, int] = {status: sum(one.status == status for one in descriptions) for status in _STATUS}
    if len(descriptions) == number["same"] and not any(one.is_moved for one in descriptions):
        return say(_ALL_SAME, language)
    return say(_COUNTS._replace(values=number), language)


def worth_showing(description: DescriptionChanges) -> bool:
    """Whether there is anything to say of it."""
    return description.status != "same" or description.is_moved
