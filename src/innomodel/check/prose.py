"""Reading the author's text: what is words and what is markup."""

import re
from collections.abc import Iterator, Sequence

from innomodel.check.description import Description
from innomodel.check.passage import Passage

_PARAGRAPH = re.compile(r"(?:[^\n]*\S[^\n]*(?:\n|\Z))+")
_SENTENCE_END = re.compile(r"[.!?][\"”)]*(?=\s+[\"”(]?[A-ZÅÄÖ0-9]|\s*\Z)")


def matches(
    description: Description, pattern: re.Pattern[str], signs: Sequence[str]
) -> Iterator[tuple[Passage, re.Match[str]]]:
    """Where `pattern` is found in the words of the description.

    Every match has one of `signs` in it: most texts have none of them and need no search.
    """
    present = [sign for sign in signs if sign in description.words]
    for passage in description.passages if present else ():
        if not any(sign in passage.words for sign in present):
            continue
        for match in pattern.finditer(passage.words):
            yield passage, match


def paragraphs(text: str) -> Iterator[tuple[int, str]]:
    """The runs of lines between blank ones, with the offset of each."""
    for match in _PARAGRAPH.finditer(text):
        yield match.start(), match[0]


def sentences(paragraph: str) -> Iterator[tuple[int, int]]:
    """Where each sentence of a paragraph begins and ends."""
    start = 0
    for match in _SENTENCE_END.finditer(paragraph):
        yield start + len(paragraph[start:]) - len(paragraph[start:].lstrip()), match.end()
        start = match.end()
    if paragraph[start:].strip():
        yield start + len(paragraph[start:]) - len(paragraph[start:].lstrip()), len(paragraph.rstrip())
