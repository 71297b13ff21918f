"""Bookmark names: where a field's address goes in a document and is found again."""

import re
from hashlib import sha256

from innomodel.model.declarations import Address

LONGEST = 40  # Word's own limit
_PREFIX = "im_"
_HASH_LENGTH = 10
_PLAIN_STEP = re.compile(r"[A-Za-z0-9]+(_[A-Za-z0-9]+)*")


def bookmark(address: Address) -> str:
    """The bookmark name for `address`: at most 40 characters of [A-Za-z0-9_], different for each.

    Short addresses of plain keys are readable (`im_basic_info__name`, steps joined by `__`);
    others keep their beginning and end in a hash of the whole.
    """
    steps = [str(step) for step in address]
    name = _PREFIX + "__".join(steps)
    if len(name) <= LONGEST and all(_PLAIN_STEP.fullmatch(step) for step in steps):
        return name
    whole = "\0".join(f"{type(step).__name__}:{step}" for step in address)
    kept = re.sub(r"[^A-Za-z0-9]+", "_", name)[: LONGEST - _HASH_LENGTH - 3].rstrip("_")
    return f"{kept}___{sha256(whole.encode('utf-8', 'surrogatepass')).hexdigest()[:_HASH_LENGTH]}"
