"""What innomodel explain says of a rule."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

import innomodel
from innomodel.accessibility.checkpoints import CHECKPOINTS
from innomodel.check import RULES
from innomodel.cli.main import main
from innomodel.model.operating_model import STAGES
from innomodel.report.rule_page import rule_page


def test_a_rule_is_explained_with_its_severity_stage_source_and_examples(capsys):
    assert main(["explain", "core-idea-missing", "--lang", "fi"]) == 0
    assert capsys.readouterr().out == (
        "core-idea-missing: Kehitteillä olevan mallin perusidea puuttuu.\n"
        "\n"
        "Vakavuus: varoitus\n"
        "Koskee: vaiheesta Kehitteillä alkaen\n"
        "Lähde: Innokylän innovaatiomalli\n"
        "\n"
        "Miksi: Sitä muut katsovat ensimmäiseksi: ilman sitä kukaan ei tiedä, mitä kehitetään.\n"
        "\n"
        "Tee näin: Kirjoita, mistä ratkaisussa on kyse ja mikä siinä on uutta aiempaan verrattuna.\n"
        "\n"
        "Ei näin:\n"
        "    development_stage: in_development\n"
        "    # and no core_idea\n"
        "\n"
        "Vaan näin:\n"
        "    development_stage: in_development\n"
        "    core_idea: |\n"
        "      Tapaaminen tehdään kävellen.\n"
    )


def test_without_a_rule_every_rule_has_a_line(capsys):
    assert main(["explain", "--lang", "en"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert [line.split()[0] for line in lines] == list(RULES)


@pytest.mark.parametrize("language", ["fi", "sv", "en"])
def test_the_lines_have_whole_titles_in_one_column(language, capsys):
    assert main(["explain", "--lang", language]) == 0
    column = len("evidence-contradicts-outcome ")
    titles = {name: rule_page(rule, language).title for name, rule in RULES.items()}
    lines = capsys.readouterr().out.splitlines()
    assert [(line[:column].rstrip(), line[column:]) for line in lines] == list(titles.items())


@pytest.mark.parametrize("rule", RULES.values(), ids=list(RULES))
def test_a_rule_can_be_explained_in_every_language(rule):
    titles = {rule_page(rule, language).title for language in ("fi", "sv", "en")}
    assert len(titles) == 3
    assert rule.stage in STAGES


PACKAGE = Path(innomodel.__file__).parent
MAKE_FINDINGS = ("source", "check", "intake", "cli")


def names_in_the_code() -> set[str]:
    """The names that are handed on, in the rooms that make findings, as what the code calls `rule`."""
    paths = [path for room in MAKE_FINDINGS for path in (PACKAGE / room).rglob("*.py")]
    trees = [ast.parse(path.read_text("utf-8")) for path in (*paths, PACKAGE / "diagnostic.py")]
    nodes = [node for tree in trees for node in ast.walk(tree)]
    places = dict(place for node in nodes for place in place_of_the_rule(node))
    names = set()
    for node in nodes:
        match node:
            case ast.Call(func=ast.Name(id=called) | ast.Attribute(attr=called)) if called in places:
                names |= {name for one in node.args[places[called] :][:1] for name in words_in(one)}
            case ast.Assign(targets=[ast.Name(id="rule")]) | ast.keyword(arg="rule"):
                names |= set(words_in(node.value))
    return names


def place_of_the_rule(node: ast.AST) -> Iterator[tuple[str, int]]:
    """The function or class that `node` defines, when it takes a `rule`, and at which place."""
    if isinstance(node, ast.ClassDef):
        fields = [one.target.id for one in node.body if isinstance(one, ast.AnnAssign)]
        functions = [one for one in node.body if isinstance(one, ast.FunctionDef)]
        starts = [parameters(one) for one in functions if one.name == "__init__"]
        yield from ((node.name, names.index("rule")) for names in (fields, *starts) if "rule" in names)
    elif isinstance(node, ast.FunctionDef) and "rule" in parameters(node):
        yield node.name, parameters(node).index("rule")


def parameters(function: ast.FunctionDef) -> list[str]:
    return [one.arg for one in function.args.args if one.arg != "self"]


def words_in(value: ast.expr) -> list[str]:
    choices = [value.body, value.orelse] if isinstance(value, ast.IfExp) else [value]
    return [one.value for one in choices if isinstance(one, ast.Constant) and isinstance(one.value, str)]


NAMES = names_in_the_code()


def test_the_names_in_the_code_are_found_however_they_are_handed_on():
    assert {"lossy-copy", "more-findings", "not-a-description", "required", "several-documents"} <= NAMES
    assert {"duplicate-key", "empty-file", "unknown-rule", "wrong-setting", "yaml-syntax"} <= NAMES


@pytest.mark.parametrize("name", sorted({*NAMES, *RULES, *CHECKPOINTS}))
def test_whatever_a_verb_finds_can_be_explained_in_every_language(name, capsys):
    said = set()
    for language in ("fi", "sv", "en"):
        assert main(["explain", name, "--lang", language]) == 0
        said.add(capsys.readouterr().out)
    assert len(said) == 3
    assert all(one.startswith(f"{name}: ") for one in said)


def test_a_checkpoint_is_explained_with_its_criterion(capsys):
    assert main(["explain", "headings", "--lang", "en"]) == 0
    assert capsys.readouterr().out == (
        "headings: Headings are marked as such and skip no level.\n"
        "\n"
        "A checkpoint of innomodel a11y, after success criterion 1.3.1 of WCAG 2.1.\n"
    )
