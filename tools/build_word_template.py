"""Build templates/model.docx, part by part: `python tools/build_word_template.py`.

The template is written from here so that its every style can be reviewed and the file rebuilt byte
for byte. A county changes the look by editing the styles of the built file in Word.
"""

from io import BytesIO
from pathlib import Path
from zipfile import ZIP_STORED, ZipFile, ZipInfo

TARGET = Path(__file__).parent.parent / "templates" / "model.docx"

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
OFFICE = "application/vnd.openxmlformats-officedocument"
DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

INK = "1A1A1A"
BLUE = "1F3864"  # 11.6:1 on white
GREY = "595959"  # 7.0:1 on white
LINE = "8496B0"
TINT = "DEE6F0"
FONT = "Calibri"
LIST_LEVELS = 9
FACT_INDENT = 4140  # where the words of a short field begin: 7.3 cm
STEP = 360  # twentieths of a point: a quarter of an inch

_WORD = "wordprocessingml"
STORIES = {
    "document": f"{_WORD}.document.main",
    "styles": f"{_WORD}.styles",
    "numbering": f"{_WORD}.numbering",
    "settings": f"{_WORD}.settings",
    "fontTable": f"{_WORD}.fontTable",
    "header1": f"{_WORD}.header",
    "header2": f"{_WORD}.header",
    "footer1": f"{_WORD}.footer",
    "footer2": f"{_WORD}.footer",
    "theme/theme1": "theme",
}
"""Each part below word/ and the end of its content type."""


def paragraph_style(
    identifier: str,
    name: str,
    paragraph: str = "",
    run: str = "",
    based_on: str = "Normal",
    following: str = "",
) -> str:
    """A paragraph style; `paragraph` and `run` are the contents of its w:pPr and w:rPr."""
    based = f'<w:basedOn w:val="{based_on}"/>' if based_on else ""
    following = f'<w:next w:val="{following}"/>' if following else ""
    default = ' w:default="1"' if identifier == "Normal" else custom(name)
    return (
        f'<w:style w:type="paragraph"{default} w:styleId="{identifier}"><w:name w:val="{name}"/>'
        f"{based}{following}<w:qFormat/>"
        f"{f'<w:pPr>{paragraph}</w:pPr>' if paragraph else ''}"
        f"{f'<w:rPr>{run}</w:rPr>' if run else ''}</w:style>"
    )


def character_style(identifier: str, name: str, run: str) -> str:
    """A character style; `run` is the content of its w:rPr."""
    based = '<w:basedOn w:val="DefaultParagraphFont"/>'
    return (
        f'<w:style w:type="character"{custom(name)} w:styleId="{identifier}"><w:name w:val="{name}"/>'
        f"{based}<w:qFormat/><w:rPr>{run}</w:rPr></w:style>"
    )


def custom(name: str) -> str:
    """The mark of a style that is not one of Word's own."""
    return ' w:customStyle="1"' if name.startswith(("Innomodel", "Table ")) else ""


def spacing(before: int = 0, after: int = 0, line: int = 0) -> str:
    """Space before and after in twentieths of a point, line spacing in 240ths of a line."""
    lines = f' w:line="{line}" w:lineRule="auto"' if line else ""
    return f'<w:spacing w:before="{before}" w:after="{after}"{lines}/>'


def size(half_points: int) -> str:
    """A font size."""
    return f'<w:sz w:val="{half_points}"/><w:szCs w:val="{half_points}"/>'


def heading(level: int, half_points: int, before: int, colour: str = BLUE) -> str:
    """Heading style `level` 1–6, kept with what follows it."""
    rule = (
        f'<w:pBdr><w:bottom w:val="single" w:sz="6" w:space="2" w:color="{LINE}"/></w:pBdr>'
        if level == 1
        else ""
    )
    paragraph = f'<w:keepNext/><w:keepLines/>{rule}{spacing(before, 80)}<w:outlineLvl w:val="{level - 1}"/>'
    run = f'<w:b/><w:bCs/><w:color w:val="{colour}"/>{size(half_points)}'
    return paragraph_style(f"Heading{level}", f"heading {level}", paragraph, run, following="BodyText")


