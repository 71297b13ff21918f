"""The page: what is shown, in Innokylä's order, under which words."""

from dataclasses import replace
from datetime import date

from samples import document, full, minimal, survey

from innomodel.model.declarations import by_pattern
from innomodel.model.evaluation import Evaluation, Subgoal
from innomodel.model.field import Section
from innomodel.model.survey import Scale
from innomodel.render.content import Column, DataTable, Lines, Links, RichText
from innomodel.render.evaluation import Goals
from innomodel.render.page import Page, page
from innomodel.render.words import date_text, number_text


def labels(shown: Page) -> dict[str, list[str]]:
    return {part.title: [entry.label for entry in part.entries] for part in shown.parts}


def entry(shown: Page, *address: str):
    return next(one for part in shown.parts for one in part.entries if one.address == address)


def test_only_what_has_content_is_shown():
    shown = page(document(minimal()))
    assert labels(shown) == {
        "Perustiedot": [
            "Toteutuspaikka",
            "Paikkakunta, maakunta tai hyvinvointialue",
            "Toimintamallin rahoittaja",
        ],
        "Vaihe ja kohderyhmä": ["Kehittämisen vaihe"],
    }
    assert shown.name.content == Lines(("Kävelevä neuvola",))
    assert shown.summary is not None
    assert shown.summary.content == RichText("Neuvola kävellen.")


def test_blank_text_is_no_content():
    model = replace(minimal(), core_idea=" \n", evaluation=Evaluation(summary=" "), unplaced="")
    assert labels(page(document(model))) == labels(page(document(minimal())))


def test_every_field_stands_in_innokylas_order():
    assert labels(page(document(full()))) == {
        "Perustiedot": [
            "Toteutuspaikka",
            "Paikkakunta, maakunta tai hyvinvointialue",
            "Toimintamallin rahoittaja",
            "Toimintamallin kokonaisuus",
            "Liitteet ja linkit",
            "Tekijä",
            "Luotu",
            "Viimeksi muokattu",
        ],
        "Toimintamallin kuvaus": [
            "Ratkaisun perusidea",
            "Toimintaympäristö",
            "Kohderyhmä ja asiakasymmärrys",
            "Toimivuuden ja käyttöönoton ehdot",
            "Arvioinnin tulokset tiivistettynä",
            "Kansikuva",
        ],
        "Vaihe ja kohderyhmä": ["Kehittämisen vaihe", "Kohderyhmä"],
        "Oivalla ja ymmärrä": [
            "Lähtötilanne ja strategiset liittymäkohdat",
            "Kehitystyön lähtökohtana olevat tarpeet",
            "Kehittäjäjoukon kokoaminen ja yhteiskehittäminen",
            "Tavoiteltu muutos",
            "Muutoksen mittaaminen",
            "Toteutussuunnitelma",
        ],
        "Kuvittele ja kokeile": [
            "Ideointi",
            "Idean valinta",
            "Testaus asiakkailla",
            "Kokeilun tavoitteet ja suunnitelma",
            "Kokeilun tulokset",
        ],
        "Kuvaa ja jaa": ["Vinkit toimintamallin soveltajille"],
        "Sijoittamatta jäänyt teksti": ["Sijoittamatta jäänyt teksti"],
    }


def test_every_declared_page_field_is_there():
    shown = page(document(full()))
    placed = {one.pattern for one in by_pattern().values() if one.field.section not in (None, Section.HEAD)}
    assert {one.address for part in shown.parts for one in part.entries} | {
        shown.name.address,
        shown.summary.address,
    } == placed


def test_labels_are_in_the_language_asked_for_and_content_as_it_is():
    shown = page(document(full(), "sv"))
    assert entry(shown, "development_stage").label == "Utvecklingsfas"
    assert entry(shown, "development_stage").content == Lines(("Under utveckling",), in_labels=True)
    assert entry(shown, "target_group", "groups").content == Lines(("Lapsiperheet", "Isovanhemmat"))


def test_kinds_of_content():
    shown = page(document(full()))
    assert entry(shown, "basic_info", "created").content == Lines(("9.3.2026",), in_labels=True)
    assert entry(shown, "core_idea").is_prose
    assert not entry(shown, "cover_image", "alt").is_prose
    assert entry(shown, "basic_info", "attachments").content == Links(
        (
            ("Loppuraportti", "https://www.example.fi/raportti ä.pdf"),
            ("Muistio", ""),
            ("Rikki", "https://[rikki"),
        )
    )


