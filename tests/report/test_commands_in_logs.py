"""No text of an author's, and no name of a file, is a command in the log that a report is printed to."""

import json
import re
from urllib.parse import unquote_to_bytes
from xml.etree import ElementTree

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from innomodel.accessibility.checkpoint import Audit
from innomodel.compare import compare_data
from innomodel.compare.approval import Approval
from innomodel.compare.description import DescriptionChanges
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
    Suppressed,
)
from innomodel.report import REPORTS, report
from innomodel.report.accessibility import ACCESSIBILITY_REPORTS
from innomodel.report.changes import CHANGE_REPORTS, change_report
from innomodel.report.review import Reviewed, entry, review
from innomodel.report.status import Expiry, Standing
from innomodel.report.status import as_json as status_json
from innomodel.report.status import text as status_text
from tests.obeyed import commands_to_a_runner

HOSTILE = [
    "##[stop-commands]x",
    "teksti ##[group]x",
    "##vso[task.setvariable variable=a]b",
    "::error::x",
    "  ::add-mask::kuntoutus",
    "\u00a0::stop-commands::x",
    "nimi\n::error::x",
    "nimi\r::error::x",
    "nimi\r\n::error::x",
    "nimi\x0b::error::x",
    "nimi\x0c::error::x",
    "nimi\x85::error::x",
    "nimi\u2028::error::x",
    "nimi\u2029::error::x",
    "nimi\n  \n\t::error::x",
    "]##[#[##[",
    "\udcff::error::\ud800",
]
SIGNS = [
    "::",
    "##",
    "[",
    "vso[",
    "]",
    ":",
    "#",
    "error",
    " ",
    "\n",
    "\r",
    "\u2028",
    "\x85",
    "x",
    "\t",
    "\x1b[",
]
PIECES = st.lists(st.sampled_from([*SIGNS, "\udcff"]), max_size=12)
FORMS = [form for form in REPORTS if form != "github"]


def found(text: str) -> Findings:
    one = Diagnostic(
        "unknown-key",
        "error",
        Message("There is no field called {key}.", {"key": text}),
        Message("{key}", {"key": text}),
        (text,),
        Span(3, 1, 3, 5),
        Excerpt(text, 1),
        Edit(Span(3, 1, 3, 5), text, Rewording((text,), 0, 4, text)),
        "0a",
    )
    info = one._replace(severity="info", message=Message("{key}", {"key": text}), hint=None, fix=None)
    field = dict.fromkeys(("fi", "sv", "en"), text)
    following = NextStage("ready", field, (Need((text,), field, 3, "on"),))
    return Findings(text, (one, info), following, (Suppressed(one, "inSource", text),))


def model(text: str) -> dict:
    goal = {"kind": "subgoal", "number": 1, "goal": text, "evidence": f"Ensin.\n\n{text}\n"}
    return {
        "id": text,
        "basic_info": {"name": text, "summary": text, "areas": [text]},
        "core_idea": f"{text}\n\nVälissä.\n\n{text}",
        "evaluation": {"subgoals": [goal]},
        "unplaced": text,
    }


def changes(text: str) -> list[DescriptionChanges]:
    old, new = model("Vanha teksti."), model(text)
    edited = {**new, "core_idea": f"{text}\n\nNyt.\n\n{text}"}
    problem = Message("The older version cannot be read as a description: line {line}: {reason}",
                      {"line": 1, "reason": text})  # fmt: skip
    return [
        DescriptionChanges(text, f"{text}2", new, compare_data(old, new).changes),
        DescriptionChanges(text, text, edited, compare_data(new, edited).changes),
        DescriptionChanges(text, None, new),
        DescriptionChanges(text, text, new, problem=problem),
    ]


def standing(text: str) -> Standing:
    approval = Approval(text, text, text, None, "")
    commit = dict.fromkeys(("name", "date", "author", "subject"), text)
    expiry = Expiry(commit, True, changes(text)[0].changes)
    return Standing(text, text, ((approval, expiry), (approval, None)), found(text).next_stage)