def list_style(kind: str, level: int, number_id: int) -> str:
    """List Bullet or List Number of `level` 1–3, tied to its numbering."""
    suffix = "" if level == 1 else f" {level}"
    numbering = f'<w:numPr><w:ilvl w:val="{level - 1}"/><w:numId w:val="{number_id}"/></w:numPr>'
    paragraph = f"{numbering}{spacing(0, 100)}<w:contextualSpacing/>"
    return paragraph_style(
        f"List{kind}{suffix.strip()}", f"List {kind}{suffix}", paragraph, based_on="BodyText"
    )


def styles() -> str:
    """The styles part."""
    fonts = f'<w:rFonts w:ascii="{FONT}" w:hAnsi="{FONT}" w:eastAsia="{FONT}" w:cs="{FONT}"/>'
    language = '<w:lang w:val="fi-FI" w:eastAsia="fi-FI" w:bidi="ar-SA"/>'
    defaults = (
        f'<w:docDefaults><w:rPrDefault><w:rPr>{fonts}<w:color w:val="{INK}"/>{size(22)}{language}</w:rPr>'
        "</w:rPrDefault>"
        f"<w:pPrDefault><w:pPr>{spacing(0, 120, 276)}</w:pPr></w:pPrDefault></w:docDefaults>"
    )
    title_rule = f'<w:pBdr><w:bottom w:val="single" w:sz="18" w:space="6" w:color="{BLUE}"/></w:pBdr>'
    bar = f'<w:pBdr><w:left w:val="single" w:sz="18" w:space="10" w:color="{LINE}"/></w:pBdr>'
    box = '<w:shd w:val="clear" w:color="auto" w:fill="F2F2F2"/>'
    mono = '<w:rFonts w:ascii="Consolas" w:hAnsi="Consolas" w:cs="Consolas"/>'
    tabs = '<w:tabs><w:tab w:val="right" w:pos="9638"/></w:tabs>'
    return (
        f'{DECLARATION}<w:styles xmlns:w="{W}">{defaults}'
        + paragraph_style("Normal", "Normal", "<w:widowControl/>", based_on="")
        + '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont">'
        '<w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/></w:style>'
        + '<w:style w:type="numbering" w:default="1" w:styleId="NoList"><w:name w:val="No List"/>'
        '<w:uiPriority w:val="99"/><w:semiHidden/></w:style>'
        + table_styles()
        + paragraph_style(
            "Title",
            "Title",
            f"<w:keepNext/><w:keepLines/>{title_rule}{spacing(0, 240)}",
            f'<w:b/><w:bCs/><w:color w:val="{BLUE}"/>{size(52)}',
            following="BodyText",
        )
        + paragraph_style("Subtitle", "Subtitle", spacing(0, 240), f'<w:color w:val="{GREY}"/>{size(28)}')
        + heading(1, 36, 480)
        + heading(2, 26, 280)
        + heading(3, 23, 240)
        + heading(4, 22, 200)
        + heading(5, 22, 160, GREY)
        + heading(6, 22, 160, GREY)
        + paragraph_style("BodyText", "Body Text", spacing(0, 120))
        + "".join(list_style("Bullet", level, 1) for level in (1, 2, 3))
        + "".join(list_style("Number", level, 2) for level in (1, 2, 3))
        + "".join(
            paragraph_style(
                f"ListContinue{level or ''}",
                f"List Continue {level or ''}".strip(),
                f'{spacing(0, 60)}<w:ind w:left="{STEP * (level or 1)}"/>',
                based_on="BodyText",
            )
            for level in (0, 2, 3)
        )
        + paragraph_style(
            "Quote", "Quote", f'{bar}{spacing(60, 120)}<w:ind w:left="{STEP}"/>', "<w:i/><w:iCs/>", "BodyText"
        )
        + paragraph_style(
            "HTMLPreformatted", "HTML Preformatted", f"{box}{spacing(60, 120, 240)}", f"{mono}{size(19)}"
        )
        + fact_styles()
        + paragraph_style("InnomodelCover", "Innomodel Cover", f"<w:keepNext/>{spacing(0, 240)}")
        + paragraph_style("InnomodelFigure", "Innomodel Figure", spacing(0, 160))
        + contents_styles()
        + colophon_styles()
        + paragraph_style(
            "InnomodelSurvey",
            "Innomodel Survey",
            f"<w:keepNext/>{spacing(240, 80)}",
            f'<w:b/><w:bCs/><w:color w:val="{BLUE}"/>',
        )
        + paragraph_style(
            "InnomodelRule",
            "Innomodel Rule",
            f'<w:pBdr><w:bottom w:val="single" w:sz="6" w:space="1" w:color="{LINE}"/></w:pBdr>'
            f"{spacing(0, 200)}",
        )
        + paragraph_style(
            "Caption",
            "caption",
            f"<w:keepNext/>{spacing(200, 60)}",
            f'<w:b/><w:bCs/><w:color w:val="{BLUE}"/>{size(20)}',
        )
        + paragraph_style("TableText", "Table Text", spacing(40, 40, 240), size(20))
        + paragraph_style("TableHeading", "Table Heading", "<w:keepNext/>", "<w:b/><w:bCs/>", "TableText")
        + paragraph_style(
            "Header", "header", f"{tabs}{spacing(0, 0, 240)}", f'<w:color w:val="{GREY}"/>{size(18)}'
        )
        + paragraph_style(
            "Footer", "footer", f"{tabs}{spacing(0, 0, 240)}", f'<w:color w:val="{GREY}"/>{size(18)}'
        )
        + paragraph_style("CommentText", "annotation text", spacing(0, 60, 240), size(20))
        + paragraph_style("CommentSubject", "annotation subject", "", "<w:b/><w:bCs/>", "CommentText")
        + character_style("CommentReference", "annotation reference", size(16))
        + character_style("Hyperlink", "Hyperlink", '<w:color w:val="0B4F9E"/><w:u w:val="single"/>')
        + character_style("Strong", "Strong", "<w:b/><w:bCs/>")
        + character_style("Emphasis", "Emphasis", "<w:i/><w:iCs/>")
        + character_style("HTMLCode", "HTML Code", f"{mono}{size(20)}")
        + "</w:styles>"
    )


