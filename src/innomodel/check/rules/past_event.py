"""past-event: what is called coming has passed"""

from bisect import bisect_right
from collections.abc import Iterator
from datetime import date
from operator import attrgetter

from innomodel.check.dates import WrittenDate, written_dates
from innomodel.check.description import Description
from innomodel.check.finding import Finding
from innomodel.check.origins import PAGES
from innomodel.check.passage import Passage
from innomodel.check.prose import paragraphs_at
from innomodel.check.rule import Rule
from innomodel.diagnostic import Message
from innomodel.pattern import pattern

_COMING = pattern(r"\b(?:[Ss]euraava|[Tt]uleva|[Nn]ästa|[Kk]ommande|[Nn]ext|[Uu]pcoming)\w{0,5}\b")
_UPDATED = pattern(r"\b(?:[Pp]äivitetään|[Uu]ppdateras|will be updated)\b")
_DATES = (b".0000", b"0000-00-00")
_SIGNS = (
    "euraava",
    "uleva",
    "ästa",
    "ommande",
    "ext",
    "pcoming",
    "äivitetään",
    "ppdateras",
    "updated",
)
"""What is small in the words, whether they begin a sentence or not."""
_NEXT_SENTENCE = pattern(r"[.!?]\s+[A-ZÅÄÖ]")
_PASSED = (
    Message("What is called coming here was on {date}."),
    Message("Tell what came of it, or give the date of the next one."),
)
_NOT_UPDATED = (
    Message("The text says that it will be updated, and its latest date is {date}."),
    Message("Bring it up to date, or remove the promise."),
)


def find(description: Description) -> Iterator[Finding]:
    """A coming event whose date, in the same sentence, has passed; a promise to update beside a past date."""
    if description.today is None:
        return
    for passage, offset, end in paragraphs_at(description.prose.places(*_DATES)):
        paragraph = passage.text[offset:end]
        if any(sign in paragraph for sign in _SIGNS):
            dates = list(written_dates(paragraph))
            if dates:
                yield from _in_paragraph(description, description.today, passage, (offset, paragraph), dates)


def _in_paragraph(
    description: Description, today: date, passage: Passage, where: tuple[int, str], dates: list[WrittenDate]
) -> Iterator[Finding]:
    offset, paragraph = where
    sentences = [match.end() - 1 for match in _NEXT_SENTENCE.finditer(paragraph)]
    for match in _COMING.finditer(paragraph):
        following = bisect_right(dates, match.end(), key=attrgetter("start"))
        event = dates[following] if following < len(dates) else None
        if event and event.day < today and _are_together(match.end(), event.start, sentences):
            yield _finding(
                description, _PASSED, event, passage, (offset + match.start(), offset + match.end())
            )
    latest = max(dates, key=attrgetter("day"))
    for match in _UPDATED.finditer(paragraph) if latest.day < today else ():
        yield _finding(
            description, _NOT_UPDATED, latest, passage, (offset + match.start(), offset + match.end())
        )


def _are_together(one: int, other: int, sentences: list[int]) -> bool:
    """Whether no sentence begins between two places, given where sentences begin."""
    return bisect_right(sentences, one) == bisect_right(sentences, other)


def _finding(
    description: Description,
    said: tuple[Message, Message],
    event: WrittenDate,
    passage: Passage,
    piece: tuple[int, int],
) -> Finding:
    shown = f"{event.day.day}.{event.day.month}.{event.day.year}"
    message = said[0]._replace(values={"date": shown})
    return description.finding_in((message, said[1]), passage, piece)


RULE = Rule(
    name="past-event",
    severity="warning",
    origin=PAGES,
    title=Message("What is called coming has passed."),
    why=Message("The reader takes it for news, and trusts the rest less on seeing that it is not."),
    mend=Message("Write it in the past, or give the next date."),
    failing="core_idea: Seuraava tapaaminen on 7.11.2024.\n",
    passing="core_idea: Tapaaminen pidettiin 7.11.2024.\n",
    find=find,
    asks="today",
)
