"""From bytes to a tree: bounded, without anchors, tags or guesses."""

from collections.abc import Callable
from typing import Any, NoReturn

import yaml

from innomodel.diagnostic import Message, Span
from innomodel.limits import MAX_BYTES
from innomodel.pattern import pattern
from innomodel.source.encoding import Encoding, guessed, is_binary, two_bytes
from innomodel.source.source import BOM, Node, Source
from innomodel.source.syntax import plain_language

MAX_DEPTH = 50
_LIBYAML_TOO_DEEP = "exceeded maximum nesting depth"  # its own bound, since 0.2.6, is a thousand levels

_Parser = getattr(yaml, "CBaseLoader", yaml.BaseLoader)

_ENDS = frozenset((yaml.MappingEndEvent, yaml.SequenceEndEvent))

_YAML_1_1_BREAKS = "\x85\u2028\u2029"
_STAND_INS = str.maketrans(_YAML_1_1_BREAKS, "\uf8fc\uf8fd\uf8fe")
_BACK = str.maketrans("\uf8fc\uf8fd\uf8fe", _YAML_1_1_BREAKS)
_BEYOND_ASCII = pattern("[^\x00-\x7f]")
_TAG_DIRECTIVE = pattern(r"(?<![^\r\n])%TAG\b")
_FORBIDDEN = pattern("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ufffe\uffff]")


def read(raw: bytes, path: str = "") -> Source:
    """Read a description.

    `raw` is the whole file (a caller need not read more than MAX_BYTES + 1 of it), `path` its name
    in findings. Whatever is wrong with the file is in `problems` of the result; nothing is raised.
    """
    if len(raw) > MAX_BYTES:
        return _refused(path, "", "file-too-large", _TOO_LARGE)
    try:
        decoded = raw.decode("utf-8")
    except UnicodeDecodeError as error:
        return _not_utf8(raw, error, path)
    text = decoded.removeprefix(BOM)
    has_bom = text != decoded
    return _tree(Source(path, text, None, has_bom=has_bom), text if has_bom else raw)


