"""What a document cannot be made of is found by making it of parts."""

from dataclasses import replace

import pytest
from samples import full

from innomodel.model.build import model_data
from innomodel.model.operating_model import OperatingModel
from innomodel.model.survey import Scale
from innomodel.render.culprit import culprit


def has(*words: str):
    return lambda model: all(word in str(model_data(model)) for word in words)


@pytest.mark.parametrize(
    ("word", "address"),
    [
        ("Kävelevä neuvola", ("basic_info", "name")),
        ("Siilinjärvi", ("basic_info", "areas", 1)),
        ("Muistio", ("basic_info", "attachments", 1, "title")),
        ("Ylin otsikko", ("core_idea",)),
        ("Isovanhemmat", ("target_group", "groups", 1)),
        ("Ilman tuomiota", ("evaluation", "subgoals", 2, "goal")),
        ("Työpaja", ("evaluation", "subgoals", 0, "surveys", 0, "items", 1, "name")),
        ("Pirkanmaa", ("evaluation", "subgoals", 0, "surveys", 0, "groups", 1, "by_area", "Pirkanmaa")),
        ("en osaa sanoa", ("evaluation", "subgoals", 0, "surveys", 0, "scale", "labels", "0")),
        ("Vinkki.", ("development_path", "sharing", "tips")),
        ("Orpo teksti.", ("unplaced",)),
    ],
)
def test_a_text_is_found_wherever_it_stands(word, address):
    assert culprit(full(), has(word)) == address


def test_where_two_texts_are_to_blame_together_what_holds_both_is_found():
    assert culprit(full(), has("Kuopion", "Kestävän")) == ("basic_info",)
    assert culprit(full(), has("Kuopion", "Vinkki")) == ()


def test_what_fails_whatever_it_is_made_of_is_nobodys_fault():
    assert culprit(full(), lambda _model: True) == ()


def test_the_tries_have_a_bound_and_what_is_known_by_then_is_told():
    tries: list[OperatingModel] = []
    survey = full().evaluation.subgoals[0].surveys[0]
    scale = Scale(min=0, max=9_999, labels={str(number): f"sana {number}" for number in range(10_000)})
    goal = replace(full().evaluation.subgoals[0], surveys=(replace(survey, scale=scale),))
    model = replace(full(), evaluation=replace(full().evaluation, subgoals=(goal,)))

    def fails(part: OperatingModel) -> bool:
        tries.append(part)
        return has("sana 7777")(part)

    assert culprit(model, fails, 12) == ("evaluation", "subgoals", 0)
    assert len(tries) == 12
    assert culprit(model, fails)[-2:] == ("labels", "7777")
    assert len(tries) <= 12 + 40
