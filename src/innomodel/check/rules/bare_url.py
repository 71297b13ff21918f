"""bare-url: a web address stands bare in the text"""

from collections.abc import Iterator

from innomodel.check.description import Description
from innomodel.check.finding import Finding
from innomodel.check.origins import ACCESSIBILITY
from innomodel.check.rule import Rule
from innomodel.check.words import shortened
from innomodel.diagnostic import Address, Message
from innomodel.pattern import pattern

SUMMARY: Address = ("basic_info", "summary")
_IN_BRACKETS = r"\([^\s<>()\[\]]*\)"
_URL = pattern(
    r"(?<![\[\]<\w/])(?<!\]\()(?:https?://|www\.)"
    rf"(?:[^\s<>()\[\]]|{_IN_BRACKETS})*(?:[^\s<>()\[\].,;:!?\"”]|{_IN_BRACKETS})"
)
_SAID = (
    Message("A bare address does not become a link."),
    Message("Write what the page is and the address after it: [name of the page]({url})."),
)


def find(description: Description) -> Iterator[Finding]:
    """A web address in rich text that is neither a link's target nor in angle brackets.

    The short description should have none at all, which is another rule's finding.
    """
    for passage in description.prose.having(b"://", "www."):
        is_asked = passage.rich and passage.address != SUMMARY
        for match in _URL.finditer(passage.text) if is_asked else ():
            is_whole = match[0].startswith("http")
            url = match[0] if is_whole else f"https://{match[0]}"
            said = (_SAID[0], _SAID[1]._replace(values={"url": shortened(url, 60)}))
            fix = f"<{url}>" if is_whole else None
            yield description.finding_in(said, passage, match.span(), fix)


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
