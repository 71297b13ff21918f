"""The first model's page gives the first model, but for the survey, which the page has as prose only."""

from pathlib import Path

import yaml

from innomodel.check import check
from innomodel.intake.page import import_page
from innomodel.render.document import Document
from innomodel.render.page_text import render
from innomodel.source import read

PAGE = Path(__file__).parents[1] / "seed" / "page.txt"


def without_surveys(text: str) -> dict:
    data = yaml.load(text, Loader=yaml.BaseLoader)
    for goal in data["evaluation"]["subgoals"]:
        goal.pop("surveys", None)
    return data


def test_the_page_gives_the_model_at_every_address(seed_text):
    text, findings = import_page(PAGE.read_text("utf-8"), str(PAGE))
    assert without_surveys(text) == without_surveys(seed_text)
    assert findings == ()


def test_the_models_page_gives_the_model_in_both_styles(seed_path, seed_text):
    model = check(read(seed_text.encode(), str(seed_path))).model
    for style in ("classic", "current"):
        text, _findings = import_page(render(Document(model, "", ""), style).decode(), "page.txt")
        assert without_surveys(text) == without_surveys(seed_text)
