"""The pictures of a survey: every value on its scale, every word, what they show in a sentence."""

import re
from dataclasses import replace
from io import BytesIO
from xml.etree import ElementTree as ET

import PIL.Image
import pytest
from hypothesis import given
from hypothesis import strategies as st
from samples import survey

from innomodel.model.survey import Scale, Survey, SurveyGroup, SurveyItem
from innomodel.render.chart import TALLEST, pictures
from innomodel.render.chart.png import png
from innomodel.render.figure import Figure, Row, Tick, figures

SVG = "{http://www.w3.org/2000/svg}"


def item(value: float, statistic: str = "median", **more: object) -> SurveyItem:
    return SurveyItem(**{"name": "Avaus", "statistic": statistic, "value": value, **more})


def words(svg: str) -> list[str]:
    return [word for one in ET.fromstring(svg).iter(f"{SVG}tspan") for word in (one.text or "").split()]


def marks(svg: str, tag: str, attribute: str) -> list[float]:
    return [
        float(one.get(attribute))
        for one in ET.fromstring(svg).iter(f"{SVG}{tag}")
        if one.get("fill") == "#2f7ec7"
    ]


def test_who_answered_is_shown_by_group_and_area():
    who, *_results = figures(survey(), "fi")
    assert who == Figure(
        "Vastaajaryhmät",
        "Vastaajia oli 29. Eniten vastaajia (16) oli ryhmässä ”Etäryhmä”. "
        "Alueittain vastaajia oli eniten (9) alueella ”Uusimaa”.",
        "bar",
        (
            Row("Lähiryhmä", 13, "13", True),
            Row("Etäryhmä", 16, "16", True),
            Row("Uusimaa", 9, "9", False),
            Row("Pirkanmaa", 7, "7", False),
        ),
        0,
        16,
        (),
    )


def test_each_statistic_has_a_picture_on_the_scale_with_the_authors_words():
    _who, medians, means = figures(survey(), "sv")
    assert (medians.title, medians.mark, medians.low, medians.high) == (
        "Enkätens resultat: median",
        "circle",
        -2,
        2,
    )
    assert medians.ticks == (
        Tick(-2, "-2", "hyödytön"),
        Tick(-1, "-1", ""),
        Tick(0, "0", "en osaa sanoa"),
        Tick(1, "1", ""),
        Tick(2, "2", "hyödyllinen"),
    )
    assert medians.rows == (
        Row("Lähiryhmä", None, "", True),
        Row("Avaus (N\u00a0=\u00a011)", 2, "2", False),
    )
    assert (means.title, means.mark) == ("Enkätens resultat: medelvärde", "diamond")
    assert means.rows[1] == Row("Työpaja", 1.5, "1,5", False)


@pytest.mark.parametrize(
    ("language", "finding"),
    [
        (
            "fi",
            "Mediaani oli suurimmillaan 2 (hyödyllinen): ”A” ja ”B”. Pienimmillään se oli 1,5: ”C”. "
            "Asteikko oli -2 (hyödytön) – 2 (hyödyllinen).",
        ),
        (
            "sv",
            "Som högst var medianen 2 (hyödyllinen): ”A” och ”B”. Som lägst 1,5: ”C”. "
            "Skalan var -2 (hyödytön) – 2 (hyödyllinen).",
        ),
        (
            "en",
            "The median was highest, 2 (hyödyllinen), for “A” and “B” and lowest, 1.5, for “C”. "
            "The scale was -2 (hyödytön) – 2 (hyödyllinen).",
        ),
    ],
)
def test_the_finding_names_the_best_and_the_worst(language, finding):
    asked = replace(survey(), groups=(), items=(item(2, name="A"), item(2, name="B"), item(1.5, name="C")))
    (shown,) = figures(asked, language)
    assert shown.finding == finding


def test_the_finding_of_equal_values_and_of_many_names():
    same = Survey(name="K", items=tuple(item(80, "percent", name=f"K{n}") for n in range(5)))
    assert figures(same, "fi")[0].finding == "Prosenttiosuus oli 80\u00a0% kaikissa 5 kohdassa."
    one_less = replace(same, items=(*same.items, item(8, "percent", name="Pieni")))
    assert figures(one_less, "fi")[0].finding == (
        "Prosenttiosuus oli suurimmillaan 80\u00a0%: ”K0”, ”K1” ja 3 muuta. "
        "Pienimmillään se oli 8\u00a0%: ”Pieni”."
    )


