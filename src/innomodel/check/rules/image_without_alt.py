"""image-without-alt: an image has no alternative text"""

from collections.abc import Iterator

from innomodel.check.description import Description
from innomodel.check.finding import Finding
from innomodel.check.origins import ACCESSIBILITY
from innomodel.check.prose import matches
from innomodel.check.rule import Rule
from innomodel.diagnostic import Message
from innomodel.pattern import pattern

_PATTERN = pattern(r"!\[\s*\](?=[\0(])")
_SIGNS = (b"![",)
_SAID = (
    Message("The image has no alternative text."),
    Message("Write between the brackets what the picture shows."),
)


def find(description: Description) -> Iterator[Finding]:
    """An image has no alternative text."""
    for passage, match in matches(description, _PATTERN, _SIGNS):
        if passage.rich:
            yield description.finding_in(_SAID, passage, match.span())


RULE = Rule(
    name="image-without-alt",
    severity="warning",
    origin=ACCESSIBILITY,
    title=Message("An image has no alternative text."),
    why=Message("Those who do not see the picture are left without its message."),
    mend=Message("Say what the picture shows."),
    failing='core_idea: "![](https://www.example.fi/kaavio.png)"\n',
    passing='core_idea: "![Kaavio: kysely, ryhmä, arvio](https://www.example.fi/kaavio.png)"\n',
    find=find,
)
