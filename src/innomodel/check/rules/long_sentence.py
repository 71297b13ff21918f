"""long-sentence: a sentence has more than thirty words"""

import re
from collections.abc import Iterator

from innomodel.check.description import Description
from innomodel.check.finding import Finding
from innomodel.check.origins import PLAIN_LANGUAGE
from innomodel.check.prose import paragraphs, sentences
from innomodel.check.rule import Rule
from innomodel.diagnostic import Message

_MOST_WORDS = 30
_MARK = re.compile(r"[.!?]")
_MARKUP_LINE = re.compile(r"(?m:^ *(?:[-*+]|\d+[.)]|#{1,6}|\||>)(?:[ \t].*)?$)")
_SAID = (
    Message("The sentence has {count} words."),
    Message("Break it into two; thirty words at most are easy to take in at one reading."),
)


def find(description: Description) -> Iterator[Finding]:
    """A sentence of more than thirty words, lists, headings and tables apart."""
    for passage in description.passages:
        if all(piece.count(" ") + piece.count("\n") < _MOST_WORDS for piece in _MARK.split(passage.words)):
            continue
        text = _MARKUP_LINE.sub(lambda match: "\n" * len(match[0]), passage.words)
        for offset, paragraph in paragraphs(text):
            for start, end in sentences(paragraph):
                count = len(paragraph[start:end].split())
                if count > _MOST_WORDS:
                    said = (_SAID[0]._replace(values={"count": count}), _SAID[1])
                    piece = (offset + start, offset + end)
                    yield description.finding_in(said, passage, piece)


RULE = Rule(
    name="long-sentence",
    severity="info",
    origin=PLAIN_LANGUAGE,
    title=Message("A sentence has more than thirty words."),
    why=Message("A long sentence has to be read twice, and many stop at the first."),
    mend=Message("Break it into two."),
    failing="core_idea: Virke, jossa on yli kolmekymmentä sanaa …\n",
    passing="core_idea: Kaksi lyhyttä. Helppo lukea.\n",
    find=find,
)
