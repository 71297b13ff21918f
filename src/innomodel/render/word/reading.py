"""What the code of a template names: read through without running it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from functools import cache
from typing import Literal, NamedTuple

from jinja2 import nodes

from innomodel.model.declarations import EACH, Declaration, by_pattern
from innomodel.model.field import Section
from innomodel.render.sandbox import GLOBALS
from innomodel.render.word.fields import (
    COVER,
    SYMBOL,
    WHOLE,
    Pattern,
    has_symbol,
    kind_of,
    part_names,
)
from innomodel.render.word.names import COLOPHON, CONTENTS, LABELS, PARTS, TITLE_BLOCK

_ONE_OF_MANY = ("first", "last", "random", "min", "max")
_SOMETHING_ELSE = ("map", "groupby", "batch", "slice", "length", "count", "items", "dictsort", "string")
_NEAR = 0.7
_MOST_GUESSES = 200


@dataclass(frozen=True, slots=True)
class Named:
    """A field of the model."""

    pattern: Pattern


@dataclass(frozen=True, slots=True)
class Labelled:
    """The label of a field, or the group of labels of its parts."""

    pattern: Pattern


@dataclass(frozen=True, slots=True)
class Several:
    """A list of something."""

    item: "Meaning"


@dataclass(frozen=True, slots=True)
class Known:
    """Something of innomodel's own: what it has inside, and the fields that are printed with it."""

    members: Mapping[str, "Meaning"]
    fields: tuple[Pattern, ...] = ()


Meaning = Named | Labelled | Several | Known | None
"""What an expression stands for; None for what only a run would tell."""


class Finding(NamedTuple):
    """A name that stands for nothing, or for a group that cannot be printed; `better` is the nearest."""

    kind: Literal["unknown name", "group", "not allowed"]
    line: int
    said: str
    better: str


class Reading:
    """Reads statements and keeps what it finds, and the fields that are printed."""

    def __init__(self) -> None:
        self.findings: list[Finding] = []
        self._guesses = 0
        self.printed: set[Pattern] = set()

    def statements(self, body: Iterable[nodes.Node], scope: dict[str, Meaning]) -> None:
        """Read statements in which the names of `scope` have a meaning."""
        for node in body:
            self._statement(node, scope)

    def _statement(self, node: nodes.Node, scope: dict[str, Meaning]) -> None:
        match node:
            case nodes.Output():
                for one in node.nodes:
                    if not isinstance(one, nodes.TemplateData):
                        self._print(one, scope)
            case nodes.For():
                self._loop(node, scope)
            case nodes.If():
                self._meaning(node.test, scope)
                self.statements((*node.body, *node.elif_, *node.else_), scope)
            case nodes.Assign():
                scope |= _targets(node.target, self._meaning(node.node, scope))
            case nodes.Include() | nodes.Import() | nodes.FromImport() | nodes.Extends():
                self.findings.append(Finding("not allowed", node.lineno, type(node).__name__.lower(), ""))
            case _:
                self._other(node, scope)

    def _other(self, node: nodes.Node, scope: dict[str, Meaning]) -> None:
        """A statement that is seldom used: what it names itself may be anything."""
        own = (one.name for one in node.find_all(nodes.Name) if one.ctx != "load")
        within = scope | dict.fromkeys(own) | {"caller": None, "varargs": None, "kwargs": None}
        if isinstance(node, nodes.Macro):
            scope[node.name] = None
        for child in node.iter_child_nodes():
            if isinstance(child, nodes.Expr):
                self._meaning(child, within)
            else:
                self._statement(child, within)

    def _loop(self, node: nodes.For, scope: dict[str, Meaning]) -> None:
        item = _item(self._meaning(node.iter, scope))
        within = scope | _targets(node.target, item) | {"loop": None}
        if node.test is not None:
            self._meaning(node.test, within)
        self.statements(node.body, within)
        self.statements(node.else_, scope)

    def _print(self, node: nodes.Node, scope: dict[str, Meaning], as_paragraphs: bool = False) -> None:
        match node:
            case nodes.Filter(name="paragraphs" | "runs") if node.node is not None:
                self._print(node.node, scope, node.name == "paragraphs")
            case nodes.CondExpr():
                self._meaning(node.test, scope)
                for one in (node.expr1, node.expr2):
                    if one is not None:
                        self._print(one, scope, as_paragraphs)
            case nodes.Or() | nodes.And() | nodes.Add():
                self._print(node.left, scope, as_paragraphs)
                self._print(node.right, scope, as_paragraphs)
            case nodes.Concat():
                for one in node.nodes:
                    self._print(one, scope)
            case _:
                self._printed(node, self._meaning(node, scope), as_paragraphs)

    def _printed(self, node: nodes.Node, meaning: Meaning, as_paragraphs: bool) -> None:
        match meaning:
            case Named(pattern) if kind_of(pattern) == "group" and not (as_paragraphs and pattern in WHOLE):
                name = _written(pattern)
                better = f"{{{{p {name} }}}}" if pattern in WHOLE else ", ".join(part_names(pattern))
                self.findings.append(Finding("group", node.lineno, name, better))
            case Named(pattern):
                self.printed.add(pattern)
            case Known(_, fields):
                self.printed.update(fields)

    def _meaning(self, node: nodes.Node, scope: dict[str, Meaning]) -> Meaning:
        match node:
            case nodes.Name():
                if node.name not in scope:
                    self.findings.append(
                        Finding("unknown name", node.lineno, node.name, self._nearest(node.name, scope))
                    )
                return scope.get(node.name)
            case nodes.Getattr():
                return self._member(node, self._meaning(node.node, scope), node.attr)
            case nodes.Getitem(arg=nodes.Const(value=str() as name)):
                return self._member(node, self._meaning(node.node, scope), name)
            case nodes.Getitem():
                return _item(self._meaning(node.node, scope))
            case nodes.Filter() if node.node is not None:
                return self._filtered(node, self._meaning(node.node, scope), scope)
            case _:
                for child in node.iter_child_nodes():
                    self._meaning(child, scope)
                return None

    def _filtered(self, node: nodes.Filter, meaning: Meaning, scope: dict[str, Meaning]) -> Meaning:
        for one in node.args:
            self._meaning(one, scope)
        if node.name in _ONE_OF_MANY:
            return _item(meaning)
        if node.name in _SOMETHING_ELSE:
            if isinstance(meaning, Named):
                self.printed.add(meaning.pattern)
            return None
        return meaning

    def _member(self, node: nodes.Getattr | nodes.Getitem, meaning: Meaning, name: str) -> Meaning:
        members = members_of(meaning)
        if members is None or name in members:
            return None if members is None else members[name]
        above = _written_code(node.node)
        near = get_close_matches(name, members, 1, _NEAR) if self._guesses < _MOST_GUESSES else []
        better = f"{above}.{near[0]}" if near else self._nearest(name, {})
        self.findings.append(Finding("unknown name", node.lineno, f"{above}.{name}", better))
        return None

    def _nearest(self, name: str, scope: Mapping[str, Meaning]) -> str:
        """The name that was probably meant; of very many unknown names only the first are guessed at."""
        self._guesses += 1
        return _nearest(name, scope) if self._guesses <= _MOST_GUESSES else ""


