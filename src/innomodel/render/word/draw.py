"""An outline's contents as WordprocessingML, each field inside its bookmark."""

from typing import assert_never

from innomodel.commonmark import live_address
from innomodel.model.declarations import Address
from innomodel.render.anchors import bookmark
from innomodel.render.colophon import Colophon
from innomodel.render.content import Content, DataTable, Lines, Links, RichText
from innomodel.render.evaluation import Detail, Goal, Goals, SurveyResults
from innomodel.render.outline import Contents, ContentsLine, Cover, TitleBlock
from innomodel.render.page import Entry
from innomodel.render.rich import Alignment, Span, line_text, parse_line
from innomodel.render.word.blocks import TEXT_WIDTH, Blocks
from innomodel.render.word.markup import paragraph, run
from innomodel.render.word.tables import Cell, table

_LONGEST_LABEL = 42  # characters that fit left of a fact
_FIELD_BEGINS = (
    '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
    '<w:r><w:instrText xml:space="preserve"> TOC \\o "1-2" \\n \\h \\z \\u </w:instrText></w:r>'
    '<w:r><w:fldChar w:fldCharType="separate"/></w:r>'
)
_FIELD_ENDS = '<w:r><w:fldChar w:fldCharType="end"/></w:r>'


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

    def fact(self, entry: Entry | Detail, before: str = "") -> str:
        """A short field: its label, and beside it its lines, the first one with the runs `before` it."""
        lines = self._runs(entry.content)
        lines[0] = before + lines[0]
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

    def title_block(self, title: TitleBlock) -> str:
        """What stands below the name and the short description."""
        stage = self.label(f"{title.stage_symbol}\u00a0", "Innomodel Symbol")
        facts = self.fact(title.stage, stage) + "".join(self.fact(entry) for entry in title.facts)
        return facts + (self._cover(title.cover) if title.cover else "")

    def _cover(self, cover: Cover) -> str:
        return self.fact(Detail(cover.address, cover.label, Lines((cover.text,))))

    def contents(self, contents: Contents | None) -> str:
        """The list of contents as a field that Word can renew, with the lines that it has."""
        if contents is None:
            return ""
        title = paragraph(self._style("TOC Heading"), self.label(contents.title))
        lines = [self._contents_line(line) for line in contents.lines]
        lines[0] = _FIELD_BEGINS + lines[0]
        lines[-1] += _FIELD_ENDS
        styles = (self._style(f"toc {line.level}") for line in contents.lines)
        return title + "".join(paragraph(style, line) for style, line in zip(styles, lines, strict=True))

    def _contents_line(self, line: ContentsLine) -> str:
        target = bookmark(_heading_mark(line.address))
        return f'<w:hyperlink w:anchor="{target}" w:history="1">{self.label(line.label)}</w:hyperlink>'

    def heading(self, words: str, address: Address) -> str:
        """A heading of ours as a run in its bookmark, where the list of contents leads."""
        return self._marked(_heading_mark(address), self.label(words))

    def colophon(self, colophon: Colophon) -> str:
        """Where the document comes from, in lines below its title."""
        title = paragraph(self._style("Innomodel Colophon Title"), self.label(colophon.title))
        return title + "".join(
            paragraph(self._style("Innomodel Colophon"), self.label(f"{label}: ") + run(value))
            for label, value in colophon.lines
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
        glance = self._glance(content) if content.goals else ""
        return (
            details + glance + "".join(self._goal(goal, level + 1) for goal in content.goals if goal.has_more)
        )

    def _glance(self, content: Goals) -> str:
        """The table of goals with their verdicts."""
        header = [Cell(self.label(words), words) for words in content.columns]
        rows = [self._glance_row(goal) for goal in content.goals]
        sides: list[Alignment] = [None] * len(header)
        return table([header, *rows], sides, self._blocks.styles, TEXT_WIDTH, title=content.title)

    def _glance_row(self, goal: Goal) -> list[Cell]:
        name = self._marked((*goal.address, "kind"), self.label(goal.kind, "Strong"))
        if goal.number:
            name += run(" ") + self._marked((*goal.address, "number"), self.label(goal.number, "Strong"))
        if goal.mark:
            name += self.label(f" {goal.mark}", "Strong")
        line = parse_line(goal.goal)
        text = self._marked((*goal.address, "goal"), self._blocks.runs(line))
        verdict = ""
        if goal.verdict:
            words = self._marked((*goal.address, "outcome"), self.label(goal.verdict))
            verdict = self.label(f"{goal.symbol}\u00a0", "Innomodel Symbol") + words
        return [
            Cell(name, goal.name),
            Cell(text, line_text(line)),
            Cell(verdict, f"{goal.symbol}\u00a0{goal.verdict}"),
        ]

    def _goal(self, goal: Goal, level: int) -> str:
        heading = paragraph(self._style(f"heading {level}"), self.label(goal.name))
        details = "".join(self._detail(detail, level) for detail in goal.details)
        return (
            heading
            + details
            + "".join(self._marked(survey.address, self._survey(survey)) for survey in goal.surveys)
        )

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


def _heading_mark(address: Address) -> Address:
    """Where a heading stands, apart from what is below it."""
    return ("heading", *address)
