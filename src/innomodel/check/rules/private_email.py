"""private-email: a person's e-mail address stands in the text"""

import unicodedata
from collections.abc import Iterator

from innomodel.check.description import Description
from innomodel.check.finding import Finding
from innomodel.check.origins import DATA_PROTECTION
from innomodel.check.passage import Passage
from innomodel.check.rule import Rule
from innomodel.diagnostic import Address, Message
from innomodel.pattern import pattern

AUTHORS: Address = ("basic_info", "authors")
_ADDRESS = pattern(r"(?<![\w.+-])([\w+-]{1,64}(?:\.[\w+-]{1,64}){0,5})@([\w-]{1,64}(?:\.[\w-]{1,64}){1,5})")
_DOT = r"(?:\.| ?[(\[{](?:\.|dot|piste|punkt)[)\]}] ?)"
_HIDDEN_ADDRESS = pattern(
    rf"(?i)(?<![\w.+-])([\w+-]{{1,64}}(?:{_DOT}[\w+-]{{1,64}}){{0,5}})"
    r"( ?[(\[{<](?:at|ät|a|@)[)\]}>] ?| at | @ )"
    rf"([\w-]{{1,64}}(?:{_DOT}[\w-]{{1,64}}){{1,5}})"
)
_SIGNS_OF_HIDDEN: tuple[str | bytes, ...] = (
    *(b"(aa)", b"[aa]", b"{aa}", b"<aa>", b"(a)", b"[a]"),
    *("(AT)", "[AT]", "(@)", "[@]", " at ", " AT ", " @ "),
)
_DOTS = pattern(rf"(?i){_DOT}")
_BEFORE, _STEP, _AFTER = 130, 100, 160
_PRIVATE_PROVIDERS = pattern(
    r"(?:gmail|googlemail|hotmail|outlook|live|msn|yahoo|icloud|me|mac|proton|protonmail|pm|gmx|luukku|suomi24|"
    r"kolumbus|elisanet|saunalahti|welho|netti|nettilinja|dnainternet|phnet|telia|inet|pp\.inet|kotinet)\.\w+"
)
_WORD = pattern(r"[^\W\d_]+")
_PLACEHOLDERS = {"etunimi", "sukunimi", "fornamn", "efternamn", "firstname", "lastname", "nimi", "name"}
_ROLE = pattern(
    r"(?:apu|asu|hr|hva|it|kela|lehti|post|posti|rf|ry|talo|team|thl|tki|tuki|verkko)|"
    r".*(?:ajanvarau|arkisto|arvioin|asiak|avustu|contact|digi|email|hallin|hanke|henkilosto|hoito|hyvinvoin|hyte|"
    r"ikaihmi|info|innova|kansli|kaupun|kehit|keskus|kirjaamo|kirjasto|kontakt|koordin|koulutu|kunta|kuntout|"
    r"lasku|laakari|liikun|mail|malli|media|mielenterv|neuvo|nuoret|nuoriso|office|ohjau|opiskel|osallis|palaute|"
    r"palvelu|perhe|potilas|press|projekt|rahoitu|registr|rekry|sahkoposti|sihteer|social|sosiaal|sote|support|"
    r"tapahtum|tervey|tiedot|tietosuoja|tietotur|tilau|toimist|toimint|turvall|tutkimu|tyollis|uutis|vapaaeht|"
    r"varaus|verkosto|vertais|viestin|webmaster|yhdisty|yhteys|yritys|ymparist).*"
)
_SAID = (
    Message("There is a person's e-mail address in the text."),
    Message("Give the address of a service or a registry in its place, such as kirjaamo@ or info@."),
)


def find(description: Description) -> Iterator[Finding]:
    """An address that is a name, or an author's, or at a provider for private people."""
    found = [*_addresses(description), *_hidden_addresses(description)]
    if not found:
        return
    authors = {word for name in _authors(description) for word in _words(name)}
    for passage, local, domain, piece in found:
        if _is_a_persons(local, domain, authors):
            yield description.finding_in(_SAID, passage, piece)


_Found = tuple[Passage, str, str, tuple[int, int]]
"""Where an address stands, what is before and after its @, and from where to where."""


def _addresses(description: Description) -> Iterator[_Found]:
    for passage in description.anywhere(b"@"):
        for match in _ADDRESS.finditer(passage.text):
            yield passage, match[1], match[2], match.span()


def _hidden_addresses(description: Description) -> Iterator[_Found]:
    """Those that are written so that no machine takes them for one: (at), [at], at.

    A word that stands alone before a bare `at` is no address: look at example.fi.
    """
    for texts in (description.prose, description.others):
        reached: tuple[Passage | None, int] = (None, 0)
        for passage, place in texts.places(*_SIGNS_OF_HIDDEN, step=_STEP):
            start = max(place - _BEFORE, reached[1] if passage is reached[0] else 0)
            for match in _HIDDEN_ADDRESS.finditer(passage.text, start, place + _STEP + _AFTER):
                reached = passage, match.end()
                local, domain = _DOTS.sub(".", match[1]), _DOTS.sub(".", match[3])
                if "." in local or match[2].casefold() not in (" at ", " @ "):
                    yield passage, local, domain, match.span()


def _is_a_persons(local: str, domain: str, authors: set[str]) -> bool:
    words = _words(local)
    is_a_role = bool(_PLACEHOLDERS & {*words}) or any(_ROLE.fullmatch(word) for word in words)
    if is_a_role or "".join(words) in domain.casefold():
        return False
    if _PRIVATE_PROVIDERS.fullmatch(domain.casefold()) or authors & {*words}:
        return True
    first, _dot, last = _folded(local).partition(".")
    return bool(_WORD.match(first)) and len(last) > 1 and bool(_WORD.match(last))


def _authors(description: Description) -> list[str]:
    authors = description.get(AUTHORS)
    return [one for one in authors if isinstance(one, str)] if isinstance(authors, list) else []


def _words(text: str) -> list[str]:
    return [word for word in _WORD.findall(_folded(text)) if len(word) > 1]


def _folded(text: str) -> str:
    """`text` as addresses write it: in small letters without dots, rings and accents."""
    letters = unicodedata.normalize("NFD", text.casefold())
    return "".join(letter for letter in letters if not unicodedata.combining(letter))


RULE = Rule(
    name="private-email",
    severity="warning",
    origin=DATA_PROTECTION,
    title=Message("A person's e-mail address stands in the text."),
    why=Message(
        "An address that tells a name is personal data, at work as well, and it stops working when the "
        "person moves on."
    ),
    mend=Message(
        "Give the address of a service or a registry. An address counts as a person's when it is two names "
        "(aino.esimerkki@), one of the authors', or at a provider for private people; one word at an "
        "organisation's own domain does not. If it belongs to a service all the same, say so in a "
        "comment that lets it stand, with the reason."
    ),
    failing="core_idea: Kysy lisää, aino.esimerkki@example.fi.\n",
    passing="core_idea: Kysy lisää, kirjaamo@example.fi.\n",
    find=find,
    needs_reason=True,
)
