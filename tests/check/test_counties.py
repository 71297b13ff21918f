"""Which county is proposed, for each of them and each way to write its name."""

import pytest

from innomodel.check import check
from innomodel.check.places import meant_area
from innomodel.source import read

COUNTIES = [
    ("Itä-Uudenmaan", "Östra Nylands", "East Uusimaa"),
    ("Keski-Uudenmaan", "Mellersta Nylands", "Central Uusimaa"),
    ("Länsi-Uudenmaan", "Västra Nylands", "West Uusimaa"),
    ("Vantaan ja Keravan", "Vanda och Kervo", "Vantaa and Kerava"),
    ("Varsinais-Suomen", "Egentliga Finlands", "Southwest Finland"),
    ("Satakunnan", "Satakunta", "Satakunta"),
    ("Kanta-Hämeen", "Egentliga Tavastlands", "Kanta-Häme"),
    ("Pirkanmaan", "Birkalands", "Pirkanmaa"),
    ("Päijät-Hämeen", "Päijänne-Tavastlands", "Päijät-Häme"),
    ("Kymenlaakson", "Kymmenedalens", "Kymenlaakso"),
    ("Etelä-Karjalan", "Södra Karelens", "South Karelia"),
    ("Etelä-Savon", "Södra Savolax", "South Savo"),
    ("Pohjois-Savon", "Norra Savolax", "North Savo"),
    ("Pohjois-Karjalan", "Norra Karelens", "North Karelia"),
    ("Keski-Suomen", "Mellersta Finlands", "Central Finland"),
    ("Etelä-Pohjanmaan", "Södra Österbottens", "South Ostrobothnia"),
    ("Pohjanmaan", "Österbottens", "Ostrobothnia"),
    ("Keski-Pohjanmaan", "Mellersta Österbottens", "Central Ostrobothnia"),
    ("Pohjois-Pohjanmaan", "Norra Österbottens", "North Ostrobothnia"),
    ("Kainuun", "Kajanalands", "Kainuu"),
    ("Lapin", "Lapplands", "Lapland"),
]


def proposed(area: str) -> object:
    """What the hint proposes for `area`; None when it proposes no name, "" when `area` is on the list."""
    text = f'basic_info:\n  areas: ["{area}"]\n'
    found = [one for one in check(read(text.encode(), "x.yaml")).diagnostics if one.rule == "unknown-area"]
    return found[0].hint.values.get("name") if found and found[0].hint else ""


def test_there_are_twenty_one():
    assert len(COUNTIES) == 21


@pytest.mark.parametrize(("finnish", "swedish", "english"), COUNTIES)
def test_a_county_is_on_the_list_by_its_name_in_each_language(finnish, swedish, english):
    assert proposed(f"{finnish} hyvinvointialue") == ""
    assert proposed(f"{swedish} välfärdsområde") == ""
    assert proposed(f"{english} wellbeing services county") == ""


@pytest.mark.parametrize("finnish", [finnish for finnish, _swedish, _english in COUNTIES])
@pytest.mark.parametrize(
    "form",
    [
        "{} HVA",
        "{} hva",
        "{}-HVA",
        "{}",
        "{} Hyvinvointialue",
        "{} hyvinvointi-alue",
        "{} hyvinvointialueella",
        "{} hyvinvointialueen",
        "{} hyvinvontialue",
    ],
)
def test_a_county_is_proposed_for_a_form_of_its_finnish_name(finnish, form):
    assert proposed(form.format(finnish)) == [f"{finnish} hyvinvointialue"]


@pytest.mark.parametrize("swedish", [swedish for _finnish, swedish, _english in COUNTIES])
@pytest.mark.parametrize(
    "form", ["{} VO", "{} vfo", "{} Välfärdsområde", "{} välfärdsområdet", "{} valfardsomrade"]
)
def test_a_county_is_proposed_for_a_form_of_its_swedish_name(swedish, form):
    assert proposed(form.format(swedish)) == [f"{swedish} välfärdsområde"]


@pytest.mark.parametrize("english", [english for _finnish, _swedish, english in COUNTIES])
@pytest.mark.parametrize("form", ["{} WSC", "{} Wellbeing Services County"])
def test_a_county_is_proposed_for_a_form_of_its_english_name(english, form):
    assert proposed(form.format(english)) == [f"{english} wellbeing services county"]


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("Östra Nyland", "Östra Nylands välfärdsområde"),
        ("Mellersta Nyland", "Mellersta Nylands välfärdsområde"),
        ("Västra Nylands", "Västra Nylands välfärdsområde"),
        ("Vanda och Kervo", "Vanda och Kervo välfärdsområde"),
        ("Egentliga Finlands", "Egentliga Finlands välfärdsområde"),
        ("West Uusimaa", "West Uusimaa wellbeing services county"),
        ("Pohjois-Svon hyvinvointialue", "Pohjois-Savon hyvinvointialue"),
        ("Pohjos-Savo", "Pohjois-Savo"),
        ("Nylands välfärdsområde", "Nyland"),
        ("Uudenmaan hyvinvointialue", "Uusimaa"),
        ("Helsingin hyvinvointialue", "Helsinki"),
        ("Helsingfors välfärdsområde", "Helsingfors"),
        ("Ahvenanmaan hyvinvointialue", "Ahvenanmaa"),
        ("Ålands välfärdsområde", "Åland"),
        ("Kuopion hva", "Kuopio"),
    ],
)
def test_what_is_no_county_is_meant_for_what_it_is_named_after(written, meant):
    assert proposed(written) == [meant]


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("Savon hyvinvointialue", ["Etelä-Savon hyvinvointialue", "Pohjois-Savon hyvinvointialue"]),
        ("Savon", ["Etelä-Savon hyvinvointialue", "Pohjois-Savon hyvinvointialue"]),
        ("Savolax VO", ["Norra Savolax välfärdsområde", "Södra Savolax välfärdsområde"]),
        ("Hämeen hva", ["Kanta-Hämeen hyvinvointialue", "Päijät-Hämeen hyvinvointialue"]),
        ("hyvinvointialue", None),
        ("HVA", None),
        ("Itä-Suomi", None),
    ],
)
def test_half_a_name_is_meant_for_all_that_have_it(written, meant):
    assert proposed(written) == meant


def test_a_short_name_that_ends_like_a_county_is_one_word():
    assert meant_area("Ekhva") == "Etelä-Karjalan hyvinvointialue"
