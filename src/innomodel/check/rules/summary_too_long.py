"""summary-too-long: the short description is not short"""

from collections.abc import Iterator

from innomodel.check.description import Description
from innomodel.check.finding import Finding
from innomodel.check.origins import PAGES
from innomodel.check.prose import paragraphs, sentences
from innomodel.check.rule import Rule
from innomodel.diagnostic import Address, Message

SUMMARY: Address = ("basic_info", "summary")
_MOST_SENTENCES = 3
_MOST_CHARACTERS = 350


def find(description: Description) -> Iterator[Finding]:
    """A short description of more than three sentences or 350 characters."""
    text = description.text(SUMMARY)
    length = len(" ".join(text.split()))
    count = sum(1 for _offset, paragraph in paragraphs(text) for _sentence in sentences(paragraph))
    if length > _MOST_CHARACTERS or count > _MOST_SENTENCES:
        yield description.finding(
            Message(
                "The short description has {sentences} sentences and {characters} characters.",
                {"sentences": count, "characters": length},
            ),
            Message("Keep to three sentences and 350 characters; the rest belongs to the core idea."),
            SUMMARY,
        )


RULE = Rule(
    name="summary-too-long",
    severity="warning",
    origin=PAGES,
    title=Message("The short description is not short."),
    why=Message("It is shown in lists and search results, where only the beginning is read."),
    mend=Message("Say in one to three sentences what the model is, for whom and for which need."),
    failing="summary: |\n  Ensimmäinen. Toinen. Kolmas. Neljäs.\n",
    passing="summary: |\n  Neuvola tapaa perheen kävellen.\n",
    find=find,
)
