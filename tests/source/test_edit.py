"""Edits by address: the new value is read back, and every byte outside the old one stays."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from innomodel.source import plain_data, read
from innomodel.source.edit import with_value, without
from innomodel.source.gate import UnsafeEdit

SAMPLE = """\
# huomio alussa
nimi: Kotiapu  # loppuhuomio
kuvaus: |  # Lyhyt kuvaus
  Ensimmäinen rivi.

  Toinen rivi.

# huomio välissä
lista:
  - yksi
  - kaksi  # toinen
luvut: {a: 1, b: [2, 3]}  # sulkeissa
kohdat:
  - laji: x
    määrä: 1
  - laji: y
tyhjä:
viimeinen: 'lainattu'"""

CHANGES = [
    (("nimi",), "Kotiapu: uusi", "nimi: Kotiapu  #", 'nimi: "Kotiapu: uusi"  #'),
    (("nimi",), "a\nb\n", "nimi: Kotiapu  # loppuhuomio\n", "nimi: |  # loppuhuomio\n  a\n  b\n"),
    (("kuvaus",), "Yksi.\n", "  Ensimmäinen rivi.\n\n  Toinen rivi.\n", "  Yksi.\n"),
    (
        ("kuvaus",),
        "Yksi.",
        "|  # Lyhyt kuvaus\n  Ensimmäinen rivi.\n\n  Toinen rivi.\n",
        "Yksi.  # Lyhyt kuvaus\n",
    ),
    (("lista", 0), "020", "- yksi", '- "020"'),
    (("lista", 2), "kolme", "# toinen\n", "# toinen\n  - kolme\n"),
    (("luvut", "b"), ["vain"], "b: [2, 3]}", "b: [vain]}"),
    (("luvut", "a"), 5, "{a: 1,", "{a: 5,"),
    (("luvut", "c"), "x, y", "[2, 3]}", '[2, 3], c: "x, y"}'),
    (("luvut", "b", 2), 4, "[2, 3]", "[2, 3, 4]"),
    (("kohdat", 0, "määrä"), 2, "määrä: 1", "määrä: 2"),
    (("kohdat", 1, "määrä"), 3, "- laji: y\n", "- laji: y\n    määrä: 3\n"),
    (
        ("kohdat", 2),
        {"laji": "z", "määrä": 4},
        "- laji: y\n",
        "- laji: y\n  - laji: z\n    määrä: 4\n",
    ),
    (("tyhjä",), "täynnä", "tyhjä:\n", "tyhjä: täynnä\n"),
    (("tyhjä", "alla"), "täynnä", "tyhjä:\n", "tyhjä:\n  alla: täynnä\n"),
    (("viimeinen",), "a\nb", "'lainattu'", "|-\n  a\n  b\n"),
    (("uusi", "syvä"), "x", "'lainattu'", "'lainattu'\nuusi:\n  syvä: x\n"),
]

REMOVALS = [
    (("nimi",), "nimi: Kotiapu  # loppuhuomio\n", ""),
    (("kuvaus",), "kuvaus: |  # Lyhyt kuvaus\n  Ensimmäinen rivi.\n\n  Toinen rivi.\n", ""),
    (("lista", 1), "  - kaksi  # toinen\n", ""),
    (("luvut", "a"), "{a: 1, b", "{b"),
    (("luvut", "b", 1), "[2, 3]", "[2]"),
    (("luvut", "b"), "1, b: [2, 3]}", "1}"),
    (("kohdat", 0, "laji"), "- laji: x\n    määrä", "- määrä"),
    (("kohdat", 0), "  - laji: x\n    määrä: 1\n", ""),
    (("tyhjä",), "tyhjä:\n", ""),
    (("viimeinen",), "viimeinen: 'lainattu'", ""),
]


def value_at(text: str, address: tuple[str | int, ...]) -> object:
    value = plain_data(read(text.encode()).root, {})
    for step in address:
        value = value[step]
    return value


@pytest.mark.parametrize("line_end", ["\n", "\r\n"])
@pytest.mark.parametrize(("address", "value", "old", "new"), CHANGES)
def test_a_change_touches_its_own_bytes_only(address, value, old, new, line_end):
    before, old, new = (text.replace("\n", line_end) for text in (SAMPLE, old, new))
    assert before.count(old) == 1
    assert with_value(read(before.encode()), address, value) == before.replace(old, new)


@pytest.mark.parametrize(("address", "old", "new"), REMOVALS)
def test_a_removal_takes_the_key_or_hyphen_along(address, old, new):
    assert SAMPLE.count(old) == 1
    assert without(read(SAMPLE.encode()), address) == SAMPLE.replace(old, new)


def test_the_byte_order_mark_stays():
    assert with_value(read("\ufeffa: 1\n".encode()), ("a",), "2 x") == "\ufeffa: 2 x\n"


@pytest.mark.parametrize("address", [(), ("kohdat", 0), ("nimi", "alla")])
def test_what_cannot_be_edited_is_refused(address):
    with pytest.raises(ValueError, match=r"edit|text"):
        with_value(read(SAMPLE.encode()), address, "x")


@pytest.mark.parametrize(
    ("before", "address", "value"),
    [
        (SAMPLE, ("lista",), ["vain"]),  # the comment behind an item would be lost
        ("a: b\na: c\n", ("uusi",), "x" * 1_000_000),  # too large to be read again
        ("a: 1", ("b",), "\ud800"),  # half a character
    ],
)
def test_an_edit_that_would_harm_something_else_is_refused(before, address, value):
    with pytest.raises(UnsafeEdit):
        with_value(read(before.encode()), address, value)


def test_a_hyphen_in_a_comment_is_not_taken_for_that_of_an_item():
    with pytest.raises(UnsafeEdit):
        without(read(b"a:\n- # x-y\n  teksti\n- b\n"), ("a", 0))


TEXTS = st.text(
    st.sampled_from(list("ab äö -:#'\"|>&*!%@`~=<?,[]{}\n\t0123.yesno\u00a0\u2028\x07\\😀")), max_size=30
)
PLACES = st.sampled_from(
    [
        ("nimi",),
        ("kuvaus",),
        ("lista", 0),
        ("lista", 2),
        ("luvut", "a"),
        ("luvut", "b", 0),
        ("kohdat", 0, "laji"),
        ("kohdat", 1, "uusi"),
        ("tyhjä",),
        ("viimeinen",),
        ("aivan", "uusi"),
    ]
)


@given(PLACES, TEXTS)
def test_what_was_written_is_read_back_and_all_else_is_as_before(address, value):
    after = with_value(read(SAMPLE.encode()), address, value)
    assert read(after.encode()).problems == ()
    assert value_at(after, address) == value
    expected = plain_data(read(SAMPLE.encode()).root, {})
    changed = plain_data(read(after.encode()).root, {})
    for key in expected:
        if key != address[0]:
            assert changed[key] == expected[key]
    comments = [line.partition("# ")[2] for line in SAMPLE.splitlines() if "# " in line]
    assert all(comment in after for comment in comments)


@given(PLACES, TEXTS, TEXTS)
@example(("nimi",), "0\n\xa0", "")
def test_the_last_of_two_edits_wins(address, first, second):
    once = with_value(read(SAMPLE.encode()), address, first)
    twice = with_value(read(once.encode()), address, second)
    assert value_at(twice, address) == second
