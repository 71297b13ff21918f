"""Word templates of the user's own: read with care, and their problems as sentences."""

from typing import TYPE_CHECKING

from innomodel.archive import MOST_BYTES, UnsafeArchive
from innomodel.cli.files import read_at_most
from innomodel.cli.trouble import Trouble
from innomodel.diagnostic import Message
from innomodel.report.language import LANGUAGES, say

if TYPE_CHECKING:
    from innomodel.render.word.problems import Problem
    from innomodel.render.word.template import Draft, Template

_PROBLEMS = {
    "unknown name": Message("There is no name {said}."),
    "group": Message("The name {said} stands for a group of fields and cannot be printed like this."),
    "not allowed": Message("A template cannot use {said}: it has no other files to take from."),
    "syntax": Message("The tag {said} does not fit with the others: {better}"),
    "unclosed": Message("Braces are left open here, or closed twice: {said}"),
    "text beside": Message("What stands beside {said} goes away with its paragraph, row or cell."),
    "too deep": Message("Conditions, loops or brackets are inside each other too many times here: {said}"),
    "split": Message("Word has cut the tag {said} into pieces; it is read whole."),
}
_REASONS = {
    "damaged": Message("It is not a Word file (.docx or .dotx), or it is damaged."),
    "too large": Message("It is too large: at most 50 megabytes when unpacked."),
    "too many parts": Message("It has too many parts."),
    "packed too tightly": Message("It is packed more tightly than a Word file ever is."),
    "a part leads outside": Message("It has a part whose name leads out of it."),
    "too many tags": Message("It has more than {most} tags.", {"most": 2_000}),
}
_LONGEST_SHOWN = 100  # characters
_PARAGRAPH = Message("paragraph {number}")
_PLACES = {
    "header": Message("paragraph {number} of a header"),
    "footer": Message("paragraph {number} of a footer"),
    "footnotes": Message("paragraph {number} of the footnotes"),
    "endnotes": Message("paragraph {number} of the endnotes"),
}
_MEND = Message("Mend it in Word; innomodel template check {path} tells all that there is.")


def word_template(path: str) -> "Template":
    """The template in the file `path`. Raises Trouble for one with problems."""
    from innomodel.render.word.problems import report_on
    from innomodel.render.word.template import template_of

    draft = read_draft(path)
    errors = [one for one in report_on(draft).problems if one.is_error]
    if errors:
        raise Trouble(_about(path, errors[0]), _MEND._replace(values={"path": path}))
    return template_of(draft.content)


def read_draft(path: str) -> "Draft":
    """The template in the file `path`. Raises Trouble when it cannot be read as one."""
    from innomodel.render.word.template import draft_of

    try:
        return draft_of(read_at_most(path, MOST_BYTES))
    except UnsafeArchive as error:
        raise _unusable(path, error) from error


def _unusable(path: str, error: UnsafeArchive) -> Trouble:
    why = Message("The file {path} cannot be used as a template.", {"path": path})
    if error.reason == "damaged" and error.part:
        return Trouble(
            why,
            Message(
                "Its part {part} is damaged. Open it in Word and save it under another name.",
                {"part": error.part[:_LONGEST_SHOWN]},
            ),
        )
    return Trouble(why, _REASONS[error.reason])


def sentences(problem: "Problem", language: str) -> str:
    """What is wrong, and what to write in its place when something is near."""
    return " ".join(say(one, language) for one in (_what(problem), _instead(problem)) if one is not None)


def place(problem: "Problem", language: str) -> str:
    """The paragraph that the problem is in."""
    file = problem.part.rpartition("/")[2]
    found = next((words for kind, words in _PLACES.items() if file.startswith(kind)), _PARAGRAPH)
    return say(found._replace(values={"number": problem.paragraph}), language)


def _about(path: str, problem: "Problem") -> Message:
    """The template, the paragraph, and what is wrong in it."""
    return Message(
        "{path}, {place}: {problem}",
        {
            "path": path,
            "place": {language: place(problem, language) for language in LANGUAGES},
            "problem": {language: sentences(problem, language) for language in LANGUAGES},
        },
    )


def _what(problem: "Problem") -> Message:
    return _PROBLEMS[problem.kind]._replace(values={"said": problem.said, "better": problem.better})


def _instead(problem: "Problem") -> Message | None:
    if problem.kind == "unknown name" and problem.better:
        return Message("Did you mean {name}?", {"name": problem.better})
    if problem.kind == "group":
        return Message("Write one of these: {names}.", {"names": problem.better})
    return Message("Put the tag into a paragraph of its own.") if problem.kind == "text beside" else None
