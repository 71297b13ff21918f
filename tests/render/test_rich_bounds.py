"""How much work the text forms take grows with the length of a text, whatever stands in it."""

import cProfile

import pytest

from innomodel.commonmark import MOST_OPEN_BRACKETS
from innomodel.render.copied import copied_blocks
from innomodel.render.rich import Span, parse, plain_text
from innomodel.render.rich_html import rich_html
from innomodel.render.rich_markdown import rich_markdown

PART, TIMES = 1000, 4
MOST_CALLS_A_CHARACTER = 120
FEW_CALLS = 2000
PIECES = [
    *["![", "[", "[![a](", "](a", "[a](", "[a][", "[a](<", '[a](b "', "[]", "[a](https://b.fi) "],
    *["![a](https://b.fi)", "<", "<a", "<b>", "<https://b.fi>", "&", "&#", "&amp;"],
    *["*", "**a", "a**", "*a **b ", "***a", "*_", "_a*", "~~a", "a~~", "**a** ", "*a*b"],
    *["`", "` a", "`a``b```", "```\n", "~~~\n", "\\", "\\\n", "  \n"],
    *["> ", ">\n", "- ", "- a\n", "1. ", "- - ", "> - ", "a\n> ", "# a\n", "    a\n", "a\n", "a\n-\n"],
    *["$", "!", "\t"],
    *["|", "|a", "| a |\n|---|\n", "a|\n-|\n", "|-", "|a|b|\n", "[a]: b\n", "\u00a0", "\u2028"],
]  # fmt: skip
TWO_PARTS = [
    (9 * "[", "*a"),
    ("![", "](https://a.fi)"),
    ("[a](", "*a*b"),
    ("a~~", "["),
    ("a\n> ", "!["),
    ("> - ", "\n"),
    ("- a\n", "[a](<"),
    ("|-", "a|\n-|\n"),
]


def calls(text: str) -> int:
    """How many functions are called, ours and others', while a text is drawn in every form."""
    profile = cProfile.Profile()
    profile.runcall(draw, text)
    return sum(one.callcount for one in profile.getstats())


def draw(text: str) -> None:
    parse.cache_clear()
    blocks = parse(text)
    forms = (rich_markdown(blocks, 3), rich_html(blocks), copied_blocks(blocks), plain_text(text))
    assert all(isinstance(form, str) for form in forms)


def over(piece: str, size: int) -> str:
    return piece * (size // len(piece))


@pytest.mark.parametrize("parts", [*((one,) for one in PIECES), *TWO_PARTS], ids=repr)
def test_the_work_grows_with_the_length_and_each_character_takes_little(parts):
    once = calls("".join(over(one, PART) for one in parts))
    more = calls("".join(over(one, TIMES * PART) for one in parts))
    assert more <= (TIMES + 1) * once + FEW_CALLS
    assert more <= MOST_CALLS_A_CHARACTER * TIMES * PART * len(parts) + FEW_CALLS


def test_links_among_more_open_brackets_than_anyone_writes_are_text():
    link = "[a](https://a.fi)"
    few, too_many = "[" * (MOST_OPEN_BRACKETS - 1), "[" * MOST_OPEN_BRACKETS
    assert parse(few + link)[0].line == (Span(few), Span("a", link="https://a.fi"))
    assert parse(too_many + link)[0].line == (Span(too_many + link),)
    assert parse(f"{too_many}\n\n{link}")[1].line == (Span("a", link="https://a.fi"),)
    assert plain_text(too_many + "!" + link) == too_many + "!" + link
    closed, escaped = over("[x]", 300), over("\\[", 200)
    assert parse(closed + link)[0].line[-1] == parse(escaped + link)[0].line[-1]
    assert parse(closed + link)[0].line[-1] == Span("a", link="https://a.fi")
