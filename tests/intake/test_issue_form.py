"""The issue form asks for the page's fields, and a filled one becomes a description."""

import subprocess
import sys
from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from innomodel.check import check
from innomodel.cli.main import main
from innomodel.intake.issue_form import is_filled_form, issue_form, read_form
from innomodel.intake.page import page_yaml
from innomodel.source import read

FILLED = """### Toimintamallin nimi

Kävelevä neuvola

### Toimintamallin lyhyt kuvaus

Neuvola **kävellen**, perheen omassa ympäristössä.

### Toteutuspaikka

Kuopion neuvolat

### Paikkakunta, maakunta tai hyvinvointialue

Kuopio
- Siilinjärvi
Kuopio

### Toimintamallin rahoittaja

Kunta

### Toimintamallin kokonaisuus

_No response_

### Liitteet ja linkit

[Loppuraportti](https://www.example.fi/raportti.pdf)
Opas: https://www.example.fi/opas
Kansio neuvolassa

### Tekijä

_No response_

### Ratkaisun perusidea

Tavataan ulkona.

### Sää

Sateella sisällä.

### Toteutuspaikka

Tämä otsikko on vastauksen oma.

### Arvioinnin tulokset tiivistettynä

Arvio tehtiin *keväällä*.

Osatavoite 1: Perheet tulevat.

Tavoite toteutui osittain. Kolmannes jäi tulematta.

- syynä **sää**

Tuotostavoite: Opas
Tavoite ei toteutunut

### Kehittämisen vaihe

Kehitteillä
"""

WANTED = {
    "format": "innomodel/1",
    "id": "kaveleva-neuvola",
    "language": "fi",
    "basic_info": {
        "name": "Kävelevä neuvola",
        "summary": "Neuvola **kävellen**, perheen omassa ympäristössä.\n",
        "place": "Kuopion neuvolat",
        "areas": ["Kuopio", "Siilinjärvi"],
        "funders": ["Kunta"],
        "attachments": [
            {"title": "Loppuraportti", "url": "https://www.example.fi/raportti.pdf"},
            {"title": "Opas", "url": "https://www.example.fi/opas"},
            {"title": "Kansio neuvolassa"},
        ],
    },
    "core_idea": (
        "Tavataan ulkona.\n\n### Sää\n\nSateella sisällä.\n\n"
        "### Toteutuspaikka\n\nTämä otsikko on vastauksen oma.\n"
    ),
    "evaluation": {
        "summary": "Arvio tehtiin *keväällä*.\n",
        "subgoals": [
            {
                "kind": "subgoal",
                "number": 1,
                "goal": "Perheet tulevat.",
                "outcome": "partly_achieved",
                "evidence": "Kolmannes jäi tulematta.\n\n- syynä **sää**\n",
            },
            {"kind": "output", "goal": "Opas", "outcome": "not_achieved"},
        ],
    },
    "development_stage": "in_development",
}


def draft(filled: str) -> str:
    return page_yaml(read_form(filled, "issue.md"))


@pytest.mark.parametrize("line_end", ["\n", "\r\n"])
def test_a_filled_form_becomes_a_description(line_end: str):
    text = draft(FILLED.replace("\n", line_end))
    assert yaml.safe_load(text) == WANTED
    assert check(read(text.encode(), "kaveleva-neuvola.yaml")).ok


def test_text_before_the_form_is_kept():
    assert yaml.safe_load(draft("Hei!\n\n" + FILLED)) == {**WANTED, "unplaced": "Hei!\n"}


@pytest.mark.parametrize("language", ["fi", "sv", "en"])
def test_the_form_reads_what_it_asks(language: str):
    form = yaml.safe_load(issue_form(language))
    asked = [one for one in form["body"] if one["type"] != "markdown"]
    assert [one["id"] for one in asked[:5]] == [
        "basic-info-name",
        "basic-info-summary",
        "basic-info-place",
        "basic-info-areas",
        "basic-info-funders",
    ]
    assert len({one["attributes"]["label"] for one in asked}) == len(asked) == 28
    filled = "".join(
        f"### {one['attributes']['label']}\n\n{one['attributes'].get('options', ['Vastaus'])[0]}\n\n"
        for one in asked
    )
    assert is_filled_form(filled)
    data = yaml.safe_load(draft(filled))
    assert data["development_stage"] == "idea"
    assert data["development_path"]["sharing"]["tips"] == "Vastaus\n"
    assert check(read(draft(filled).encode(), "vastaus.yaml")).ok


def test_a_page_of_innokyla_is_not_a_filled_form():
    assert not is_filled_form("Toimintamallin nimi\nKävelevä neuvola\n")
    assert not is_filled_form("### Tausta\n\n### Toimintamallin nimi\n\nKävelevä neuvola\n")


@given(
    st.text(alphabet=st.sampled_from("### Toimintamallin nimi\n\r_No response_[](): https://é#\u00a0\x0b"))
)
def test_no_word_of_any_text_is_lost(text: str):
    kept = draft(text)
    words = [word for word in text.replace("\r\n", "\n").split() if word.isalnum()]
    labels = {"Toimintamallin", "nimi"}
    assert [word for word in words if word not in kept and word not in labels] == []


def test_the_form_of_this_repository_is_what_the_declarations_say():
    path = Path(__file__).parents[2] / ".github/ISSUE_TEMPLATE/toimintamalli.yml"
    assert path.read_text("utf-8") == issue_form("fi"), (
        "run: innomodel schema --issue-form --lang fi > .github/ISSUE_TEMPLATE/toimintamalli.yml"
    )


@pytest.mark.outside
@pytest.mark.parametrize("language", ["fi", "sv", "en"])
def test_github_takes_the_form(language: str, tmp_path: Path):
    form = tmp_path / "form.yml"
    form.write_text(issue_form(language), "utf-8")
    command = [
        sys.executable,
        "-m",
        "check_jsonschema",
        "--builtin-schema",
        "vendor.github-issue-forms",
        form,
    ]
    finished = subprocess.run(command, capture_output=True, text=True)
    assert finished.returncode == 0, finished.stdout


def test_the_import_command_takes_a_filled_form(tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    (tmp_path / "issue.md").write_text(FILLED, "utf-8")
    assert main(["import", str(tmp_path / "issue.md"), "-o", f"{tmp_path}/models/"]) == 0
    assert capsys.readouterr().out == f"{tmp_path}/models/kaveleva-neuvola.yaml\n"
    assert yaml.safe_load((tmp_path / "models/kaveleva-neuvola.yaml").read_text("utf-8")) == WANTED
