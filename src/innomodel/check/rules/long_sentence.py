"""long-sentence: a sentence has more than thirty words"""

from collections.abc import Iterator

from innomodel.check.description import Description
from innomodel.check.finding import Finding
from innomodel.check.kinds import characters, kinds
from innomodel.check.lookup import BETWEEN
from innomodel.check.origins import PLAIN_LANGUAGE
from innomodel.check.passage import Passage
from innomodel.check.prose import paragraphs, sentences
from innomodel.check.rule import Rule
from innomodel.diagnostic import Message
from innomodel.pattern import pattern

_MOST_WORDS = 30
_BLANK_LINE, _END = b"\n\n", b". A"
_SIMPLER = bytes.maketrans(b'!\n\r\t\v\f\xa00"(?', b".      AAAA")
_OF_NO_SENTENCE_END = b"a,"
_MARKUP_LINE = pattern(r"(?m:^ *(?:[-*+]|\d+[.)]|#{1,6}|\||>)(?:[ \t].*)?$)")
_SAID = (
    Message("The sentence has {count} words."),
    Message("Break it into two; thirty words at most are easy to take in at one reading."),
)


def find(description: Description) -> Iterator[Finding]:
    """A sentence of more than thirty words, lists, headings and tables apart."""
    texts = description.prose
    for passage, bare_kinds in zip(texts.passages, texts.bare_kinds.split(BETWEEN), strict=False):
        if _is_crowded(bare_kinds):
            yield from _in_passage(description, passage)


def _is_crowded(kinds: bytes) -> bool:
    """Whether there are many spaces with no end of a sentence between them: right when not."""
    pieces = kinds.translate(_SIMPLER, _OF_NO_SENTENCE_END).split(_END)
    spaces = [piece.count(b" ") for piece in pieces if len(piece) >= _MOST_WORDS]
    return bool(spaces) and max(spaces) >= _MOST_WORDS


def _in_passage(description: Description, passage: Passage) -> Iterator[Finding]:
    start = 0
    for part in kinds(characters(passage.text)).split(_BLANK_LINE):
        end = start + len(part)
        if part.count(b" ") + part.count(b"\n") >= _MOST_WORDS and _is_crowded(part):
            text = _MARKUP_LINE.sub(lambda match: "\n" * len(match[0]), passage.words[start:end])
            for offset, paragraph in paragraphs(text):
                yield from _long(description, passage, start + offset, paragraph)
        start = end + len(_BLANK_LINE)


def _long(description: Description, passage: Passage, offset: int, paragraph: str) -> Iterator[Finding]:
    for start, end in sentences(paragraph):
        count = len(paragraph[start:end].split())
        if count > _MOST_WORDS:
            said = (_SAID[0]._replace(values={"count": count}), _SAID[1])
            yield description.finding_in(said, passage, (offset + start, offset + end))


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
