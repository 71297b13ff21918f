"""The page as Markdown, for reading in a repository."""

from collections.abc import Iterator
from typing import assert_never

from innomodel.commonmark import live_address
from innomodel.render.colophon import Colophon
from innomodel.render.content import Content, DataTable, Lines, Links, RichText
from innomodel.render.document import Document
from innomodel.render.evaluation import Detail, Goal, Goals, SurveyResults
from innomodel.render.outline import Outline, TitleBlock, heading_level, outline
from innomodel.render.page import Entry
from innomodel.render.rich import Span, parse, parse_line
from innomodel.render.rich_markdown import line_markdown, rich_markdown, table_markdown

LOWEST = 6


def render(document: Document) -> bytes:
    """`document` in GitHub's Markdown, UTF-8: the same bytes for the same input.

    Survey data are shown as tables. A picture is shown by its words: Markdown cannot carry it.
    """
    return ("\n\n".join(_page(outline(document))) + "\n").encode("utf-8", "replace")


def _page(shown: Outline) -> Iterator[str]:
    yield from _title(shown.title)
    for part in shown.parts:
        yield _heading(2, part.title)
        for entry in part.entries:
            level = 1 + heading_level(entry, part)
            if level == 3:
                yield _heading(level, entry.label)
            yield from _field(entry, level)
    yield from _colophon(shown.colophon)


def _title(title: TitleBlock) -> Iterator[str]:
    yield f"# {' '.join(_lines(title.name.content))}"
    if title.summary is not None and isinstance(title.summary.content, RichText):
        yield rich_markdown(parse(title.summary.content.markdown), 2)
    facts = [_fact(title.stage, f"{title.stage_symbol} "), *map(_fact, title.facts)]
    if title.cover is not None:
        facts.append(_fact(Detail(title.cover.address, title.cover.label, Lines((title.cover.text,)))))
    yield "\n".join(facts)


def _fact(entry: Entry | Detail, before: str = "") -> str:
    """A short field as an item of a list, several values as a list below it."""
    lines = [*_lines(entry.content)]
    label = f"+ **{_plain(entry.label)}:**"
    if len(lines) == 1:
        return f"{label} {before}{lines[0]}"
    return "\n".join([label, *(f"  + {line}" for line in lines)])


def _lines(content: Content | Goals) -> Iterator[str]:
    match content:
        case Lines(lines):
            yield from map(_plain, lines)
        case Links(links):
            yield from (_link(title, address) for title, address in links)
        case _:
            raise TypeError(f"not a line or a link: {content}")


def _link(title: str, address: str) -> str:
    live = live_address(address)
    return line_markdown((Span(title if live or not address else f"{title} ({address})", link=live),))


def _field(entry: Entry, level: int) -> Iterator[str]:
    if isinstance(entry.content, Goals):
        yield from _goals(entry.content, level)
    else:
        yield _content(entry.content, level)


def _content(content: Content, level: int) -> str:
    match content:
        case RichText(markdown):
            return rich_markdown(parse(markdown), min(level + 1, LOWEST))
        case Lines() | Links():
            return "\n".join(f"- {line}" for line in _lines(content))
        case DataTable(columns, rows):
            sides = ["right" if column.is_number else "" for column in columns]
            cells = ([_plain(text) for text in row] for row in rows)
            return table_markdown([_plain(column.label) for column in columns], cells, sides)
        case _:
            assert_never(content)


def _goals(content: Goals, level: int) -> Iterator[str]:
    yield from (_content(detail.content, level) for detail in content.details)
    if content.goals:
        yield f"**{_plain(content.title)}**"
        rows = (
            (_plain(one.name), line_markdown(parse_line(one.goal)), _verdict(one)) for one in content.goals
        )
        yield table_markdown([_plain(words) for words in content.columns], rows, ("", "", ""))
    for goal in content.goals:
        if goal.has_more:
            yield from _goal(goal, level + 1)


def _verdict(goal: Goal) -> str:
    return f"{goal.symbol} {_plain(goal.verdict)}" if goal.verdict else ""


def _goal(goal: Goal, level: int) -> Iterator[str]:
    yield _heading(level, goal.name)
    yield from (_content(detail.content, level) for detail in goal.details)
    for survey in goal.surveys:
        yield from _survey(survey, level + 1)


def _survey(survey: SurveyResults, level: int) -> Iterator[str]:
    yield _heading(level, survey.name)
    for detail in survey.details:
        if isinstance(detail.content, DataTable):
            yield f"**{_plain(detail.label)}**"
            yield _content(detail.content, level)
        else:
            yield _fact(detail)


def _colophon(colophon: Colophon) -> Iterator[str]:
    yield "___"
    yield f"**{_plain(colophon.title)}**"
    yield "\n".join(f"+ {_plain(label)}: {_plain(value)}" for label, value in colophon.lines)


def _heading(level: int, words: str) -> str:
    return f"{'#' * min(level, LOWEST)} {_plain(words)}"


def _plain(words: str) -> str:
    """Words without mark-up, on one line."""
    return line_markdown((Span(words),))
