"""Innokylä's addresses: how an identifier is made of a name."""

import re
import unicodedata

LONGEST = 85
_LETTERS = str.maketrans("äöåÄÖÅæøß", "aoaAOAaos")
_OUTSIDE = re.compile(r"[^a-z0-9]+")


def slug(name: str) -> str:
    """The identifier Innokylä makes of `name`: at most 85 characters, cut between words.

    Lower case, ä as a and ö as o, punctuation dropped, words joined by hyphens. "" when the name
    has no letter or digit that can be kept.
    """
    plain = unicodedata.normalize("NFKD", name.translate(_LETTERS)).encode("ascii", "ignore").decode()
    whole = _OUTSIDE.sub("-", plain.lower().replace("'", "")).strip("-")
    if len(whole) <= LONGEST:
        return whole
    return whole[: LONGEST + 1].rpartition("-")[0] or whole[:LONGEST]
