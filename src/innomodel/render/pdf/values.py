"""An outline as plain values: what templates/model.typ gets to draw."""

from typing import assert_never

from innomodel.commonmark import live_address
from innomodel.model.field import Text
from innomodel.render.chart import pictures
from innomodel.render.content import Content, DataTable, Lines, Links, RichText
from innomodel.render.document import Document
from innomodel.render.evaluation import Detail, Goal, Goals, SurveyResults
from innomodel.render.figure import Figure
from innomodel.render.outline import Entry, Outline, Part
from innomodel.render.pdf.blocks import Value, blocks, line, shown
from innomodel.render.rich import Span, parse_line

_CONTENTS = Text("Sisältö", "Innehåll", "Contents")
_FIELD = 2  # the level of fields' headings; sections have the level above


class Values:
    """Outlines as values. `files` gathers the pictures: the names that the values give, and the bytes."""

    def __init__(self) -> None:
        self.files: dict[str, bytes] = {}

    def document(self, document: Document, outline: Outline) -> Value:
        """The whole page, and what is said about it."""
        model = document.model
        modified = model.basic_info.modified or model.basic_info.created
        return {
            "title": shown(" ".join(model.basic_info.name.split())),
            "authors": [shown(one) for one in model.basic_info.authors],
            "modified": modified and {"year": modified.year, "month": modified.month, "day": modified.day},
            "language": _language(model.language),
            "labels": _language(document.language),
            "contents": _CONTENTS.in_language(document.language),
            "name": line((Span(shown(model.basic_info.name)),)),
            "summary": self._content(outline.summary.content, _FIELD) if outline.summary else None,
            "parts": [self._part(part) for part in outline.parts],
        }

    def _part(self, part: Part) -> Value:
        """Short fields are facts until the first longer one: from there on each has a heading."""
        first = next((place for place, one in enumerate(part.entries) if one.is_prose), len(part.entries))
        return {
            "title": part.title,
            "facts": [self._labelled(entry) for entry in part.entries[:first]],
            "fields": [
                {**self._labelled(entry), "has_heading": entry.label != part.title}
                for entry in part.entries[first:]
            ],
        }

    def _labelled(self, entry: Entry | Detail) -> Value:
        return {"label": entry.label, "content": self._content(entry.content, _FIELD + 1)}

    def _content(self, content: Content | Goals, level: int) -> Value:
        """The content of a field; sub-headings in it are at `level` and below."""
        match content:
            case RichText(markdown):
                return {"kind": "rich", "blocks": blocks(markdown, level)}
            case Lines(lines, in_labels):
                own = "labels" if in_labels else "lines"
                return {"kind": own, "lines": [shown(one) for one in lines]}
            case Links(links):
                return {"kind": "links", "lines": [_link(title, address) for title, address in links]}
            case DataTable(columns, rows):
                return {
                    "kind": "data",
                    "header": [one.label for one in columns],
                    "numbers": [one.is_number for one in columns],
                    "rows": [[shown(cell) for cell in row] for row in rows],
                }
            case Goals(details, goals):
                return {
                    "kind": "goals",
                    "details": [self._content(one.content, level) for one in details],
                    "goals": [self._goal(one, level) for one in goals],
                }
            case _:
                assert_never(content)

    def _goal(self, goal: Goal, level: int) -> Value:
        return {
            "level": level,
            "kind": goal.kind,
            "number": goal.number,
            "goal": line(parse_line(goal.goal)),
            "verdict": goal.verdict,
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
        names = []
        for svg in pictures(figure):
            names.append(f"figure-{len(self.files) + 1}.svg")
            self.files[names[-1]] = svg.encode()
        return {"title": figure.title, "finding": shown(figure.finding), "files": names}


def _language(code: str) -> Value:
    """A language and the country it is spoken in, as typst has them."""
    return {"lang": code, "region": "GB" if code == "en" else "FI"}


def _link(title: str, address: str) -> list[Value]:
    live = live_address(address)
    return line((Span(title if live or not address else f"{title} ({address})", link=live),))
