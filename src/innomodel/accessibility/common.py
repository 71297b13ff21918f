"""What is looked at in the same way in every kind of document."""

import re
from collections.abc import Iterable

from innomodel.accessibility.checkpoint import Looks, Problem
from innomodel.diagnostic import Message

_TAG = re.compile(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*")
_TYPED_ITEM = re.compile(r"\s*(?:[-–•*·▪]\s|\(?\d{1,2}[.)]\s)")
_SAYS_NOTHING = {
    *("tästä", "täältä", "tässä", "linkki", "linkistä", "lue lisää", "klikkaa tästä", "katso tästä"),
    *("här", "länk", "läs mer", "klicka här", "here", "link", "read more", "click here"),
}
_SHOWN = 60

_NO_TITLE = Message("The document has no title.")
_NO_LANGUAGE = Message("The document does not say its language.")
_NOT_A_TAG = Message("{tag} is not the tag of a language.")
_NO_HEADINGS = Message("There are no headings.")
_EMPTY_HEADING = Message("A heading is empty.")
_SKIPS = Message("A heading of level {level} comes after one of level {before}.")
_BEGINS = Message("The first heading is of level {level}.")
_EMPTY_LINK = Message("A link has no text.")
_VAGUE_LINK = Message("The text of the link does not say where it leads.")
_TYPED_LIST = Message("An item of a list is typed by hand.")


def title(text: str | None) -> Looks:
    """The title of a document."""
    yield None if text and text.strip() else Problem(_NO_TITLE)


def language(tag: str | None) -> Looks:
    """The language of a document."""
    if not tag:
        yield Problem(_NO_LANGUAGE)
    else:
        yield None if _TAG.fullmatch(tag) else Problem(_NOT_A_TAG._replace(values={"tag": near(tag)}))


def headings(found: Iterable[tuple[int, str]]) -> Looks:
    """Headings as their levels and texts, in order."""
    before = 0
    for level, text in found:
        if not text.strip():
            yield Problem(_EMPTY_HEADING)
        elif level > before + 1:
            said = _SKIPS if before else _BEGINS
            yield Problem(said._replace(values={"level": level, "before": before}), near(text))
        else:
            yield None
        before = level
    if not before:
        yield Problem(_NO_HEADINGS)


def link_texts(found: Iterable[str]) -> Looks:
    """The texts of links."""
    for text in found:
        plain = " ".join(text.split()).strip(" .!:").lower()
        if not plain:
            yield Problem(_EMPTY_LINK)
        else:
            yield Problem(_VAGUE_LINK, near(text)) if plain in _SAYS_NOTHING else None


def typed_items(paragraphs: Iterable[str]) -> Looks:
    """Paragraphs that are in no list: two in a row that begin like items are a list typed by hand."""
    before = False
    for text in paragraphs:
        is_item = bool(_TYPED_ITEM.match(text))
        if is_item and before:
            yield Problem(_TYPED_LIST, near(text))
        before = is_item


def near(text: str) -> str:
    """The words that a problem stands by, the first ones of many."""
    plain = " ".join(text.split())
    return plain if len(plain) <= _SHOWN else f"{plain[:_SHOWN].rstrip()} …"
