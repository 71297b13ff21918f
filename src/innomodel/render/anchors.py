"""Bookmark names: where a field's address goes in a document and is found again."""

import re
from functools import lru_cache
from hashlib import sha256

from innomodel.model.declarations import Address

LONGEST = 40  # Word's own limit
_PREFIX = "im_"
_HASH_LENGTH = 10
_PLAIN_KEY = re.compile(r"[a-z][a-z0-9]*(_[a-z0-9]+)*")


@lru_cache(maxsize=4096)
def bookmark(address: Address) -> str:
    """The bookmark name for `address`: at most 40 characters of [A-Za-z0-9_], different for each.

    Short addresses of declared keys are readable (`im_basic_info__name`, steps joined by `__`);
    others keep their beginning and end in a hash of the whole. Names differ in more than the case
    of letters, which Word does not tell apart.
    """
    name = _PREFIX + "__".join(str(step) for step in address)
    if len(name) <= LONGEST and all(_is_plain(step) for step in address):
        return name
    whole = "\0".join(f"{type(step).__name__}:{len(str(step))}:{step}" for step in address)
    kept = re.sub(r"[^A-Za-z0-9]+", "_", name)[: LONGEST - _HASH_LENGTH - 3].rstrip("_")
    return f"{kept}___{sha256(whole.encode('utf-8', 'surrogatepass')).hexdigest()[:_HASH_LENGTH]}"


def _is_plain(step: str | int) -> bool:
    return step >= 0 if isinstance(step, int) else bool(_PLAIN_KEY.fullmatch(step))
