"""What is read without the parser of blocks is what the parser would have read."""

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from innomodel.render.rich import _parsed, parse
from innomodel.render.simple import simple_blocks

PIECES = [
    *(
        "sana",
        "toinen",
        "ä",
        "!",
        ":",
        " ",
        "  ",
        "    ",
        "\n",
        "\n\n",
        "\t",
        "\r\n",
        "\u00a0",
        "\u2028",
        "\x0b",
    ),
    *("- ", "* ", "+ ", "1. ", "7. marraskuuta", "# ", "## Otsikko", "#tunniste", "> ", "---", "===", "***"),
    *("`", "```", "~~~", "~~", "*", "**", "_", "[a](https://x.fi)", "![k](b.png)", "<b>", "&amp;", "\\", "|"),
    "|---|",
]


@settings(max_examples=1500, deadline=None)
@given(st.lists(st.sampled_from(PIECES), max_size=14).map("".join))
@example("- a\n\n  b")
@example("- a\n- b\n\n- c")
@example("- a\n\n* b")
@example("kappale\n# Otsikko\njatkoa")
@example("rivi  \ntoinen ")
@example("a\u00a0\n\u00a0b")
@example("# \u00a0sana")
@example("- \u00a0sana")
def test_both_ways_of_reading_give_the_same(markdown):
    assert parse(markdown) == _parsed(markdown)


@settings(max_examples=300, deadline=None)
@given(st.text(max_size=60))
def test_any_text_is_read_the_same_both_ways(markdown):
    assert parse(markdown) == _parsed(markdown)


@pytest.mark.parametrize(
    "markdown",
    [
        "Kappale.\n\nToinen, jossa on 5\u00a0% ja **lihavaa**\nja toinen rivi.",
        "### Otsikko\n\n- kohta\n- toinen, joka jatkuu\n  seuraavalla rivillä\n\nKappale luettelon jälkeen.",
        "",
    ],
)
def test_what_most_people_write_is_simple(markdown):
    assert simple_blocks(markdown) is not None
    assert parse(markdown) == _parsed(markdown)


@pytest.mark.parametrize(
    "markdown",
    ["> lainaus", "1. numero", "- a\n  - b", "| a |\n|---|", "    koodi", "```\nkoodi\n```", "---"],
)
def test_what_is_more_than_that_is_not(markdown):
    assert simple_blocks(markdown) is None
