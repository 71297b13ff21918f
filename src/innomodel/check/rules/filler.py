"""filler: a text that only holds the place of one"""

import re
from collections.abc import Iterator

from innomodel.check.description import Description
from innomodel.check.finding import Finding
from innomodel.check.origins import PAGES
from innomodel.check.rule import Rule
from innomodel.check.words import field_name, shortened
from innomodel.diagnostic import Message
from innomodel.pattern import pattern

_FILLER = pattern(
    r"(?i:[-–—._x?…~]+|null|kts\.?\b.{0,60}|ks\.\s.{0,60}|lorem ipsum.*|tulossa\.?|tbd|todo|n/a|ei tietoa\.?"
    r"|täydennetään( myöhemmin)?\.?|kommer( senare)?\.?|kompletteras( senare)?\.?"
    r"|to be (added|completed)\.?)",
    re.DOTALL,
)
_HINT = Message("Write the content, or leave the field out until you know it.")


def find(description: Description) -> Iterator[Finding]:
    """A whole text that only holds the place of one."""
    for passage in description.passages:
        text = passage.text.strip()
        if _FILLER.fullmatch(text):
            values = {"field": field_name(passage.address), "text": shortened(text)}
            said = Message("{field} has only a filler: “{text}”.", values)
            yield description.finding_about((said, _HINT), passage)


RULE = Rule(
    name="filler",
    severity="warning",
    origin=PAGES,
    title=Message("A field holds only a filler."),
    why=Message("It counts as content and hides that something is still to be written."),
    mend=Message("Write the content or leave the field out."),
    failing='core_idea: "-"\n',
    passing="core_idea: Tapaaminen tehdään kävellen.\n",
    find=find,
)
