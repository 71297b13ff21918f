"""The law of edits, stated without the code that makes them.

A file is read here by libyaml's events alone: each scalar with its address and its characters, and between
them the gaps, which hold indicators, white space and comments. An edit may change the scalars that it is
about; every other scalar, every gap and every comment stays as it is.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from enum import Enum
from typing import Any

import yaml
from allowed import MUST_STAY, may_become

Address = tuple[str | int, ...]


class Meant(Enum):
    """What `meant` says of an address that was to be removed: it stays itself in another process."""

    GONE = "gone"


GONE = Meant.GONE

_HEADER = re.compile(r"(?:[!&]\S*[ \t]+)*[|>][-+0-9]*")
_BREAK = re.compile(r"\r\n|[\n\r]")
_BLANK = " \t\n\r"
_NO_BREAKS = str.maketrans("\x85\u2028\u2029", "\ue085\ue028\ue029")
"""To YAML 1.2 these are characters like others, to libyaml they end a line: it is given others."""
_AS_WRITTEN = {new: old for old, new in _NO_BREAKS.items()}


class Broken(AssertionError):
    """The law is broken; `kind` says in a word how."""

    def __init__(self, kind: str, said: str) -> None:
        super().__init__(f"{kind}: {said}")
        self.kind = kind


@dataclass(frozen=True, slots=True)
class Scalar:
    """A key or a value: its characters from `start` to `end`, in a block without what ends it."""

    address: Address
    is_key: bool
    value: str
    start: int
    end: int
    body: int  # where the lines of a block begin; else `start`


@dataclass(slots=True)
class Reading:
    """What a file says, and where."""

    text: str
    scalars: list[Scalar] = field(default_factory=list)
    shape: list[tuple[Address, str]] = field(default_factory=list)
    documents: list[Any] = field(default_factory=list)
    spans: dict[Address, tuple[int, int]] = field(default_factory=dict)

    def raw(self, scalar: Scalar) -> str:
        return self.text[scalar.start : scalar.end]

    def gaps(self) -> list[str]:
        """What stands before each scalar, and after the last. The rest of a block's first line,
        where a comment may be, belongs to the gap behind it."""
        gaps, reached, header = [], 0, ""
        for scalar in self.scalars:
            gaps.append(header + self.text[reached : scalar.start])
            header, reached = _of_header(self.text, scalar), scalar.end
        return [*gaps, header + self.text[reached:]]


def _of_header(text: str, scalar: Scalar) -> str:
    if scalar.body == scalar.start:
        return ""
    header = _HEADER.match(text, scalar.start)
    assert header is not None, text[scalar.start : scalar.body]
    return _BREAK.sub("", text[header.end() : scalar.body])


def reading(raw: bytes) -> Reading | None:
    """The file read; None when it is no UTF-8, no YAML, or uses anchors or merges of nodes."""
    try:
        text = raw.decode("utf-8-sig")
        made = Reading(text)
        events = yaml.parse(text.translate(_NO_BREAKS), Loader=yaml.CBaseLoader)
        for event in events:
            if isinstance(event, yaml.DocumentStartEvent):
                made.documents.append(_node(made, next(events), events, ()))
    except (UnicodeDecodeError, yaml.YAMLError, _Aliased):
        return None
    return made


class _Aliased(Exception):
    pass


def _node(made: Reading, event: Any, events: Iterator[Any], address: Address) -> Any:
    if isinstance(event, yaml.ScalarEvent):
        return _scalar(made, event, address, is_key=False)
    if isinstance(event, yaml.SequenceStartEvent):
        made.shape.append((address, "list"))
        items: list[Any] = []
        while not isinstance(inner := next(events), yaml.SequenceEndEvent):
            items.append(_node(made, inner, events, (*address, len(items))))
        _close(made, event, inner, address)
        return items
    if isinstance(event, yaml.MappingStartEvent):
        return _mapping(made, event, events, address)
    raise _Aliased


def _mapping(made: Reading, event: Any, events: Iterator[Any], address: Address) -> dict[str, Any]:
    made.shape.append((address, "mapping"))
    entries: dict[str, Any] = {}
    while not isinstance(inner := next(events), yaml.MappingEndEvent):
        if not isinstance(inner, yaml.ScalarEvent):
            raise _Aliased
        key = _said(inner)
        while key in entries:
            key += "\0again"
        _scalar(made, inner, (*address, key), is_key=True)
        start = inner.start_mark.index
        entries[key] = _node(made, next(events), events, (*address, key))
        made.spans[*address, key] = (start, made.spans[*address, key][1])
    _close(made, event, inner, address)
    return entries


def _close(made: Reading, event: Any, last: Any, address: Address) -> None:
    start = event.start_mark.index
    end = last.end_mark.index
    if not event.flow_style:
        end = max([start, *(one.end for one in reversed(made.scalars[-1:]))])
    made.spans[address] = (start, end)


def _scalar(made: Reading, event: Any, address: Address, is_key: bool) -> str:
    start, end = event.start_mark.index, event.end_mark.index
    body = start
    if event.style in ("|", ">"):
        line = _BREAK.search(made.text, start, end)
        body = line.end() if line else end
        end = max(body, start + len(made.text[start:end].rstrip(_BLANK)))
        if not made.text[body:end].strip(_BLANK):
            end = body
        if not line:
            end = body
    made.scalars.append(Scalar(address, is_key, _said(event), start, end, body))
    made.spans.setdefault(address, (start, end))
    if not is_key:
        made.spans[address] = (start, end)
    return _said(event)


def _said(event: Any) -> str:
    return event.value if event.value.isascii() else event.value.translate(_AS_WRITTEN)


def comments(gap: str) -> list[str]:
    """The comments in a gap, where no # can be anything else."""
    return [_BREAK.split(piece, maxsplit=1)[0].rstrip(_BLANK) for piece in _comment_starts(gap)]


