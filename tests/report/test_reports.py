"""Findings as people, programs and GitHub read them."""

import json
import re
from xml.etree import ElementTree

import pytest

from innomodel.diagnostic import (
    Diagnostic,
    Edit,
    Excerpt,
    Findings,
    Message,
    Need,
    NextStage,
    Rewording,
    Span,
)
from innomodel.report import REPORTS, report
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
    fingerprint="0a",
)
WARNING = Diagnostic(
    "unknown-key",
    "warning",
    Message("There is no field called {key}.", {"key": "100 %, a:b"}),
    None,
    ("a/b", "~c", 2),
    Span(7, 1, 9, 4),
    Excerpt("\tpitkä: |", 1),
    Edit(Span(7, 2, 7, 3), "<x>&", Rewording(("core_idea",), 0, 1, "<x>&")),
    fingerprint="0b",
)
FILES = [
    Findings("models/kotiapu.yaml", (ERROR,)),
    Findings("models/a,b.yaml", (WARNING,)),
    Findings("hyvä.yaml", ()),
]


def test_text_shows_the_line_the_place_and_what_to_do():
    assert report("text", FILES, "fi", False) == (
        "models/kotiapu.yaml:3:3 virhe required: Kenttä Toteutuspaikka puuttuu.\n"
        "    3 |   place:  # Toteutuspaikka\n"
        "      |   ^^^^^\n"
        "    vihje: Kirjoita kenttään sisältö.\n"
        "\n"
        "models/a,b.yaml:7:1 varoitus unknown-key: Kenttää nimeltä 100 %, a:b ei ole.\n"
        "    7 |  pitkä: |\n"
        "      | ^^^^^^^^^\n"
        "\n"
        "Tiedostoja: 3. Virheitä: 1. Varoituksia: 1. Niistä valitsin --fix korjaa: 1.\n"
    )


def test_colours_change_nothing_but_colours():
    coloured = report("text", FILES, "en", True)
    plain = report("text", FILES, "en", False)
    assert "\x1b[31;1merror required\x1b[0m" in coloured
    assert re.sub(r"\x1b\[[0-9;]*m", "", coloured) == plain


@pytest.mark.parametrize("colour", [False, True])
def test_nothing_in_a_description_steers_the_terminal(colour):
    said = Message("There is no field called {key}.", {"key": "\x1b[2Ja"})
    hint = Message("Did you mean {name}?", {"name": "b\u202ec"})
    one = WARNING._replace(
        message=said, hint=hint, excerpt=Excerpt("\u202ed: 1\u00a0%", 1), span=Span(1, 1, 1, 3)
    )
    shown = report("text", [Findings("a\x1b[8mb.yaml", (one,))], "en", colour)
    plain = re.sub(r"\x1b\[(?:0|1|2|33;1)m", "", shown)
    assert plain.startswith(
        "a\ufffd[8mb.yaml:1:1 warning unknown-key: There is no field called \ufffd[2Ja.\n"
        "    1 | \ufffdd: 1\u00a0%\n"
        "      | ^^\n"
        "    hint: Did you mean b\ufffdc?\n"
    )


def test_the_summary_counts_each_severity_and_what_can_be_mended():
    info = WARNING._replace(severity="info")
    told = report("text", [Findings("a.yaml", (info, info)), Findings("b.yaml", (ERROR,))], "en")
    assert told.endswith("\nFiles: 2. Errors: 1. Warnings: 0. Info: 2. The option --fix mends of them: 2.\n")


def test_what_is_only_worth_knowing_is_not_called_nothing():
    info = WARNING._replace(severity="info", fix=None)
    told = report("text", [Findings("a.yaml", (info,))], "en")
    assert told.endswith("\nFiles: 1. Errors: 0. Warnings: 0. Info: 1.\n")


def test_nothing_found_is_said():
    assert report("text", [Findings("a.yaml", ())], "en") == "Files: 1. Nothing to mend.\n"


def test_json_has_the_agreed_shape():
    assert json.loads(report("json", FILES[:1], "sv", False)) == {
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
                "next_stage": None,
            }
        ],
        "summary": {"files": 1, "errors": 1, "warnings": 0, "infos": 0},
    }
    assert say(ERROR.message, "sv") == "Fältet Plats för genomförandet saknas."


def lacking(path: str) -> Findings:
    needs = (
        Need(("basic_info", "place"), FIELD, 7, "after"),
        Need(("basic_info", "place"), FIELD, 8, "on"),
        Need(("basic_info", "place"), FIELD, 9, "comment"),
    )
    return Findings(path, (), NextStage("ready", {"fi": "Valmis", "sv": "Färdig", "en": "Ready"}, needs))


def test_text_ends_with_what_the_next_stage_needs_and_where_to_write_it():
    assert report("text", [lacking("models/a.yaml")], "fi") == (
        "Tiedostoja: 1. Ei korjattavaa.\n"
        "\n"
        "Ennen kuin mallin models/a.yaml vaihe voi olla Valmis, tarvitaan vielä:\n"
        "    Toteutuspaikka: lisää avain basic_info.place rivin 7 jälkeen.\n"
        "    Toteutuspaikka: kirjoita sisältö rivin 8 avaimeen basic_info.place.\n"
        "    Toteutuspaikka: avain basic_info.place on kommenttina rivillä 9; poista # ja kirjoita.\n"
    )


