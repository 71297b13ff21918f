"""What cannot be read."""

from typing import Literal


class Unreadable(Exception):
    """The file is of no known kind, is damaged, is locked, or unfolds into more than a document holds."""

    def __init__(self, why: Literal["unknown", "damaged", "locked", "too large"]) -> None:
        super().__init__(why)
        self.why = why
