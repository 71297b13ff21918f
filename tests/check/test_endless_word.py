"""A word that no line can be broken in is an error from ten thousand characters on, wherever it stands."""

import pytest

from innomodel.check import check
from innomodel.diagnostic import Span, written
from innomodel.report.language import say
from innomodel.source import read

TEXT = """format: innomodel/1
id: kotiapu
language: fi
basic_info:
  name: Kotiapu
  summary: Apua.
  place: {place}
  areas: [Kuopio]
  funders: [Kunta]
development_stage: idea
core_idea: {core_idea}
"""
BASE64 = "QmFzZTY0" * 1250


def endless(place: str = "Kuopio", core_idea: str = "Idea.") -> list[tuple[str, Span]]:
    checked = check(read(TEXT.format(place=place, core_idea=core_idea).encode(), "kotiapu.yaml"))
    return [(written(one.address), one.span) for one in checked.diagnostics if one.rule == "endless-word"]


def test_it_is_found_where_it_begins_and_ends():
    assert endless(core_idea=f"Kuva on tässä {BASE64}x ja loppu.") == [
        ("/core_idea", Span(11, 26, 11, 10_027)),
    ]


def test_the_first_of_a_text_is_told_and_that_of_every_text():
    assert endless(f"{BASE64}a", f"{BASE64}b {BASE64}c") == [
        ("/basic_info/place", Span(7, 10, 7, 10_011)),
        ("/core_idea", Span(11, 12, 11, 10_013)),
    ]


@pytest.mark.parametrize(
    "text",
    [
        BASE64,
        f"{BASE64} {BASE64}",
        "sana " * 50_000,
        f"https://example.fi/{'a' * 9_000}",
        "我们每星期见面。" * 1250,
    ],
)
def test_what_is_not_too_long_is_let_be(text):
    assert endless(core_idea=text) == []


def test_it_says_what_to_do():
    checked = check(read(TEXT.format(place="Kuopio", core_idea=f"{BASE64}x").encode(), "kotiapu.yaml"))
    (told,) = (one for one in checked.diagnostics if one.rule == "endless-word")
    assert told.severity == "error"
    assert told.hint is not None
    assert (say(told.message, "sv"), say(told.hint, "fi")) == (
        "Här står över 10000 tecken utan ett enda mellanslag.",
        "Lisää välilyönnit, tai siirrä tämä omaan tiedostoonsa, jos se on esimerkiksi tekstiksi "
        "muutettu kuva.",
    )
