"""Which numbers a text mentions."""

import pytest

from innomodel.check.numerals import mentions


@pytest.mark.parametrize(
    ("text", "number", "does"),
    [
        ("Vastasi 29.", 29, True),
        ("Vastasi 290, ja 29 kertoi lisää.", 29, True),
        ("Oli 29 %, sitten 12.29 ja lopulta 29", 29, True),
        ("29 heti alussa, 290 lopussa", 29, True),
        ("Ensin 290, sitten 29, lopuksi 290", 29, True),
        ("111", 11, False),
        ("1111 ja 11", 11, True),
        ("Oli 29 % ja 290", 29, False),
        ("Vastasi 1 234 ja 1.5", 1234, True),
        ("Kaksitoista vastasi", 12, True),
        ("kolmetoista", 13, False),
        ("Yksi vastasi", 1, True),
        ("Ei kukaan", 1, False),
        ("Sen kaksi kertoi", 1, False),
        ("nolla", 0, False),
        ("Tolv svarade", 12, True),
    ],
)
def test_a_number_is_mentioned_in_digits_or_as_a_small_word(text, number, does):
    assert mentions(text, number) is does
