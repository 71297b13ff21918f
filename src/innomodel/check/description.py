"""What a rule looks at."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cache, cached_property
from typing import Any

from innomodel.check.finding import Finding
from innomodel.check.lookup import Lookup
from innomodel.check.passage import Passage
from innomodel.check.speller import Speller
from innomodel.diagnostic import Address, Edit, Message
from innomodel.model.declarations import EACH, by_pattern
from innomodel.source import Source

STAGE: Address = ("development_stage",)


@dataclass(frozen=True, eq=False)
class Description:
    """A description under check.

    `data` is the tree as plain data, valid or not. `stage` is the development stage to check it
    for, None when it has no known one. `today` is the day to check it on, None when no rule may ask.
    `mistaken` holds the addresses that have a finding of their own already (a misspelt key stands
    for the field it meant): no rule speaks of them again. `spellers` are dictionaries by language,
    none when nobody asked for spelling.
    """

    source: Source
    data: dict[str, Any]
    stage: str | None
    today: date | None = None
    mistaken: frozenset[Address] = frozenset()
    spellers: Mapping[str, Speller] = field(default_factory=dict)

    def get(self, address: Address) -> Any:
        """The value at `address`, None when there is none."""
        value: Any = self.data
        for step in address:
            try:
                value = value[step]
            except (KeyError, IndexError, TypeError):
                return None
        return value

    def text(self, address: Address) -> str:
        """The text at `address`, "" when there is none."""
        value = self.get(address)
        return value if isinstance(value, str) else ""

    def items(self, address: Address) -> list[dict[str, Any]]:
        """The list of mappings at `address`, empty when there is none; other items become empty mappings."""
        value = self.get(address)
        return [one if isinstance(one, dict) else {} for one in value] if isinstance(value, list) else []

    @property
    def speller(self) -> Speller | None:
        """The dictionary of the description's language."""
        return self.spellers.get(self.text(("language",)))

    @cached_property
    def passages(self) -> tuple[Passage, ...]:
        """Every text that the author has written in words of their own."""
        return tuple(
            Passage(address, text, rich)
            for pattern, rich in _prose()
            for address in self._matching(pattern)
            if (text := self.text(address))
        )

    @cached_property
    def prose(self) -> Lookup:
        """Where to look for what may stand in the passages."""
        return Lookup(self.passages)

    @cached_property
    def everything(self) -> Lookup:
        """Where to look for what may stand in any text of the file: passages, names, addresses and all."""
        return Lookup(tuple(_texts((), self.data)))

    def finding(self, message: Message, hint: Message, address: Address) -> Finding:
        """A finding about the value at `address`, or about its place when it is not there."""
        return Finding(message, hint, address, self.source.span(address))

    def finding_of_stage(self, message: Message, hint: Message, address: Address) -> Finding:
        """A finding about what is not at `address` though the stage calls for it, shown at the stage."""
        return Finding(message, hint, address, self.source.span(STAGE))

    def finding_in(
        self,
        said: tuple[Message, Message],
        passage: Passage,
        piece: tuple[int, int],
        mended: str | None = None,
    ) -> Finding:
        """A finding about a piece of a passage; `mended` is what would stand in its place."""
        span = self.source.within(passage.address, *piece)
        fix = None if span is None or mended is None else Edit(span, mended)
        return Finding(*said, passage.address, span or self.source.span(passage.address), fix)

    def _matching(self, pattern: tuple[str, ...]) -> list[Address]:
        if EACH not in pattern:
            return [pattern]
        addresses: list[Address] = [()]
        for step in pattern:
            if step != EACH:
                addresses = [(*address, step) for address in addresses]
                continue
            addresses = [
                (*address, index) for address in addresses for index in range(len(self.items(address)))
            ]
        return addresses


def _texts(address: Address, value: Any) -> Iterator[Passage]:
    if isinstance(value, str):
        yield Passage(address, value, rich=False)
    for key, child in _children(value):
        yield from _texts((*address, key), child)


def _children(value: Any) -> Iterable[tuple[str | int, Any]]:
    if isinstance(value, dict):
        return value.items()
    return enumerate(value) if isinstance(value, list) else ()


@cache
def _prose() -> tuple[tuple[tuple[str, ...], bool], ...]:
    """The address patterns of the author's texts, each with whether it is rich."""
    return tuple(
        (pattern, one.field.rich)
        for pattern, one in by_pattern().items()
        if one.field.rich or pattern in _PLAIN_PROSE
    )


_PLAIN_PROSE = {
    ("basic_info", "name"),
    ("basic_info", "place"),
    ("basic_info", "attachments", EACH, "title"),
    ("cover_image", "alt"),
}
"""Plain texts that are the author's own words. A survey's names repeat the prose and are not among them."""
