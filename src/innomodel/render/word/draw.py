"""An outline's contents as WordprocessingML, each field inside its bookmark."""

from dataclasses import replace
from types import NoneType
from typing import assert_never

from innomodel.model.declarations import Address
from innomodel.render.anchors import bookmark
from innomodel.render.headings import sunk
from innomodel.render.outline import (
    Content,
    DataTable,
    Entry,
    Goal,
    Goals,
    Lines,
    Links,
    RichText,
    SurveyResults,
)
from innomodel.render.rich import (
    Block,
    Code,
    Heading,
    Items,
    Line,
    Paragraph,
    Quote,
    Rule,
    Span,
    Table,
    line_text,
    parse,
    parse_line,
)
from innomodel.render.word.markup import LinkId, column_widths, paragraph, run, runs, table

TEXT_WIDTH = 9638  # A4 less the template's margins, in twentieths of a point
STEP = 360
DEEPEST_LIST = 8
BULLETS = 1
_RULE = '<w:pBdr><w:bottom w:val="single" w:sz="6" w:space="1" w:color="8496B0"/></w:pBdr>'
_GAP = paragraph("BodyText", "")


class Drawing:
    """One document being drawn: it hands out bookmark and list numbers in order.

    `language` and `label_language` are language tags of the content and of the labels, `link_id`
    gives an address its relationship. `numbered_lists` holds the first number of each numbered
    list; the n-th of them is the numbering `first_list` + n.
    """

    def __init__(self, language: str, label_language: str, link_id: LinkId, first_list: int) -> None:
        self.language = f'<w:lang w:val="{language}"/>'
        self.label_language = f'<w:lang w:val="{label_language}"/>'
        self.link_id = link_id
        self.first_list = first_list
        self.numbered_lists: list[int] = []
        self._bookmarks = 0

    def title(self, name: str, address: Address) -> str:
        """The name as runs in their bookmark."""
        return self.marked(address, run(name, self.language))

    def entry(self, entry: Entry) -> str:
        """The content of an entry as block-level elements, at least one paragraph of them."""
        if isinstance(entry.content, Goals):
            return self._goals(entry.content, entry.address)
        return self.marked(entry.address, self._content(entry.content))

    def marked(self, address: Address, content: str) -> str:
        """`content` between the ends of the bookmark of `address`."""
        self._bookmarks += 1
        identifier = self._bookmarks
        return (
            f'<w:bookmarkStart w:id="{identifier}" w:name="{bookmark(address)}"/>{content}'
            f'<w:bookmarkEnd w:id="{identifier}"/>'
        )

    def _content(self, content: Content) -> str:
        match content:
            case RichText(markdown):
                return self.rich(markdown, 3)
            case Lines(lines):
                return "".join(paragraph("BodyText", run(line, self.language)) for line in lines)
            case Links(links):
                return "".join(paragraph("BodyText", self._link(*link)) for link in links)
            case Goals():
                raise TypeError("goals have addresses of their own")
            case _:
                assert_never(content)

    def _link(self, title: str, address: str) -> str:
        return runs((Span(title, link=address),), self.language, self.link_id)

    def rich(self, markdown: str, heading_level: int) -> str:
        """Rich text whose highest sub-heading stands at `heading_level`."""
        return self._blocks(sunk(parse(markdown), heading_level)) or paragraph("BodyText", "")

    def _goals(self, content: Goals, address: Address) -> str:
        summary = self.marked((*address, "summary"), self.rich(content.summary, 3)) if content.summary else ""
        return self.marked(address, summary + "".join(self._goal(goal) for goal in content.goals))

    def _goal(self, goal: Goal) -> str:
        label = run(f"{goal.label}: ", self.label_language)
        text = self.marked((*goal.address, "goal"), self._runs(parse_line(goal.goal)))
        parts = [paragraph("Heading3", label + text)]
        if goal.verdict:
            verdict = paragraph("Verdict", run(goal.verdict, self.label_language))
            parts.append(self.marked((*goal.address, "outcome"), verdict))
        if goal.evidence.strip():
            parts.append(self.marked((*goal.address, "evidence"), self.rich(goal.evidence, 4)))
        return self.marked(goal.address, "".join(parts) + "".join(self._survey(one) for one in goal.surveys))

    def _survey(self, survey: SurveyResults) -> str:
        label = run(f"{survey.label}: ", self.label_language)
        heading = paragraph("Heading4", label + run(survey.name, self.language))
        return self.marked(survey.address, heading + "".join(self._data_table(one) for one in survey.tables))

    def _data_table(self, data: DataTable) -> str:
        caption = paragraph("Caption", run(data.caption, self.label_language))
        header = [run(cell, self.label_language) for cell in data.header]
        rows = [[run(cell, self.language) if cell else "" for cell in row] for row in data.rows]
        widths = column_widths([list(row) for row in (data.header, *data.rows)], TEXT_WIDTH)
        return caption + table(header, rows, [None] * len(header), widths)

    def _runs(self, line: Line) -> str:
        return runs(line, self.language, self.link_id)

    def _blocks(self, blocks: tuple[Block, ...]) -> str:
        """Blocks one after another; a table needs a paragraph between it and the next or the end."""
        following = (*blocks[1:], None)
        return "".join(
            self._block(block)
            + (_GAP if isinstance(block, Table) and isinstance(after, Table | NoneType) else "")
            for block, after in zip(blocks, following, strict=True)
        )

    def _block(self, block: Block) -> str:
        match block:
            case Paragraph(line):
                return paragraph("BodyText", self._runs(line))
            case Heading(level, line):
                return paragraph(f"Heading{level}", self._runs(line))
            case Code(text):
                return paragraph("HTMLPreformatted", run(text, self.language))
            case Rule():
                return paragraph("BodyText", "", _RULE)
            case Quote(blocks):
                return "".join(self._quoted(one) for one in blocks)
            case Items():
                return self._list(block, 0)
            case Table():
                return self._table(block)
            case _:
                assert_never(block)

    def _quoted(self, block: Block) -> str:
        if isinstance(block, Paragraph | Heading):
            return paragraph("Quote", self._runs(_strong(block)))
        return self._block(block)

    def _list(self, block: Items, level: int) -> str:
        number = BULLETS if block.start is None else self._numbered(block.start)
        return "".join(self._item(item, block, number, min(level, DEEPEST_LIST)) for item in block.items)

    def _numbered(self, start: int) -> int:
        self.numbered_lists.append(start)
        return self.first_list + len(self.numbered_lists) - 1

    def _item(self, blocks: tuple[Block, ...], within: Items, number: int, level: int) -> str:
        kind = "ListBullet" if within.start is None else "ListNumber"
        style = kind + (str(level + 1) if 0 < level < 3 else "3" if level else "")
        mark = f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{number}"/></w:numPr>'
        first, rest = (
            (blocks[0], blocks[1:])
            if blocks and isinstance(blocks[0], Paragraph | Heading)
            else (None, blocks)
        )
        drawn = paragraph(style, self._runs(_strong(first)) if first else "", mark)
        return drawn + "".join(self._in_item(one, level) for one in rest)

    def _in_item(self, block: Block, level: int) -> str:
        if isinstance(block, Items):
            return self._list(block, level + 1)
        if isinstance(block, Paragraph | Heading):
            indent = f'<w:ind w:left="{STEP * (level + 1)}"/>'
            return paragraph("ListContinue", self._runs(_strong(block)), indent)
        return self._block(block)

    def _table(self, block: Table) -> str:
        header = [self._runs(cell) for cell in block.header]
        rows = [[self._runs(cell) for cell in row] for row in block.rows]
        texts = [[line_text(cell) for cell in row] for row in (block.header, *block.rows)]
        return table(header, rows, list(block.alignment), column_widths(texts, TEXT_WIDTH))


def _strong(block: Paragraph | Heading) -> Line:
    """A heading where none can stand (in a list, in a quotation) is bold text."""
    if isinstance(block, Heading):
        return tuple(replace(span, bold=True) for span in block.line)
    return block.line
