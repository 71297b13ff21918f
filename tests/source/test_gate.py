"""The gate: what an edit must not do is refused, whatever splices it is made of."""

import pytest

from innomodel.source import read
from innomodel.source.gate import REMOVED, Splice, UnsafeEdit, spliced

TEXT = """\
nimi: Kotiapu  # loppuhuomio
kuvaus: |  # lyhyt
  Rivi # ei huomio.
lista: [a, "b#c"]
# väli
muu: x
"""


def splice(old: str, new: str) -> Splice:
    assert TEXT.count(old) == 1
    start = TEXT.index(old)
    return Splice(start, start + len(old), new)


@pytest.mark.parametrize(
    ("old", "new", "meant"),
    [
        ("Kotiapu", "Koti", {("nimi",): "Koti"}),
        ("Kotiapu  # loppuhuomio", "'Kotiapu  # loppuhuomio'", {("nimi",): "Kotiapu  # loppuhuomio"}),
        ("Rivi", "Sana", {("kuvaus",): "Sana # ei huomio.\n"}),
        ('"b#c"', "5", {("lista", 1): 5}),
        ("# väli\nmuu: x\n", "# väli\nmuu: x\nuusi: {a: [1]}\n", {("uusi", "a"): [1]}),
        ("nimi: Kotiapu  # loppuhuomio\n", "", {("nimi",): REMOVED}),
    ],
)
def test_an_edit_that_does_what_is_meant_is_made(old, new, meant):
    assert spliced(read(TEXT.encode()), [splice(old, new)], meant) == TEXT.replace(old, new)


@pytest.mark.parametrize(
    ("old", "new", "meant"),
    [
        ("Kotiapu", "Koti", {("nimi",): "Koto"}),
        ("Kotiapu", "Koti", {}),
        ("Kotiapu", "Koti", {("muu",): "x"}),
        ("Kotiapu", "Koti: apu", {("nimi",): "Koti: apu"}),
        ("Kotiapu", "Koti # apu", {("nimi",): "Koti # apu"}),
        ("Kotiapu", '"Koti', {("nimi",): '"Koti'}),
        ("Kotiapu", "Koti\nmuu2: y", {("nimi",): "Koti"}),
        ("  # loppuhuomio", "", {("nimi",): "Kotiapu"}),
        ("# loppuhuomio", "# huomio", {("nimi",): "Kotiapu"}),
        ("  # lyhyt", "", {("kuvaus",): "Rivi # ei huomio.\n"}),
        ("# väli\n", "", {("muu",): "x"}),
        ("# väli\n", "# väli\n# toinen\n", {("muu",): "x"}),
        ("muu: x\n", "muu: x\nnimi: y\n", {("muu",): "x"}),
        ("# väli\nmuu: x\n", "", {("muu",): REMOVED}),
        ("x\n", "x", {("muu", "alla"): "x"}),
        ("x\n", "\x07\n", {("muu",): "\x07"}),
    ],
)
def test_an_edit_that_does_more_or_less_is_refused(old, new, meant):
    with pytest.raises(UnsafeEdit):
        spliced(read(TEXT.encode()), [splice(old, new)], meant)


def test_nothing_can_be_edited_in_a_file_that_cannot_be_read():
    with pytest.raises(UnsafeEdit):
        spliced(read(b"nimi: [\n"), [Splice(0, 0, "")], {})


def test_of_two_comments_of_the_same_words_the_removed_one_may_go():
    text = "a:\n- x  # sama\n- y  # sama\n"
    assert spliced(read(text.encode()), [Splice(3, 15, "")], {("a", 0): REMOVED}) == "a:\n- y  # sama\n"
    with pytest.raises(UnsafeEdit):
        spliced(read(text.encode()), [Splice(3, 15, ""), Splice(19, 26, "")], {("a", 0): REMOVED})