def fact_styles() -> str:
    """A short field: its label, and beside it its lines."""
    tab = f'<w:tabs><w:tab w:val="left" w:pos="{FACT_INDENT}"/></w:tabs>'
    hung = f'<w:ind w:left="{FACT_INDENT}" w:hanging="{FACT_INDENT}"/>'
    straight = f'<w:ind w:left="{FACT_INDENT}" w:firstLine="0"/>'
    return (
        paragraph_style("InnomodelFact", "Innomodel Fact", f"{tab}{spacing(100, 0, 252)}{hung}")
        + paragraph_style(
            "InnomodelFactContinue",
            "Innomodel Fact Continue",
            f"{spacing(0, 0, 252)}{straight}",
            based_on="InnomodelFact",
        )
        + character_style(
            "InnomodelLabel", "Innomodel Label", f'<w:b/><w:bCs/><w:color w:val="{BLUE}"/>{size(20)}'
        )
        + character_style("InnomodelSymbol", "Innomodel Symbol", f'<w:b/><w:bCs/><w:color w:val="{BLUE}"/>')
    )


def contents_styles() -> str:
    """The list of contents: its title and its two levels."""
    return (
        paragraph_style(
            "TOCHeading",
            "TOC Heading",
            f"<w:keepNext/>{spacing(360, 80)}",
            f'<w:b/><w:bCs/><w:color w:val="{BLUE}"/>{size(26)}',
        )
        + paragraph_style("TOC1", "toc 1", f"<w:keepNext/>{spacing(80, 20)}", "<w:b/><w:bCs/>")
        + paragraph_style("TOC2", "toc 2", f'{spacing(0, 20)}<w:ind w:left="{STEP}"/>')
    )


