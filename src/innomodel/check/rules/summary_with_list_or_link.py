"""summary-with-list-or-link: the short description has a list or a link in it"""

from collections.abc import Iterator

from innomodel.check.description import Description
from innomodel.check.finding import Finding
from innomodel.check.origins import PAGES
from innomodel.check.passage import Passage
from innomodel.check.rule import Rule
from innomodel.diagnostic import Address, Message
from innomodel.pattern import pattern

SUMMARY: Address = ("basic_info", "summary")
_LIST = pattern(r"(?:(?m:^) {0,3}(?:[-*+]|1[.)])|(?:\A|(?<=\n\n)) {0,3}\d{1,2}[.)])[ \t]+\S.*")
_LINK = pattern(r"(?<!!)\[[^\[\]\n]+\]\([^()]*\)|<?(?:https?://|www\.)[^\s<>()\[\]]*[^\s<>()\[\].,;:!?\"”]>?")
_SIGNS_OF_LINK = ("](", "://", "www.")
_NO_LIST = (
    Message("There is a list in the short description."),
    Message("Write it as a sentence, or move the list to the core idea."),
)
_NO_LINK = (
    Message("There is a link in the short description."),
    Message("Move the link to the attachments and links."),
)


def find(description: Description) -> Iterator[Finding]:
    """The first list item and the first link of the short description."""
    text = description.text(SUMMARY)
    may_have_link = any(sign in text for sign in _SIGNS_OF_LINK)
    for said, sought in ((_NO_LIST, _LIST), (_NO_LINK, _LINK if may_have_link else None)):
        match = sought and sought.search(text)
        if match:
            yield description.finding_in(said, Passage(SUMMARY, text, rich=True), match.span())


RULE = Rule(
    name="summary-with-list-or-link",
    severity="warning",
    origin=PAGES,
    title=Message("The short description has a list or a link in it."),
    why=Message(
        "It is shown in lists and search results as bare text: items run together and links lead nowhere."
    ),
    mend=Message("Write sentences; lists belong to the core idea, links to the attachments and links."),
    failing="summary: |\n  - Apua kotiin\n  - Apua iltaisin\n",
    passing="summary: Apua kotiin, myös iltaisin.\n",
    find=find,
)
