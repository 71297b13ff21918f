"""Where a template of the user's own runs: it reaches the names it is given, and costs no more than a bound.

All that a template makes is counted in characters as it is made: what is printed, what loops repeat, what
operators, filters and calls give. So no loop in a loop and no text that doubles itself goes on for long.
"""

import re
from collections.abc import Callable, Iterable, Mapping, Sized
from functools import wraps
from typing import Any

from jinja2 import StrictUndefined, Template, nodes
from jinja2.exceptions import SecurityError
from jinja2.runtime import Context
from jinja2.sandbox import ImmutableSandboxedEnvironment
from jinja2.visitor import NodeTransformer

MOST_CHARACTERS = 30_000_000
"""What filling in one part of a template may make."""
MOST_TAGS = 2_000
"""How many tags a template may have."""
MOST_DEPTH = 30
"""How many conditions, loops and the like may be inside each other."""
GLOBALS = ("range", "namespace", "joiner", "cycler")
"""The names of jinja2's own that a template may use."""

_FOR_A_STEP = 200  # characters that a round of a loop, a call or a filter stands for
_MOST_RANGE = 10_000
_MOST_DIGITS = 1_000
_LARGEST, _LONGEST = 100, 100
_GROWING = ("batch", "center", "format", "indent", "join", "replace", "round", "slice")
"""Filters that can make much of little: numbers and texts that they are given are small."""
_GROWING_METHODS = (
    *(
        "center",
        "expandtabs",
        "format",
        "format_map",
        "join",
        "ljust",
        "replace",
        "rjust",
        "translate",
        "zfill",
    ),
)
_WIDE = re.compile(r"%[^a-zA-Z%]*(?:\d{3}|\*)")
_OPENING = re.compile(
    r"\{%[-+]?\s*(?:(if|for|macro|call|filter|with|autoescape|block|raw)\b|(end)|set\b[^=]*%\})"
)


class TooMuch(SecurityError):
    """A template makes more than a document can hold."""


class Sandbox(ImmutableSandboxedEnvironment):
    """An environment that counts. `begin` it anew for each part that is filled in."""

    intercepted_binops = frozenset(("+", "*", "**", "%"))

    def __init__(self, **options: Any) -> None:
        super().__init__(autoescape=True, undefined=StrictUndefined, **options)
        self.globals = {name: self.globals[name] for name in GLOBALS} | {"range": _short_range}
        self.add_filters(self.filters)
        self._left = MOST_CHARACTERS
        self._for_a_call = _FOR_A_STEP

    def add_filters(self, filters: Mapping[str, Callable[..., Any]]) -> None:
        """Let templates use `filters`, what they make counted."""
        self.filters |= {name: self._counted(name, one) for name, one in filters.items()}

    def begin(self) -> None:
        """Count from the beginning."""
        self._left = MOST_CHARACTERS

    def spend(self, characters: int) -> None:
        """Take note of what has been made. Raises TooMuch."""
        self._left -= characters
        if self._left < 0:
            raise TooMuch("too much")

    def weighed(self, value: Any) -> Any:
        """`value`, counted with all that is in it, as often as it is in it."""
        waiting = [value]
        while waiting:
            one = waiting.pop()
            if isinstance(one, str):
                self.spend(len(one))
            elif isinstance(one, list | tuple | Mapping):
                self.spend(_FOR_A_STEP + len(one))
                waiting.extend(one.values() if isinstance(one, Mapping) else one)
        return value

    def compiled(self, code: str) -> Template:
        """The template with this code. Raises jinja2.TemplateSyntaxError, RecursionError, SyntaxError."""
        tree = self.parse(code)
        self.filters |= {"counted": self._items, "weighed": self.weighed}
        repeated = sum(map(_length, tree.find_all((nodes.Macro, nodes.CallBlock, nodes.Block))))
        self._for_a_call = max(self._for_a_call, _FOR_A_STEP + repeated)
        return self.from_string(_Counting().visit(tree))

    def call(self, context: Context, called: Any, /, *arguments: Any, **named: Any) -> Any:
        """What `called` gives, a macro or a function."""
        self.spend(self._for_a_call)
        method = getattr(called, "__wrapped__", called)  # jinja2 wraps what formats texts
        if isinstance(getattr(method, "__self__", None), str) and method.__name__ in _GROWING_METHODS:
            raise SecurityError(f"{method.__name__} is not allowed")
        return super().call(context, called, *arguments, **named)

    def call_binop(self, context: Context, operator: str, left: Any, right: Any) -> Any:
        """What an operator makes of two values."""
        if operator == "+":
            return self.weighed(left + right)
        if not all(isinstance(one, int | float) for one in (left, right)):
            raise SecurityError(f"{operator} is for numbers")
        digits = _digits(left) * (abs(right) if operator == "**" else 1) + _digits(right)
        if operator != "%" and digits > _MOST_DIGITS:
            raise TooMuch("too large a number")
        return super().call_binop(context, operator, left, right)

    def _items(self, repeated: Iterable[Any], each: int) -> list[Any]:
        """What a loop goes through, each of which stands for so many characters."""
        items = []
        for one in repeated:
            self.spend(_FOR_A_STEP + each)
            items.append(one)
        return items

    def _counted(self, name: str, made_by: Callable[..., Any]) -> Callable[..., Any]:
        """The filter `name`, what it makes counted."""

        @wraps(made_by)
        def counted(*arguments: Any, **named: Any) -> Any:
            if name in _GROWING:
                _refuse_large(name, arguments, named)
            made = made_by(*arguments, **named)
            self.spend(_FOR_A_STEP)
            return self.weighed(made)

        return counted


