"""Which words of two texts are the same ones."""

from difflib import SequenceMatcher

from hypothesis import given
from hypothesis import strategies as st

from innomodel.compare import words_changed

SOME_WORDS = st.lists(st.sampled_from("abcd"), max_size=30)


@given(SOME_WORDS, SOME_WORDS)
def test_between_what_begins_and_ends_both_they_are_what_difflib_finds(old, new):
    old, new = ["<", *old, "x", ">"], ["<", *new, "y", ">"]
    pieces = words_changed(" ".join(old), " ".join(new), rich=False)
    first = next(place for place in range(len(old)) if old[place] != new[place])
    blocks = SequenceMatcher(None, old[first:-1], new[first:-1], autojunk=False).get_matching_blocks()
    assert sum(len(piece.words) for piece in pieces if piece.kind == "same") == first + 1 + sum(
        size for _start, _new_start, size in blocks
    )
    assert [word for piece in pieces if piece.kind != "in" for word in piece.words] == old
    assert [word for piece in pieces if piece.kind != "out" for word in piece.words] == new


def test_what_would_take_long_is_told_as_changed():
    old = " ".join(f"w{place} x{place}" for place in range(20_000))
    pieces = words_changed(old, old.replace("x", "y"), rich=False)
    assert 10 < sum(piece.kind == "same" for piece in pieces) < 2_000
    assert " ".join(word for piece in pieces if piece.kind != "in" for word in piece.words) == old
