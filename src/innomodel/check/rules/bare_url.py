"""bare-url: a web address stands bare in the text"""

import re
from collections.abc import Iterator

from innomodel.check.description import Description
from innomodel.check.finding import Finding
from innomodel.check.origins import ACCESSIBILITY
from innomodel.check.passage import Passage
from innomodel.check.rule import Rule
from innomodel.check.words import shortened
from innomodel.diagnostic import Address, Message
from innomodel.pattern import pattern

SUMMARY: Address = ("basic_info", "summary")
_IN_BRACKETS = r"\([^\s<>()\[\]]*\)"
_URL = pattern(
    r"```.*?(?:```|\Z)|`[^`\n]+`|<[^<>\s]+>"  # an address in these is none of its own
    r"|(?P<url>(?<![\[\]<\w/])(?<!\]\()(?:https?://|www\.)"
    rf"(?:[^\s<>()\[\]]|{_IN_BRACKETS})*(?:[^\s<>()\[\].,;:!?\"”]|{_IN_BRACKETS}))",
    re.DOTALL,
)
_SAID = (
    Message("A bare address does not become a link."),
    Message("Write what the page is and the address after it: [name of the page]({url})."),
)


def find(description: Description) -> Iterator[Finding]:
    """A web address in rich text that is neither a link's target nor code nor in angle brackets.

    The short description should have none at all, which is another rule's finding.
    """
    for passage in description.prose.having(b"://", "www."):
        if passage.rich and passage.address != SUMMARY:
            bare = (match for match in _URL.finditer(passage.text) if match["url"])
            yield from (_finding(description, passage, match) for match in bare)


def _finding(description: Description, passage: Passage, match: re.Match[str]) -> Finding:
    is_whole = match["url"].startswith("http")
    url = match["url"] if is_whole else f"https://{match['url']}"
    said = (_SAID[0], _SAID[1]._replace(values={"url": shortened(url, 60)}))
    return description.finding_in(said, passage, match.span(), f"<{url}>" if is_whole else None)


RULE = Rule(
    name="bare-url",
    severity="info",
    origin=ACCESSIBILITY,
    title=Message("A web address stands bare in the text."),
    why=Message("It is not a link in the documents, and read aloud letter by letter it says nothing."),
    mend=Message("Make it a link with a name, or put it in angle brackets."),
    failing="core_idea: Lisää sivulla https://www.example.fi.\n",
    passing="core_idea: Lisää [hankkeen sivulla](https://www.example.fi).\n",
    find=find,
)
