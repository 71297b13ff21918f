"""dead-link: a link or a picture has an address that readers cannot reach"""

from collections.abc import Iterator

from innomodel.check.description import Description
from innomodel.check.finding import Finding
from innomodel.check.origins import ACCESSIBILITY
from innomodel.check.rule import Rule
from innomodel.check.rules.summary_with_list_or_link import SUMMARY
from innomodel.check.words import shortened
from innomodel.diagnostic import Message
from innomodel.pattern import pattern

_LINK = pattern(r"(?<!\\)(!?)\[[^\[\]\n]*\](?=\0)")
_ADDRESS = pattern(r"\(<?([^()<>\s]*)")
_LIVE = pattern(r"(?i)(?:https?://|mailto:|tel:)\S")
_SCHEME_LEFT_OUT = pattern(r"(?i)www\.\w|[\w-]+(?:\.[\w-]+)*\.(?:fi|com|org|net|eu|se)(?=/|$)")
_PICTURE = (
    Message("Documents cannot show the picture {address} here."),
    Message(
        "The picture that they carry with them is the cover image: name the file there, key cover_image."
    ),
)
_NO_SCHEME = (
    Message("The link {address} leads nowhere without https://."),
    Message("Write the whole address: https://{address}"),
)
_FILE = (
    Message("The link {address} leads nowhere: readers have the document and not your folder."),
    Message("Put the page or file on the web and write its whole address, https://…"),
)


def find(description: Description) -> Iterator[Finding]:
    """Each link and picture whose address is no web, mail or phone address.

    The short description should have no links at all, which is another rule's finding.
    """
    for passage in description.prose.having("]("):
        is_asked = passage.rich and passage.address != SUMMARY
        for link in _LINK.finditer(passage.words) if is_asked else ():
            found = _ADDRESS.match(passage.text, link.end())
            if found is None or _LIVE.match(found[1]):
                continue
            said = _PICTURE if link[1] else _NO_SCHEME if _SCHEME_LEFT_OUT.match(found[1]) else _FILE
            values = {"address": shortened(found[1] or link[0], 60)}
            told = said[0]._replace(values=values), said[1]._replace(values=values)
            yield description.finding_in(told, passage, found.span(1) if found[1] else link.span())


RULE = Rule(
    name="dead-link",
    severity="warning",
    origin=ACCESSIBILITY,
    title=Message("A link or a picture has an address that readers cannot reach."),
    why=Message(
        "A document goes by e-mail or onto a page without the folder that the description is in. It shows "
        "such a link or picture as it was typed, with its brackets."
    ),
    mend=Message(
        "Write a whole web address, https://…, an e-mail address after mailto: or a phone number after tel:. "
        "For a picture that documents are to show, there is the cover image."
    ),
    failing="core_idea: Katso [loppuraportti](loppuraportti.pdf).\n",
    passing="core_idea: Katso [loppuraportti](https://www.example.fi/loppuraportti.pdf).\n",
    find=find,
)
