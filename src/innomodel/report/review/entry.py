"""What a review says of one description."""

from collections.abc import Iterator
from typing import NamedTuple

from innomodel.compare.approval import Approval
from innomodel.compare.description import DescriptionChanges
from innomodel.compare.naming import value_words
from innomodel.diagnostic import Diagnostic, Message, NextStage, Severity
from innomodel.report.changes.markdown import change_item
from innomodel.report.changes.said import shortly
from innomodel.report.changes.summary import status_words
from innomodel.report.language import say
from innomodel.report.review.comment import Comment, comments, said_finding
from innomodel.report.safe_markdown import code, safe

FAILED = "failed"
"""The status of what could not be reviewed."""

AND_MORE = Message("and {count} more")
_IN_HEADLINE = 3
_MOST_FINDINGS = 10
_LONGEST_CHANGE = 1_000
_LONGEST_NAME = 200
_LONGEST_SUMMARY = 300
_DOCUMENTS = {"html": "HTML", "docx": "Word", "pdf": "PDF"}
_ORDER: dict[Severity, int] = {"error": 0, "warning": 1, "info": 2}


class Reviewed(NamedTuple):
    """One description of a pull request.

    `found` are all findings of the new side, `new` those that the base did not have. `next_stage` is
    what it still needs. `expiring` are the approvals that held before. `lines` are the lines of
    the new file, without their ends; none when a host would count them otherwise.
    """

    changes: DescriptionChanges
    found: tuple[Diagnostic, ...] = ()
    new: tuple[Diagnostic, ...] = ()
    next_stage: NextStage | None = None
    expiring: tuple[Approval, ...] = ()
    lines: tuple[str, ...] = ()


class Fold(NamedTuple):
    """A list under a line that opens it."""

    summary: str
    items: tuple[str, ...]


class Entry(NamedTuple):
    """The part of a review that is about one description, in Markdown. The smaller `rank`, the earlier."""

    rank: tuple[int, str]
    status: str
    new: tuple[Severity, ...]
    head: str
    folds: tuple[Fold, ...]
    comments: tuple[Comment, ...]


def entry(reviewed: Reviewed, language: str, documents: str | None = None) -> Entry | None:
    """What to say of `reviewed`, None when there is nothing; `documents` is where its documents are."""
    changes = reviewed.changes
    if changes.status == "same" and not (changes.is_moved or reviewed.new or reviewed.expiring):
        return None
    new = sorted(reviewed.new, key=lambda one: _ORDER[one.severity])
    fresh = {id(one) for one in new}
    earlier = [one for one in reviewed.found if id(one) not in fresh]
    folds = (
        Fold(
            _count(Message("Changes field by field: {count}"), len(changes.changes), language),
            tuple(change_item(one, language, _LONGEST_CHANGE) for one in changes.changes),
        ),
        Fold(
            _count(Message("Findings that were there before: {count}"), len(earlier), language),
            tuple(_finding_item(one, language) for one in earlier),
        ),
    )
    return Entry(
        (0 if any(one.severity == "error" for one in new) else changes.weight, changes.shown_path),
        changes.status,
        tuple(one.severity for one in new),
        "\n\n".join(_head(reviewed, new, language, documents)),
        tuple(fold for fold in folds if fold.items),
        tuple(comments(changes.shown_path, reviewed.found, new, reviewed.lines, language)),
    )


def failed(path: str, error: str, language: str) -> Entry:
    """What to say of the description at `path` when reviewing it ended in an `error` of ours."""
    problem = Message(
        "innomodel fails at this description ({error}) and has not reviewed it. Please report it: the fault "
        "is in innomodel.",
        {"error": error},
    )
    return Entry((0, path), FAILED, (), f"### {safe(path)}\n\n{safe(say(problem, language))}", (), ())


def _head(reviewed: Reviewed, new: list[Diagnostic], language: str, documents: str | None) -> Iterator[str]:
    changes = reviewed.changes
    yield f"### {safe(changes.name[:_LONGEST_NAME])}"
    yield " · ".join(_facts(changes, language, documents))
    if changes.problem is not None:
        yield safe(say(changes.problem, language))
    if changes.changes:
        yield f"**{safe(_headline(changes, language))}**"
    elif changes.status == "added" and (summary := _summary(changes)):
        yield safe(summary)
    if new:
        yield _listed(
            _count(Message("New findings: {count}"), len(new), language),
            [_finding_item(one, language) for one in new[:_MOST_FINDINGS]],
            len(new) - _MOST_FINDINGS,
            language,
        )
    if reviewed.expiring:
        yield _listed(
            _count(Message("Approvals that this would expire: {count}"), len(reviewed.expiring), language),
            [f"- {safe(approval_words(one, language))}" for one in reviewed.expiring[:_MOST_FINDINGS]],
            len(reviewed.expiring) - _MOST_FINDINGS,
            language,
        )
    following = reviewed.next_stage
    if following is not None and following.needs:
        needs = {"stage": following.name, "fields": [need.field for need in following.needs]}
        yield safe(say(Message("To reach the stage {stage} it still needs: {fields}.", needs), language))


def approval_words(one: Approval, language: str) -> str:
    """An approval in a line: what, as whom, who and when."""
    whole = say(Message("the whole description"), language)
    section = one.section_name[language] if one.section_name else whole
    return f"{section}: {one.role}, {one.by}, {one.date}"


def _facts(changes: DescriptionChanges, language: str, documents: str | None) -> Iterator[str]:
    stage = value_words(changes.data.get("development_stage"), ("development_stage",))[language]
    if stage:
        yield safe(stage[:_LONGEST_NAME])
    yield code(changes.shown_path)
    yield safe(status_words(changes, language))
    known_id = changes.data.get("id")
    if documents and changes.status != "removed" and isinstance(known_id, str):
        from urllib.parse import quote  # few reviews have links to documents

        base = f"{documents.rstrip('/')}/{quote(known_id, safe='')}"
        yield " ".join(f"[{name}](<{base}.{ending}>)" for ending, name in _DOCUMENTS.items())


def _headline(changes: DescriptionChanges, language: str) -> str:
    first = [shortly(one, language) for one in changes.changes[:_IN_HEADLINE]]
    rest = len(changes.changes) - len(first)
    if rest:
        first.append(_count(Message("and more changes: {count}"), rest, language))
    return "; ".join(first)


def _summary(changes: DescriptionChanges) -> str:
    info = changes.data.get("basic_info")
    summary = info.get("summary") if isinstance(info, dict) else None
    text = " ".join(summary.split()) if isinstance(summary, str) else ""
    return text if len(text) <= _LONGEST_SUMMARY else text[:_LONGEST_SUMMARY] + "…"


def _listed(title: str, items: list[str], more: int, language: str) -> str:
    if more > 0:
        items = [*items, f"- {_count(AND_MORE, more, language)}"]
    return "\n".join([f"{title}\n", *items])


def _finding_item(one: Diagnostic, language: str) -> str:
    line = say(Message("line {line}", {"line": one.span.line}), language)
    return f"- {line}: {said_finding(one, language)}"


def _count(message: Message, count: int, language: str) -> str:
    return say(message._replace(values={"count": count}), language)
