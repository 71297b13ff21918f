"""Rich text: what is read out of CommonMark, and that no word is lost on the way."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from innomodel.commonmark import live_address
from innomodel.render.headings import sunk
from innomodel.render.rich import (
    Code,
    Heading,
    Items,
    Paragraph,
    Quote,
    Rule,
    Span,
    Table,
    line_text,
    parse,
    parse_line,
    plain_text,
)


def text(words: str, **style: object) -> tuple[Span, ...]:
    return (Span(words, **style),)


def test_inline_marks_become_styles():
    assert parse("a **b** *c* ~~d~~ `e` ***f***") == (
        Paragraph(
            (
                Span("a "),
                Span("b", bold=True),
                Span(" "),
                Span("c", italic=True),
                Span(" "),
                Span("d", strike=True),
                Span(" "),
                Span("e", code=True),
                Span(" "),
                Span("f", bold=True, italic=True),
            )
        ),
    )


def test_soft_breaks_are_spaces_and_hard_breaks_are_line_breaks():
    assert parse("yksi\nkaksi\\\nkolme  \nneljä") == (Paragraph(text("yksi kaksi\nkolme\nneljä")),)


def test_blocks():
    assert parse("# A\n\n> b\n\n---\n\n```\nc\n  d\n```") == (
        Heading(1, text("A")),
        Quote((Paragraph(text("b")),)),
        Rule(),
        Code("c\n  d"),
    )


def test_lists_nest_and_keep_their_first_number():
    assert parse("7. seitsemän\n   - sisällä\n8. kahdeksan") == (
        Items(
            (
                (Paragraph(text("seitsemän")), Items(((Paragraph(text("sisällä")),),))),
                (Paragraph(text("kahdeksan")),),
            ),
            start=7,
        ),
    )


def test_tables_have_a_header_and_alignment():
    assert parse("| a | b | c |\n|:--|--:|---|\n| 1 | 2 |") == (
        Table(
            (text("a"), text("b"), text("c")),
            ((text("1"), text("2"), ()),),
            ("left", "right", None),
        ),
    )


@pytest.mark.parametrize(
    "address",
    ["https://a.fi/x?y=1&z=2#q", "http://a.fi", "mailto:a@a.fi", "tel:+358401"],
)
def test_web_mail_and_phone_links_are_live(address):
    assert parse(f'[teksti]({address} "vihje")') == (
        Paragraph((Span("teksti", link=address, title="vihje"),)),
    )


@pytest.mark.parametrize(
    "typed",
    [
        "[teksti](javascript:alert(1))",
        "[teksti](file:///etc/passwd)",
        "[teksti](liite.pdf)",
        "![selite](kuva.png)",
        "<script>alert(1)</script>",
        "<b>ei & lihavaa</b>",
        "{{ 7*7 }} {% for x in y %} ]]>",
        "[huomautus]: https://a.fi",
    ],
)
def test_what_is_neither_safe_nor_commonmark_stays_as_typed(typed):
    assert parse(typed) == (Paragraph(text(typed)),)


def test_an_image_is_its_alternative_text_and_a_link_to_it():
    assert parse("![selite](https://a.fi/k.png)") == (Paragraph(text("selite", link="https://a.fi/k.png")),)


@pytest.mark.parametrize("markdown", ["[](https://a.fi/x)", "![](https://a.fi/x)", "<https://a.fi/x>"])
def test_a_link_without_a_text_shows_its_address(markdown):
    assert parse(markdown) == (Paragraph(text("https://a.fi/x", link="https://a.fi/x")),)


def test_a_table_row_longer_than_the_header_leaves_the_table_as_typed():
    markdown = "| a | b |\n|---|---|\n| 1 | 2 | kolmas |"
    assert parse(markdown) == (Code(markdown),)
    assert parse("> " + markdown.replace("\n", "\n> ")) == (Quote((Code(markdown),)),)


def test_the_words_after_a_code_fence_are_kept():
    assert parse("~~~ Huomaa tämä\nkoodi\n~~~") == (Code("Huomaa tämä\nkoodi"),)


@pytest.mark.parametrize("mark", ["> ", "- "])
def test_text_nested_deeper_than_is_read_is_kept(mark):
    markdown = mark * 300 + "syvällä"
    assert "syvällä" in plain_text(markdown)


def test_a_line_joins_paragraphs():
    assert parse_line("Opas\n\nja *esite*") == (
        Span("Opas"),
        Span(" "),
        Span("ja "),
        Span("esite", italic=True),
    )
    assert parse_line("Tavoite:\n\n- a\n- b") == (Span("Tavoite: a b"),)


def test_plain_text_has_words_without_marks():
    markdown = (
        "# A\n\nb **c**\nd\n\n- e\n  - f\n- g\n\n7. marraskuuta\n\n> h\n\n| i | j |\n|---|---|\n| k | l |"
    )
    assert plain_text(markdown) == "A\n\nb c d\n\ne\nf\ng\n\n7. marraskuuta\n\nh\n\ni\tj\nk\tl"


def test_headings_sink_below_their_field_without_skipping_a_level():
    blocks = parse("### a\n\n##### b\n\n#### c\n\n# d\n\n## e")
    levels = [block.level for block in sunk(blocks, 3) if isinstance(block, Heading)]
    assert levels == [3, 4, 4, 3, 4]
    deep = parse("# a\n\n## b\n\n### c\n\n#### d\n\n##### e")
    assert [block.level for block in sunk(deep, 4) if isinstance(block, Heading)] == [4, 5, 6, 6, 6]


@pytest.mark.parametrize(
    ("address", "live"),
    [
        ("https://a.fi/ö ä", "https://a.fi/%C3%B6%20%C3%A4"),
        ("HTTPS://a.fi", "https://a.fi"),
        ("https://[rikki", ""),
        ("javascript:x", ""),
        ("mailto:", ""),
        ("liite.pdf", ""),
    ],
)
def test_addresses_a_document_can_hold(address, live):
    assert live_address(address).lower() == live.lower()


WORD = re.compile(r"[a-zäö]{3,}")
words = st.text("abcdefghijäö", min_size=3, max_size=8)
lines = [
    "\n",
    "\n\n",
    "  \n",
    "\r",
    "# ",
    "- ",
    "1. ",
    "> ",
    "    ",
    "\t",
    "\n---\n",
    "=",
    "[x]: ",
    "~~~",
    "```\n",
]
inside = [
    " ",
    "**",
    "*",
    "~~",
    "`",
    "|",
    "\n|---|---|\n",
    "\\",
    "[",
    "](https://a.fi)",
    "](x)",
    "![",
    "<b>",
    "<!--",
    "&",
]
marks = st.sampled_from([*lines, *inside])


@given(st.lists(st.one_of(words, marks), max_size=40).map("".join))
def test_no_word_is_lost_or_moved(markdown):
    typed = WORD.findall(markdown.replace("https://a.fi", ""))
    shown = WORD.findall(plain_text(markdown).replace("https://a.fi", ""))
    assert "".join(shown) == "".join(typed)


@given(st.text())
def test_any_text_can_be_read(markdown):
    parse(markdown)
    line_text(parse_line(markdown))
    plain_text(markdown)
