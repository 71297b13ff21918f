"""What stands around a model's longer fields: the title block, the contents, the colophon."""

from innomodel.model.declarations import Address
from innomodel.render.anchors import bookmark
from innomodel.render.colophon import Colophon
from innomodel.render.content import Lines
from innomodel.render.evaluation import Detail
from innomodel.render.outline import Contents, ContentsLine, Cover, TitleBlock
from innomodel.render.word.draw import Drawing
from innomodel.render.word.markup import paragraph, run

_FIELD_BEGINS = (
    '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
    '<w:r><w:instrText xml:space="preserve"> TOC \\o "1-2" \\n \\h \\z \\u </w:instrText></w:r>'
    '<w:r><w:fldChar w:fldCharType="separate"/></w:r>'
)
_FIELD_ENDS = '<w:r><w:fldChar w:fldCharType="end"/></w:r>'


def draw_title_block(drawing: Drawing, title: TitleBlock) -> str:
    """What stands below the name and the short description: the cover image, the stage and the facts."""
    cover = draw_cover(drawing, title.cover) if title.cover else ""
    facts = drawing.fact(title.stage, drawing.symbol(title.stage_symbol))
    facts += "".join(drawing.fact(entry) for entry in title.facts)
    return cover + facts if title.cover and title.cover.image else facts + cover


def draw_cover(drawing: Drawing, cover: Cover) -> str:
    """The cover image with its alternative text, or the text alone as a fact."""
    picture = drawing.pictures.image(cover.image, cover.text) if cover.image else ""
    if picture:
        return drawing.marked(cover.address, paragraph(drawing.style("Innomodel Cover"), picture))
    return drawing.fact(Detail(cover.address, cover.label, Lines((cover.text,))))


def draw_contents(drawing: Drawing, contents: Contents | None) -> str:
    """The list of contents as a field that Word can renew, with the lines that it has."""
    if contents is None:
        return ""
    lines = [_line(drawing, line) for line in contents.lines]
    lines[0] = _FIELD_BEGINS + lines[0]
    lines[-1] += _FIELD_ENDS
    styles = (drawing.style(f"toc {line.level}") for line in contents.lines)
    return paragraph(drawing.style("TOC Heading"), drawing.label(contents.title)) + "".join(
        paragraph(style, line) for style, line in zip(styles, lines, strict=True)
    )


def draw_heading(drawing: Drawing, words: str, address: Address) -> str:
    """A heading of ours as a run in its bookmark, where the list of contents leads."""
    return drawing.marked(_mark(address), drawing.label(words))


def draw_colophon(drawing: Drawing, colophon: Colophon) -> str:
    """Where the document comes from, in lines below its title."""
    title = paragraph(drawing.style("Innomodel Colophon Title"), drawing.label(colophon.title))
    return title + "".join(
        paragraph(drawing.style("Innomodel Colophon"), drawing.label(f"{label}: ") + run(value))
        for label, value in colophon.lines
    )


def _line(drawing: Drawing, line: ContentsLine) -> str:
    target = bookmark(_mark(line.address))
    return f'<w:hyperlink w:anchor="{target}" w:history="1">{drawing.label(line.label)}</w:hyperlink>'


def _mark(address: Address) -> Address:
    """Where a heading stands, apart from what is below it."""
    return ("heading", *address)
