"""What a rule looks at."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cache, cached_property
from typing import Any

from innomodel.check.finding import Finding
from innomodel.check.lookup import Lookup
from innomodel.check.passage import Passage
from innomodel.check.speller import Speller
from innomodel.diagnostic import Address, Edit, Message, Rewording
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
        return mappings(self.get(address))

    @property
    def speller(self) -> Speller | None:
        """The dictionary of the description's language."""
        return self.spellers.get(self.text(("language",)))

    @property
    def passages(self) -> tuple[Passage, ...]:
        """Every text that the author has written in words of their own."""
        return self._texts[0]

    @cached_property
    def prose(self) -> Lookup:
        """Where to look for what may stand in the passages."""
        return Lookup(self.passages)

    def anywhere(self, *signs: str | bytes) -> list[Passage]:
        """The texts of the file that have one of `signs`: passages, names, addresses and all."""
        return [*self.prose.having(*signs), *self.others.having(*signs)]

    @cached_property
    def others(self) -> Lookup:
        """Where to look for what may stand in any text but the passages: names, addresses and all."""
        return Lookup(self._texts[1])

    @cached_property
    def _texts(self) -> tuple[tuple[Passage, ...], tuple[Passage, ...]]:
        """The passages, and all other texts."""
        prose: list[Passage] = []
        others: list[Passage] = []
        _gather(self.data, (), _prose(), prose, others)
        return tuple(prose), tuple(others)

    def finding(self, message: Message, hint: Message, address: Address) -> Finding:
        """A finding about the value at `address`, or about its place when it is not there."""
        return Finding(message, hint, address, self.source.span(address))

    def finding_of_stage(self, message: Message, hint: Message, address: Address) -> Finding:
        """A finding about what is not at `address` though the stage calls for it, shown at the stage."""
        return Finding(message, hint, address, self.source.span(STAGE))

    def finding_about(self, said: tuple[Message, Message], passage: Passage) -> Finding:
        """A finding about all that a passage says."""
        text = passage.text
        return self.finding_in(said, passage, (len(text) - len(text.lstrip()), len(text.rstrip())))

    def finding_in(
        self,
        said: tuple[Message, Message],
        passage: Passage,
        piece: tuple[int, int],
        mended: str | None = None,
    ) -> Finding:
        """A finding about a piece of a passage; `mended` is what would stand in its place."""
        span = self.source.within(passage.address, *piece)
        fix = None if mended is None else self.rewording(passage, piece, mended)
        return Finding(*said, passage.address, span or self.source.span(passage.address), fix)

    def rewording(self, passage: Passage, piece: tuple[int, int], text: str) -> Edit | None:
        """The edit that puts `text` in the place of a piece of a passage; None where the file has it not."""
        span = self.source.within(passage.address, *piece)
        return None if span is None else Edit(span, text, Rewording(passage.address, *piece, text))


def mappings(value: Any) -> list[dict[str, Any]]:
    """The mappings of a list, with an empty one for each other item; none when it is no list."""
    return [one if isinstance(one, dict) else {} for one in value] if isinstance(value, list) else []


_Plan = Mapping[str, "bool | _Plan"]
"""Where the author's texts are: below each step, whether the text is rich, or more steps."""


def _gather(value: Any, address: Address, plan: _Plan, prose: list[Passage], others: list[Passage]) -> None:
    """Add every text below `value` to `prose`, where the plan has it, or to `others`."""
    for step, child in value.items() if isinstance(value, dict) else enumerate(value):
        below = plan.get(step if isinstance(step, str) else EACH)
        if isinstance(child, (dict, list)):
            _gather(child, (*address, step), below if isinstance(below, dict) else {}, prose, others)
        elif isinstance(child, str):
            if isinstance(below, bool) and child:
                prose.append(Passage((*address, step), child, below))
            else:
                others.append(Passage((*address, step), child, rich=False))


@cache
def _prose() -> _Plan:
    """The author's texts, as they are declared."""
    plan: dict[str, Any] = {}
    for pattern, one in by_pattern().items():
        if one.field.rich or pattern in _PLAIN_PROSE:
            below = plan
            for step in pattern[:-1]:
                below = below.setdefault(step, {})
            below[pattern[-1]] = one.field.rich
    return plan


_PLAIN_PROSE = {
    ("basic_info", "name"),
    ("basic_info", "place"),
    ("basic_info", "attachments", EACH, "title"),
    ("cover_image", "alt"),
}
"""Plain texts that are the author's own words. A survey's names repeat the prose and are not among them."""
