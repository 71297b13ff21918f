"""Rich text as HTML: every mark-up has its element, and nothing an author types becomes one."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import html as reader

from innomodel.render.rich import Code, Span, parse, parse_line
from innomodel.render.rich_html import line_html, rich_html


@pytest.mark.parametrize(
    ("markdown", "html"),
    [
        ("**a** *b* ***c*** ~~d~~ `e`",
         "<p><strong>a</strong> <em>b</em> <strong><em>c</em></strong> <s>d</s> <code>e</code></p>"),
        ("a\\\nb", "<p>a<br>b</p>"),
        ("- a\n  - b\n- c", "<ul><li>a<ul><li>b</li></ul></li><li>c</li></ul>"),
        ("- a\n\n  b", "<ul><li><p>a</p><p>b</p></li></ul>"),
        ("1. a", "<ol><li>a</li></ol>"),
        ("7. a", '<ol start="7"><li>a</li></ol>'),
        ("> a\n\n---", "<blockquote><p>a</p></blockquote>\n<hr>"),
        ("```\na <b>\n```", "<pre><code>a &lt;b&gt;</code></pre>"),
        (
            "| a | b |\n|--:|:-:|\n| c | d |",
            '<table><thead><tr><th scope="col" class="right">a</th>'
            '<th scope="col" class="center">b</th></tr></thead>'
            '<tbody><tr><td class="right">c</td><td class="center">d</td></tr></tbody></table>',
        ),
        (
            '[**a** b](https://example.fi/?c=1&d=2 "e")',
            '<p><a href="https://example.fi/?c=1&amp;d=2" title="e" rel="noopener noreferrer">'
            "<strong>a</strong> b</a></p>",
        ),
        ("<script>a</script>", "<p>&lt;script&gt;a&lt;/script&gt;</p>"),
        ("[a](javascript:b)", "<p>[a](javascript:b)</p>"),
    ],
)  # fmt: skip
def test_each_mark_up_has_its_element(markdown, html):
    assert rich_html(parse(markdown)) == html


def test_sub_headings_begin_at_the_level_asked_for_and_skip_none():
    assert rich_html(parse("# a\n\n#### b"), top=4) == "<h4>a</h4>\n<h5>b</h5>"


def test_a_line_has_no_paragraph_around_it():
    assert line_html(parse_line("a *b*")) == "a <em>b</em>"


TYPED = st.sampled_from([*"ab <>&\"'/=#*_-`|[]()!\\\n1.", "\u00a0", "ä", "😀", "<script>", "](javascript:a)"])
OTHER = st.characters(exclude_categories=("Cc", "Cs"))


@given(st.lists(TYPED | OTHER, max_size=60).map("".join))
def test_the_words_are_those_of_the_text_and_no_element_comes_of_them(text):
    blocks = parse(text)
    read = reader.fragment_fromstring(f"<div>{rich_html(blocks)}</div>")
    assert "".join("".join(read.itertext()).split()) == "".join(words(blocks).split())
    assert not {element.tag for element in read.iter()} & {"script", "img", "svg", "style", "iframe"}


def words(value: object) -> str:
    """The text of every span and code block in `value`, in order."""
    if isinstance(value, Span | Code):
        return value.text
    if isinstance(value, tuple):
        return "".join(map(words, value))
    return "".join(words(getattr(value, name)) for name in getattr(value, "__slots__", ()))
