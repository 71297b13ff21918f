"""What a host of pull requests can do, in the words that GitHub and GitLab share."""

from collections.abc import Mapping
from typing import NamedTuple, Protocol

from innomodel.report.review import Comment


class Posted(NamedTuple):
    """A comment of ours that is on the host. `answered` when somebody has replied to it."""

    id: str
    body: str
    answered: bool = False


class Host(Protocol):
    """A pull request on a host. Every call raises the troubles of the module client."""

    def summaries(self) -> list[Posted]:
        """Our comments on the pull request itself, the oldest first."""

    def post_summary(self, body: str) -> None:
        """Write a new comment on the pull request."""

    def edit_summary(self, posted: Posted, body: str) -> None:
        """Give our comment another text."""

    def remove_summary(self, posted: Posted) -> None:
        """Delete our comment."""

    def remarks(self) -> list[Posted]:
        """Our comments at lines, the oldest first."""

    def post_remark(self, remark: Comment) -> None:
        """Write a comment at a line."""

    def remove_remark(self, posted: Posted) -> None:
        """Delete our comment at a line."""

    def settle_remark(self, posted: Posted, note: str) -> None:
        """Mark our comment, which somebody has answered, as done; `note` says so."""

    def lines(self) -> Mapping[str, Mapping[int, int | None]]:
        """The lines that can have a comment: path -> new line number -> its old one, None when added."""