def too_deep(tags: Iterable[str]) -> int | None:
    """The place of the first of `tags` that is inside more others than a template may have; None of none."""
    depth = 0
    for place, tag in enumerate(tags):
        if found := _OPENING.match(tag):
            depth += -1 if found[2] else 1
            if depth > MOST_DEPTH:
                return place
    return None


class _Counting(NodeTransformer):
    """Lets what loops go through, and what is put together, be counted."""

    def visit_For(self, node: nodes.For) -> nodes.For:  # noqa: N802  # jinja2's own name
        each = _length(node)
        self.generic_visit(node)
        node.iter = _through("counted", node.iter, nodes.Const(each, lineno=node.lineno))
        node.recursive = False
        return node

    def visit_Concat(self, node: nodes.Concat) -> nodes.Node:  # noqa: N802  # likewise
        return self._weighed(node)

    def visit_List(self, node: nodes.List) -> nodes.Node:  # noqa: N802  # likewise
        return self._weighed(node)

    def visit_Dict(self, node: nodes.Dict) -> nodes.Node:  # noqa: N802  # likewise
        return self._weighed(node)

    def visit_Tuple(self, node: nodes.Tuple) -> nodes.Node:  # noqa: N802  # likewise
        return self._weighed(node) if node.ctx == "load" else node

    def _weighed(self, node: nodes.Expr) -> nodes.Node:
        self.generic_visit(node)
        return _through("weighed", node)


def _through(name: str, node: nodes.Node, *arguments: nodes.Expr) -> nodes.Filter:
    assert isinstance(node, nodes.Expr)
    return nodes.Filter(node, name, list(arguments), [], None, None, lineno=node.lineno)


def _length(node: nodes.Node) -> int:
    """The characters of text in `node`."""
    return sum(len(one.data) for one in node.find_all(nodes.TemplateData))


def _refuse_large(name: str, arguments: Iterable[Any], named: Mapping[str, Any]) -> None:
    """Raise TooMuch for large numbers and long texts beside what the filter is for."""
    given = [
        one
        for one in arguments
        if not isinstance(one, Context | nodes.EvalContext | ImmutableSandboxedEnvironment)
    ]
    own, *others = given if given else [""]
    for one in (*others, *named.values()):
        if isinstance(one, int) and abs(one) > _LARGEST:
            raise TooMuch(name)
        if isinstance(one, Sized) and len(one) > _LONGEST and name != "format":
            raise TooMuch(name)
    if name == "format" and _WIDE.search(str(own)):
        raise TooMuch(name)


def _digits(number: float) -> int:
    return number.bit_length() if isinstance(number, int) else 1


def _short_range(*arguments: int) -> range:
    made = range(*arguments)
    if len(made) > _MOST_RANGE:
        raise TooMuch("range")
    return made
