"""Looking for signs first finds the same as searching everything by pattern."""

import re
from importlib import import_module
from pkgutil import iter_modules

import pytest
from hypothesis import given
from hypothesis import strategies as st

from innomodel.check import kinds as by_kind
from innomodel.check import rules
from innomodel.check.description import Description
from innomodel.check.prose import matches, paragraph_at, paragraphs, sentences
from innomodel.check.rules import long_sentence
from innomodel.source import Source

MODULES = [import_module(f"{rules.__name__}.{one.name}") for one in iter_modules(rules.__path__)]
SEARCHED = [one for one in MODULES if hasattr(one, "_PATTERN") and hasattr(one, "matches")]
PIECES = st.sampled_from(
    (
        *" \n-–.,!?%€|[](<>`@:;/•0123456789aäAÄ\u00a0”\"'",
        *("  ", "\n\n", "sana ", "Sana", "www.", "https://a.fi", "](", "12-14", "2019 - 2023"),
        *("1.2.-3.4.2024", "tästä](", "![", " .", ". Ä", "b.C", "kokoon-\n tumi"),
    )
)
TEXTS = st.lists(st.lists(PIECES, max_size=60).map("".join), min_size=1, max_size=4)


def kinds(text: str) -> bytes:
    return by_kind.kinds(by_kind.characters(text))


def description(texts: list[str]) -> Description:
    names = ["core_idea", "operating_environment", "adoption_conditions", "unplaced"]
    return Description(Source("", "", None), dict(zip(names, texts, strict=False)), None)


@pytest.mark.parametrize("module", SEARCHED, ids=lambda one: one.__name__.rpartition(".")[2])
@given(texts=TEXTS)
def test_a_pattern_finds_the_same_with_and_without_its_signs(module, texts):
    looked_through = description(texts)
    everywhere = [
        (passage.address, match.span())
        for passage in looked_through.passages
        for match in module._PATTERN.finditer(passage.words)
    ]
    found = matches(looked_through, module._PATTERN, module._SIGNS)
    assert [(passage.address, match.span()) for passage, match in found] == everywhere


def test_a_sign_far_into_a_long_text_and_many_in_a_row_are_found():
    pattern = re.compile(r"(?<=\S) {2,}(?=\S)")
    text = "a" * 500 + "  " + "b" * 500 + " " * 700 + "c  d"
    found = matches(description([text]), pattern, (b"  ",))
    assert [match.span() for _passage, match in found] == [(500, 502), (1002, 1702), (1703, 1705)]


@given(texts=TEXTS)
def test_places_and_passages_of_signs_are_where_the_texts_have_them(texts):
    looked_through = description(texts)
    for sign in ("sana", "-\n", "?", "•"):
        expected = [
            (passage.address, match.start())
            for passage in looked_through.passages
            for match in re.finditer(f"(?={re.escape(sign)})", passage.text)
        ]
        assert [(passage.address, place) for passage, place in looked_through.prose.places(sign)] == expected
        assert {one.address for one in looked_through.prose.having(sign)} == {
            address for address, _ in expected
        }
    for sign in (b" ?", b"a.A", b"0-0"):
        assert [(passage.address, place) for passage, place in looked_through.prose.places(sign)] == [
            (passage.address, place)
            for passage in looked_through.passages
            for place in range(len(passage.text))
            if kinds(passage.text)[place:].startswith(sign)
            and (b"?" not in sign or passage.text[place + sign.index(b"?")] == "?")
        ]


@pytest.mark.parametrize(
    ("sign", "expected"),
    [
        ("sana", [(0, 5)]),
        ("•", [(1, 2)]),
        ("?", [(1, 5), (1, 6), (2, 5)]),
        (b" ?", [(1, 4), (2, 4)]),
        (b"a.A", [(2, 11)]),
    ],
)
def test_signs_behind_a_null_and_side_by_side_are_found(sign, expected):
    looked_through = description(["a\0 b sana", "x–•y ??", "Mitä ? 5.A b.C"])
    found = looked_through.prose.places(sign)
    assert [(looked_through.passages.index(passage), place) for passage, place in found] == expected


@given(text=st.text(alphabet="aA0.!?\n \t”–(š-", max_size=200))
def test_kinds_keep_every_character_in_its_place(text):
    assert len(kinds(text)) == len(text)
    assert kinds("Äiti 12.3. 5 %, ”š”") == b"Aaaa 00.0. 0 %, ???"


@given(text=st.lists(PIECES, max_size=40).map("".join))
def test_the_paragraph_at_a_place_is_one_of_the_paragraphs(text):
    known = {(offset, offset + len(one)) for offset, one in paragraphs(text)}
    for offset, one in paragraphs(text):
        for place in range(offset, offset + len(one)):
            assert paragraph_at(text, place) in known


WORDS = st.sampled_from(
    ["sana ", "esim. ", "Sana ", "sana. ", "2019 ", "sana.\n\n", "sana?\n", "”Sana” ", "\n- "]
)


@given(text=st.lists(WORDS, min_size=20, max_size=120).map("".join))
def test_no_long_sentence_is_passed_by(text):
    looked_through = description([text])
    (passage,) = looked_through.passages
    plain = long_sentence._MARKUP_LINE.sub(lambda match: "\n" * len(match[0]), passage.words)
    long = [
        (offset + start, offset + end)
        for offset, paragraph in paragraphs(plain)
        for start, end in sentences(paragraph)
        if len(paragraph[start:end].split()) > 30
    ]
    told = []
    object.__setattr__(looked_through, "finding_in", lambda said, passage, piece: told.append(piece))
    list(long_sentence.find(looked_through))
    assert told == long
