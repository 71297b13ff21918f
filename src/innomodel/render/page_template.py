"""Page templates of the user's own: filled in, and what is wrong with one told by its line."""

from collections.abc import Iterator
from difflib import get_close_matches
from typing import Any, Literal, NamedTuple

from jinja2 import TemplateSyntaxError, nodes
from jinja2.meta import find_undeclared_variables

from innomodel.model.build import build_model
from innomodel.model.declarations import EACH, declarations
from innomodel.render.document import Document, PageFailure
from innomodel.render.html import NAMES, environment, render
from innomodel.render.template_failures import FAILURES

_OTHER_FILES = (nodes.Include, nodes.Import, nodes.FromImport, nodes.Extends)


class PageProblem(NamedTuple):
    """Something to mend. `line` counts from 1, `shown` is its text, `said` the name in question, and
    `better` the name that is near, "" when none is.
    """

    kind: Literal["unknown name", "not allowed", "syntax", "failure"]
    line: int
    shown: str
    said: str = ""
    better: str = ""


def page_problems(template: str) -> tuple[PageProblem, ...]:
    """What is wrong with a template: what its tags tell, and then what a description shows in it."""
    try:
        tree = environment().parse(template)
    except TemplateSyntaxError as error:
        return (PageProblem("syntax", error.lineno, _shown(template, error.lineno)),)
    found = sorted(_unfit(tree, template), key=lambda one: one.line)
    if not found:
        try:
            fill_in(Document(build_model(_example()), "", ""), template)
        except PageFailure as failure:
            found = [PageProblem("failure", failure.line, failure.shown)]
    return tuple(found)


def fill_in(document: Document, template: str) -> bytes:
    """`document` as a page in the user's own `template`. Raises PageFailure for what it asks in vain."""
    try:
        return render(document, template.encode())
    except FAILURES as error:
        line = _line(error)
        raise PageFailure(line, _shown(template, line)) from error


def _unfit(tree: nodes.Template, template: str) -> Iterator[PageProblem]:
    for node in tree.find_all(_OTHER_FILES):
        said = type(node).__name__.removeprefix("From").lower()
        yield PageProblem("not allowed", node.lineno, _shown(template, node.lineno), said)
    unknown = find_undeclared_variables(tree) - {*NAMES, *environment().globals}
    for name in tree.find_all(nodes.Name):
        if name.name in unknown:
            near = get_close_matches(name.name, NAMES, n=1)
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
    return lines[line - 1].strip() if line <= len(lines) else ""


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
