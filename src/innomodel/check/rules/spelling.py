"""spelling: a word is not in the dictionary"""

from collections.abc import Iterator
from itertools import islice

from innomodel.check.description import Description
from innomodel.check.finding import Finding
from innomodel.check.misspellings import misspellings
from innomodel.check.origins import SPELLING
from innomodel.check.rule import Rule
from innomodel.check.words import shortened
from innomodel.diagnostic import Message

_MOST = 200
"""A file with more is in another language, and looking for what is not there takes the longest."""
_MOST_GUESSES = 20
_MOST_SUGGESTIONS = 3


def find(description: Description) -> Iterator[Finding]:
    """Each misspelt word of the author's texts, when the door has brought a dictionary of their language."""
    speller, language = description.speller, description.text(("language",))
    if speller is None:
        return
    found = (
        (passage, one)
        for passage in description.passages
        for one in misspellings(passage.words, language, speller)
    )
    for count, (passage, one) in enumerate(islice(found, _MOST)):
        meant = [one.name] if one.name else speller.suggestions(one.word) if count < _MOST_GUESSES else ()
        said = Message("“{word}” is not in the dictionary.", {"word": shortened(one.word)})
        hint = (
            Message("Did you mean {name}?", {"name": list(meant[:_MOST_SUGGESTIONS])})
            if meant
            else Message(
                "Check the spelling; a word that is right can be added to the words in the settings."
            )
        )
        yield description.finding_in((said, hint), passage, (one.start, one.start + len(one.word)))


RULE = Rule(
    name="spelling",
    severity="info",
    origin=SPELLING,
    title=Message("A word is not in the dictionary."),
    why=Message(
        "A misspelt word is not found by searching, and makes the reader doubt the rest. Looked at "
        "only when --spelling or the settings ask for it; names, abbreviations and foreign words are left "
        "alone."
    ),
    mend=Message("Check the spelling. It is never mended for you: only the author knows what was meant."),
    failing="core_idea: Tapaamme kaupungitalon aulassa.\n",
    passing="core_idea: Tapaamme kaupungintalon aulassa.\n",
    find=find,
    asks="speller",
)