def test_there_is_no_picture_without_figures():
    assert figures(Survey(name="Kysely", respondents=9, groups=(SurveyGroup(name="Kaikki"),)), "fi") == ()


def test_a_group_without_a_number_keeps_its_areas():
    asked = Survey(name="K", groups=(SurveyGroup(name="Kaikki", by_area={"Boda": 4}),))
    (who,) = figures(asked, "fi")
    assert who.rows == (Row("Kaikki", None, "", True), Row("Boda", 4, "4", False))
    assert who.finding == "Alueittain vastaajia oli eniten (4) alueella ”Boda”."


def test_the_marks_stand_where_the_values_are():
    asked = Survey(name="K", scale=Scale(min=-2, max=2), items=tuple(item(value) for value in (-2, 0, 2)))
    ((svg,),) = (pictures(one) for one in figures(asked, "fi"))
    low, middle, high = marks(svg, "circle", "cx")
    assert (low, middle, high) == (0, high / 2, high)
    (bars,) = pictures(figures(replace(survey(), items=()), "fi")[0])
    longest = max(marks(bars, "rect", "width"))
    assert marks(bars, "rect", "width") == pytest.approx([longest * n / 16 for n in (13, 16, 9, 7)], rel=1e-4)


def test_a_value_off_its_scale_is_still_in_the_picture():
    asked = Survey(name="K", scale=Scale(min=1, max=5), items=(item(7), item(0)))
    (shown,) = figures(asked, "fi")
    assert (shown.low, shown.high) == (0, 7)
    assert [tick.value for tick in shown.ticks] == [1, 2, 3, 4, 5]


def test_equal_ends_and_zeros_have_room():
    for asked in (
        Survey(name="K", scale=Scale(min=3, max=3), items=(item(3),)),
        Survey(name="K", items=(item(0, "count"),)),
        Survey(name="K", groups=(SurveyGroup(name="Kaikki", respondents=0),)),
    ):
        (shown,) = figures(asked, "fi")
        assert shown.low < shown.high
        assert len(pictures(shown)) == 1


def test_sixty_items_are_several_pictures_that_fit_on_a_page_and_keep_their_group():
    asked = Survey(
        name="K",
        scale=Scale(min=1, max=5),
        items=tuple(
            item(1 + n % 5, name=f"Kysymys{n} " + "pitkästä yhteistyöstä " * (n % 6), group="Kaikki")
            for n in range(60)
        ),
    )
    (shown,) = figures(asked, "fi")
    drawn = pictures(shown)
    assert len(drawn) > 1
    assert all(float(ET.fromstring(svg).get("height")) <= TALLEST for svg in drawn)
    assert [words(svg).count("Kaikki") for svg in drawn] == [1] * len(drawn)
    assert [word for svg in drawn for word in words(svg) if word.startswith("Kysymys")] == [
        f"Kysymys{n}" for n in range(60)
    ]


def test_words_of_the_scale_that_are_too_long_stand_below_it():
    asked = Survey(
        name="K",
        scale=Scale(min=1, max=7, labels={"1": "yhdenvertaisuusnäkökulmattomuus", "7": "hyvä"}),
        items=(item(3),),
    )
    (svg,) = pictures(figures(asked, "fi")[0])
    assert "1 = yhdenvertaisuusnäkökulmattomuus; 7 = hyvä" in " ".join(words(svg))


def test_text_stays_as_typed_and_what_xml_cannot_hold_is_replaced():
    name = "<b>& {{ 7*7 }} ]]> \u0001 \ud800"
    (svg,) = pictures(figures(Survey(name="K", items=(item(1, name=name),)), "fi")[0])
    assert words(svg)[:6] == ["<b>&", "{{", "7*7", "}}", "]]>", "\ufffd"]


@given(
    st.lists(
        st.text(st.characters(exclude_categories=["C", "Z"]), min_size=1, max_size=60), min_size=1, max_size=9
    )
)
def test_every_name_is_in_the_picture_letter_for_letter(names):
    asked = Survey(name="K", items=tuple(item(1, name=name) for name in names))
    (shown,) = figures(asked, "fi")
    drawn = "".join("".join(words(svg)) for svg in pictures(shown))
    for name in names:
        assert name in drawn


