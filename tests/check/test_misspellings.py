"""Which words count as misspelt, whatever dictionary says so."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from word_list import WordList

from innomodel.check import check
from innomodel.check.misspellings import misspellings
from innomodel.source import read

KNOWS_NOTHING = type("KnowsNothing", (), {"names": {"Innokylä"}, "knows": lambda *_: False})()
KNOWS_NOTHING.suggestions = lambda word: [word]


def found(text: str, *unknown: str, language: str = "fi") -> list[str]:
    return [one.word for one in misspellings(text, language, WordList(dict.fromkeys(unknown, "")))]


@pytest.mark.parametrize(
    ("text", "unknown", "words"),
    [
        ("Tapaamme kaupungitalon luona.", "kaupungitalon", ["kaupungitalon"]),
        ("kaupungitalon, kaupungitalon", "kaupungitalon", ["kaupungitalon"] * 2),
        ("Tapaamme Kaupungitalon luona.", "kaupungitalon", []),
        ("sana.toinen ja toinen.Kolmas", "toinen", ["toinen"]),
        ("toinen:n ja toinen: näin", "toinen", ["toinen"]),
        ("3-vuotiaita ja A4koko, koko1", "vuotiaita", []),
        ("#aihe ja @aihe", "aihe", []),
        ("esm ja mm", "esm", []),
        ("TOINEN ja omaToinen", "toinen", []),
        ("kiipeliq", "kiipeliq", []),
        ("a" * 51, "a" * 51, []),
        ("a" * 50, "a" * 50, ["a" * 50]),
        (f"{'a' * 45}-toin", "toin", []),
        (f"{'a' * 46}-toin", "toin", ["toin"]),
        ("neli", "neli", ["neli"]),
        ("ensi-toinen ja toinen", "toinen", ["toinen"]),
        ("tOinen ja toineN", "toinen", []),
    ],
)
def test_what_is_left_alone(text, unknown, words):
    assert found(text, unknown) == words


@pytest.mark.parametrize(
    "word",
    [
        "Innokyä",
        "Innokyllä",
        "Innoklyä",
        "Innokylo",
        "Innokyän",
        "Inmokylässä",
        "Inmokylässäkin",
        "Innokkylässä",
    ],
)
def test_a_name_one_letter_off_is_meant_as_that_name(word):
    (one,) = misspellings(f"Kuvaus on palvelussa {word}.", "fi", WordList({word.casefold(): ""}))
    assert (one.word, one.name) == (word, "Innokylä")


@pytest.mark.parametrize("word", ["Inkylä", "Unnokylä", "Innolakylä", "Innokylätaloissammekin"])
def test_a_name_further_off_is_another_name(word):
    assert found(f"Kuvaus on palvelussa {word}.", word.casefold()) == []


@pytest.mark.parametrize(
    "before", ["", "Hyvä. ", "Hyvä.\n\n", "- ", "x\n- ", "x\n2. ", "## ", "**", "”", "a) ", "Näin: "]
)
def test_a_capital_begins_a_sentence(before):
    dictionary = WordList({"vastaanoto": "vastaanotto"})
    assert [one.word for one in misspellings(f"{before}Vastaanoto auki", "fi", dictionary)] == ["Vastaanoto"]


@pytest.mark.parametrize("text", ["Se on Vastaanoto.", "Vast auki", "Kumpi, Vastaanoto"])
def test_a_capital_inside_a_sentence_is_a_name(text):
    assert list(misspellings(text, "fi", WordList({"vastaanoto": "vastaanotto", "vast": "vasta"}))) == []


def test_swedish_letters_are_foreign_to_english_only():
    assert found("välfärd", "välfärd", language="en") == []
    assert found("välfärd", "välfärd", language="sv") == ["välfärd"]


def test_without_a_dictionary_of_the_language_nothing_is_looked_at_and_no_comment_is_idle():
    text = "language: sv\ncore_idea: hjälpp # innomodel: ignore spelling\n"
    with_one = check(read(text.encode(), "x.yaml"), spellers={"sv": WordList({})})
    without = check(read(text.encode(), "x.yaml"), spellers={"fi": WordList({"hjälpp": ""})})
    assert "unused-ignore" in {one.rule for one in with_one.diagnostics}
    assert {"unused-ignore", "spelling"} & {one.rule for one in without.diagnostics} == set()


@settings(deadline=None)
@given(st.text(max_size=80), st.sampled_from(["fi", "sv", "en"]))
def test_every_misspelling_is_where_it_says(text, language):
    for one in misspellings(text, language, KNOWS_NOTHING):
        assert text[one.start : one.start + len(one.word)] == one.word


def test_a_text_in_another_language_is_not_looked_up_to_its_end():
    asked = []

    class Counting(WordList):
        def knows(self, word: str) -> bool:
            asked.append(word)
            return False

    words = " ".join("abcdefghi"[number % 9] * 3 + "lo" * (number % 7 + 1) for number in range(5000))
    text = f"language: fi\ncore_idea: {words}\n"
    found = check(read(text.encode(), "x.yaml"), spellers={"fi": Counting({})}).diagnostics
    assert sum(one.rule == "spelling" for one in found) <= 200
    assert len(asked) < 1000


def test_a_word_that_is_no_name_has_none():
    (one,) = misspellings("Se on kaupungitalon luona.", "fi", WordList({"kaupungitalon": ""}))
    assert one == (6, "kaupungitalon", "")


def test_a_name_is_looked_for_from_six_letters_on():
    for name, told in (("Kantele", ["Kantle"]), ("Kantel", ["Kantl"]), ("Kante", [])):
        word = name[:4] + name[5:]
        dictionary = WordList({word.casefold(): ""}, frozenset({name}))
        found_words = [one.word for one in misspellings(f"Se on {word} nyt.", "fi", dictionary)]
        assert found_words == told


def test_a_guess_far_off_makes_a_name_no_ordinary_word():
    assert list(misspellings("Vastaanoto auki", "fi", WordList({"vastaanoto": "ravintola"}))) == []
