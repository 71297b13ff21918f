"""Which field an unknown key is meant for."""

import pytest

from innomodel.check.keys import meant_keys

BASIC = "basic_info"
GOAL = ("evaluation", "subgoals", 0)


def meant(data, *unknown, missing=()):
    return [key.meant for key in meant_keys(data, list(unknown), list(missing))]


@pytest.mark.parametrize(
    ("data", "unknown", "expected"),
    [
        ({BASIC: {"nam": "x"}}, (BASIC, "nam"), (BASIC, "name")),
        ({BASIC: {"nam": "x", "name": "y"}}, (BASIC, "nam"), None),
        ({"evaluation": {"subgoals": [{"gaol": "x"}]}}, (*GOAL, "gaol"), (*GOAL, "goal")),
        ({"evaluation": {"subgoals": [{"gaol": "x", "goal": "y"}]}}, (*GOAL, "gaol"), None),
        ({"collection": "x"}, ("collection",), (BASIC, "collection")),
        ({"collection": "x", BASIC: {"collection": "y"}}, ("collection",), None),
        ({"collection": "x", BASIC: {"place": "y"}}, ("collection",), (BASIC, "collection")),
        ({"collection": "x", BASIC: "collection"}, ("collection",), (BASIC, "collection")),
        ({"collection": "x", BASIC: ["y"]}, ("collection",), (BASIC, "collection")),
        ({"trial_plan": "x"}, ("trial_plan",), ("development_path", "trial", "trial_plan")),
        ({"trial_plan": "x", "development_path": {"trial": {"trial_plan": "y"}}}, ("trial_plan",), None),
        ({"outcome": "x"}, ("outcome",), None),
        ({"hinta": "x"}, ("hinta",), None),
    ],
)  # fmt: skip
def test_a_key_is_meant_for_a_field_that_is_not_there(data, unknown, expected):
    assert meant(data, unknown) == [expected]


def test_a_required_field_in_the_wrong_place_is_meant_wherever_it_belongs():
    address = ("evaluation", "subgoals", 0, "goal")
    assert meant({"goal": "x"}, ("goal",), missing=[address]) == [address]
    assert meant({"goal": "x"}, ("goal",), missing=[("evaluation", "subgoals", 0, "kind")]) == [None]


def test_the_likest_of_two_keys_gets_the_field():
    data = {"collection": "x", BASIC: {"collections": "y"}}
    assert meant(data, ("collection",), (BASIC, "collections")) == [None, (BASIC, "collection")]


def test_of_two_as_like_the_first_gets_the_field():
    data = {"place": "x", BASIC: {"Place": "y"}}
    missing = [(BASIC, "place")]
    assert meant(data, (BASIC, "Place"), ("place",), missing=missing) == [(BASIC, "place"), ("unplaced",)]
    assert meant(data, ("place",), (BASIC, "Place"), missing=missing) == [(BASIC, "place"), None]


def test_what_is_known_beside_a_key_is_told():
    (key,) = meant_keys({}, [("target_group", "x")], [])
    assert key.known == ("description", "groups")


def test_only_fifty_keys_are_guessed_at():
    unknown = [(f"x{number}",) for number in range(49)]
    data = {"core_ide": "x"}
    assert meant(data, *unknown, ("core_ide",))[-1] == ("core_idea",)
    assert meant(data, *unknown, ("x",), ("core_ide",))[-1] is None
