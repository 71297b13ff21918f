"""Rich text as Markdown: any reader of GitHub's Markdown sees what the author wrote."""

from itertools import groupby

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from lxml import etree
from lxml import html as reader
from markdown_it import MarkdownIt
from samples import MARKUP

from innomodel.render.headings import sunk
from innomodel.render.rich import Code, Span, parse, parse_line
from innomodel.render.rich_html import rich_html
from innomodel.render.rich_markdown import line_markdown, rich_markdown

GITHUB = MarkdownIt("commonmark", {"html": True, "maxNesting": 200}).enable(["table", "strikethrough"])


@pytest.mark.parametrize(
    ("typed", "written"),
    [
        ("**a** *b* ***c*** ~~d~~ `e`", "**a** *b* ***c*** ~~d~~ `e`"),
        ("**a**b", "<strong>a</strong>b"),
        ("a\\\nb", "a\\\nb"),
        ("<b>a</b> &copy; &amp;copy;", "\\<b>a\\</b> © \\&copy;"),
        ("a\\*b\\_c\\[d](e)", "a\\*b\\_c\\[d\\](e)"),
        ("\\# a", "\\# a"),
        ("7\\. marraskuuta", "7\\. marraskuuta"),
        ("a\n\\- b", "a - b"),
        ("a\\\n\\- b", "a\\\n\\- b"),
        ("`` a`b ``", "<code>a\\`b</code>"),
        ("# a #1", "### a \\#1"),
        ("- a\n  - b\n- c", "- a\n  - b\n- c"),
        ("- a\n\n  b", "- a\n\n  b"),
        ("7. a\n8. b", "7. a\n8. b"),
        ("- a\n\n* b", "- a\n\n* b"),
        ("> a\n>\n> > b", "> a\n>\n> > b"),
        ("---", "___"),
        ("````\n```\n````", "````\n```\n````"),
        ("| a \\| b | c |\n|--:|:-:|\n| d | `e\\|f` |", "| a \\| b | c |\n| ---: | :---: |\n| d | `e\\|f` |"),
        ('[a](https://example.fi/?b=(1)&copy=2 "c")', '[a](<https://example.fi/?b=(1)&amp;copy=2> "c")'),
        ("[a](javascript:b)", "\\[a\\](javascript:b)"),
        ("hinta $5 tai $6", "hinta \\$5 tai \\$6"),
    ],
)
def test_each_mark_up_is_written_so_that_it_is_read_as_it_was_meant(typed, written):
    assert rich_markdown(parse(typed), 3) == written


def test_a_line_has_no_line_end():
    assert line_markdown(parse_line("a\\\nb | c")) == "a<br>b \\| c"


def test_what_is_read_back_is_what_was_written():
    blocks = parse(MARKUP)
    assert parse(rich_markdown(blocks, 3)) == sunk(blocks, 3)


SIGNS = [
    *"ab <>&\"'/=#*_-+`~|[]()!\\\n\t1.$:",
    "\u00a0",
    "ä",
    "😀",
    "**",
    "\n\n",
    "    ",
    "- ",
    "> ",
    "1. ",
    "---",
]
PIECES = [
    "<script>",
    "](javascript:a)",
    "| a | b |\n|---|---|\n",
    "[a](https://b.fi)",
    "&copy;",
    "&#32;",
    "\\\n",
]
TYPED = st.sampled_from([*SIGNS, *PIECES])
OTHER = st.characters(exclude_categories=("Cc", "Cs"))


@given(st.lists(TYPED | OTHER, max_size=60).map("".join))
def test_no_word_is_lost_or_added_whatever_is_typed(text):
    blocks = parse(text)
    read = reader.fragment_fromstring(f"<div>{GITHUB.render(rich_markdown(blocks, 3))}</div>")
    assert letters("".join(read.itertext())) == letters(words(blocks))
    assert not {element.tag for element in read.iter()} & {"script", "img", "svg", "style", "iframe"}


LINKED = ["!", "\\!", "\\\\", "\\", "[", "]", "(", ")", " ", "a", "*", "**", "`", "<", ">", '"',
          "&#33;", "&excl;", "&#10;", "&#12;", "&#13;",
          "[a](https://b.fi)", "![a](https://b.fi/c.png)", "[**a!**](https://b.fi)", "<https://b.fi>",
          "[!](https://b.fi)", "`!`", "**!**", "~~!~~", "](https://b.fi)", "![", "\\\n", "# "]  # fmt: skip


@given(st.lists(st.sampled_from(LINKED), max_size=12).map("".join))
@example("Hei\\![x](https://b.fi/p.png)")
@example("a&#13;# b")
def test_the_same_links_and_no_images_are_read_back(text):
    blocks = parse(text)
    read = reader.fragment_fromstring(f"<div>{GITHUB.render(rich_markdown(blocks, 3))}</div>")
    assert [(one.get("href"), letters("".join(one.itertext()))) for one in read.iter("a")] == links(blocks)
    assert letters("".join(read.itertext())) == letters(words(blocks))
    assert tags(etree.tostring(read, encoding="unicode", method="html")) == tags(rich_html(blocks, 3))
    assert read.find(".//img") is None


def links(value: object) -> list[tuple[str, str]]:
    """The addresses of the links in `value` with their words, in order."""
    if isinstance(value, tuple) and value and isinstance(value[0], Span):
        parts = groupby(value, key=lambda span: (span.link, span.title))
        return [(key[0], letters(words(tuple(same)))) for key, same in parts if key[0]]
    if isinstance(value, tuple):
        return [link for one in value for link in links(one)]
    return [link for name in getattr(value, "__slots__", ()) for link in links(getattr(value, name))]


@given(st.lists(TYPED, max_size=20).map("".join))
@example("- - +")
@example("- >\\\n- a")
@example("- \\\n- - ")
def test_blocks_are_the_same_when_read_back(text):
    blocks = parse(text)
    again = GITHUB.render(rich_markdown(blocks, 3))
    assert tags(again) == tags(rich_html(blocks, 3))


def tags(html: str) -> list[str]:
    """The block elements of a piece of HTML in their order."""
    kept = {
        "p",
        "ul",
        "ol",
        "li",
        "blockquote",
        "pre",
        "table",
        "tr",
        "td",
        "th",
        "hr",
        "h3",
        "h4",
        "h5",
        "h6",
    }
    return [one.tag for one in reader.fragment_fromstring(f"<div>{html}</div>").iter() if one.tag in kept]


def letters(text: str) -> str:
    return "".join(text.split())


def words(value: object) -> str:
    """The text of every span and code block in `value`, in order."""
    if isinstance(value, Span | Code):
        return value.text
    if isinstance(value, tuple):
        return "".join(map(words, value))
    return "".join(words(getattr(value, name)) for name in getattr(value, "__slots__", ()))
