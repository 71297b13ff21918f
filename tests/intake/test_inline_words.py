"""Words of a page as CommonMark: a reader sees the same words, in their styles where that can be written."""

from collections.abc import Iterable
from html import escape
from itertools import groupby

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from innomodel.commonmark import reader
from innomodel.intake.html import html_lines
from innomodel.intake.inline import inline
from innomodel.intake.line import Run

WORDS = st.lists(
    st.sampled_from(["a", "kota", "!", "1", "(", ")", "-", ",", " ", "  ", "*", "_", "[", "é"]), min_size=1
)
RUNS = st.lists(
    st.builds(
        lambda words, bold, italic, link: Run("".join(words), bold, italic, link),
        WORDS,
        st.booleans(),
        st.booleans(),
        st.sampled_from(["", "", "https://a.fi/"]),
    ),
    min_size=1,
    max_size=6,
)


def read(text: str) -> list[tuple[str, bool, bool, bool]]:
    """Each piece of words with whether it is bold, in italics, a link."""
    (token,) = reader().parseInline(text)
    inside = {"strong": 0, "em": 0, "link": 0}
    pieces = []
    for child in token.children:
        if child.type.rpartition("_")[0] in inside:
            inside[child.type.rpartition("_")[0]] += child.nesting
        elif child.content:
            pieces.append((child.content, *(count > 0 for count in inside.values())))
        assert child.type != "image"
    return pieces


@given(RUNS)
def test_the_same_words_are_read_and_no_link_becomes_an_image(runs):
    words = "".join(content for content, *_styles in read(inline(tuple(runs))))
    assert words.split() == "".join(run.text for run in runs).split()


SIGNS = ["a", "!", "\\", "[", "]", "(", ")", "](", "![", "<", "&amp;", "`", "*", "_", " ", "~~", "|"]
LINKS = ['<a href="https://a.fi/(x)">', '<a href="https://b.fi/">', '<a href="javascript:a">', "</a>"]
IMAGE = '<img src="https://c.fi/d.png" alt="kuva!]">'
NESTS = ["<b>", "</b>", "<i>", "</i>", "<span>", "</span>", *LINKS, IMAGE]


@given(st.lists(st.sampled_from([escape(sign) for sign in SIGNS] + NESTS), max_size=16).map("".join))
@example('mukaan!<a href="https://a.fi/">x</a>')
@example('<a href="https://a.fi/">][#</a>')
@example('<b>a]</b><i>![![-!</i><a href="https://a.fi/">a</a>')
def test_whatever_is_nested_in_a_page_its_words_and_links_are_read_back(page):
    (line,) = html_lines(f"<p>b {page}")
    (token,) = reader().parseInline(inline(line.runs))
    words, links, images = [], [], []
    for child in token.children:
        words.append("".join(one.content for one in child.children) if child.children else child.content)
        if child.type == "link_open":
            links.append([child.attrs["href"], ""])
        elif child.type == "image":
            images.append(child.attrs["src"])
        elif links and child.level and child.content:
            links[-1][1] += letters(child.content)
    assert letters("".join(words)) == letters(line.text)
    assert joined(links) == joined(
        [run.link.replace("(", "%28").replace(")", "%29"), letters(run.text)]
        for run in line.runs
        if run.link.startswith("https") and not run.image
    )
    assert images == [run.link for run in line.runs if run.image]


def joined(links: Iterable[list[str]]) -> list[tuple[str, str]]:
    """Neighbours with one address as one link; those without words left out."""
    parts = groupby((one for one in links if one[1]), key=lambda one: one[0])
    return [(address, "".join(words for _address, words in same)) for address, same in parts]


def letters(text: str) -> str:
    return "".join(text.split())


@pytest.mark.parametrize(
    ("runs", "text"),
    [
        ((Run("Katso!"), Run("tästä", link="https://a.fi/")), r"Katso\![tästä](https://a.fi/)"),
        ((Run("Katso! "), Run("tästä", link="https://a.fi/")), "Katso! [tästä](https://a.fi/)"),
        ((Run("Hyvä!"), Run("näin", bold=True)), "Hyvä!**näin**"),
        ((Run("ko"), Run("ti", bold=True), Run("apu")), "ko**ti**apu"),
        ((Run("a "), Run("b", bold=True), Run(", "), Run("c", italic=True), Run(".")), "a **b**, *c*."),
        ((Run("a", bold=True), Run("b", italic=True)), "**a***b*"),
    ],
)
def test_words_as_commonmark(runs, text):
    assert inline(runs) == text
    assert read(text) == [(run.text, run.bold, run.italic, bool(run.link)) for run in runs]
