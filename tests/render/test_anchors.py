"""Bookmark names: legal in Word, and one for each address."""

import re

from hypothesis import given
from hypothesis import strategies as st

from innomodel.model.declarations import by_pattern
from innomodel.render.anchors import bookmark

LEGAL = re.compile(r"im_[A-Za-z0-9_]{1,37}")

steps = st.one_of(st.integers(0, 10_000), st.text(max_size=60), st.sampled_from(sorted(by_pattern()))).map(
    lambda step: step[-1] if isinstance(step, tuple) else step
)
addresses = st.lists(steps, min_size=1, max_size=6).map(tuple)


def test_short_addresses_are_readable():
    assert bookmark(("basic_info", "name")) == "im_basic_info__name"
    assert bookmark(("evaluation", "subgoals", 0, "goal")) == "im_evaluation__subgoals__0__goal"


def test_long_addresses_keep_their_beginning():
    name = bookmark(("development_path", "insight", "starting_point"))
    assert re.fullmatch(r"im_development_path_insight___[0-9a-f]{10}", name)


def test_free_keys_with_letters_word_does_not_allow_are_told_apart():
    assert bookmark(("by_area", "Kanta-Häme")) != bookmark(("by_area", "Kanta_Häme"))


def test_an_index_is_not_a_key_of_the_same_figure():
    assert bookmark(("a", 0)) != bookmark(("a", "0"))


@given(addresses)
def test_names_are_legal_in_word(address):
    assert LEGAL.fullmatch(bookmark(address))


@given(addresses, addresses)
def test_different_addresses_have_different_names_even_without_case(one, other):
    assert (bookmark(one).lower() == bookmark(other).lower()) == (one == other)


@given(
    st.lists(st.sampled_from(["a", "b", "a_b", "b_a", "a__b", "_", "A", 0, 1, "0"]), min_size=1, max_size=4)
)
def test_joining_steps_does_not_blur_them(address):
    flat = "_".join(str(step) for step in address)
    assert tuple(address) == (flat,) or bookmark(tuple(address)) != bookmark((flat,))


def test_every_declared_field_has_a_name_of_its_own():
    names = [bookmark(pattern) for pattern in by_pattern()]
    assert len({name.lower() for name in names}) == len(names)
