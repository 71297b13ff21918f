"""Where keys and values stand in a TOML text: the reader of TOML tells no places."""

import re
import tomllib
from typing import NamedTuple

from innomodel.pattern import pattern

Path = tuple[str | int, ...]
"""Keys and indexes that lead to a value."""

_TOKEN = pattern(
    r"""[ \t\r]+ | \#[^\n]*
    | (?P<text>\"{3}(?:\\.|[^\\])*?\"{3,5} | '{3}.*?'{3,5} | "(?:\\.|[^"\\\n])*" | '[^'\n]*')
    | (?P<sign>[\[\]{}=,.\n])
    | (?P<bare>[^\s\#"'\[\]{}=,.]+)
    | .""",
    re.DOTALL | re.VERBOSE,
)
_DEEPEST = 10
"""Deeper values are passed over: nothing in the settings is so deep."""


class Token(NamedTuple):
    """A piece of the text: `kind` is "text" for one in quotation marks, "bare", or the sign itself."""

    kind: str
    start: int
    end: int


class Places:
    """The places in `text`, which is TOML, as the offsets of the first character and after the last.

    That of a text in quotation marks is between them.
    """

    def __init__(self, text: str) -> None:
        self.keys: dict[Path, tuple[int, int]] = {}
        """Where each key is written first, as a key or in the name of a table."""
        self.values: dict[Path, tuple[int, int]] = {}
        self._text = text
        self._tokens = [
            Token(found[0] if found.lastgroup == "sign" else found.lastgroup, *found.span())
            for found in _TOKEN.finditer(text)
            if found.lastgroup
        ]
        self._place = 0
        self._document()

    def _document(self) -> None:
        table: Path = ()
        while self._kind():
            if self._kind() == "[":
                table = self._header()
            elif self._kind() in ("text", "bare"):
                self._pair(table)
            else:
                self._next()

    def _header(self) -> Path:
        """`[a.b]` or `[[a.b]]`: the path of what stands below it, of several tables of one name the same."""
        while self._kind() == "[":
            self._next()
        path = self._key(())
        while self._kind() == "]":
            self._next()
        return path

    def _key(self, above: Path) -> Path:
        """A key, or several with points between them."""
        path = above
        while self._kind() in ("text", "bare", "."):
            token = self._next()
            if token.kind != ".":
                path = (*path, self._name(token))
                self.keys.setdefault(path, self._inside(token))
        return path

    def _pair(self, above: Path) -> None:
        path = self._key(above)
        if self._kind() == "=":
            self._next()
            self._value(path)

    def _value(self, path: Path) -> None:
        first = self._next()
        last = first
        if first.kind == "text":
            self.values[path] = self._inside(first)
            return
        if first.kind in ("[", "{"):
            last = self._items(path) if len(path) < _DEEPEST else self._passed_over()
        else:
            while self._kind() in ("bare", "."):
                last = self._next()
        self.values[path] = first.start, last.end

    def _items(self, path: Path) -> Token:
        """What stands in brackets or braces, up to the sign that closes them."""
        is_list = self._tokens[self._place - 1].kind == "["
        count = 0
        while self._kind() not in ("]", "}", ""):
            if self._kind() in (",", "\n"):
                self._next()
            elif is_list:
                self._value((*path, count))
                count += 1
            elif self._kind() in ("text", "bare"):
                self._pair(path)
            else:
                self._next()
        return self._next()

    def _passed_over(self) -> Token:
        depth = 1
        while depth and self._kind():
            depth += {"[": 1, "{": 1, "]": -1, "}": -1}.get(self._next().kind, 0)
        return self._tokens[self._place - 1]

    def _kind(self) -> str:
        """The kind of the next token, "" at the end."""
        return self._tokens[self._place].kind if self._place < len(self._tokens) else ""

    def _next(self) -> Token:
        self._place += 1
        return self._tokens[min(self._place, len(self._tokens)) - 1]

    def _name(self, token: Token) -> str:
        start, end = self._inside(token)
        written = self._text[token.start : token.end]
        if written.startswith('"') and "\\" in written:
            return str(tomllib.loads(f"name = {written}")["name"])
        return self._text[start:end]

    def _inside(self, token: Token) -> tuple[int, int]:
        if token.kind != "text":
            return token.start, token.end
        marks = self._text[token.start : token.start + 3]
        width = 3 if marks in ('"""', "'''") and token.end - token.start >= 6 else 1
        return token.start + width, token.end - width
