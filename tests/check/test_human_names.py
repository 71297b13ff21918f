"""How things are called in messages, and when one word is meant by another."""

import pytest

from innomodel.check.words import field_name, likeness, likeness_to_names, shortened
from innomodel.model.field import Text


@pytest.mark.parametrize(
    ("value", "text"),
    [
        ("a" * 40, "a" * 40),
        ("a" * 41, "a" * 39 + "…"),
        ("a\n  b\tc", "a b c"),
        ("a\n b " * 30, "a b " * 9 + "a b…"),
        (15, "15"),
    ],
)
def test_a_quotation_is_one_line_of_forty_characters(value, text):
    assert shortened(value) == text


def test_a_quotation_is_as_long_as_wanted():
    assert shortened("yksi kaksi", 10) == "yksi kaksi"
    assert shortened("yksi kaksi", 9) == "yksi kak…"


def test_a_field_without_a_declaration_is_called_by_its_key():
    assert field_name(("hinta", "osa")) == {"fi": "osa", "sv": "osa", "en": "osa"}
    assert field_name(("hinta",))["fi"] == "hinta"
    assert field_name(()) == {"fi": "", "sv": "", "en": ""}
    assert field_name(("basic_info", "place"))["sv"] != "place"


def test_words_are_alike_whatever_joins_their_parts():
    assert likeness("Core-Idea ", "core_idea") == likeness("core idea", "core_idea") == 1.0
    assert likeness("core", "evaluation") == 0.0


def test_three_letters_of_five_are_enough_to_propose_a_word():
    assert likeness("nimet", "nimio") == 0.6
    assert likeness("nimet", "nimittäin") == 0.0


def test_very_long_words_are_like_none():
    assert likeness("a" * 60, "a" * 60) == 1.0
    assert likeness("a" * 61, "a" * 61) == 0.0


def test_a_key_is_meant_by_its_title_too():
    title = Text("Paikka", "Plats", "Place")
    assert likeness_to_names("plats", "place", title) == 1.0
    assert likeness_to_names("place", "place", None) == 1.0
