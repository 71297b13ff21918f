"""An outline's contents as WordprocessingML, each field inside its bookmark."""

from typing import assert_never

from innomodel.commonmark import live_address
from innomodel.model.declarations import Address
from innomodel.render.anchors import bookmark
from innomodel.render.content import Content, DataTable, Lines, Links, RichText
from innomodel.render.evaluation import Detail, Goal, Goals, SurveyResults
from innomodel.render.outline import Entry
from innomodel.render.rich import Alignment, Span, parse_line
from innomodel.render.word.blocks import TEXT_WIDTH, Blocks
from innomodel.render.word.markup import paragraph, run
from innomodel.render.word.tables import Cell, table

_LONGEST_LABEL = 42  # characters that fit left of a fact


class Drawing:
    """Draws the fields of one document.

    `label_language` is the w:lang element of our own words, "" when it is the document's language;
    bookmarks are numbered from `first_bookmark`.
    """

    def __init__(self, blocks: Blocks, label_language: str, first_bookmark: int) -> None:
        self._blocks = blocks
        self._style = blocks.styles.paragraph
        self._label_language = label_language
        self._next_bookmark = first_bookmark

    def label(self, words: str, style: str = "") -> str:
        """A run of our own words, in a character style when one is named."""
        named = self._blocks.styles.character(style) if style else ""
        return run(words, named + self._label_language)

    def name(self, entry: Entry) -> str:
        """The model's name as a run in its bookmark."""
        return self._marked(entry.address, "".join(self._runs(entry.content)))

    def lead(self, entry: Entry | None) -> str:
        """The short description below the name."""
        if entry is None or not isinstance(entry.content, RichText):
            return ""
        return self._marked(entry.address, self._blocks.rich(entry.content.markdown, 1, "Subtitle"))

    def fact(self, entry: Entry | Detail) -> str:
        """A short field: its label, and beside it its lines."""
        lines = self._runs(entry.content)
        label = self.label(entry.label, "Innomodel Label")
        opening, closing = self._ends(entry.address)
        if len(entry.label) > _LONGEST_LABEL:
            head, rest = paragraph(self._style("Innomodel Fact"), label, "<w:keepNext/>") + opening, lines
        else:
            head = paragraph(self._style("Innomodel Fact"), f"{label}<w:r><w:tab/></w:r>{opening}{lines[0]}")
            rest = lines[1:]
        return (
            head + "".join(paragraph(self._style("Innomodel Fact Continue"), one) for one in rest) + closing
        )

    def field(self, entry: Entry, level: int) -> str:
        """The content of a field that stands under a heading of `level`."""
        if isinstance(entry.content, Goals):
            return self._marked(entry.address, self._goals(entry.content, level))
        return self._marked(entry.address, self._content(entry.content, level, entry.label))

    def _content(self, content: Content, level: int, label: str) -> str:
        """Block-level elements below a heading of `level`."""
        match content:
            case RichText(markdown):
                return self._blocks.rich(markdown, level + 1)
            case Lines() | Links():
                return "".join(paragraph(self._style("Body Text"), runs) for runs in self._runs(content))
            case DataTable():
                return self._table(content, label)
            case _:
                assert_never(content)

    def _runs(self, content: Content | Goals) -> list[str]:
        """Lines and links, each as runs."""
        match content:
            case Lines(lines, in_labels):
                return [self.label(line) if in_labels else run(line) for line in lines]
            case Links(links):
                return [self._link(title, address) for title, address in links]
            case _:
                raise TypeError(f"not a line or a link: {content}")

    def _link(self, title: str, address: str) -> str:
        live = live_address(address)
        shown = title if live or not address else f"{title} ({address})"
        return self._blocks.runs((Span(shown, link=live),))

    def _goals(self, content: Goals, level: int) -> str:
        details = "".join(self._detail(detail, level) for detail in content.details)
        return details + "".join(self._goal(goal, level + 1) for goal in content.goals)

    def _goal(self, goal: Goal, level: int) -> str:
        parts = [paragraph(self._style(f"heading {level}"), self._goal_heading(goal))]
        if goal.verdict:
            verdict = self._marked((*goal.address, "outcome"), self.label(goal.verdict, "Strong"))
            parts.append(paragraph(self._style("Innomodel Verdict"), verdict))
        parts += [self._detail(detail, level) for detail in goal.details]
        parts += [self._marked(survey.address, self._survey(survey)) for survey in goal.surveys]
        return "".join(parts)

    def _goal_heading(self, goal: Goal) -> str:
        kind = self._marked((*goal.address, "kind"), self.label(goal.kind))
        number = self._marked((*goal.address, "number"), run(goal.number)) if goal.number else ""
        text = self._marked((*goal.address, "goal"), self._blocks.runs(parse_line(goal.goal)))
        return f"{kind}{run(' ') if number else ''}{number}{run(': ')}{text}"

    def _survey(self, survey: SurveyResults) -> str:
        name = self._marked((*survey.address, "name"), run(survey.name))
        return paragraph(self._style("Innomodel Survey"), name) + "".join(
            self._figures(detail, survey.name) for detail in survey.details
        )

    def _figures(self, detail: Detail, survey_name: str) -> str:
        if not isinstance(detail.content, DataTable):
            return self.fact(detail)
        caption = paragraph(self._style("caption"), self.label(detail.label))
        drawn = self._table(detail.content, f"{survey_name}: {detail.label}")
        return caption + self._marked(detail.address, drawn)

    def _detail(self, detail: Detail, level: int) -> str:
        return self._marked(detail.address, self._content(detail.content, level, detail.label))

    def _table(self, data: DataTable, title: str) -> str:
        header = [Cell(self.label(column.label), column.label) for column in data.columns]
        rows = [[Cell(run(text) if text else "", text) for text in row] for row in data.rows]
        sides: list[Alignment] = ["right" if column.is_number else None for column in data.columns]
        return table([header, *rows], sides, self._blocks.styles, TEXT_WIDTH, title=title)

    def _marked(self, address: Address, content: str) -> str:
        opening, closing = self._ends(address)
        return opening + content + closing

    def _ends(self, address: Address) -> tuple[str, str]:
        """The start and the end of a bookmark."""
        identifier = self._next_bookmark
        self._next_bookmark += 1
        start = f'<w:bookmarkStart w:id="{identifier}" w:name="{bookmark(address)}"/>'
        return start, f'<w:bookmarkEnd w:id="{identifier}"/>'