def all_but_annotations(text: str) -> list[str]:
    """Everything that is printed where a log is read, but for the form whose lines are commands of ours."""
    audit = Audit(text, "html", ())
    findings = (found(text).diagnostics[0],)
    reviewed = [
        Reviewed(one, findings, findings, found(text).next_stage, (Approval(text, text, text, None, ""),), ())
        for one in changes(text)
    ]
    return [
        *(report(form, [found(text)], "en") for form in FORMS),
        *(change_report(form, changes(text), "en") for form in CHANGE_REPORTS),
        status_text([standing(text)], "en"),
        status_json([standing(text)], "en"),
        *(make([audit], "en") for make in ACCESSIBILITY_REPORTS.values()),
        review([entry(one, "en") for one in reviewed], "en").body,
    ]


@pytest.mark.parametrize("text", HOSTILE)
def test_no_report_has_a_command_to_a_runner(text):
    for printed in all_but_annotations(text):
        assert commands_to_a_runner(printed) == []
        assert printed.encode("utf-8").decode("utf-8") == printed


@given(PIECES.map("".join))
@settings(max_examples=50)
def test_no_report_of_any_text_has_a_command_to_a_runner(text):
    for printed in all_but_annotations(text):
        assert commands_to_a_runner(printed) == []
        printed.encode("utf-8")


@pytest.mark.parametrize("text", HOSTILE)
def test_an_annotation_is_one_command_and_it_is_ours(text):
    printed = report("github", [found(text)], "en")
    printed.encode("utf-8")
    error, notice = commands_to_a_runner(printed)
    assert printed.splitlines() == [error, notice]
    assert error.startswith("::error file=")
    assert notice.startswith("::notice file=")
    assert "##" not in re.sub(r"##(?!\w*\[)", "", printed)


@given(PIECES.map("".join))
@settings(max_examples=50)
def test_an_annotation_of_any_text_is_one_command(text):
    printed = report("github", [found(text)], "en")
    assert [line[:13] for line in printed.splitlines()] == ["::error file=", "::notice file"]
    assert not re.search(r"##\w*\[", printed)


def test_a_reader_of_json_gets_the_text_as_it_was():
    text = "##[group]x ::error:: \u2028 \x85 \u202e \x1b ä"
    (file,) = json.loads(report("json", [found(text)], "en"))["files"]
    assert file["path"] == text
    assert file["diagnostics"][0]["message"] == f"There is no field called {text}."
    (first, _second) = json.loads(report("gitlab", [found(text)], "en"))
    assert first["location"]["path"] == text


@pytest.mark.parametrize("form", ["json", "gitlab", "sarif"])
def test_no_half_character_is_in_json(form):
    written = report(form, [found("a\udcff\ud800b")], "en")
    assert not re.search(r"\\u[dD][89a-fA-F]", written)
    assert "a\ufffd\ufffdb" in written


def test_sarif_names_a_file_by_its_bytes():
    log = json.loads(
        report("sarif", [Findings("mallit/\udcff\udce4 ä\n.yaml", found("x").diagnostics)], "en")
    )
    place = log["runs"][0]["results"][0]["locations"][0]["physicalLocation"]
    assert place["artifactLocation"]["uri"] == "mallit/%FF%E4%20%C3%A4%0A.yaml"
    assert (
        unquote_to_bytes("mallit/%FF%E4%20%C3%A4%0A.yaml")
        == "mallit/ÿä ".encode("latin-1") + "ä\n.yaml".encode()
    )


@pytest.mark.parametrize("text", HOSTILE)
def test_junit_of_a_hostile_text_is_xml(text):
    suite = ElementTree.fromstring(report("junit", [found(text)], "en"))[0]
    assert len(suite) == 2
    assert len(suite.get("name")) == len(text)


def test_a_carriage_return_in_a_message_is_no_line_of_the_report():
    printed = report("text", [found("a\nb\rc\u2028d")], "en").splitlines()
    assert (
        printed[0]
        == "a\ufffdb\ufffdc\ufffdd:3:1 error unknown-key: There is no field called a\ufffdb\ufffdc\ufffdd."
    )
    assert printed[1:4] == [
        "    3 | a\ufffdb\ufffdc\ufffdd",
        "      | ^^^^",
        "    hint: a\ufffdb\ufffdc\ufffdd",
    ]
