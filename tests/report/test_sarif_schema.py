"""The SARIF report against the official schema, which the npm package @microsoft/jest-sarif carries."""

import json
import os
from pathlib import Path

import pytest
from jsonschema import Draft7Validator

from innomodel.check import check
from innomodel.diagnostic import Findings
from innomodel.report import report
from innomodel.report.language import LANGUAGES
from innomodel.source import read

pytestmark = pytest.mark.outside

SCHEMA = "@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json"
EXAMPLES = sorted((Path(__file__).parents[1] / "examples").glob("*/failing-*.yaml"))


@pytest.fixture(scope="module")
def official() -> Draft7Validator:
    schema = json.loads(Path(os.environ["NODE_PATH"], SCHEMA).read_text("utf-8"))
    return Draft7Validator(schema, format_checker=Draft7Validator.FORMAT_CHECKER)


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_is_found_in_every_example_is_valid_sarif(official: Draft7Validator, language: str) -> None:
    checked = [(f"mallit/{path.name}", check(read(path.read_bytes(), path.name))) for path in EXAMPLES]
    findings = [Findings(path, one.diagnostics) for path, one in checked]
    log = json.loads(report("sarif", findings, language))
    assert len(log["runs"][0]["results"]) > len(EXAMPLES)
    assert [error.message for error in official.iter_errors(log)] == []


def test_the_schema_refuses_what_is_not_sarif(official: Draft7Validator) -> None:
    log = json.loads(report("sarif", [], "fi"))
    log["runs"][0]["results"] = [{"ruleId": "required"}]
    assert [error.message for error in official.iter_errors(log)] == ["'message' is a required property"]
