"""Findings as people, programs and GitHub read them."""

import json

import pytest

from innomodel.diagnostic import Diagnostic, Excerpt, Findings, Message, Span
from innomodel.report import REPORTS
from innomodel.report.language import say

FIELD = {"fi": "Toteutuspaikka", "sv": "Plats för genomförandet", "en": "Place of implementation"}
ERROR = Diagnostic(
    "required",
    "error",
    Message("{field} is missing.", {"field": FIELD}),
    Message("Write the field."),
    ("basic_info", "place"),
    Span(3, 3, 3, 8),
    Excerpt("  place:  # Toteutuspaikka", 3),
)
WARNING = Diagnostic(
    "unknown-key",
    "warning",
    Message("There is no field called {key}.", {"key": "100 %, a:b"}),
    None,
    ("a/b", "~c", 2),
    Span(7, 1, 9, 4),
    Excerpt("\tpitkä: |", 1),
)
FILES = [
    Findings("models/kotiapu.yaml", (ERROR,)),
    Findings("models/a,b.yaml", (WARNING,)),
    Findings("hyvä.yaml", ()),
]


def test_text_shows_the_line_the_place_and_what_to_do():
    assert REPORTS["text"](FILES, "fi", False) == (
        "models/kotiapu.yaml:3:3 virhe required: Kenttä Toteutuspaikka puuttuu.\n"
        "    3 |   place:  # Toteutuspaikka\n"
        "      |   ^^^^^\n"
        "    vihje: Kirjoita kenttään sisältö.\n"
        "\n"
        "models/a,b.yaml:7:1 varoitus unknown-key: Kenttää nimeltä 100 %, a:b ei ole.\n"
        "    7 |  pitkä: |\n"
        "      | ^^^^^^^^^\n"
        "\n"
        "Tiedostoja: 3. Virheitä: 1. Varoituksia: 1.\n"
    )


def test_colours_change_nothing_but_colours():
    coloured = REPORTS["text"](FILES, "en", True)
    plain = REPORTS["text"](FILES, "en", False)
    assert "\x1b[31;1merror required\x1b[0m" in coloured
    import re

    assert re.sub(r"\x1b\[[0-9;]*m", "", coloured) == plain


def test_nothing_found_is_said():
    assert REPORTS["text"]([Findings("a.yaml", ())], "en", False) == "Files: 1. Nothing to mend.\n"


def test_json_has_the_agreed_shape():
    assert json.loads(REPORTS["json"](FILES[:1], "sv", False)) == {
        "version": 1,
        "files": [
            {
                "path": "models/kotiapu.yaml",
                "ok": False,
                "diagnostics": [
                    {
                        "rule": "required",
                        "severity": "error",
                        "message": say(ERROR.message, "sv"),
                        "hint": say(ERROR.hint, "sv"),
                        "line": 3,
                        "column": 3,
                        "end_line": 3,
                        "end_column": 8,
                        "address": "/basic_info/place",
                        "fix": None,
                    }
                ],
            }
        ],
        "summary": {"files": 1, "errors": 1, "warnings": 0, "infos": 0},
    }
    assert say(ERROR.message, "sv") == "Fältet Plats för genomförandet saknas."


def test_an_address_is_escaped_as_a_json_pointer():
    report = json.loads(REPORTS["json"](FILES, "en", False))
    assert report["files"][1]["diagnostics"][0]["address"] == "/a~1b/~0c/2"
    assert [file["ok"] for file in report["files"]] == [False, True, True]


def test_github_escapes_what_its_commands_are_made_of():
    assert REPORTS["github"](FILES, "en", False).splitlines() == [
        "::error file=models/kotiapu.yaml,line=3,endLine=3,title=required,col=3,endColumn=8"
        "::Place of implementation is missing.%0AWrite the field.",
        "::warning file=models/a%2Cb.yaml,line=7,endLine=9,title=unknown-key"
        "::There is no field called 100 %25, a:b.",
    ]


@pytest.mark.parametrize("form", ["text", "json", "github"])
def test_no_findings_in_no_files_is_no_trouble(form):
    assert isinstance(REPORTS[form]([], "fi", False), str)
