"""The evaluation as running text, the way it is written on an Innokylä page."""

from collections.abc import Iterator
from dataclasses import replace

from innomodel.render.content import RichText
from innomodel.render.evaluation import Detail, Goal, Goals
from innomodel.render.rich import Block, Paragraph, Span, parse, parse_line


def goal_prose(shown: Goals) -> tuple[Block, ...]:
    """The prose, then each goal as paragraphs: what it is, how it went and what shows it.

    Surveys are left out: a page has no place for figures but the prose.
    """
    return (*_prose(shown.details), *(block for goal in shown.goals for block in _goal(goal)))


def _goal(goal: Goal) -> Iterator[Block]:
    statement = (replace(span, text=span.text.replace("\n", " ")) for span in parse_line(goal.goal))
    yield Paragraph((Span(f"{goal.kind} {goal.number}".rstrip() + ": "), *statement))
    evidence = _prose(goal.details)
    if not goal.verdict:
        yield from evidence
    elif evidence and isinstance(first := evidence[0], Paragraph):
        yield Paragraph((Span(f"{goal.verdict} "), *first.line))
        yield from evidence[1:]
    else:
        yield Paragraph((Span(goal.verdict),))
        yield from evidence


def _prose(details: tuple[Detail, ...]) -> tuple[Block, ...]:
    texts = (detail.content for detail in details)
    return tuple(block for text in texts if isinstance(text, RichText) for block in parse(text.markdown))
