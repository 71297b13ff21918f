"""comment-in-text: a comment to innomodel stands within a text"""

from collections.abc import Iterator

from innomodel.check.description import Description
from innomodel.check.finding import Finding
from innomodel.check.origins import FORMAT
from innomodel.check.rule import Rule
from innomodel.check.words import field_name
from innomodel.diagnostic import Message
from innomodel.pattern import pattern

_COMMENT = pattern(r"(?<![^ \t\n])#+[ \t]*innomodel:[ \t]*ignore\b[^\n]*")


def find(description: Description) -> Iterator[Finding]:
    """Each comment that tells to ignore a rule where `#` begins no comment."""
    for passage in description.prose.having("innomodel:"):
        values = {"field": field_name(passage.address)}
        said = (
            Message("This comment is part of the text {field} and would be published with it.", values),
            Message("Move it out of the text: to a line of its own above the key, or to the key's own line."),
        )
        for match in _COMMENT.finditer(passage.words):
            end = match.start() + len(match[0].rstrip())
            yield description.finding_in(said, passage, (match.start(), end))


RULE = Rule(
    name="comment-in-text",
    severity="warning",
    origin=FORMAT,
    title=Message("A comment to innomodel stands within a text."),
    why=Message(
        "Below the mark | every line is text, and # begins a heading there: documents would show the "
        "comment, and it would switch nothing off."
    ),
    mend=Message("Move it out of the text: to a line of its own above the key, or to the key's own line."),
    failing="core_idea: |\n  # innomodel: ignore long-sentence\n  Tapaaminen tehdään kävellen.\n",
    passing="# innomodel: ignore long-sentence\ncore_idea: |\n  Tapaaminen tehdään kävellen.\n",
    find=find,
)
