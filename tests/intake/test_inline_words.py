"""Words of a page as CommonMark: a reader sees the same words, in their styles where that can be written."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from innomodel.commonmark import reader
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
