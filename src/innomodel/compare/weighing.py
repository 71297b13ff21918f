"""How much a change matters."""

from typing import Any

from innomodel.compare.change import Kind, Weight
from innomodel.compare.words import same_meaning
from innomodel.diagnostic import Address
from innomodel.model.declarations import Declaration, declaration_of

_ABOUT_THE_EDIT = (("basic_info", "modified"),)


def weight(kind: Kind, address: Address, old: Any, new: Any) -> Weight:
    """The weight of a change from `old` to `new` at `address`."""
    if kind in ("stage_raised", "stage_lowered", "outcome_changed"):
        return Weight.DECISIVE
    if kind in ("moved", "reordered") or address in _ABOUT_THE_EDIT:
        return Weight.SLIGHT
    if kind == "text_edited" and same_meaning(old, new):
        return Weight.SLIGHT
    declaration = declaration_of(address)
    if declaration is not None and _must_be_there(declaration):
        return Weight.DECISIVE
    if kind in ("added", "removed", "data_changed") or _is_shared(address):
        return Weight.MAJOR
    return Weight.MINOR


def _must_be_there(declaration: Declaration) -> bool:
    """Whether every description has the field: a part of a goal or an attachment need not be there."""
    return declaration.required and declaration.field.section is not None


def _is_shared(address: Address) -> bool:
    """Whether the address is in a `**` field."""
    above = (declaration_of(address[:length]) for length in range(1, len(address) + 1))
    return any(one is not None and one.field.shared for one in above)
