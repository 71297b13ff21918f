"""Page templates of the user's own: filled in, and what is wrong with one told by its line."""

import re
from collections.abc import Iterator
from difflib import get_close_matches
from typing import Any, Literal, NamedTuple

from jinja2 import TemplateSyntaxError, nodes
from jinja2.meta import find_undeclared_variables

from innomodel.model.build import build_model
from innomodel.model.declarations import EACH, declarations
from innomodel.render.document import Document, PageFailure
from innomodel.render.html import NAMES, environment, render
from innomodel.render.sandbox import MOST_TAGS, TooMuch, too_deep
from innomodel.render.template_failures import FAILURES

_MOST_GUESSES = 50
_MOST_SHOWN = 300  # characters of a line
_TAG = re.compile(r"\{[{%#](?:[^}%#]|[}%#](?!\})){,2000}+")
_OTHER_FILES = (nodes.Include, nodes.Import, nodes.FromImport, nodes.Extends)


class PageProblem(NamedTuple):
    """Something to mend. `line` counts from 1, `shown` is its text, `said` the name in question, and
    `better` the name that is near, "" when none is.
    """

    kind: Literal["unknown name", "not allowed", "syntax", "failure", "too much", "too deep", "too many"]
    line: int
    shown: str
    said: str = ""
    better: str = ""


def page_problems(template: str) -> tuple[PageProblem, ...]:
    """What is wrong with a template: what its tags tell, and then what a description shows in it."""
    tags = list(_TAG.finditer(template))
    if len(tags) > MOST_TAGS:
        return (PageProblem("too many", 1, _shown(template, 1), str(MOST_TAGS)),)
    deep = too_deep(tag[0] for tag in tags)
    if deep is not None:
        line = 1 + template.count("\n", 0, tags[deep].start())
        return (PageProblem("too deep", line, _shown(template, line)),)
    try:
        tree = environment().parse(template)
        environment().compiled(template)
    except TemplateSyntaxError as error:
        return (PageProblem("syntax", error.lineno, _shown(template, error.lineno)),)
    except (RecursionError, SyntaxError, MemoryError):  # of Python's reader, for what jinja2 makes of it
        return (PageProblem("too deep", 1, _shown(template, 1)),)
    found = sorted(_unfit(tree, template), key=lambda one: one.line)
    if not found:
        try:
            fill_in(Document(build_model(_example()), "", ""), template)
        except PageFailure as failure:
            found = [
                PageProblem("too much" if failure.is_too_much else "failure", failure.line, failure.shown)
            ]
    return tuple(found)


def fill_in(document: Document, template: str) -> bytes:
    """`document` as a page in the user's own `template`. Raises PageFailure for what it asks in vain."""
    try:
        return render(document, template.encode())
    except FAILURES as error:
        line = _line(error)
        raise PageFailure(line, _shown(template, line), isinstance(error, TooMuch)) from error


def _unfit(tree: nodes.Template, template: str) -> Iterator[PageProblem]:
    for node in tree.find_all(_OTHER_FILES):
        said = type(node).__name__.removeprefix("From").lower()
        yield PageProblem("not allowed", node.lineno, _shown(template, node.lineno), said)
    guesses = 0
    unknown = find_undeclared_variables(tree) - {*NAMES, *environment().globals}
    for name in tree.find_all(nodes.Name):
        if name.name in unknown:
            guesses += 1
            near = get_close_matches(name.name[:100], NAMES if guesses <= _MOST_GUESSES else (), n=1)
            shown = _shown(template, name.lineno)
            yield PageProblem("unknown name", name.lineno, shown, name.name, near[0] if near else "")


def _line(error: Exception) -> int:
    """The line of the template that `error` came from; the first when none did."""
    line, step = 1, error.__traceback__
    while step is not None:
        if step.tb_frame.f_code.co_filename == "<template>":
            line = step.tb_lineno
        step = step.tb_next
    return line


def _shown(template: str, line: int) -> str:
    lines = template.splitlines()
    return lines[line - 1].strip()[:_MOST_SHOWN] if line <= len(lines) else ""


def _example() -> dict[str, Any]:
    """A description with the example of each field."""
    data: dict[str, Any] = {}
    for one in declarations():
        if one.field.example is not None and EACH not in one.pattern:
            below = data
            for step in one.pattern[:-1]:
                below = below.setdefault(step, {})
            below[one.pattern[-1]] = one.field.example
    return data
