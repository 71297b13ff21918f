"""No long sentence is passed by, whatever stands between its words and wherever it stands."""

import pytest

from innomodel.check import check
from innomodel.source import read

MANY, SOME = "sana " * 31, "sana " * 15


def told(text: str) -> list[tuple[int, int, int, int]]:
    """Where the sentences that are found in the description `text` begin and end: lines and columns."""
    found = check(read(text.encode(), "a.yaml")).diagnostics
    return [tuple(one.span) for one in found if one.rule == "long-sentence"]


@pytest.mark.parametrize(
    ("text", "columns"),
    [
        (f"Alku. Pitkä {MANY}loppu. Toinen.", (19, 186)),
        (f"{SOME}. (esim. {SOME}) loppu.", (13, 180)),
        (f"{SOME}. 'sana {SOME}' loppu.", (13, 179)),
        (f"{SOME}`ohje. Alku` {SOME} loppu.", (13, 183)),
        ("Alku. A" + " a" * 29 + " ab. Toinen.", (19, 82)),
        ("\u202f".join(["sana"] * 31) + ". Toinen.", (13, 168)),
        ("\u00a0".join(["sana"] * 31) + "! Toinen.", (13, 168)),
        ("\\x85".join(["sana"] * 31) + ".", (12, 259)),
        ("\\x1c".join(["sana"] * 31) + ".", (12, 259)),
    ],
)
def test_a_long_sentence_is_told(text, columns):
    start, end = columns
    assert told(f'core_idea: "{text}"\n') == [(1, start, 1, end)]


def test_code_in_one_text_moves_nothing_in_the_next():
    text = f"{SOME}`ohje. Alku` {SOME} loppu."
    assert told(f"core_idea: {text}\nunplaced: {text} Koodi `a`.\n") == [(1, 12, 1, 182), (2, 11, 2, 181)]


def test_white_space_in_code_parts_no_words():
    assert told(f"core_idea: {SOME}`{SOME}` {SOME}loppu.\n") == [(1, 12, 1, 246)]
    assert told(f"core_idea: {SOME}`{MANY}` {SOME[10:]}loppu.\n") == []


@pytest.mark.parametrize("capital", "AÅÉÞ0")
def test_a_capital_after_a_full_stop_begins_a_sentence(capital):
    assert told(f"core_idea: {SOME}sana. {capital}va {SOME}loppu.\n") == []


def test_the_same_sentence_is_told_wherever_it_stands():
    text = f"Alku. Pitkä {MANY}. Loppu."
    assert told(f"core_idea: {text}\nunplaced: {text}\n") == [(1, 18, 1, 180), (2, 17, 2, 179)]


def test_a_paragraph_below_a_line_of_spaces_is_looked_at_too():
    lines = ["core_idea: |", f"  {MANY}. Alku", "   ", f"  {MANY}."]
    assert told("\n".join(lines)) == [(2, 3, 2, 159), (4, 3, 4, 159)]


def test_code_in_one_text_hides_no_sentence_of_another():
    assert told(f"core_idea: {MANY}loppu.\nunplaced: Koodi `a`.\n") == [(1, 12, 1, 173)]
    assert told(f"core_idea: Koodi `{'a' * 100}`.\nunplaced: {MANY}loppu.\n") == [(2, 11, 2, 172)]


def test_code_after_a_full_stop_begins_no_sentence():
    assert told(f"core_idea: {SOME}sana. `ohje` {SOME}loppu.\n") == [(1, 12, 1, 181)]