def colophon_styles() -> str:
    """The end of the document: where it comes from, small below a line."""
    rule = f'<w:pBdr><w:top w:val="single" w:sz="6" w:space="6" w:color="{LINE}"/></w:pBdr>'
    grey = f'<w:color w:val="{GREY}"/>{size(18)}'
    return paragraph_style(
        "InnomodelColophonTitle",
        "Innomodel Colophon Title",
        f"<w:keepNext/><w:keepLines/>{rule}{spacing(600, 40)}",
        f"<w:b/><w:bCs/>{grey}",
    ) + paragraph_style(
        "InnomodelColophon", "Innomodel Colophon", f"<w:keepNext/><w:keepLines/>{spacing(0, 20, 240)}", grey
    )


def table_styles() -> str:
    """Table Normal, and our own table: a tinted header row and hairlines."""
    margins = (
        '<w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/>'
        '<w:bottom w:w="0" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar>'
    )
    sides = ("top", "left", "bottom", "right", "insideH", "insideV")
    borders = "".join(f'<w:{side} w:val="single" w:sz="4" w:space="0" w:color="{LINE}"/>' for side in sides)
    return (
        '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/>'
        '<w:uiPriority w:val="99"/><w:semiHidden/>'
        f'<w:tblPr><w:tblInd w:w="0" w:type="dxa"/>{margins}</w:tblPr></w:style>'
        '<w:style w:type="table" w:customStyle="1" w:styleId="InnomodelTable">'
        '<w:name w:val="Innomodel Table"/><w:basedOn w:val="TableNormal"/><w:qFormat/>'
        f"<w:tblPr><w:tblBorders>{borders}</w:tblBorders></w:tblPr>"
        f'<w:tblStylePr w:type="firstRow"><w:rPr><w:b/><w:bCs/><w:color w:val="{BLUE}"/></w:rPr>'
        f'<w:tcPr><w:shd w:val="clear" w:color="auto" w:fill="{TINT}"/></w:tcPr></w:tblStylePr></w:style>'
    )


def numbering() -> str:
    """Bullets (1) and numbers (2); a document adds its own w:num for each numbered list."""
    bullets = ("•", "–", "·")

    def level(index: int, form: str, text: str, extra: str = "") -> str:
        left = STEP * (index + 1)
        return (
            f'<w:lvl w:ilvl="{index}"><w:start w:val="1"/><w:numFmt w:val="{form}"/>{extra}'
            f'<w:lvlText w:val="{text}"/><w:lvlJc w:val="left"/>'
            f'<w:pPr><w:ind w:left="{left}" w:hanging="{STEP}"/></w:pPr></w:lvl>'
        )

    bullet_levels = "".join(level(i, "bullet", bullets[i % 3]) for i in range(LIST_LEVELS))
    number_levels = "".join(level(i, "decimal", f"%{i + 1}.") for i in range(LIST_LEVELS))
    kind = '<w:multiLevelType w:val="multilevel"/>'
    return (
        f'{DECLARATION}<w:numbering xmlns:w="{W}">'
        f'<w:abstractNum w:abstractNumId="1">{kind}{bullet_levels}</w:abstractNum>'
        f'<w:abstractNum w:abstractNumId="2">{kind}{number_levels}</w:abstractNum>'
        '<w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>'
        '<w:num w:numId="2"><w:abstractNumId w:val="2"/></w:num></w:numbering>'
    )


def settings() -> str:
    """The settings part: Word 2013 behaviour, Finnish theme language."""
    compatibility = (
        '<w:compat><w:compatSetting w:name="compatibilityMode" '
        'w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat>'
    )
    return (
        f'{DECLARATION}<w:settings xmlns:w="{W}"><w:zoom w:percent="100"/><w:defaultTabStop w:val="720"/>'
        f'<w:characterSpacingControl w:val="doNotCompress"/>{compatibility}<w:themeFontLang w:val="fi-FI"/>'
        '<w:decimalSymbol w:val=","/><w:listSeparator w:val=";"/></w:settings>'
    )


def font_table() -> str:
    """The font table part."""
    fonts = "".join(
        f'<w:font w:name="{name}"><w:altName w:val="{other}"/><w:family w:val="{family}"/></w:font>'
        for name, other, family in ((FONT, "Carlito", "swiss"), ("Consolas", "DejaVu Sans Mono", "modern"))
    )
    return f'{DECLARATION}<w:fonts xmlns:w="{W}">{fonts}</w:fonts>'


