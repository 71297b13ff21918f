"""What Voikko and the Hunspell dictionaries say, with the shipped terms."""

from pathlib import Path

import pytest

from innomodel.check import check
from innomodel.source import read
from innomodel.spelling import Dictionary, dictionaries
from innomodel.spelling.dictionary import terms
from innomodel.spelling.engines import engine

pytestmark = pytest.mark.outside

EXAMPLES = Path(__file__).parent.parent / "examples" / "spelling"


def found(text: str) -> list[tuple[int, int, str]]:
    source = read(text.encode(), "x.yaml")
    diagnostics = check(source, spellers=dictionaries(("fi", "sv", "en"))).diagnostics
    lines = text.splitlines()
    return [
        (span.line, span.column, lines[span.line - 1][span.column - 1 : span.end_column - 1])
        for span in (one.span for one in diagnostics if one.rule == "spelling")
    ]


def test_the_slips_of_the_seed_are_found_and_nothing_else(seed_text):
    assert found(seed_text) == [
        (11, 5, "kaupungitalon"),
        (38, 41, "yhteiskunnalisten"),
        (42, 18, "yhteiskunnalliseten"),
        (56, 63, "satellittitapahtumista"),
        (57, 80, "väliehden"),
        (185, 54, "Innokyä"),
    ]


@pytest.mark.parametrize("path", sorted(EXAMPLES.glob("*.yaml")), ids=lambda path: path.stem)
def test_the_examples_are_found_as_their_own_dictionary_says(path):
    expected = path.with_suffix(".expected")
    lines = expected.read_text("utf-8").splitlines() if expected.exists() else []
    told = [f"{line}:{column} spelling /core_idea" for line, column, _word in found(path.read_text("utf-8"))]
    assert told == lines


def test_every_term_is_known_and_its_likeness_is_a_word():
    voikko = engine("fi")
    assert voikko is not None
    for group in terms("fi"):
        for term, like in group.items():
            assert Dictionary("fi").knows(term)
            assert not like or like in voikko.bases(like), f"{term} is inflected like {like}"
    for language in ("sv", "en"):
        assert all(Dictionary(language).knows(term) for group in terms(language) for term in group)


@pytest.mark.parametrize(
    ("language", "words"),
    [
        (
            "fi",
            "raatilaisten implementoitavia Innokylässä sotekeskuksissa triagehoitajalle kuvantamisen "
            "Traficomissa Duodecimia Hyvaksista chatbotissa hackathoneja deliriumista",
        ),
        ("sv", "välfärdsområdets välfärdsområdesreform samskapandet pilotering lågtröskelmottagning behövs"),
        ("en", "wellbeing organisation programme co-creation counselling family's teleconsultations"),
    ],
)
def test_words_of_the_field_are_known(language, words):
    assert [word for word in words.split() if not Dictionary(language).knows(word)] == []


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("fi", "raatilaisetn implementoitaiva Innokyä sotekeskusissa triagehoitajale innopalvelu"),
        ("sv", "välfärdsomrodet behöfs hjelp komunen"),
        ("en", "recieve organizsation programe helth"),
    ],
)
def test_misspelt_words_of_the_field_are_not(language, words):
    assert [word for word in words.split() if Dictionary(language).knows(word)] == []


@pytest.mark.parametrize(
    ("language", "word", "meant"),
    [
        ("fi", "väliehden", "välilehden"),
        ("fi", "yhteiskunnalliseten", "yhteiskunnallisten"),
        ("fi", "kaupungitalon", "kaupungintalon"),
        ("sv", "behöfs", "behövs"),
        ("en", "recieve", "receive"),
    ],
)
def test_the_word_that_is_meant_is_among_the_suggestions(language, word, meant):
    assert meant in Dictionary(language).suggestions(word)


OWN = {"Quuxilainen": "", "hyvelipolku": "", "Hyveli": "risti", "Quuxor": "jazz", "gnarpata": ""}


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("fi", "quuxilaisten Quuxilaisia hyvelipolulla Hyvelin hyveleistä Hyvelipäivät Quuxorissa gnarpata"),
        ("sv", "Quuxors gnarpatas Hyvelis"),
        ("en", "Quuxor's Quuxilainens"),
    ],
)
def test_words_of_the_collection_are_known_as_terms_are(language, words):
    own = dictionaries([language], OWN)[language]
    assert [word for word in words.split() if not own.knows(word)] == []
    assert [word for word in words.split() if Dictionary(language).knows(word)] == []


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("fi", "quuxilaistne hyvelipolkulla Hyvelissin Quuxorissä gnarppaan Quuxi"),
        ("sv", "Quuxorig behöfs"),
        ("en", "Quuxorly recieve"),
    ],
)
def test_what_is_no_form_of_a_word_of_the_collection_is_not(language, words):
    own = dictionaries([language], OWN)[language]
    assert [word for word in words.split() if own.knows(word)] == []
