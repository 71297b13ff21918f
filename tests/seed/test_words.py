"""The seed model says every word of the page it was made from, in the page's order, and no other."""

import re
from collections import Counter
from pathlib import Path

import pytest
import yaml
from markdown_it import MarkdownIt

ROOT = Path(__file__).parents[2]
PAGE = Path(__file__).with_name("page.txt")
MODEL = ROOT / "models" / "sosiaalisten-innovaatioiden-paiva.yaml"

LABELS = (
    "Perustiedot",
    "Toimintamallin nimi",
    "Toimintamallin lyhyt kuvaus",
    "Toteutuspaikka",
    "Paikkakunta, maakunta tai hyvinvointialue",
    "Toimintamallin rahoittaja",
    "Tekijä",
    "Luotu",
    "Viimeksi muokattu",
    "Toimintamallin kuvaus",
    "Toimintaympäristö **",
    "Kohderyhmä ja asiakasymmärrys **",
    "Toimivuuden ja käyttöönoton ehdot **",
    "Arvioinnin tulokset tiivistettynä **",
    "Kansikuva",
    "Kehittämisen vaihe",
    "Kohderyhmä",
)
DATES = {"10.07.2023": "2023-07-10", "21.12.2023": "2023-12-21"}
VERDICTS = {"Tavoite toteutui.": "achieved", "Tavoite ei toteutunut.": "not_achieved"}
STAGES = {"in_development": "Kehitteillä"}

ICON_NOISE = re.compile(r"^icon/[\w-]+ Created with Sketch\. ")
GOAL_LABEL = re.compile(r"^(?:Osatavoite (?P<number>\d+)|Tuotostavoite): ")
BULLET = re.compile(r"^• ")
MARKUP = re.compile(r"^(?:### |- )", re.MULTILINE)


def page_lines() -> list[str]:
    """The page's lines without outer space, no-break spaces as spaces, icon noise gone."""
    text = PAGE.read_text("utf-8").replace("\N{NO-BREAK SPACE}", " ")
    return [ICON_NOISE.sub("", line.strip()) for line in text.splitlines()]


def page_words() -> list[str]:
    """The author's words on the page: what is left when labels, dates, verdicts and repeats are dropped."""
    words: list[str] = []
    for line in page_lines()[1:]:  # the first line repeats the short description
        if line not in LABELS and line not in DATES:
            words += content(line).split()
    return words


def content(line: str) -> str:
    line = BULLET.sub("", GOAL_LABEL.sub("", line))
    for verdict in VERDICTS:
        line = line.removeprefix(verdict)
    return line


def model_texts(model: dict) -> list[str]:
    """What the model says in words, in the page's order; surveys are the same words again, as data."""
    basic = model["basic_info"]
    return [
        basic["name"],
        basic["summary"],
        basic["place"],
        *basic["areas"],
        *basic["funders"],
        *basic["authors"],
        model["operating_environment"],
        model["target_group"]["description"],
        model["adoption_conditions"],
        *(goal.get(part, "") for goal in model["evaluation"]["subgoals"] for part in ("goal", "evidence")),
        model["cover_image"]["alt"],
        STAGES[model["development_stage"]],
    ]


def model_words(model: dict) -> list[str]:
    return [word for text in model_texts(model) for word in MARKUP.sub("", text).split()]


@pytest.fixture(scope="module")
def model() -> dict:
    return yaml.load(MODEL.read_text("utf-8"), Loader=yaml.BaseLoader)


@pytest.fixture
def survey(model) -> dict:
    (survey,) = model["evaluation"]["subgoals"][0]["surveys"]
    return survey


def test_no_word_of_the_page_is_lost_and_none_is_added(model):
    assert Counter(page_words()) - Counter(model_words(model)) == Counter()
    assert Counter(model_words(model)) - Counter(page_words()) == Counter()


def test_the_words_stand_in_the_order_of_the_page(model):
    assert model_words(model) == page_words()


def test_only_what_is_named_here_was_left_out_of_the_page():
    lines = page_lines()
    assert [label for label in lines if label in LABELS] == list(LABELS)
    assert [line for line in lines if line in DATES] == list(DATES)
    assert lines[0] == lines[lines.index("Toimintamallin lyhyt kuvaus") + 2]
    assert lines.count(lines[0]) == 2


