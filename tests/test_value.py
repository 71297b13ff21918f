import pickle
from collections.abc import Mapping
from copy import copy, deepcopy
from dataclasses import FrozenInstanceError, field, fields, is_dataclass, replace

import pytest

from innomodel.value import Value


class Group(Value):
    name: str
    respondents: int | None = None
    by_area: Mapping[str, int] = field(default_factory=dict)
    kind: str


class Pair(Value):
    name: str
    kind: str = "a"


def test_fields_are_given_by_keyword_and_the_rest_is_what_was_declared():
    group = Group(name="Isät", kind="a")
    assert (group.name, group.respondents, group.by_area, group.kind) == ("Isät", None, {}, "a")
    assert Group(name="Isät", kind="a").by_area is not group.by_area
    assert repr(Pair(kind="b", name="Isät")) == "Pair(name='Isät', kind='b')"


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ({"name": "Isät"}, "Group lacks kind"),
        ({"name": "Isät", "kind": "a", "size": 1, "age": 2}, "Group has no age, size"),
    ],
)
def test_what_is_missing_or_unknown_is_refused(given, said):
    with pytest.raises(TypeError, match=f"^{said}$"):
        Group(**given)


def test_values_are_equal_when_their_fields_are():
    assert Pair(name="Isät") == Pair(kind="a", name="Isät")
    assert hash(Pair(name="Isät")) == hash(Pair(name="Isät"))
    assert Pair(name="Isät") != Pair(name="Äidit")
    assert Pair(name="Isät", kind="a") != Group(name="Isät", kind="a")
    assert Pair(name="Isät") != "Isät"


def test_a_value_never_changes():
    pair = Pair(name="Isät")
    with pytest.raises(FrozenInstanceError):
        pair.name = "Äidit"
    with pytest.raises(FrozenInstanceError):
        del pair.name
    assert pair == Pair(name="Isät")
    assert replace(pair, name="Äidit") == Pair(name="Äidit")


def test_a_value_is_a_dataclass_and_can_be_copied_and_sent_to_another_process():
    group = Group(name="Isät", kind="a", by_area={"Kuopio": 5})
    assert is_dataclass(group)
    assert [one.name for one in fields(Group)] == ["name", "respondents", "by_area", "kind"]
    for twin in (copy(group), deepcopy(group), pickle.loads(pickle.dumps(group))):
        assert twin == group
