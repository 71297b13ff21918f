"""Making the comments on a pull request equal to a review: nothing twice, nothing that is over."""

import re
from collections.abc import Callable, Iterable, Sequence
from typing import Literal

from innomodel.cli.hosts.client import Refused, Uncertain
from innomodel.cli.hosts.host import Host, Posted
from innomodel.report.review import Comment

MOST_REMARKS = 30
"""How many comments at lines there are at a time; more would bury the conversation."""

Outcome = Literal["nothing", "posted", "unchanged", "read-only"]

_TRIES = 3
_SUMMARY = re.compile(r"^<!-- innomodel:review told=([0-9a-f,]*) -->\s*\Z", re.MULTILINE)
_REMARK = re.compile(r"^<!-- innomodel:finding ([0-9a-f]+) -->\s*$", re.MULTILINE)
_BLOCK = re.compile(r"^[ ]{0,3}(?:```|~~~)", re.MULTILINE)
_NOT_ALLOWED = {403, 404}


def is_summary(body: str) -> bool:
    """Whether a comment is a review's summary: our mark is the last line, where no text of an author is."""
    return _SUMMARY.search(body) is not None


def remark_key(body: str) -> str | None:
    """The key of the finding that a comment at a line is about, None when it is not of ours.

    Our mark is a line above the suggestion, which has lines of the author's own.
    """
    match = _REMARK.search(_BLOCK.split(body, maxsplit=1)[0])
    return match[1] if match else None


def post(host: Host, summary: str, remarks: Sequence[Comment], is_empty: bool, mended: str) -> Outcome:
    """Bring the pull request on `host` in line with a review.

    `summary` is the review's text, `remarks` the new findings, most important first; `is_empty` says
    that there is nothing to tell, which is then not told unless an earlier summary has to go out of
    date; `mended` is added to a remark that is answered and whose finding is gone. A remark that a
    person has deleted is not posted again.

    Raises Trouble when the host is too busy, Refused when it says no for another reason than rights.
    """
    try:
        return _post(host, summary, remarks, is_empty, mended)
    except Refused as refusal:
        if refusal.status in _NOT_ALLOWED:
            return "read-only"
        raise


def _post(host: Host, summary: str, remarks: Sequence[Comment], is_empty: bool, mended: str) -> Outcome:
    earlier = host.summaries()
    if is_empty and not earlier:
        return "nothing"
    told = _told(earlier)
    posted = host.remarks()
    changed = _settle(host, posted, {one.key for one in remarks}, mended)
    now_told = _post_remarks(host, remarks, told | {remark_key(one.body) or "" for one in posted})
    body = f"{summary}\n\n<!-- innomodel:review told={','.join(now_told)} -->"
    if earlier and earlier[0].body.strip() == body.strip():
        return "posted" if changed else "unchanged"
    _put_summary(host, earlier, body)
    return "posted"


def _told(earlier: Sequence[Posted]) -> set[str]:
    matches = (_SUMMARY.search(one.body) for one in earlier[:1])
    return {key for match in matches if match for key in match[1].split(",") if key}


def _settle(host: Host, posted: Sequence[Posted], wanted: set[str], mended: str) -> bool:
    """Take away the remarks whose finding is gone; whether there were any."""
    over = [one for one in posted if remark_key(one.body) not in wanted and not one.body.startswith(mended)]
    for one in over:
        if one.answered:
            host.settle_remark(one, mended)
        else:
            _unless_gone(host.remove_remark, one)
    return bool(over)


def _post_remarks(host: Host, remarks: Sequence[Comment], there: set[str]) -> list[str]:
    """Post the remarks whose keys are not `there`; the keys of all that have been told and still hold."""
    free = max(0, MOST_REMARKS - len(there & {one.key for one in remarks}))
    fresh = [one for one in remarks if one.key not in there]
    lines = host.lines() if fresh else {}
    shown = [one for one in fresh if one.line in lines.get(one.path, {})][:free]
    for remark in shown:
        _post_remark(host, _within(remark, lines[remark.path]))
    if shown:
        _drop_doubles(host.remarks(), remark_key, host.remove_remark)
    posted = {one.key for one in shown}
    return [one.key for one in remarks if one.key in there | posted]


def _within(remark: Comment, lines: Iterable[int]) -> Comment:
    """The remark without its suggestion when the host does not show all of its lines."""
    if set(range(remark.line, remark.end_line + 1)) <= set(lines):
        return remark
    return remark._replace(end_line=remark.line, suggestion=None)


def _post_remark(host: Host, remark: Comment) -> None:
    marked = remark._replace(body=f"{remark.body}\n\n<!-- innomodel:finding {remark.key} -->")
    try:
        _once(
            lambda: host.post_remark(marked),
            lambda: any(remark_key(one.body) == remark.key for one in host.remarks()),
        )
    except Refused as refusal:
        if refusal.status != 422:  # the line is not in the host's view of the change: the summary tells it
            raise


def _put_summary(host: Host, earlier: Sequence[Posted], body: str) -> None:
    if earlier:
        try:
            host.edit_summary(earlier[0], body)
        except Refused as refusal:
            if refusal.status != 404:
                raise
        else:
            _drop_doubles(earlier, lambda _body: "summary", host.remove_summary)
            return
    _once(lambda: host.post_summary(body), lambda: any(one.body == body for one in host.summaries()))
    _drop_doubles(host.summaries(), lambda _body: "summary", host.remove_summary)


def _once(create: Callable[[], None], is_there: Callable[[], bool]) -> None:
    """Create something exactly once: look whether it is there before trying again."""
    for _attempt in range(_TRIES):
        try:
            create()
        except Uncertain:
            if is_there():
                return
        else:
            return
    raise Refused(502, "")


def _drop_doubles(
    posted: Iterable[Posted], key: Callable[[str], str | None], remove: Callable[[Posted], None]
) -> None:
    """Keep the oldest of the comments with the same key: two runs at once may both have posted."""
    seen = set()
    for one in posted:
        if key(one.body) in seen and not one.answered:
            _unless_gone(remove, one)
        seen.add(key(one.body))


def _unless_gone(remove: Callable[[Posted], None], posted: Posted) -> None:
    try:
        remove(posted)
    except Refused as refusal:
        if refusal.status != 404:
            raise