@cache
def root() -> Mapping[str, Meaning]:
    """What the names of a template mean that are not its own."""
    shown = [one for one in by_pattern().values() if one.field.section not in (None, Section.HEAD)]
    short = tuple(one.pattern for one in shown if _is_in_title_block(one))
    long = tuple(one.pattern for one in shown if not _is_in_title_block(one))
    entry = Known({"label": Known({}), "has_heading": None, "content": Known({}, long), "address": None})
    return {
        **{name: Named((name,)) for name in part_names(())},
        LABELS: Labelled(()),
        TITLE_BLOCK: Known({}, short),
        CONTENTS: Known({}),
        PARTS: Several(Known({"title": Known({}), "entries": Several(entry)})),
        COLOPHON: Known({}),
        **dict.fromkeys(GLOBALS),
    }


def members_of(meaning: Meaning) -> Mapping[str, Meaning] | None:
    """What can be named inside something; None when anything can."""
    match meaning:
        case Named(pattern):
            symbol: dict[str, Meaning] = {SYMBOL: None} if has_symbol(pattern) else {}
            return {**symbol, **{name: Named((*pattern, name)) for name in part_names(pattern)}}
        case Labelled(pattern):
            below = (*pattern, EACH) if pattern and kind_of(pattern) == "groups" else pattern
            return {name: Labelled((*below, name)) for name in part_names(below)}
        case Known(members):
            return members
        case Several():
            return {}
        case None:
            return None


def _is_in_title_block(one: Declaration) -> bool:
    if one.pattern[:1] == COVER:
        return True
    is_name = one.pattern == ("basic_info", "name")
    return one.field.section in (Section.BASIC_INFO, Section.SIDE) and not one.field.rich and not is_name


def _item(meaning: Meaning) -> Meaning:
    match meaning:
        case Named(pattern) if kind_of(pattern) in ("list", "groups"):
            return Named((*pattern, EACH))
        case Several(item):
            return item
        case _:
            return None


def _targets(target: nodes.Node, meaning: Meaning) -> dict[str, Meaning]:
    """The names that a loop or an assignment gives a meaning."""
    if isinstance(target, nodes.Name):
        return {target.name: meaning}
    return {one.name: None for one in target.find_all(nodes.Name)}


def _written_code(node: nodes.Node) -> str:
    """An expression as its author wrote it, as far as it is made of names and steps."""
    match node:
        case nodes.Name(name=name):
            return name
        case nodes.Getattr(node=above, attr=step):
            return f"{_written_code(above)}.{step}"
        case nodes.Getitem(node=above, arg=nodes.Const(value=int() as place)):
            return f"{_written_code(above)}[{place}]"
        case _:
            return "…"


def _written(pattern: Pattern) -> str:
    """A pattern as a template writes it, its items apart: `evaluation.subgoals[0].goal`."""
    return ".".join(pattern).replace(f".{EACH}", "[0]")


def _nearest(name: str, scope: Mapping[str, Meaning]) -> str:
    """The name that was probably meant: one in `scope`, or a field whose name or title is like it."""
    near = get_close_matches(name, scope, 1, _NEAR)
    known = _by_name()
    wanted = name.lower()
    if wanted in known:
        return known[wanted]
    found = get_close_matches(wanted, known, 1, _NEAR)
    return near[0] if near else known[found[0]] if found else ""


@cache
def _by_name() -> dict[str, str]:
    """What fields are called by themselves, in any language, and how a template names them."""
    names: dict[str, str] = {}
    for one in by_pattern().values():
        titles = [title.lower().split() for title in one.field.title]
        said = [one.pattern[-1], *("_".join(title) for title in titles), *(title[-1] for title in titles)]
        for name in said:
            names.setdefault(name, _written(one.pattern))
    return names