def test_the_file_has_no_field_the_page_does_not_have(model):
    assert list(model) == [
        "format",
        "id",
        "language",
        "basic_info",
        "operating_environment",
        "target_group",
        "adoption_conditions",
        "evaluation",
        "cover_image",
        "development_stage",
    ]
    assert list(model["basic_info"]) == [
        "name",
        "summary",
        "place",
        "areas",
        "funders",
        "authors",
        "created",
        "modified",
    ]
    assert list(model["target_group"]) == ["description"]
    assert list(model["evaluation"]) == ["subgoals"]
    assert list(model["cover_image"]) == ["alt"]
    assert [list(goal) for goal in model["evaluation"]["subgoals"]] == [
        ["kind", "number", "goal", "outcome", "evidence", "surveys"],
        ["kind", "number", "goal", "outcome", "evidence"],
        ["kind", "number", "goal", "outcome"],
        ["kind", "number", "goal", "outcome", "evidence"],
        ["kind", "goal", "outcome", "evidence"],
    ]


def test_the_dates_are_the_pages_dates(model):
    lines = [line for line in page_lines() if line]
    basic = model["basic_info"]
    assert basic["created"] == "2023-07-10"
    assert lines[lines.index("Luotu") + 1] == "10.07.2023"
    assert basic["modified"] == "2023-12-21"
    assert lines[lines.index("Viimeksi muokattu") + 1] == "21.12.2023"


def test_the_goals_and_outcomes_are_those_of_the_page(model):
    numbers = [match["number"] for line in page_lines() if (match := GOAL_LABEL.match(line))]
    outcomes = [VERDICTS[match[0]] for line in page_lines() if (match := re.match(r"Tavoite \D+?\.", line))]
    goals = model["evaluation"]["subgoals"]
    assert [goal.get("number") for goal in goals] == numbers == ["1", "2", "3", "4", None]
    assert [goal["kind"] for goal in goals] == ["subgoal"] * 4 + ["output"]
    assert [goal["outcome"] for goal in goals] == outcomes
    assert outcomes == ["achieved", "not_achieved", "achieved", "achieved", "achieved"]


def test_no_character_of_the_prose_is_read_as_markup(model):
    plain = {"text", "softbreak"}
    rendered: list[str] = []
    for text in model_texts(model):
        spans = [span for token in MarkdownIt("commonmark").parse(text) for span in token.children or ()]
        assert {span.type for span in spans} <= plain
        blocks = (token.content for token in MarkdownIt("commonmark").parse(text) if token.type == "inline")
        rendered += [word for block in blocks for word in block.split()]
    assert rendered == page_words()


def test_the_pages_headings_list_and_paragraphs_are_blocks(model):
    blocks = Counter(
        f"{token.tag} {token.type}"
        for text in model_texts(model)
        for token in MarkdownIt("commonmark").parse(text)
        if token.type in {"heading_open", "list_item_open", "paragraph_open", "fence", "code_block"}
        and not token.hidden
    )
    assert blocks == {"h3 heading_open": 5, "li list_item_open": 5, "p paragraph_open": 32}


def test_the_surveys_numbers_are_those_of_the_prose(survey):
    assert survey["respondents"] == "29"
    on_site, remote = survey["groups"]
    assert (on_site["respondents"], remote["respondents"]) == ("13", "16")
    assert 13 + 16 == 29
    assert remote["by_area"] == {
        "Uusimaa": "5",
        "Pohjois-Savo": "3",
        "Pohjois-Pohjanmaa": "3",
        "Pirkanmaa": "2",
        "Kanta-Häme": "2",
        "Varsinais-Suomi": "1",
    }
    assert sum(map(int, remote["by_area"].values())) == 16
    assert "by_area" not in on_site
    assert (survey["scale"]["min"], survey["scale"]["max"]) == ("-2", "2")
    assert list(survey["scale"]["labels"]) == ["-2", "-1", "0", "1", "2"]
    assert {item["statistic"] for item in survey["items"]} == {"median"}
    by_group = [(item["group"], item["value"], item.get("n")) for item in survey["items"]]
    assert by_group == [
        *[(on_site["name"], "2", None)] * 4,
        (on_site["name"], "1.5", None),
        *[(remote["name"], "2", "11")] * 2,
    ]


def test_the_surveys_words_are_those_of_the_prose(model, survey):
    prose = " ".join(model["evaluation"]["subgoals"][0]["evidence"].split()).casefold()
    names = [survey["name"], *(part["name"] for part in survey["groups"] + survey["items"])]
    assert [name for name in names if name.casefold() not in prose] == []
    for value, label in survey["scale"]["labels"].items():
        assert f"{label} {value}" in prose