def _comment_starts(gap: str) -> Iterator[str]:
    at = gap.find("#")
    while at >= 0:
        yield gap[at:]
        line = _BREAK.search(gap, at)
        at = gap.find("#", line.end()) if line else -1


def assert_fixed(before: bytes, after: bytes) -> None:
    """What `--fix` made of `before`. Raises Broken."""
    if before == after:
        return
    old = reading(before)
    if old is None:
        raise Broken("not YAML, yet mended", "a file that cannot be read was changed")
    new = reading(after)
    if new is None:
        raise Broken("unreadable", "the mended file is no YAML")
    if before.startswith(b"\xef\xbb\xbf") != after.startswith(b"\xef\xbb\xbf"):
        raise Broken("byte-order mark", "it came or went")
    _assert_same_shape(old, new)
    _assert_scalars(old, new)


def _assert_same_shape(old: Reading, new: Reading) -> None:
    gone = {(one.address, one.is_key) for one in old.scalars} - {
        (one.address, one.is_key) for one in new.scalars
    }
    if gone:
        raise Broken("address gone", str(sorted(gone, key=str)[:3]))
    if len(old.scalars) != len(new.scalars):
        raise Broken("address came", "there are more scalars than there were")
    if old.shape != new.shape or [one.address for one in old.scalars] != [one.address for one in new.scalars]:
        raise Broken("order", "what the file holds stands in another order")


def _assert_scalars(old: Reading, new: Reading) -> None:
    gaps_before, gaps_after = old.gaps(), new.gaps()
    loose = False
    for number, (was, now) in enumerate(zip(old.scalars, new.scalars, strict=True)):
        gone = not now.value and now.start == now.end
        _assert_gap(gaps_before[number], gaps_after[number], loose or gone)
        loose = was.value != now.value
        if not loose:
            if old.raw(was) != new.raw(now):
                raise Broken("bytes of another", f"{was.address}: {old.raw(was)!r} became {new.raw(now)!r}")
            continue
        if was.is_key:
            raise Broken("key changed", f"{was.value!r} became {now.value!r}")
        lost = _lost_comment(gaps_before[number + 1], gaps_after[number + 1])
        if not may_become(was.address, was.value, now.value, lost):
            kind = "field of form" if was.address[-1:] and was.address[-1] in MUST_STAY else "value"
            raise Broken(kind, f"{was.address}: {was.value!r} became {now.value!r}")
        if lost:  # it became a part of the text, which `may_become` has seen
            gaps_before[number + 1] = gaps_before[number + 1].replace(lost, "", 1)
    _assert_gap(gaps_before[-1], gaps_after[-1], loose)


def _lost_comment(before: str, after: str) -> str:
    """The first comment of `before`, when it alone is not in `after`."""
    found = comments(before)
    return found[0] if found and comments(after) == found[1:] else ""


def _assert_gap(before: str, after: str, loose: bool) -> None:
    """`loose`: the scalar before it changed, so the white space at its end may."""
    if comments(before) != comments(after):
        raise Broken("comment", f"{comments(before)} became {comments(after)}")
    if before == after or (loose and _trimmed(before) == _trimmed(after)):
        return
    raise Broken("gap", f"{before!r} became {after!r}")


def _trimmed(gap: str) -> list[str]:
    return [line.rstrip(_BLANK) for line in _BREAK.split(gap) if line.strip(_BLANK)]


def assert_law(before: bytes, after: bytes, meant: Mapping[Address, Any]) -> None:
    """What an edit by address made: `meant` has the one address, and the value that was to stand there
    (a text, number, list or mapping; GONE when it was to be removed). Raises Broken."""
    ((address, value),) = meant.items()
    old, new = reading(before), reading(after)
    if old is None:
        raise Broken("not YAML, yet changed", "a file that cannot be read was changed")
    if new is None:
        raise Broken("unreadable", f"with {value!r} at {address}")
    if before.startswith(b"\xef\xbb\xbf") != after.startswith(b"\xef\xbb\xbf"):
        raise Broken("byte-order mark", "it came or went")
    if len(old.documents) != len(new.documents):
        raise Broken("documents", f"{len(old.documents)} became {len(new.documents)}")
    expected = changed(old.documents[0], address, value)
    if _emptied(new.documents[0]) != _emptied(expected):
        raise Broken(
            _which(expected, new.documents[0], address), f"expected {expected}, read {new.documents[0]}"
        )
    if _order(_emptied(new.documents[0])) != _order(_emptied(expected)):
        raise Broken("order", f"{address}: {_order(expected)} became {_order(new.documents[0])}")
    _assert_bytes(old, new, address, value)


