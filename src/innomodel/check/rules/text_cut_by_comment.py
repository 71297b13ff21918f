"""text-cut-by-comment: a # in a text begins a comment, and the text ends there"""

from collections.abc import Iterator

from innomodel.check.description import Description
from innomodel.check.finding import Finding
from innomodel.check.origins import YAML
from innomodel.check.rule import Rule
from innomodel.check.words import shortened
from innomodel.diagnostic import Address, Edit, Message, Rewording
from innomodel.pattern import pattern
from innomodel.source.layout import line_start

_LINE_END = pattern(r"[\r\n]")
_TAG = pattern(r"#\w+(?!\w*:(?:\s|\Z))")
_IS_TEXT = pattern(r"#(?:\d|.*[.!?]\Z)")
_AND = ("ja", "tai", "eli", "sekä", "että", "och", "eller", "samt", "att", "and", "or")
_UNFINISHED = (*",;(–", *(f" {word}" for word in _AND))
_SAID = Message("The text ends here: what follows is taken for a comment and is in no document: “{rest}”.")
_HINT = Message(
    "If it belongs to the text, put the whole text in quotation marks or write it on its own lines after a | "
    "mark. If it is a comment, finish the text, and begin the comment with two spaces, # and a space."
)


def find(description: Description) -> Iterator[Finding]:
    """A comment in which an unquoted text goes on.

    It does where one space stands before the # and none after it, as in a number or a subject word (#1,
    #arki), where it closes a bracket or a quotation of the text, and where the text before it is unfinished.
    No fix where it could be a comment all the same.
    """
    source, texts = description.source, None
    for place, end in _comments(source.text):
        comment = source.text[place:end].rstrip()
        line = line_start(source.text, place)
        before = source.text[line:place].rstrip()
        closes, has_tag = _closes(before, comment), _has_tag(comment, place - line - len(before))
        if not (closes or has_tag or before.endswith(_UNFINISHED)) or "innomodel:" in comment:
            continue
        texts = _unquoted(description) if texts is None else texts
        address, start = texts.get(line + len(before), ((), place))
        if address:
            end = place + len(comment)
            said = _SAID._replace(values={"rest": shortened(comment)})
            is_sure = closes or (has_tag and _IS_TEXT.match(comment))
            fix = _quoted(description, address, start, end) if is_sure else None
            yield Finding(said, _HINT, address, source.at(place, end), fix)


def _quoted(description: Description, address: Address, start: int, end: int) -> Edit | None:
    """Puts the text that begins at `start` and goes on in a comment into quotation marks, all on one line."""
    source = description.source
    whole = source.text[start:end]
    if _LINE_END.search(whole):
        return None
    meant = Rewording(address, 0, len(description.text(address)), whole)
    return Edit(source.at(start, end), "'" + whole.replace("'", "''") + "'", meant)


def _comments(text: str) -> Iterator[tuple[int, int]]:
    """Where the first # behind a space stands on each line that has one, and where the line ends."""
    place = text.find("#")
    while place >= 0:
        if text[place - 1 : place] == " ":
            ending = _LINE_END.search(text, place)
            end = ending.start() if ending else len(text)
            yield place, end
            place = end
        place = text.find("#", place + 1)


def _has_tag(comment: str, spaces: int) -> bool:
    """Whether the comment begins like a number or a subject word in a text."""
    return spaces == 1 and _TAG.match(comment) is not None


def _closes(before: str, comment: str) -> bool:
    """Whether the comment closes a bracket or a quotation that is open in the text before it."""
    return (
        (")" in comment and before.count("(") > before.count(")"))
        or ("”" in comment and before.count("”") % 2 == 1)
        or ('"' in comment and before.count('"') % 2 == 1)
    )


def _unquoted(description: Description) -> dict[int, tuple[Address, int]]:
    """The address of each unquoted text of the author's, and where it begins, by where it ends."""
    found = {}
    for passage in description.passages:
        node = description.source.node(passage.address)
        if node is not None and node.style == "plain" and passage.address not in description.mistaken:
            found[description.source.end_of_text(node)] = passage.address, node.start
    return found


RULE = Rule(
    name="text-cut-by-comment",
    severity="warning",
    origin=YAML,
    title=Message("A text is cut short by a # in it."),
    why=Message(
        "In YAML a space and # begin a comment: the rest of the line is not read, and is missing from every "
        "document."
    ),
    mend=Message("Put the text in quotation marks, or write it on its own lines after a | mark."),
    failing="summary: Kampanjan tunnus on #arki ja apu.\n",
    passing='summary: "Kampanjan tunnus on #arki ja apu."\n',
    find=find,
)
