"""A page and a description are two forms of one text: what goes from one to the other comes back."""

import re
from collections import Counter
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given, settings
from invented import LABELS, models
from pages import FOLDERS, page
from pages import read as read_yaml

from innomodel.intake.page import import_page
from innomodel.model.build import build_model, model_data
from innomodel.model.field import Section
from innomodel.model.operating_model import OperatingModel
from innomodel.render.document import Document
from innomodel.render.page_style import STYLES
from innomodel.render.page_text import render
from innomodel.render.rich import plain_text

MARKER = re.compile(r"(?:[•·–—o-]|\d+[.)])\s+")
SECTIONS = [section.value.fi for section in Section]
NOT_ASSESSED = "Tavoitetta ei arvioitu."


def text(model: OperatingModel, style: str) -> str:
    return render(Document(model, "", ""), style).decode()


def imported(text: str) -> tuple[OperatingModel, str]:
    """The model on the page `text`, and its YAML."""
    yaml, _findings = import_page(text, "page.txt")
    return build_model(read_yaml(yaml)), yaml


def words(text: str) -> Counter[str]:
    """The words of a page but labels and names of sections, without the bullets and numbers of lists."""
    found: Counter[str] = Counter()
    for line in text.replace(NOT_ASSESSED, "").split("\n"):
        if line.removesuffix(" **") in (*LABELS, *SECTIONS):
            continue
        rest = f"{line.strip()} "
        while match := MARKER.match(rest):
            rest = rest[match.end() :]
        found.update(rest.split())
    return found


def told(data: Any) -> Any:
    """`data` with rich text as the words of its blocks, however it is wrapped."""
    if isinstance(data, dict):
        return {key: told(part) for key, part in data.items()}
    if isinstance(data, list):
        return [told(part) for part in data]
    return plain_text(data) if isinstance(data, str) else data


def completed(data: dict[str, Any]) -> OperatingModel:
    """The model of `data`, what a page of the path or a lossy copy does not say made up."""
    made_up = {
        "name": "Nimi",
        "summary": "Kuvaus.",
        "place": "Paikka",
        "areas": ["Vihti"],
        "funders": ["Kunta"],
    }
    basic_info = made_up | data.get("basic_info", {})
    return build_model({"id": "malli", "development_stage": "idea", **data, "basic_info": basic_info})


@pytest.mark.parametrize("style", STYLES)
@pytest.mark.parametrize("folder", FOLDERS, ids=[folder.name for folder in FOLDERS])
def test_a_sample_page_is_the_same_after_going_round(folder, style):
    yaml, _findings = import_page(page(folder), folder.name)
    model = completed(read_yaml(yaml))
    again, _yaml = imported(text(model, style))
    assert told(model_data(replace(again, id=model.id))) == told(model_data(model))
    assert text(again, style) == text(model, style)


@pytest.mark.parametrize("style", STYLES)
@given(first=models)
@settings(deadline=None, max_examples=40, derandomize=True)  # the same pages for everybody
def test_page_import_text_import_is_a_fixed_point_and_no_word_is_lost(style, first):
    its_page = text(first, style)
    model, yaml = imported(its_page)
    again = text(model, style)
    assert words(its_page) - words(again) == Counter()
    assert imported(again) == (model, yaml)
