"""summary-too-long: the short description is not short"""

from collections.abc import Iterator

from innomodel.check.description import Description
from innomodel.check.finding import Finding
from innomodel.check.origins import PAGES
from innomodel.check.passage import Passage
from innomodel.check.prose import paragraphs, sentences
from innomodel.check.rule import Rule
from innomodel.diagnostic import Address, Message
from innomodel.pattern import pattern

SUMMARY: Address = ("basic_info", "summary")
_MOST_SENTENCES = 3
_MOST_CHARACTERS = 350
_WORD = pattern(r"\S+")
_SENTENCES = Message("The short description has {sentences} sentences.")
_CHARACTERS = Message("The short description has {characters} characters.")
_BOTH = Message("The short description has {sentences} sentences and {characters} characters.")
_HINT = Message("Keep to three sentences and 350 characters; the rest belongs to the core idea.")


def find(description: Description) -> Iterator[Finding]:
    """What a short description has beyond three sentences or 350 characters."""
    text = description.text(SUMMARY)
    length = len(" ".join(text.split()))
    starts = [place + start for place, paragraph in paragraphs(text) for start, _ in sentences(paragraph)]
    has_many, is_long = len(starts) > _MOST_SENTENCES, length > _MOST_CHARACTERS
    if has_many or is_long:
        said = (_BOTH if is_long else _SENTENCES) if has_many else _CHARACTERS
        first = min([*starts[_MOST_SENTENCES:], *_words_beyond(text)])
        values = {"sentences": len(starts), "characters": length}
        piece = first, len(text.rstrip())
        passage = Passage(SUMMARY, text, rich=True)
        yield description.finding_in((said._replace(values=values), _HINT), passage, piece)


def _words_beyond(text: str) -> Iterator[int]:
    """Where the words begin that are not all within the most characters, a run of white space being one."""
    length = -1
    for word in _WORD.finditer(text):
        length += 1 + len(word[0])
        if length > _MOST_CHARACTERS:
            yield word.start()


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
