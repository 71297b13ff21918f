"""Findings as JUnit XML: a test suite a file, a failed test a finding."""

import re
from collections.abc import Sequence
from xml.sax.saxutils import escape, quoteattr

from innomodel.diagnostic import Diagnostic, Findings, count
from innomodel.report.language import say
from innomodel.report.terminal import visible

_NOT_XML = re.compile("[\ufffe\uffff]")


def junit(findings: Sequence[Findings], language: str, colour: bool = False) -> str:
    """One XML document; an error or a warning is a failure, an info a passed test with its text.

    Messages are in `language`, `colour` changes nothing.
    """
    failures = count(findings, "error") + count(findings, "warning")
    tests = sum(max(1, len(file.diagnostics)) for file in findings)
    suites = "".join(_suite(file, language) for file in findings)
    head = f'<testsuites name="innomodel" tests="{tests}" failures="{failures}">'
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{head}\n{suites}</testsuites>\n'


def _suite(file: Findings, language: str) -> str:
    failures = sum(one.severity != "info" for one in file.diagnostics)
    cases = "".join(_case(file.path, one, language) for one in file.diagnostics) or _passed(file.path)
    tests = max(1, len(file.diagnostics))
    return (
        f'<testsuite name={_attribute(file.path)} tests="{tests}" failures="{failures}">\n'
        f"{cases}</testsuite>\n"
    )


def _passed(path: str) -> str:
    return f'<testcase name="innomodel" classname={_attribute(path)}/>\n'


def _case(path: str, one: Diagnostic, language: str) -> str:
    message = say(one.message, language)
    said = [f"{path}:{one.span.line}:{one.span.column} {message}"]
    if one.hint is not None:
        said.append(say(one.hint, language))
    text = escape("\n".join(map(_clean, said)))
    inside = (
        f"<system-out>{text}</system-out>"
        if one.severity == "info"
        else f'<failure type="{one.severity}" message={_attribute(message)}>{text}</failure>'
    )
    name = _attribute(f"{one.rule} {one.span.line}:{one.span.column}")
    return f"<testcase name={name} classname={_attribute(path)}>{inside}</testcase>\n"


def _attribute(text: str) -> str:
    return quoteattr(_clean(text))


def _clean(text: str) -> str:
    """`text` on one line, with U+FFFD for what XML cannot hold."""
    return _NOT_XML.sub("\ufffd", visible(text))
