"""Page templates of the user's own: read with care, and their problems as sentences."""

from typing import TYPE_CHECKING

from innomodel.cli.files import read_at_most
from innomodel.cli.trouble import Trouble
from innomodel.diagnostic import Message

if TYPE_CHECKING:
    from innomodel.render.page_template import PageProblem

_MOST_BYTES = 2_000_000
_WHAT = {
    "unknown name": Message("There is no name {said}."),
    "not allowed": Message("A template cannot use {said}: it has no other files to take from."),
    "syntax": Message("The tags do not fit together here."),
    "too much": Message("The tags make more than a page can hold."),
    "too deep": Message("Conditions, loops or brackets are inside each other too many times here."),
    "too many": Message("There are more than {said} tags."),
    "failure": Message("The tags ask for what descriptions do not have, or do what a template cannot."),
}
_INSTEAD = {
    "unknown name": Message("Did you mean {name}?"),
    "syntax": Message("Look for braces left open, and for a condition or a loop without its end."),
    "failure": Message("Check the names behind the points."),
    "too much": Message("Look for loops inside each other, and for texts that grow in them."),
}
_MEND = Message("Mend it; innomodel template check {path} tells all that there is.")


def page_template(path: str) -> str:
    """The template in the file `path`. Raises Trouble for one with problems."""
    from innomodel.render.page_template import page_problems

    text = read_page_template(path)
    first = next(iter(page_problems(text)), None)
    if first is not None:
        what, *_rest = page_sentences(first)
        values = {"path": path, "line": first.line, "problem": what}
        raise Trouble(Message("{path}, line {line}: {problem}", values), _MEND._replace(values=values))
    return text


def read_page_template(path: str) -> str:
    """The text of the template in the file `path`. Raises Trouble when it cannot be read as one."""
    why = Message("The file {path} cannot be used as a template.", {"path": path})
    content = read_at_most(path, _MOST_BYTES)
    if len(content) > _MOST_BYTES:
        raise Trouble(why, Message("It is too large: at most 2 megabytes."))
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise Trouble(why, Message("It is not UTF-8 text.")) from error


def page_sentences(problem: "PageProblem") -> tuple[Message, ...]:
    """What is wrong, and what to do."""
    values = {"said": problem.said, "name": problem.better}
    instead = _INSTEAD.get(problem.kind) if problem.better or problem.kind != "unknown name" else None
    return tuple(one._replace(values=values) for one in (_WHAT[problem.kind], instead) if one is not None)