def test_of_many_files_text_says_only_how_many_lack_something():
    files = [lacking(f"{number}.yaml") for number in range(6)]
    assert report("text", [*files, *FILES[2:]], "en") == (
        "Files: 7. Nothing to mend.\n"
        "\n"
        "Models that still lack fields for their next stage: 6. Check one alone to see which.\n"
    )


def test_json_says_what_the_next_stage_needs():
    (file,) = json.loads(report("json", [lacking("a.yaml")], "sv"))["files"]
    assert file["next_stage"]["stage"] == "ready"
    assert file["next_stage"]["needs"][0] == {
        "address": "/basic_info/place",
        "field": "Plats för genomförandet",
        "line": 7,
        "place": "after",
    }


def test_an_address_is_escaped_as_a_json_pointer():
    shown = json.loads(report("json", FILES, "en"))
    assert shown["files"][1]["diagnostics"][0]["address"] == "/a~1b/~0c/2"
    assert [file["ok"] for file in shown["files"]] == [False, True, True]


def test_github_escapes_what_its_commands_are_made_of():
    assert report("github", FILES, "en", False).splitlines() == [
        "::error file=models/kotiapu.yaml,line=3,endLine=3,title=required,col=3,endColumn=8"
        "::Place of implementation is missing.%0AWrite the field.",
        "::warning file=models/a%2Cb.yaml,line=7,endLine=9,title=unknown-key"
        "::There is no field called 100 %25, a:b.",
    ]


@pytest.mark.parametrize("form", list(REPORTS))
def test_no_findings_in_no_files_is_no_trouble(form):
    assert isinstance(report(form, [], "fi", False), str)


def test_sarif_has_each_result_with_its_rule_place_and_fix():
    log = json.loads(report("sarif", FILES, "en"))
    (run,) = log["runs"]
    assert log["version"] == "2.1.0"
    assert [rule["id"] for rule in run["tool"]["driver"]["rules"]] == ["required", "unknown-key"]
    required, unknown = run["results"]
    assert (required["ruleId"], required["ruleIndex"], required["level"]) == ("required", 0, "error")
    assert required["message"] == {"text": "Place of implementation is missing. Write the field."}
    assert required["locations"] == [
        {
            "physicalLocation": {
                "artifactLocation": {"uri": "models/kotiapu.yaml"},
                "region": {"startLine": 3, "startColumn": 3, "endLine": 3, "endColumn": 8},
            }
        }
    ]
    assert "fixes" not in required
    (change,) = unknown["fixes"][0]["artifactChanges"]
    assert change["artifactLocation"] == {"uri": "models/a%2Cb.yaml"}
    assert change["replacements"] == [
        {
            "deletedRegion": {"startLine": 7, "startColumn": 2, "endLine": 7, "endColumn": 3},
            "insertedContent": {"text": "<x>&"},
        }
    ]


def test_sarif_tells_what_each_rule_means():
    (run,) = json.loads(report("sarif", FILES, "fi"))["runs"]
    assert run["language"] == "fi"
    rule = run["tool"]["driver"]["rules"][1]
    assert rule["shortDescription"] == {"text": "Avain ei kuulu kuvauksen kenttiin."}
    assert rule["fullDescription"]["text"].startswith("Tuntemattoman avaimen alla oleva teksti")
    assert rule["help"]["text"].startswith("Miksi: Tuntemattoman avaimen")
    assert rule["help"]["markdown"].startswith("- Vakavuus: virhe\n- Koskee: kaikkia vaiheita\n- Lähde: ")
    assert rule["help"]["markdown"].endswith("```yaml\nbasic_info:\n  name: Kotiapu\n```")
    assert rule["defaultConfiguration"] == {"level": "error"}


def test_gitlab_recognises_a_finding_though_its_line_and_language_change():
    (first, second) = json.loads(report("gitlab", FILES, "en"))
    assert first["severity"] == "major"
    assert first["location"] == {"path": "models/kotiapu.yaml", "lines": {"begin": 3, "end": 3}}
    moved = Findings(FILES[0].path, (ERROR._replace(span=Span(9, 3, 9, 8)),))
    assert json.loads(report("gitlab", [moved], "sv"))[0]["fingerprint"] == first["fingerprint"]
    assert second["fingerprint"] != first["fingerprint"]
    twice = Findings(FILES[0].path, (ERROR, ERROR))
    assert len({one["fingerprint"] for one in json.loads(report("gitlab", [twice], "en"))}) == 2


def test_junit_is_xml_with_a_failure_for_each_finding():
    suites = ElementTree.fromstring(report("junit", FILES, "en"))
    assert (suites.get("tests"), suites.get("failures")) == ("3", "2")
    failure = suites.find("testsuite/testcase/failure")
    assert failure.get("type") == "error"
    assert failure.text == "models/kotiapu.yaml:3:3 Place of implementation is missing.\nWrite the field."
    assert [len(suite) for suite in suites] == [1, 1, 1]
    strange = Findings("a\x07<b>.yaml", (ERROR,))
    assert ElementTree.fromstring(report("junit", [strange], "fi"))[0].get("name") == "a\ufffd<b>.yaml"
