"""What became of one description."""

from typing import Any, Literal, NamedTuple

from innomodel.compare.change import Change, Weight
from innomodel.diagnostic import Message

Status = Literal["added", "removed", "changed", "same"]


class DescriptionChanges(NamedTuple):
    """One description, on both sides or on one.

    `path` is where it is now, `old_path` where it was; None on the side where it is not. `data` is the
    plain data of the newer side that could be read. `problem` says why the sides could not be compared.
    """

    path: str | None
    old_path: str | None
    data: dict[str, Any]
    changes: tuple[Change, ...] = ()
    problem: Message | None = None

    @property
    def status(self) -> Status:
        """Whether it came, went, changed or is the same; one that could not be compared has changed."""
        if self.old_path is None:
            return "added"
        if self.path is None:
            return "removed"
        return "changed" if self.changes or self.problem else "same"

    @property
    def is_moved(self) -> bool:
        """Whether the file has another name or folder than before."""
        return None not in (self.path, self.old_path) and self.path != self.old_path

    @property
    def shown_path(self) -> str:
        """Where it is, or was before it was removed."""
        return self.path or self.old_path or ""

    @property
    def name(self) -> str:
        """The model's name, its file's path when it has none."""
        info = self.data.get("basic_info")
        name = info.get("name") if isinstance(info, dict) else None
        return " ".join(name.split()) if isinstance(name, str) and name.strip() else self.shown_path

    @property
    def weight(self) -> Weight:
        """The weight of the change that matters most; a description that came, went or broke matters."""
        if self.problem is not None or self.status in ("added", "removed"):
            return Weight.DECISIVE
        return min((one.weight for one in self.changes), default=Weight.SLIGHT)
