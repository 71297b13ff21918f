"""What is looked at, and what was found."""

from collections.abc import Callable, Iterator
from typing import Any, Literal, NamedTuple

from innomodel.diagnostic import Message

Kind = Literal["docx", "pdf", "html"]


class Checkpoint(NamedTuple):
    """One thing that a document must do, and the success criterion of WCAG 2.1 that asks for it."""

    name: str
    criterion: str
    title: Message


class Problem(NamedTuple):
    """Something that fails a checkpoint: what, and `near`, the words that it stands by or ""."""

    message: Message
    near: str = ""


Looks = Iterator[Problem | None]
"""For each thing that was looked at, what is wrong with it, or None."""

Checks = dict[str, Callable[[Any], Looks]]
"""What a machine can check of an opened document, by the names of checkpoints."""


class Judgement(NamedTuple):
    """How many things a machine looked at for a checkpoint (None: a person must), and what is wrong."""

    checkpoint: Checkpoint
    looked_at: int | None
    problems: tuple[Problem, ...] = ()

    @property
    def verdict(self) -> Literal["passed", "failed", "absent", "person"]:
        """`absent` when there was nothing to look at, `person` when a machine cannot tell."""
        if self.looked_at is None:
            return "person"
        return "failed" if self.problems else "passed" if self.looked_at else "absent"


class Audit(NamedTuple):
    """What was found of one document."""

    path: str
    kind: Kind
    judgements: tuple[Judgement, ...]

    @property
    def ok(self) -> bool:
        """Whether no checkpoint failed; those that need a person are open."""
        return all(one.verdict != "failed" for one in self.judgements)


def judged(checkpoint: Checkpoint, looks: Looks) -> Judgement:
    """What a machine says of `checkpoint`."""
    seen: list[Any] = list(looks)
    return Judgement(checkpoint, len(seen), tuple(one for one in seen if one is not None))