_TOO_LARGE = (
    Message("The file is larger than {limit} megabyte.", {"limit": MAX_BYTES // 1_000_000}),
    Message("Keep pictures and other material in files of their own and link to them."),
)
_EMPTY = (
    Message("The file is empty."),
    Message("Make a starting file with the command innomodel new."),
)
_SAVE_AS_UTF8 = Message(
    "Open the file in an editor that shows its letters right, choose Save As, and there the encoding UTF-8; "
    "Notepad has the choice beside the button."
)
_NOT_UTF8 = (
    Message("The file is not UTF-8 text: the character here cannot be read."),
    Message("Write the character again, and save the file with the encoding UTF-8."),
)
_NOT_TEXT = (
    Message("The file is not text."),
    Message("Check that it is the right file: a description is a text file whose name ends in .yaml."),
)
_CONTROL = Message("There is an invisible control character (U+{code}) in the text.")
_CONTROL_HINT = Message("Remove the character; it often comes along when text is copied from a PDF.")
_SEVERAL = (
    Message("A second document begins here (---)."),
    Message("Keep one description in one file: move the rest to a file of its own."),
)
_TOO_DEEP = (
    Message("The structure is nested more than {limit} levels deep.", {"limit": MAX_DEPTH}),
    Message("A description needs ten levels at most: check the brackets and the indentation."),
)
_ANCHOR = (
    Message("YAML anchors and aliases (& and *) are not used in a description."),
    Message("If the text begins with & or *, put it in quotation marks; otherwise write it out."),
)
_TAG = (
    Message("YAML tags (!) are not used in a description."),
    Message("If the text begins with an exclamation mark, put it in quotation marks."),
)
_KEY = (
    Message("A key here is not plain text."),
    Message("Write the key as a word, such as name, and a colon after it."),
)


class _Refused(Exception):
    def __init__(self, rule: str, said: tuple[Message, Message], start: int, end: int) -> None:
        self.rule = rule
        self.said = said
        self.start = start
        self.end = end


def _refused(path: str, text: str, rule: str, said: tuple[Message, Message]) -> Source:
    source = Source(path, text, None)
    problem = source.diagnostic(rule, "error", *said, (), source.at(0, 0))
    return Source(path, text, None, (problem,))


def _not_utf8(raw: bytes, error: UnicodeDecodeError, path: str) -> Source:
    encoding = guessed(raw)
    if encoding is not None:
        return _encoded(raw, encoding, path)
    if is_binary(raw):
        return _refused(path, "", "encoding", _NOT_TEXT)
    start = len(raw[: error.start].decode("utf-8"))
    return _misread(Source(path, raw.decode("utf-8", "replace"), None), _NOT_UTF8, start)


def _encoded(raw: bytes, encoding: Encoding, path: str) -> Source:
    """What is told of a file in another encoding, shown as it was meant, at its first letter beyond ASCII."""
    text = raw.decode(encoding.codec, "replace").removeprefix(BOM)
    message = Message("The file is not UTF-8 text; it looks like {encoding}.", {"encoding": encoding.name})
    beyond = _BEYOND_ASCII.search(text)
    start = beyond.start() if beyond else 0
    return _misread(Source(path, text, None), (message, _SAVE_AS_UTF8), start)


def _misread(source: Source, said: tuple[Message, Message], start: int) -> Source:
    return _with_problem(source, "encoding", said, source.at(start, start + 1))


def _tree(source: Source, written: str | bytes) -> Source:
    """`source` with its root, or with the problem that stops it from having one.

    `written` is its text, as the bytes it was read from where they hold nothing else.
    """
    text = source.text
    directive = _TAG_DIRECTIVE.search(text) if "%TAG" in text else None
    if directive:  # libyaml compares each with all others
        return _with_problem(source, "unsupported-yaml", _TAG, source.at(*directive.span()))
    foreign_breaks = any(char in text for char in _YAML_1_1_BREAKS)
    parser = _Parser(text.translate(_STAND_INS) if foreign_breaks else written)
    repeated: list[Node] = []
    try:
        root = _compose(_with_breaks(parser.get_event) if foreign_breaks else parser.get_event, repeated)
    except _Refused as stop:
        return _with_problem(source, stop.rule, stop.said, source.at(stop.start, stop.end))
    except yaml.reader.ReaderError:
        return _control_character(source)
    except yaml.MarkedYAMLError as error:
        if _LIBYAML_TOO_DEEP in (error.problem or ""):
            mark = error.problem_mark
            offset = mark.index if mark else 0
            return _with_problem(source, "too-deep", _TOO_DEEP, source.at(offset, offset + 1))
        said, start, end = plain_language(error, text)
        return _with_problem(source, "yaml-syntax", said, source.at(start, end))
    finally:
        parser.dispose()
    if root is None or root.is_absent:
        return _with_problem(source, "empty-file", _EMPTY, source.at(0, 0))
    problems = tuple(_repeated_key(source, node) for node in repeated)
    return Source(source.path, text, root, problems, source.has_bom)


def _with_problem(source: Source, rule: str, said: tuple[Message, Message], span: Span) -> Source:
    problem = source.diagnostic(rule, "error", *said, (), span)
    return Source(source.path, source.text, None, (problem,), source.has_bom)


def _control_character(source: Source) -> Source:
    encoding = two_bytes(source.text.encode())
    if encoding is not None:
        return _encoded(source.text.encode(), encoding, source.path)
    match = _FORBIDDEN.search(source.text)
    start = match.start() if match else 0
    message = _CONTROL._replace(values={"code": f"{ord(source.text[start]):04X}"})
    return _with_problem(source, "control-character", (message, _CONTROL_HINT), source.at(start, start + 1))


def _repeated_key(source: Source, node: Node) -> Any:
    span = source.at(node.key_start, node.key_end)
    key = source.text[node.key_start : node.key_end]
    return source.diagnostic(
        "duplicate-key",
        "error",
        Message("The key {key} is here twice.", {"key": key}),
        Message("Keep one of them; the first is used until then."),
        (),
        span,
    )


def _with_breaks(get_event: Callable[[], Any]) -> Callable[[], Any]:
    """`get_event`, with the foreign breaks of scalars in their places again."""

    def get() -> Any:
        event = get_event()
        if isinstance(event, yaml.ScalarEvent):
            event.value = event.value.translate(_BACK)
        return event

    return get


def _compose(get_event: Callable[[], Any], repeated: list[Node]) -> Node | None:
    """The root node of the only document; nodes whose key was already there go to `repeated`."""
    get_event()  # the start of the stream
    if isinstance(get_event(), yaml.StreamEndEvent):
        return None
    root = _composed(get_event, repeated)
    get_event()  # the end of the document
    extra = get_event()
    if not isinstance(extra, yaml.StreamEndEvent):
        _stop("several-documents", _SEVERAL, extra)
    return root


def _composed(get_event: Callable[[], Any], repeated: list[Node]) -> Node:
    """One node with everything below it, without recursion: its depth is the length of `open_nodes`."""
    open_nodes: list[Node] = []
    root: list[Node] = []
    inside: Any = root  # what the next node goes into: the value of the innermost open one
    is_mapping = False
    key: Any = None
    while open_nodes or not root:
        event = get_event()
        kind = type(event)
        if kind is yaml.ScalarEvent:
            if event.anchor or event.tag:
                _refuse(event)
            if is_mapping and key is None:
                key = event
                continue
            value = event.value
        elif kind in _ENDS:
            open_nodes.pop().closing = event
            inside = open_nodes[-1].value if open_nodes else root
            is_mapping = type(inside) is dict
            continue
        else:
            value = _nothing_yet(event, len(open_nodes))
            if is_mapping and key is None:
                _stop("unsupported-yaml", _KEY, event)
        node = Node()
        node.value, node.key = value, key
        node.opening = node.closing = event
        if is_mapping:
            if inside.setdefault(key.value, node) is not node:
                repeated.append(node)
            key = None
        else:
            inside.append(node)
        if kind is not yaml.ScalarEvent:
            open_nodes.append(node)
            inside = value
            is_mapping = type(inside) is dict
    return root[0]


def _refuse(event: Any) -> NoReturn:
    _stop("unsupported-yaml", _ANCHOR if event.anchor else _TAG, event)


def _nothing_yet(event: Any, depth: int) -> dict[str, Node] | list[Node]:
    """The value of a collection that begins with `event` below `depth` others."""
    if event.anchor or event.tag:  # an alias has the anchor it stands for
        _refuse(event)
    if depth >= MAX_DEPTH:
        _stop("too-deep", _TOO_DEEP, event)
    return {} if isinstance(event, yaml.MappingStartEvent) else []


def _stop(rule: str, said: tuple[Message, Message], event: Any) -> NoReturn:
    start = event.start_mark.index
    raise _Refused(rule, said, start, max(start + 1, event.end_mark.index))
