"""The pieces of a document as WordprocessingML, each field inside its bookmark."""

from typing import assert_never

from innomodel.commonmark import live_address
from innomodel.model.declarations import Address
from innomodel.render.anchors import bookmark
from innomodel.render.content import Content, DataTable, Lines, Links, RichText
from innomodel.render.evaluation import Detail, Goals
from innomodel.render.page import Entry
from innomodel.render.rich import Alignment, Span, parse_line
from innomodel.render.word.blocks import TEXT_WIDTH, Blocks
from innomodel.render.word.markup import paragraph, run
from innomodel.render.word.pictures import Pictures
from innomodel.render.word.tables import Cell, table

_LONGEST_LABEL = 42  # characters that fit left of a fact


class Drawing:
    """Draws the fields of one document.

    `label_language` is the w:lang element of our own words, "" when it is the document's language;
    bookmarks are numbered from `first_bookmark`.
    """

    def __init__(self, blocks: Blocks, pictures: Pictures, label_language: str, first_bookmark: int) -> None:
        self.blocks = blocks
        self.pictures = pictures
        self.style = blocks.styles.paragraph
        self._label_language = label_language
        self._next_bookmark = first_bookmark
        self._marks: set[Address] = set()

    def label(self, words: str, style: str = "") -> str:
        """A run of our own words, in a character style when one is named."""
        named = self.blocks.styles.character(style) if style else ""
        return run(words, named + self._label_language)

    def symbol(self, symbol: str) -> str:
        """A symbol with the space after it."""
        return self.label(f"{symbol}\u00a0", "Innomodel Symbol")

    def fact(self, entry: Entry | Detail, before: str = "") -> str:
        """A short field: its label, and beside it its lines, the first one with the runs `before` it."""
        lines = self.lines(entry.content)
        lines[0] = before + lines[0]
        label = self.label(entry.label, "Innomodel Label")
        opening, closing = self._ends(entry.address)
        if len(entry.label) > _LONGEST_LABEL:
            head, rest = paragraph(self.style("Innomodel Fact"), label, "<w:keepNext/>") + opening, lines
        else:
            head = paragraph(self.style("Innomodel Fact"), f"{label}<w:r><w:tab/></w:r>{opening}{lines[0]}")
            rest = lines[1:]
        return head + "".join(paragraph(self.style("Innomodel Fact Continue"), one) for one in rest) + closing

    def content(self, content: Content, style: str, level: int, label: str) -> str:
        """Paragraphs and tables below a heading of `level`; `style` is the w:pStyle of running text."""
        match content:
            case RichText(markdown):
                return self.blocks.rich(markdown, level + 1, style)
            case Lines() | Links():
                return "".join(paragraph(style, runs) for runs in self.lines(content))
            case DataTable():
                return self.data_table(content, label)
            case _:
                assert_never(content)

    def lines(self, content: Content | Goals) -> list[str]:
        """Lines and links, each as runs."""
        match content:
            case Lines(lines, in_labels):
                return [self.label(line) if in_labels else run(line) for line in lines]
            case Links(links):
                return [self.link(title, address) for title, address in links]
            case _:
                raise TypeError(f"not a line or a link: {content}")

    def link(self, title: str, address: str) -> str:
        """A title that leads to its address; an address that is not safe to follow is shown beside it."""
        live = live_address(address)
        shown = title if live or not address else f"{title} ({address})"
        return self.blocks.runs((Span(shown, link=live),))

    def rich_line(self, markdown: str) -> str:
        """Rich text as one line of runs."""
        return self.blocks.runs(parse_line(markdown))

    def data_table(self, data: DataTable, title: str) -> str:
        """A table of data; `title` is read out to those who do not see it."""
        header = [Cell(self.label(column.label), column.label) for column in data.columns]
        rows = [[Cell(run(text) if text else "", text) for text in row] for row in data.rows]
        sides: list[Alignment] = ["right" if column.is_number else None for column in data.columns]
        return table([header, *rows], sides, self.blocks.styles, TEXT_WIDTH, title=title)

    def marked(self, address: Address, content: str) -> str:
        """`content` in the bookmark of `address`; a name marks one place only, the first one."""
        opening, closing = self._ends(address)
        return opening + content + closing

    def _ends(self, address: Address) -> tuple[str, str]:
        """The start and the end of a bookmark."""
        if address in self._marks:
            return "", ""
        self._marks.add(address)
        identifier = self._next_bookmark
        self._next_bookmark += 1
        start = f'<w:bookmarkStart w:id="{identifier}" w:name="{bookmark(address)}"/>'
        return start, f'<w:bookmarkEnd w:id="{identifier}"/>'
