"""An outline's contents as HTML, each field at its anchor."""

import re
from base64 import b64encode
from collections.abc import Iterator
from html import escape
from typing import assert_never

from innomodel.commonmark import live_address
from innomodel.model.evaluation import OUTCOME_SYMBOLS
from innomodel.render.anchors import bookmark
from innomodel.render.chart import pictures
from innomodel.render.content import Content, DataTable, Lines, Links, RichText
from innomodel.render.evaluation import Detail, Goal, Goals, SurveyResults
from innomodel.render.figure import Figure
from innomodel.render.outline import Cover
from innomodel.render.page import Entry
from innomodel.render.rich import Span, parse, parse_line
from innomodel.render.rich_html import line_html, rich_html
from innomodel.render.web.tables import data_table, region, scrollable

LOWEST = 6
_BARE = re.compile(r'<a (href="([^"]*)"[^>]*)>\2</a>')
"""A link whose text is its address, which a printed page need not say again."""
_OUTCOMES = {symbol: outcome for outcome, symbol in OUTCOME_SYMBOLS.items()}


class Drawing:
    """Draws the fields of one page: its own words are in `label_language`, the model's in `content_language`.

    `table_word` is what a table without a name is called. No method gives an address, an attribute or a
    word of the model that is not escaped.
    """

    def __init__(self, label_language: str, content_language: str, table_word: str) -> None:
        self.content_lang = "" if content_language == label_language else f' lang="{content_language}"'
        self._table_word = table_word

    def words(self, entry: Entry) -> str:
        """A short field as one line."""
        return " ".join(line for line, _lang in self._lines(entry.content))

    def fact(self, entry: Entry | Detail, before: str = "") -> str:
        """A short field as a group of a description list, its first line with `before` it."""
        (first, lang), *rest = self._lines(entry.content)
        shown = ((before + first, lang), *rest)
        values = "".join(f"<dd{lang}>{line}</dd>" for line, lang in shown)
        return f'<div id="{bookmark(entry.address)}"><dt>{escape(entry.label)}</dt>{values}</div>'

    def cover(self, cover: Cover) -> str:
        """The cover image, as a fact when there are only words for it."""
        if cover.image is None:
            return self.fact(Detail(cover.address, cover.label, Lines((cover.text,))))
        picture = cover.image
        data = b64encode(picture.content).decode("ascii")
        return (
            f'<figure class="cover" id="{bookmark(cover.address)}"{self.content_lang}>'
            f'<img src="data:{picture.media_type};base64,{data}" alt="{escape(cover.text)}" '
            f'width="{picture.width}" height="{picture.height}"></figure>'
        )

    def rich(self, markdown: str, level: int) -> str:
        """Rich text below a heading of `level`."""
        drawn = rich_html(parse(markdown), min(level + 1, LOWEST))
        marked = _BARE.sub(r'<a class="bare" \1>\2</a>', drawn)
        return f"<div{self.content_lang}>{scrollable(marked, self._table_word)}</div>"

    def field(self, entry: Entry, level: int) -> str:
        """The content of a field that stands under a heading of `level`."""
        if isinstance(entry.content, Goals):
            return self._goals(entry.content, level)
        return self._content(entry.content, level, entry.label)

    def _content(self, content: Content, level: int, label: str) -> str:
        match content:
            case RichText(markdown):
                return self.rich(markdown, level)
            case Lines() | Links():
                return "".join(f"<p{lang}>{line}</p>" for line, lang in self._lines(content))
            case DataTable():
                return data_table(content, label, self.content_lang)
            case _:
                assert_never(content)

    def _lines(self, content: Content | Goals) -> Iterator[tuple[str, str]]:
        """The lines of a short content as HTML, each with the attribute that says its language."""
        match content:
            case Lines(lines, in_labels):
                lang = "" if in_labels else self.content_lang
                yield from ((escape(line).replace("\n", "<br>"), lang) for line in lines)
            case Links(links):
                yield from ((_link(title, address), self.content_lang) for title, address in links)
            case _:
                raise TypeError(f"not a line or a link: {content}")

    def _goals(self, content: Goals, level: int) -> str:
        glance = self._glance(content) if content.goals else ""
        more = (self._goal(goal, level + 1) for goal in content.goals if goal.has_more)
        return self._details(content.details, level) + glance + "".join(more)

    def _details(self, details: tuple[Detail, ...], level: int) -> str:
        return "".join(
            f'<div id="{bookmark(detail.address)}">{self._content(detail.content, level, detail.label)}</div>'
            for detail in details
        )

    def _glance(self, content: Goals) -> str:
        """All goals in a table, each with its verdict."""
        header = "".join(f'<th scope="col">{escape(words)}</th>' for words in content.columns)
        rows = "".join(map(self._glance_row, content.goals))
        return (
            f'<table class="goals"><caption>{escape(content.title)}</caption>'
            f"<thead><tr>{header}</tr></thead><tbody>{rows}</tbody></table>"
        )

    def _glance_row(self, goal: Goal) -> str:
        name = f'<span id="{_at(goal, "kind")}">{escape(goal.kind)}</span>'
        if goal.number:
            name += f' <span id="{_at(goal, "number")}">{escape(goal.number)}</span>'
        if goal.mark:
            name += f" {escape(goal.mark)}"
        if goal.has_more:
            name = f'<a href="#{bookmark(goal.address)}">{name}</a>'
        identity = "" if goal.has_more else f' id="{bookmark(goal.address)}"'
        return (
            f'<tr{identity}><th scope="row">{name}</th>'
            f'<td id="{_at(goal, "goal")}"{self.content_lang}>{line_html(parse_line(goal.goal))}</td>'
            f'<td id="{_at(goal, "outcome")}">{_verdict(goal)}</td></tr>'
        )

    def _goal(self, goal: Goal, level: int) -> str:
        surveys = "".join(self._survey(survey, level + 1) for survey in goal.surveys)
        return (
            f'<section id="{bookmark(goal.address)}"><h{level}>{_sign(goal)}{escape(goal.name)}</h{level}>'
            f"{self._details(goal.details, level)}{surveys}</section>"
        )

    def _survey(self, survey: SurveyResults, level: int) -> str:
        """A survey: who was asked, the pictures, and the data."""
        heading = (
            f'<h{level} id="{bookmark((*survey.address, "name"))}"{self.content_lang}>{escape(survey.name)}'
        )
        short = [one for one in survey.details if not isinstance(one.content, DataTable)]
        facts = f'<dl class="facts">{"".join(map(self.fact, short))}</dl>' if short else ""
        figures = "".join(map(_figure, survey.figures))
        tables = self._details(tuple(one for one in survey.details if one not in short), level)
        return (
            f'<section class="survey" id="{bookmark(survey.address)}">{heading}</h{level}>'
            f"{facts}{figures}{tables}</section>"
        )


def _figure(figure: Figure) -> str:
    title = escape(figure.title)
    drawn = "".join(region(picture, title) for picture in pictures(figure))
    return f"<figure><figcaption>{title}</figcaption>{drawn}</figure>"


def _link(title: str, address: str) -> str:
    live = live_address(address)
    shown = title if live or not address else f"{title} ({address})"
    return line_html((Span(shown, link=live),))


def _at(goal: Goal, name: str) -> str:
    return bookmark((*goal.address, name))


def sign(symbol: str, kind: str = "") -> str:
    """A symbol for the eye only: its words stand beside it, or have been said already."""
    classes = f"sign {kind}".rstrip()
    return f'<span class="{classes}" aria-hidden="true">{symbol}</span> ' if symbol else ""


def _sign(goal: Goal) -> str:
    return sign(goal.symbol, _OUTCOMES.get(goal.symbol, ""))


def _verdict(goal: Goal) -> str:
    if not goal.verdict:
        return ""
    return f'<div class="verdict">{_sign(goal)}<span>{escape(goal.verdict)}</span></div>'