@pytest.mark.parametrize("ground", [(255, 255, 255), (18, 18, 18)])
def test_marks_and_lines_stand_out_in_light_and_in_dark(ground):
    ink = tuple(255 if ground[0] < 128 else 0 for _ in ground)
    line = tuple(0.55 * over + 0.45 * under for over, under in zip(ink, ground, strict=True))
    for colour in ((0x2F, 0x7E, 0xC7), line):
        assert contrast(colour, ground) >= 3


def contrast(one: tuple[float, ...], other: tuple[float, ...]) -> float:
    """WCAG 2.1's contrast ratio of two sRGB colours."""
    dark, light = sorted(map(luminance, (one, other)))
    return (light + 0.05) / (dark + 0.05)


def luminance(colour: tuple[float, ...]) -> float:
    parts = [c / 255 for c in colour]
    red, green, blue = (c / 12.92 if c <= 0.03928 else ((c + 0.055) / 1.055) ** 2.4 for c in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def test_a_picture_as_dots_is_two_dots_a_point_and_needs_no_font_of_the_machine(monkeypatch, tmp_path):
    (svg,) = pictures(figures(survey(), "fi")[0])
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("FONTCONFIG_PATH", str(tmp_path))
    picture = PIL.Image.open(BytesIO(png(svg)))
    assert (picture.format, picture.size) == ("PNG", (2 * 480, 2 * float(ET.fromstring(svg).get("height"))))
    assert len(png(re.sub("<text.*?</text>", "", svg))) < len(png(svg)) / 2


LONG = "sana " * 12_000
UNBROKEN = "x" * 60_000


@pytest.mark.parametrize("word", [LONG, UNBROKEN, "\u0301" * 60_000, "中" * 60_000])
def test_a_picture_shows_the_beginning_of_a_very_long_word_and_the_table_has_it_whole(word):
    told = replace(
        survey(),
        scale=Scale(min=-2, max=2, labels={"-2": word, "2": "hyvä"}),
        groups=(SurveyGroup(name=word, respondents=3),),
        items=(item(1, name=word, group=word),),
    )
    shown = figures(told, "fi")
    assert len(shown) == 2
    for figure in shown:
        assert len(figure.finding) < 700
        for svg in pictures(figure):
            assert len(svg) < 20_000
            assert len(words(svg)) < 600
            assert "…" in svg


def test_the_words_of_other_values_are_shown_beside_one_without_an_end():
    labels = {"-2": LONG, "0": "en osaa sanoa", "2": "hyvä"}
    _who, medians, _means = figures(replace(survey(), scale=Scale(min=-2, max=2, labels=labels)), "fi")
    (svg,) = pictures(medians)
    assert "…; 0 = en osaa sanoa; 2 = hyvä Lähiryhmä" in " ".join(words(svg))


def test_of_a_scale_with_very_many_words_the_ends_are_shown():
    labels = {str(value): f"sana {value}" for value in range(8_000)}
    told = Survey(name="Kysely", scale=Scale(min=0, max=7_999, labels=labels), items=(item(3),))
    (figure,) = figures(told, "fi")
    assert figure.ticks == (Tick(0, "0", "sana 0"), Tick(7_999, "7999", "sana 7999"))


def test_of_very_many_rows_the_first_are_shown_and_the_rest_are_counted():
    told = Survey(
        name="Kysely",
        groups=(SurveyGroup(name="Kaikki", by_area={f"Alue {number}": 1 for number in range(8_000)}),),
        items=tuple(item(number, "count", name=f"K{number}", group=f"R{number}") for number in range(4_000)),
    )
    who, counts = figures(told, "fi")
    for figure, more in ((who, 7_601), (counts, 7_600)):
        said = f"Taulukossa on vielä {more} riviä, joita kuva ei näytä."
        assert len(figure.rows) == 401
        assert figure.rows[-1] == Row(said, None, "", True)
        assert figure.finding.endswith(said)
        assert len(pictures(figure)) < 30
    assert said in " ".join(words(pictures(counts)[-1]))


def test_a_picture_of_as_many_rows_as_it_may_have_shows_them_all():
    told = Survey(name="Kysely", items=tuple(item(1, name=f"K{number}") for number in range(400)))
    (figure,) = figures(told, "fi")
    assert len(figure.rows) == 400
    assert "Taulukossa" not in figure.finding
