"""A text of the author's, and which of its characters are words."""

import re
from dataclasses import dataclass
from functools import cached_property

from innomodel.diagnostic import Address
from innomodel.pattern import pattern

HIDDEN = "\0"
"""Stands for each character of code, of addresses and of links' targets."""

_MARKUP = pattern(
    r"```.*?(?:```|\Z)|`[^`\n]+`|(?<=\])\([^()\s]*(?: \"[^\"]*\")?\)|<[^<>\s]+>"
    r"|https?://[^\s<>)]+|www\.[^\s<>)]+",
    re.DOTALL,
)
_AT = ("@", "(at)", "[at]")
_MAIL = pattern(r"(?<![\w.+-])[\w.+-]+(?:@|\(at\)|\[at\])[\w-]+\.[\w.-]+")


@dataclass(eq=False)
class Passage:
    """A text: where it stands, what it says, whether it is CommonMark."""

    address: Address
    text: str
    rich: bool

    @cached_property
    def words(self) -> str:
        """The text with code, addresses and links' targets hidden, every other character in its place."""
        words = self.text
        if "`" in words or "](" in words or "<" in words or "://" in words or "www." in words:
            words = _MARKUP.sub(_hidden, words)
        return _MAIL.sub(_hidden, words) if any(at in words for at in _AT) else words


def _hidden(match: re.Match[str]) -> str:
    return HIDDEN * len(match[0])
