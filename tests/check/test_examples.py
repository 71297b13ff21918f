"""The examples of each rule: `failing-*.yaml` gives its `.expected`, `passing-*.yaml` nothing of the rule.

A line of `.expected` is `line:column rule address`. An example that begins with `# today: DATE` is
checked on that day; the words of `# misspelt: word (guess), word` are not in its dictionary. A new example
is two files and no Python.

A third, `failing-*.said`, holds in English what the rule says of each finding: where it begins and ends, how
serious it is, the message, the hint, and after => what would stand there instead.
"""

import re
from datetime import date
from pathlib import Path

import pytest
from word_list import word_list

from innomodel.check import RULES, check
from innomodel.diagnostic import Diagnostic, written
from innomodel.report.language import LANGUAGES, say, translate
from innomodel.source import read
from innomodel.source.edit import with_edits

FOLDER = Path(__file__).parent.parent / "examples"
FAILING = sorted(FOLDER.glob("*/failing-*.yaml"))
PASSING = sorted(FOLDER.glob("*/passing-*.yaml"))
SAID = sorted(FOLDER.glob("*/failing-*.said"))
NOT_SHOWN_BY_A_SMALL_TEXT = {
    "endless-word",
    "file-too-large",
    "lossy-copy",
    "more-findings",
    "not-checked",
    "not-rendered",
    "unusable-image",
    "wrong-setting",
}

MENDED = [path for path in SAID if "\n  => " in path.read_text("utf-8")]

UNTRANSLATED = {"{help}"}
"""Messages that are one value, in three languages already."""


def name(path: Path) -> str:
    return f"{path.parent.name}/{path.stem}"


def found(path: Path) -> tuple[Diagnostic, ...]:
    raw = path.read_bytes()
    day = re.match(rb"# today: (\S+)", raw)
    dictionary = word_list(raw.decode("utf-8", "replace"))
    return check(
        read(raw, path.name),
        today=date.fromisoformat(day[1].decode()) if day else None,
        spellers=dict.fromkeys(("fi", "sv", "en"), dictionary),
    ).diagnostics


@pytest.mark.parametrize("path", FAILING, ids=name)
def test_a_failing_example_gives_what_is_expected(path):
    told = [one for one in found(path) if one.severity == "error" or one.rule == path.parent.name]
    lines = [f"{one.span.line}:{one.span.column} {one.rule} {written(one.address)}".strip() for one in told]
    assert lines == path.with_suffix(".expected").read_text("utf-8").splitlines()


def in_full(one: Diagnostic) -> str:
    lines = [say(one.message, "en"), *([say(one.hint, "en")] if one.hint else [])]
    mended = [f"=> {one.fix.text}"] if one.fix else []
    end = f"{one.span.end_line}:{one.span.end_column}"
    return "\n  ".join([f"{one.span.line}:{one.span.column}-{end} {one.severity}", *lines, *mended])


@pytest.mark.parametrize("path", SAID, ids=name)
def test_what_is_said_of_a_failing_example_is_said_in_full(path):
    told = [in_full(one) for one in found(path.with_suffix(".yaml")) if one.rule == path.parent.name]
    assert "\n".join(told) + "\n" == path.read_text("utf-8")


@pytest.mark.parametrize("path", MENDED, ids=name)
def test_what_its_fixes_have_mended_the_rule_has_no_fix_for(path):
    source = read(path.with_suffix(".yaml").read_bytes(), f"{path.stem}.yaml")
    edits = [one.fix for one in check(source).diagnostics if one.fix and one.rule == path.parent.name]
    mended = with_edits(source, edits)
    assert mended != source.text
    again = check(read(mended.encode(), f"{path.stem}.yaml")).diagnostics
    assert [one for one in again if one.rule == path.parent.name and one.fix] == []


@pytest.mark.parametrize("path", PASSING, ids=name)
def test_a_passing_example_has_no_error_and_nothing_of_the_rule(path):
    told = [one.rule for one in found(path) if one.severity == "error" or one.rule == path.parent.name]
    assert told == []


@pytest.mark.parametrize("path", [*FAILING, *PASSING], ids=name)
def test_what_is_found_is_said_in_every_language(path):
    for one in found(path):
        for message in (one.message, *([one.hint] if one.hint else [])):
            said = {language: say(message, language) for language in LANGUAGES}
            assert all(said.values())
            assert len(set(said.values())) == 3, message.text
            texts = {translate(message.text, language) for language in LANGUAGES}
            assert message.text in UNTRANSLATED or len(texts) == 3, message.text


@pytest.mark.parametrize("rule", sorted(set(RULES) - NOT_SHOWN_BY_A_SMALL_TEXT))
def test_every_rule_has_examples_of_both_kinds(rule):
    assert len(list((FOLDER / rule).glob("failing-*.yaml"))) >= 2
    assert len(list((FOLDER / rule).glob("passing-*.yaml"))) >= 2
    assert any(path.parent.name == rule for path in SAID)


def test_thousands_of_findings_are_told_up_to_a_bound():
    text = "".join(f"avain{number}: x\n" for number in range(1000))
    diagnostics = check(read(text.encode(), "a.yaml")).diagnostics
    assert len(diagnostics) == 201
    assert diagnostics[-1].rule == "more-findings"
    last = diagnostics[-1]
    assert (say(last.message, "en"), last.severity) == (
        "Findings of this file that are not told one by one: 804.",
        "error",
    )
    assert say(last.hint, "en") == "Mend the ones above first; many of the rest often go with them."
    assert len({say(last.hint, language) for language in LANGUAGES}) == 3
    assert (last.span.line, last.address) == (197, ("avain196",))