def test_goals_have_their_words_and_details():
    shown = entry(page(document(full())), "evaluation").content
    assert isinstance(shown, Goals)
    assert [(one.kind, one.number, one.symbol, one.verdict) for one in shown.goals] == [
        ("Osatavoite", "1", "✓", "Tavoite toteutui."),
        ("Tuotostavoite", "", "(✓)", "Tavoite toteutui osittain."),
        ("Osatavoite", "2", "", ""),
    ]
    assert shown.title == "Tavoitteet"
    assert shown.columns == ("Tavoitteen laji", "Tavoite", "Toteutuminen")
    assert [one.has_more for one in shown.goals] == [True, False, False]
    assert [one.address for one in shown.details] == [("evaluation", "summary")]
    assert [one.address for one in shown.goals[0].details] == [("evaluation", "subgoals", 0, "evidence")]


def test_no_two_goals_are_called_the_same():
    goals = [Subgoal(kind="output", goal="a"), Subgoal(kind="output", number=1, goal="b")]
    goals += [Subgoal(kind="output", goal="c"), Subgoal(kind="subgoal", goal="d")]
    shown = page(document(replace(minimal(), evaluation=Evaluation(subgoals=tuple(goals)))))
    assert [one.name for one in entry(shown, "evaluation").content.goals] == [
        "Tuotostavoite (1)",
        "Tuotostavoite 1",
        "Tuotostavoite (2)",
        "Osatavoite",
    ]


def test_a_survey_is_shown_as_tables():
    goal = Subgoal(kind="subgoal", goal="Tavoite", surveys=(survey(),))
    shown = entry(
        page(document(replace(minimal(), evaluation=Evaluation(subgoals=(goal,))))), "evaluation"
    ).content
    (results,) = shown.goals[0].surveys
    assert results.name == "Osallistujapalaute"
    assert {one.label: one.content for one in results.details} == {
        "Vastaajia yhteensä": Lines(("29",)),
        "Vastaajaryhmät": DataTable(
            (
                Column("Vastaajaryhmän nimi", False),
                Column("Ryhmän vastaajamäärä", True),
                Column("Vastaajat alueittain", False),
            ),
            (("Lähiryhmä", "13", ""), ("Etäryhmä", "16", "Uusimaa 9\nPirkanmaa 7")),
        ),
        "Asteikko": DataTable(
            (Column("Arvo", True), Column("Asteikon sanat", False)),
            (("-2", "hyödytön"), ("0", "en osaa sanoa"), ("2", "hyödyllinen")),
        ),
        "Kyselyn tulokset": DataTable(
            (
                Column("Kysytty asia", False),
                Column("Vastaajaryhmä", False),
                Column("Vastanneita (N)", True),
                Column("Tunnusluku", False),
                Column("Arvo", True),
            ),
            (
                ("Avaus", "Lähiryhmä", "11", "mediaani", "2"),
                ("Työpaja", "Etäryhmä", "", "keskiarvo", "1,5"),
            ),
        ),
    }


def test_an_end_of_the_scale_without_a_word_is_called_by_its_label():
    goal = Subgoal(
        kind="subgoal",
        goal="Tavoite",
        surveys=(replace(survey(), scale=Scale(min=1, max=5, labels={"3": "ok"})),),
    )
    shown = entry(
        page(document(replace(minimal(), evaluation=Evaluation(subgoals=(goal,))))), "evaluation"
    ).content
    scale = next(one.content for one in shown.goals[0].surveys[0].details if one.label == "Asteikko")
    assert scale.rows == (("1", "Asteikon alin arvo"), ("3", "ok"), ("5", "Asteikon ylin arvo"))


def test_dates_and_numbers_are_written_as_the_language_does():
    assert [date_text(date(2026, 3, 9), language) for language in ("fi", "sv", "en")] == [
        "9.3.2026",
        "9.3.2026",
        "9 March 2026",
    ]
    assert [number_text(1.5, language) for language in ("fi", "sv", "en")] == ["1,5", "1,5", "1.5"]
    assert number_text(-2, "fi") == "-2"
    assert number_text(12.0, "fi") == "12"
