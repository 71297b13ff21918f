"""An outline as plain values: what templates/model.typ gets to draw."""

import re
from textwrap import shorten
from typing import assert_never

from innomodel.commonmark import live_address
from innomodel.render.chart import pictures
from innomodel.render.content import Content, DataTable, Lines, Links, RichText
from innomodel.render.document import Document
from innomodel.render.drawn import shown
from innomodel.render.evaluation import Detail, Goal, Goals, SurveyResults
from innomodel.render.figure import Figure
from innomodel.render.outline import Cover, Outline, TitleBlock, heading_level
from innomodel.render.page import Entry, Part
from innomodel.render.pdf.blocks import Value, blocks, line
from innomodel.render.rich import Span, parse_line

_LONG_WORD = re.compile(r"[^\s/]{36}")
_LONGEST_RUNNING_TITLE = 95
_FIELD = 2  # the level of fields' headings


class Values:
    """The values of one document.

    `files` and `images` gather the pictures by the names that the values give: SVG, and photographs. Figures
    are SVG, whose words can be read and copied, unless `are_figures_dots`.
    """

    def __init__(self, are_figures_dots: bool = False) -> None:
        self._are_figures_dots = are_figures_dots
        self.files: dict[str, bytes] = {}
        self.images: dict[str, bytes] = {}

    def document(self, document: Document, outline: Outline) -> Value:
        """The whole document, and what is said about it."""
        basic = document.model.basic_info
        title = shown(" ".join(basic.name.split()))
        day = basic.modified or basic.created
        colophon = outline.colophon
        content = {
            **self._title_block(outline.title),
            "contents": outline.contents and outline.contents.title,
            "parts": [self._part(part) for part in outline.parts],
        }
        return {
            "title": title,
            "running_title": shorten(title, _LONGEST_RUNNING_TITLE, placeholder=" …"),
            "authors": [shown(one) for one in basic.authors],
            "modified": day and {"year": day.year, "month": day.month, "day": day.day},
            "language": _language(document.model.language),
            "labels": _language(document.language),
            **content,
            "has_long_words": bool(_LONG_WORD.search(str(content))),
            "colophon": {
                "title": colophon.title,
                "lines": [[label, shown(value)] for label, value in colophon.lines],
            },
        }

    def _title_block(self, title: TitleBlock) -> Value:
        return {
            "name": self._content(title.name.content, _FIELD),
            "summary": title.summary and self._summary(title.summary.content),
            "stage": {"symbol": title.stage_symbol, **self._labelled(title.stage)},
            "facts": [self._labelled(entry) for entry in title.facts],
            "cover": title.cover and self._cover(title.cover),
        }

    def _summary(self, content: Content | Goals) -> Value:
        """The summary stands above all headings, and has none itself."""
        if isinstance(content, RichText):
            return {"kind": "rich", "blocks": blocks(content.markdown)}
        return self._content(content, _FIELD)

    def _cover(self, cover: Cover) -> Value:
        shape: Value = {"label": cover.label, "text": shown(cover.text), "file": None}
        if cover.image is None:
            return shape
        ending = cover.image.media_type.removeprefix("image/")
        name = f"cover.{ending}"
        self.images[name] = cover.image.content
        return shape | {"file": name, "is_upright": cover.image.height > cover.image.width}

    def _part(self, part: Part) -> Value:
        return {"title": part.title, "fields": [self._field(entry, part) for entry in part.entries]}

    def _field(self, entry: Entry, part: Part) -> Value:
        level = heading_level(entry, part)
        return {
            "label": entry.label,
            "has_heading": level == _FIELD,
            "content": self._content(entry.content, level + 1),
        }

    def _labelled(self, entry: Entry | Detail) -> Value:
        return {"label": entry.label, "content": self._content(entry.content, _FIELD + 1)}

    def _content(self, content: Content | Goals, level: int) -> Value:
        """The content of a field; sub-headings in it are at `level` and below."""
        match content:
            case RichText(markdown):
                return {"kind": "rich", "blocks": blocks(markdown, level)}
            case Lines(lines, in_labels):
                kind = "labels" if in_labels else "lines"
                return {"kind": kind, "lines": [shown(one) for one in lines]}
            case Links(links):
                return {"kind": "links", "lines": [_link(title, address) for title, address in links]}
            case DataTable(columns, rows):
                return {
                    "kind": "data",
                    "header": [one.label for one in columns],
                    "numbers": [one.is_number for one in columns],
                    "rows": [[shown(cell) for cell in row] for row in rows],
                }
            case Goals():
                return self._goals(content, level)
            case _:
                assert_never(content)

    def _goals(self, content: Goals, level: int) -> Value:
        return {
            "kind": "goals",
            "details": [self._content(one.content, level) for one in content.details],
            "columns": list(content.columns),
            "goals": [self._goal(one, level) for one in content.goals],
        }

    def _goal(self, goal: Goal, level: int) -> Value:
        return {
            "level": level,
            "name": goal.name,
            "goal": line(parse_line(goal.goal)),
            "symbol": goal.symbol,
            "verdict": goal.verdict,
            "has_more": goal.has_more,
            "details": [self._content(one.content, level + 1) for one in goal.details],
            "surveys": [self._survey(one) for one in goal.surveys],
        }

    def _survey(self, survey: SurveyResults) -> Value:
        return {
            "name": shown(survey.name),
            "figures": [self._figure(one) for one in survey.figures],
            "details": [self._labelled(one) for one in survey.details],
        }

    def _figure(self, figure: Figure) -> Value:
        names = [self._picture(svg) for svg in pictures(figure)]
        return {"title": figure.title, "finding": shown(figure.finding), "files": names}

    def _picture(self, svg: str) -> str:
        if self._are_figures_dots:
            from innomodel.render.chart.png import png  # loaded only where lines will not do

            name = f"figure-{len(self.images) + 1}.png"
            self.images[name] = png(svg)
        else:
            name = f"figure-{len(self.files) + 1}.svg"
            self.files[name] = svg.encode()
        return name


def _language(code: str) -> Value:
    """A language and the country it is spoken in, as typst has them."""
    return {"lang": code, "region": "GB" if code == "en" else "FI"}


def _link(title: str, address: str) -> list[Value]:
    live = live_address(address)
    return line((Span(title if live or not address else f"{title} ({address})", link=live),))
