import pickle
import re
from copy import copy

from innomodel.pattern import pattern


def test_finds_what_re_finds():
    word = pattern(r"(?P<first>k)\w+", re.IGNORECASE)
    assert [match.span() for match in word.finditer("Kotiapu on koti")] == [(0, 7), (11, 15)]
    assert word.sub("x", "Kotiapu on koti") == "x on x"
    assert word.groupindex == {"first": 1}
    assert pattern(rb"\d+").search(b"vuosi 2026").span() == (6, 10)


def test_compiles_when_it_is_first_asked_and_only_then(monkeypatch):
    compiled = []

    def compile_and_tell(*given):
        compiled.append(given)
        return real(*given)

    real = re.compile
    monkeypatch.setattr(re, "compile", compile_and_tell)
    digits = pattern(r"\d+")
    assert compiled == []
    assert digits.search("ei") is None
    assert digits.search("10")[0] == "10"
    assert compiled == [(r"\d+", 0)]


def test_a_copy_finds_the_same():
    digits = pattern(r"\d+")
    for twin in (copy(digits), pickle.loads(pickle.dumps(digits))):
        assert twin.search("vuosi 2026").span() == (6, 10)
