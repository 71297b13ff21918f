"""Which area or funder is meant by a word that is on no list."""

import pytest

from innomodel.check.code_lists import area_words, areas
from innomodel.check.description import Description
from innomodel.check.places import meant_area, places
from innomodel.check.rules.unknown_funder import RULE as UNKNOWN_FUNDER
from innomodel.source import read


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("Pohjois-Savon HVA", "Pohjois-Savon hyvinvointialue"),
        ("Pohjois-Savon hva", "Pohjois-Savon hyvinvointialue"),
        ("Pohjois-Savon", "Pohjois-Savon hyvinvointialue"),
        ("Etelä-Karjalan hyvinvointialueella", "Etelä-Karjalan hyvinvointialue"),
        ("Vantaan ja Keravan HVA", "Vantaan ja Keravan hyvinvointialue"),
        ("Itä-Uusimaa", "Itä-Uudenmaan hyvinvointialue"),
        ("Uudenmaan", "Uusimaa"),
        ("Uudenmaan maakunta", "Uusimaa"),
        ("Kuopion", "Kuopio"),
        ("Kuopion kaupunki", "Kuopio"),
        ("Vihdissä", "Vihti"),
        ("Helsinkiin", "Helsinki"),
        ("Espooseen", "Espoo"),
        ("Tampereelle", "Tampere"),
        ("Jokioisissa", "Jokioinen"),
        ("Uudestakaupungista", None),
        ("Helsinkien", None),
        ("Kuopioox", None),
        ("Vantaan ja Keravan kunta", None),
        ("VARHA", "Varsinais-Suomen hyvinvointialue"),
        ("Siun sote", "Pohjois-Karjalan hyvinvointialue"),
        ("Nylands", "Nyland"),
        ("Savo", None),
        ("", None),
    ],
)
def test_an_area_is_meant_by_another_form_of_its_name(written, meant):
    assert meant_area(written) == meant


@pytest.mark.parametrize(
    ("name", "named"),
    [
        ("Etäkuntoutus, Varsinais-Suomen HVA (RRP, P4, I2)", ["Varsinais-Suomen hyvinvointialue"]),
        ("Digipolku, Lapin hva:n malli", ["Lapin hyvinvointialue"]),
        ("Digipolku Kuopiossa ja Vihdissä", ["Kuopio", "Vihti"]),
        ("Ikäkeskus, Vantaan ja Keravan hyvinvointialue", ["Vantaan ja Keravan hyvinvointialue"]),
        ("Vantaan ja Espoon ikäkeskus", ["Vantaa", "Espoo"]),
        ("Digiträffar i Österbottens välfärdsområde", ["Österbottens välfärdsområde"]),
        ("Etelä-Pohjanmaan polku", ["Etelä-Pohjanmaa"]),
        ("Kotiapu, Salo", ["Salo"]),
        ("Kotiapu ( Salo ), uusi", ["Salo"]),
        ("Kotiapu, Salo elää", []),
        ("(Salo) kotiapu", ["Salo"]),
        ("Kotiapu Salo, uusi", []),
        ("Lahden kaupungin neuvola", ["Lahti"]),
        ("Salon lumo ja Lahden leveys", []),
        ("Eloisa arki", []),
        ("Imatran malli", []),
        ("Helsingin yliopiston kurssi", []),
        ("Oulu-malli ja Suomen polku", []),
        ("kuopio", []),
    ],
)
def test_a_name_speaks_of_areas(name, named):
    assert [one.name for one in places(name)] == named


def test_what_is_listed_about_areas_is_about_areas_that_are_listed():
    words = area_words()
    assert set(words["genitives"]) <= set(areas())
    assert set(words["short_names"].values()) <= set(areas())


def test_an_area_has_its_municipalities():
    assert areas()["Kerava"] == {"245"}
    assert areas()["Vantaan ja Keravan hyvinvointialue"] == {"092", "245"}
    assert areas()["Pohjois-Savo"] == areas()["Pohjois-Savon hyvinvointialue"]
    assert areas()["Uusimaa"] > areas()["Vantaan ja Keravan hyvinvointialue"]
    assert len(areas()["Valtakunnallinen"]) == 308


def hint(funder: str) -> object:
    source = read(b"basic_info: x\n", "x.yaml")
    (found,) = UNKNOWN_FUNDER.find(Description(source, {"basic_info": {"funders": [funder]}}, None))
    return found.hint.values.get("name")


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("STM", "Sosiaali- ja terveysministeriö (STM)"),
        ("stm", "Sosiaali- ja terveysministeriö (STM)"),
        ("STM:n valtionavustus", "Sosiaali- ja terveysministeriö (STM)"),
        ("Sosiaali- ja terveysministeriö", "Sosiaali- ja terveysministeriö (STM)"),
        ("ESR", "Euroopan Sosiaalirahasto (ESR)"),
        ("ESR+", "Euroopan sosiaalirahasto plus ESR+ (Uudistuva ja osaava Suomi 2021–2027)"),
        ("Euroopan sosiaalirahasto", "Euroopan Sosiaalirahasto (ESR)"),
        ("EAKR-rahoitus", "Euroopan aluekehitysrahasto EAKR"),
        ("Suomen kestävän kasvun ohjelma", "Suomen kestävän kasvun ohjelma (RRP, EU NextGenerationEU)"),
        ("Muu EU rahoitus", "Muu EU-rahoitus"),
        ("Kuopion kaupunki", "Kunta"),
        ("Lapin hyvinvointialue", "Oma toiminta / hyvinvointialue"),
        ("Esimerkkisäätiö", None),
        ("!", None),
    ],
)
def test_a_funder_is_meant_by_an_abbreviation_or_a_near_name(written, meant):
    assert hint(written) == meant
