"""endless-word: ten thousand characters stand in a row without a space"""

from collections.abc import Iterator

from innomodel.check.description import Description
from innomodel.check.finding import Finding
from innomodel.check.origins import FORMAT
from innomodel.check.rule import Rule
from innomodel.diagnostic import Message

_LONGEST = 10_000
_SAID = (
    Message("More than {most} characters stand here without a space between them.", {"most": _LONGEST}),
    Message("Put spaces in, or keep what this is, such as a picture as text, in a file of its own."),
)


def find(description: Description) -> Iterator[Finding]:
    """Each text with such a word, by its first one."""
    if len(description.source.text) <= _LONGEST:
        return
    for texts in (description.prose, description.others):
        for passage in texts.passages:
            if len(passage.text) <= _LONGEST or passage.address in description.mistaken:
                continue
            if word := _too_long(passage.text):
                yield description.finding_in(_SAID, passage, word)


def _too_long(text: str) -> tuple[int, int] | None:
    """Where the first word that is too long begins and ends."""
    end = 0
    for word in text.split():
        start = text.index(word, end)
        end = start + len(word)
        if len(word) > _LONGEST:
            return start, end
    return None


RULE = Rule(
    name="endless-word",
    severity="error",
    origin=FORMAT,
    title=Message("A word has more than ten thousand characters."),
    why=Message(
        "No line can be broken in it, and what lays out text takes much memory and time for it. It is hardly "
        "ever a word: most often something that is no text was pasted."
    ),
    mend=Message("Keep pictures and other material in files of their own and link to them."),
    failing="core_idea: (a picture pasted as text, in one line)\n",
    passing="core_idea: A few paragraphs.\n",
    find=find,
)