def changed(data: Any, address: Address, value: Any) -> Any:
    """`data` with `value` at `address`, as texts; what is above it is made when it is not there."""
    if not address:
        return as_read(value)
    step, below = address[0], address[1:]
    if isinstance(step, int):
        items = list(data) if isinstance(data, list) else []
        if not below and value is GONE:
            return items[:step] + items[step + 1 :]
        inner = items[step] if step < len(items) else None
        return [*items[:step], changed(inner, below, value), *items[step + 1 :]]
    entries = dict(data) if isinstance(data, dict) else {}
    if not below and value is GONE:
        del entries[step]
        return entries
    return {**entries, step: changed(entries.get(step), below, value)}


def as_read(value: Any) -> Any:
    """A value as it is read back by a reader to whom every scalar is a text."""
    if isinstance(value, dict):
        return {str(key): as_read(inner) for key, inner in value.items()}
    return [as_read(one) for one in value] if isinstance(value, list) else str(value)


def _emptied(data: Any) -> Any:
    """`data` with an empty text for every list and mapping with nothing in it: a key may be left alone."""
    if isinstance(data, dict):
        return {key: _emptied(inner) for key, inner in data.items()} or ""
    return [_emptied(one) for one in data] or "" if isinstance(data, list) else data


def _order(data: Any) -> Any:
    if isinstance(data, dict):
        return [(key, _order(inner)) for key, inner in data.items()]
    return [_order(one) for one in data] if isinstance(data, list) else None


def _which(expected: Any, found: Any, address: Address) -> str:
    for step in address:
        try:
            expected, found = expected[step], found[step]
        except (KeyError, IndexError, TypeError):
            return "another address"
    return "another address" if expected == found else "not what was meant"


def _assert_bytes(old: Reading, new: Reading, address: Address, value: Any) -> None:
    """What changed stands on the lines of the entry; without one, only white space and brackets went."""
    before, after = old.text, new.text
    span = old.spans.get(address)
    if span is None:
        start = _common(before, after)
        end = len(before) - min(_common(before[::-1], after[::-1]), len(before) - start, len(after) - start)
        # A value with nothing in it may make room for what is put below it.
        if re.search(r"[^\s\[\]{},:~\"'|>+-]", before[start:end]):
            raise Broken("bytes of another", f"{before[start:end]!r} went")
        _assert_comments(old, new, 0, 0)
        return
    start, end = _lines_of(before, *span)
    if (
        not after.startswith(before[:start])
        or not after.endswith(before[end:])
        or len(after) < start + len(before) - end
    ):
        raise Broken("bytes of another", f"more changed than {before[start:end]!r}")
    whole = value is GONE or (address, "list") in old.shape or (address, "mapping") in old.shape
    _assert_comments(old, new, span[0], end if whole else span[1])


def _lines_of(text: str, start: int, end: int) -> tuple[int, int]:
    """From where the lines of an entry begin, with a comma before them, to where those with content go on."""
    breaks = list(_BREAK.finditer(text))
    first = max([0, *(one.end() for one in breaks if one.end() <= start)])
    last = min([len(text), *(one.end() for one in breaks if one.start() >= end)])
    blank = re.compile(r"\s*").match(text, last)
    assert blank is not None
    return len(text[:first].rstrip(_BLANK + ",")), blank.end()


def _assert_comments(old: Reading, new: Reading, start: int, end: int) -> None:
    """Every comment outside the entry is still there, in order."""
    kept = [one for at, one in _placed_comments(old) if not start <= at < end]
    there = iter([one for _at, one in _placed_comments(new)])
    for comment in kept:
        if comment not in there:
            raise Broken("comment", f"{comment!r} is gone")


def _placed_comments(read: Reading) -> Iterator[tuple[int, str]]:
    reached = 0
    for scalar in read.scalars:
        yield from _between(read.text, reached, scalar.start)
        if scalar.body != scalar.start:
            yield from _between(read.text, scalar.start, scalar.body)
        reached = scalar.end
    yield from _between(read.text, reached, len(read.text))


def _between(text: str, start: int, end: int) -> Iterator[tuple[int, str]]:
    gap = text[start:end]
    at = gap.find("#")
    while at >= 0:
        line = _BREAK.search(gap, at)
        yield start + at, gap[at : line.start() if line else None].rstrip(_BLANK)
        at = gap.find("#", line.end()) if line else -1


def _common(one: str, other: str) -> int:
    """How many characters the two begin with alike."""
    low, high = 0, min(len(one), len(other))
    while low < high:
        middle = (low + high + 1) // 2
        if one[:middle] == other[:middle]:
            low = middle
        else:
            high = middle - 1
    return low