def text_run(text: str, run: str = "") -> str:
    """A run; `run` is the content of its w:rPr."""
    properties = f"<w:rPr>{run}</w:rPr>" if run else ""
    return f'<w:r>{properties}<w:t xml:space="preserve">{text}</w:t></w:r>'


def paragraph(style: str, content: str) -> str:
    """A paragraph of `style`."""
    return f'<w:p><w:pPr><w:pStyle w:val="{style}"/></w:pPr>{content}</w:p>'


def field(code: str) -> str:
    """A field that Word fills in, such as PAGE."""
    return f'<w:fldSimple w:instr=" {code} "><w:r><w:t>1</w:t></w:r></w:fldSimple>'


def document() -> str:
    """The body: docxtpl syntax over the names of the outline."""
    control = "BodyText"
    body = (
        paragraph("Title", text_run("{{r basic_info.name }}"))
        + paragraph("Subtitle", text_run("{{p basic_info.summary }}"))
        + paragraph(control, text_run("{{p title_block }}"))
        + paragraph(control, text_run("{{p contents }}"))
        + paragraph(control, text_run("{%p for part in parts %}"))
        + paragraph("Heading1", text_run("{{r part.title }}"))
        + paragraph(control, text_run("{%p for entry in part.entries %}"))
        + paragraph(control, text_run("{%p if entry.has_heading %}"))
        + paragraph("Heading2", text_run("{{r entry.label }}"))
        + paragraph(control, text_run("{%p endif %}"))
        + paragraph(control, text_run("{{p entry.content }}"))
        + paragraph(control, text_run("{%p endfor %}"))
        + paragraph(control, text_run("{%p endfor %}"))
        + paragraph(control, text_run("{{p colophon }}"))
    )
    section = (
        "<w:sectPr>"
        '<w:headerReference w:type="default" r:id="rId5"/><w:headerReference w:type="first" r:id="rId6"/>'
        '<w:footerReference w:type="default" r:id="rId7"/><w:footerReference w:type="first" r:id="rId8"/>'
        '<w:pgSz w:w="11906" w:h="16838"/>'
        '<w:pgMar w:top="1417" w:right="1134" w:bottom="1134" w:left="1134" w:header="680" w:footer="567" '
        'w:gutter="0"/>'
        "<w:titlePg/></w:sectPr>"
    )
    return (
        f'{DECLARATION}<w:document xmlns:w="{W}" xmlns:r="{R}"><w:body>{body}{section}</w:body></w:document>'
    )


def header(text: str) -> str:
    """A header: the running title; on the first page nothing, the place for a logo."""
    return f'{DECLARATION}<w:hdr xmlns:w="{W}">{paragraph("Header", text_run(text) if text else "")}</w:hdr>'


def footer() -> str:
    """Page number and number of pages, at the right."""
    content = f"<w:r><w:tab/></w:r>{field('PAGE')}{text_run(' / ')}{field('NUMPAGES')}"
    return f'{DECLARATION}<w:ftr xmlns:w="{W}">{paragraph("Footer", content)}</w:ftr>'


def relationships(targets: dict[str, tuple[str, str]]) -> str:
    """A relationships part: identifier -> (type, target)."""
    lines = "".join(
        f'<Relationship Id="{identifier}" Type="{kind}" Target="{target}"/>'
        for identifier, (kind, target) in targets.items()
    )
    return f'{DECLARATION}<Relationships xmlns="{PACKAGE}/relationships">{lines}</Relationships>'


def content_types() -> str:
    """The content types part."""
    overrides = "".join(
        f'<Override PartName="/word/{name}.xml" ContentType="{OFFICE}.{kind}+xml"/>'
        for name, kind in STORIES.items()
    )
    core = "application/vnd.openxmlformats-package.core-properties+xml"
    return (
        f'{DECLARATION}<Types xmlns="{PACKAGE}/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Default Extension="xml" ContentType="application/xml"/>'
        f'<Override PartName="/docProps/core.xml" ContentType="{core}"/>'
        f"{overrides}</Types>"
    )


