"""Finding the dictionaries that a run needs."""

import re
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from innomodel.cli.files import read_bytes
from innomodel.cli.printing import tell
from innomodel.cli.trouble import Trouble
from innomodel.diagnostic import Message
from innomodel.report.language import say

if TYPE_CHECKING:
    from innomodel.check.speller import Speller

_LANGUAGE = re.compile(rb"^language:[ \t]*[\"']?(fi|sv|en)\b", re.MULTILINE)
_LACKING = {
    "fi": Message(
        "Finnish spelling was not looked at: Voikko is missing. Install innomodel[voikko] and, on Debian and "
        "Ubuntu, the packages libvoikko1 and voikko-fi."
    ),
    "sv": Message(
        "Swedish spelling was not looked at: its dictionary is missing. Install innomodel[voikko]."
    ),
    "en": Message(
        "English spelling was not looked at: its dictionary is missing. Install innomodel[voikko]."
    ),
}


def spellers_for(paths: Sequence[str], language: str, words: Mapping[str, str]) -> "Mapping[str, Speller]":
    """The dictionaries for the languages of the files, which know `words` besides (as settings have them).

    A line on standard error for each language whose dictionary is missing.
    """
    from innomodel.spelling import dictionaries  # reads a dictionary: only for those who ask

    wanted = sorted({found for path in paths for found in _languages(path)})
    found = dictionaries(wanted, words)
    for missing in wanted:
        if missing not in found:
            tell(say(_LACKING[missing], language), err=True)
    return found


def _languages(path: str) -> list[str]:
    try:
        return [match.decode() for match in _LANGUAGE.findall(read_bytes(path))]
    except Trouble:  # told when the file is checked
        return []
