"""Copied pages with every layout quirk: each field right, no word lost and none added."""

from collections import Counter

import pytest
from pages import FOLDERS, at, expected, page, read, subgoals, words

from innomodel.intake.page import import_page

NAMES = [folder.name for folder in FOLDERS]


@pytest.fixture(params=FOLDERS, ids=NAMES)
def sample(request):
    text, _findings = import_page(page(request.param), request.param.name)
    return read(text), expected(request.param)


def test_every_field_says_what_the_page_says(sample):
    data, right = sample
    kept_inside = right.get("field_attachments", {})
    wrong = {}
    for address, value in right["fields"].items():
        with_pictures = f"{value} {' '.join(kept_inside[address])}" if address in kept_inside else value
        if at(data, address) != with_pictures:
            wrong[address] = (at(data, address), with_pictures)
    assert wrong == {}


def test_every_goal_has_its_verdict_and_evidence(sample):
    data, right = sample
    assert subgoals(data) == right["subgoals"]


def test_no_word_is_lost_and_none_is_added(sample):
    data, right = sample
    page_words, said = Counter(right["all_words"]), words(data)
    assert (page_words - said, said - page_words) == (Counter(), Counter())