def theme() -> str:
    """The theme part that Word expects: our colours and fonts, plain fills and lines."""
    named = {"dk1": INK, "lt1": "FFFFFF", "dk2": BLUE, "lt2": TINT, "hlink": "0B4F9E", "folHlink": "5B3A8C"}
    accents = {
        f"accent{place}": colour for place, colour in enumerate((BLUE, LINE, GREY, INK, BLUE, LINE), 1)
    }
    order = ("dk1", "lt1", "dk2", "lt2", *accents, "hlink", "folHlink")
    colours = "".join(f'<a:{name}><a:srgbClr val="{(named | accents)[name]}"/></a:{name}>' for name in order)
    font = f'<a:latin typeface="{FONT}"/><a:ea typeface=""/><a:cs typeface=""/>'
    fill = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>'
    effect = "<a:effectStyle><a:effectLst/></a:effectStyle>"
    return (
        f"{DECLARATION}"
        '<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" name="innomodel">'
        f'<a:themeElements><a:clrScheme name="innomodel">{colours}</a:clrScheme>'
        f'<a:fontScheme name="innomodel"><a:majorFont>{font}</a:majorFont>'
        f"<a:minorFont>{font}</a:minorFont></a:fontScheme>"
        f'<a:fmtScheme name="innomodel"><a:fillStyleLst>{fill * 3}</a:fillStyleLst>'
        f"<a:lnStyleLst>{f'<a:ln>{fill}</a:ln>' * 3}</a:lnStyleLst>"
        f"<a:effectStyleLst>{effect * 3}</a:effectStyleLst><a:bgFillStyleLst>{fill * 3}</a:bgFillStyleLst>"
        "</a:fmtScheme></a:themeElements></a:theme>"
    )


def core_properties() -> str:
    """The core properties part; a rendered document has its own in its place."""
    return (
        f'{DECLARATION}<cp:coreProperties xmlns:cp="{PACKAGE}/metadata/core-properties" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>Toimintamalli</dc:title>'
        "<dc:language>fi-FI</dc:language></cp:coreProperties>"
    )


def parts() -> dict[str, str]:
    """Every part of the file by name, in the order it is written."""
    word = ("styles", "numbering", "settings", "fontTable")
    own = {f"rId{place}": (f"{R}/{name}", f"{name}.xml") for place, name in enumerate(word, 1)}
    stories = ("header1", "header2", "footer1", "footer2")
    own |= {f"rId{place}": (f"{R}/{name[:-1]}", f"{name}.xml") for place, name in enumerate(stories, 5)}
    own["rId9"] = (f"{R}/theme", "theme/theme1.xml")
    package = {
        "rId1": (f"{R}/officeDocument", "word/document.xml"),
        "rId2": (f"{PACKAGE}/relationships/metadata/core-properties", "docProps/core.xml"),
    }
    return {
        "[Content_Types].xml": content_types(),
        "_rels/.rels": relationships(package),
        "docProps/core.xml": core_properties(),
        "word/document.xml": document(),
        "word/_rels/document.xml.rels": relationships(own),
        "word/styles.xml": styles(),
        "word/numbering.xml": numbering(),
        "word/settings.xml": settings(),
        "word/fontTable.xml": font_table(),
        "word/header1.xml": header("{{ basic_info.name }}"),
        "word/header2.xml": header(""),
        "word/footer1.xml": footer(),
        "word/footer2.xml": footer(),
        "word/theme/theme1.xml": theme(),
    }


def build() -> bytes:
    """The template; the same bytes each time."""
    packed = BytesIO()
    with ZipFile(packed, "w", ZIP_STORED) as archive:
        for name, content in parts().items():
            entry = ZipInfo(name, (1980, 1, 1, 0, 0, 0))
            entry.create_system = 0  # the same on every system; stored, for no two zlibs need agree
            archive.writestr(entry, content.encode(), ZIP_STORED)
    return packed.getvalue()


if __name__ == "__main__":
    TARGET.write_bytes(build())
