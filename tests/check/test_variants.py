"""Every broken variant of the seed model gives one error, at its line, in every language."""

import json
from functools import cache

import jsonschema
import pytest
from variants import Variant, optional_removals, variants

from innomodel.check import check
from innomodel.diagnostic import Diagnostic
from innomodel.report.language import LANGUAGES, say
from innomodel.source import read

NAME = "sosiaalisten-innovaatioiden-paiva.yaml"


def errors(text: str) -> list[Diagnostic]:
    return [one for one in check(read(text.encode(), NAME)).diagnostics if one.severity == "error"]


@cache
def oracle() -> jsonschema.Draft202012Validator:
    from innomodel.shipped import shipped

    schema = json.loads(shipped("schema", "operating-model.schema.json"))
    return jsonschema.Draft202012Validator(schema, format_checker=jsonschema.FormatChecker())


@pytest.fixture(scope="module")
def broken(seed_text: str) -> list[Variant]:
    return list(variants(seed_text))


def test_there_are_more_than_two_hundred(broken):
    assert len(broken) > 200
    assert len({variant.text for variant in broken}) == len(broken)


def test_each_gives_one_error_at_its_line(broken):
    for variant in broken:
        found = [(one.rule, one.span.line) for one in errors(variant.text)]
        assert found == [(variant.rule, variant.line)], variant.what


def test_each_error_is_a_whole_sentence_in_every_language(broken):
    for variant in broken:
        (one,) = errors(variant.text)
        said = {say(one.message, language) for language in LANGUAGES}
        assert len(said) == len(LANGUAGES), variant.what
        assert all(sentence.endswith((".", "!")) and "{" not in sentence for sentence in said), said
        assert one.hint is not None
        assert all(say(one.hint, language) for language in LANGUAGES)


def test_the_reference_implementation_agrees_on_what_is_valid(broken, seed_text):
    for variant in broken:
        if variant.rule != "id-not-file-name":  # the schema does not know the file's name
            assert not oracle().is_valid(check(read(variant.text.encode(), NAME)).data), variant.what
    for text in (seed_text, *optional_removals(seed_text)):
        assert oracle().is_valid(check(read(text.encode(), NAME)).data)
        assert errors(text) == []
