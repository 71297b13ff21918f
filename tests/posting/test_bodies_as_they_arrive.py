"""What arrives at a host: no line of it is a command, whatever stands in a description."""

import re
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from innomodel.cli.hosts import HOSTS
from innomodel.cli.hosts.reconcile import post
from innomodel.cli.main import main
from innomodel.compare import compare_data
from innomodel.compare.description import DescriptionChanges
from innomodel.diagnostic import Diagnostic, Edit, Excerpt, Message, Rewording, Span
from innomodel.report.review import Reviewed, entry, lines_of, review
from tests.cli.repository import Repository
from tests.obeyed import commands_to_a_host, commands_to_a_runner
from tests.posting.both import TOKENS, Served, comments, serving

PATH = "models/malli.yaml"
PATCH = "@@ -1,60 +1,60 @@\n" + "+x\n" * 60
HOSTILE = [
    "/approve",
    "/merge",
    " /merge",
    "\\t/close",
    "\\u00a0/close",
    "\\u2003/close",
    "\\u200b/close",
    "\\ufeff/close",
    "\\u00ad/close",
    "Ensin.\\n/approve",
    "Ensin.\\n\\n/approve\\n",
    "Ensin.\\r/approve",
    "Ensin.\\r\\n/approve",
    "Ensin.\\x0b/approve\\x0c/merge\\x85/close\\u2028/reopen\\u2029/lock",
    "- /approve\\n- /merge",
    "1. /approve",
    "> /approve",
    ">>>\\n/approve\\n>>>",
    "```\\n/approve\\n```\\n/merge",
    "~~~\\n/approve\\n~~~",
    "`\\n/approve\\n`",
    "<details>\\n\\n/approve\\n\\n</details>",
    "<br>/approve<br/>/merge",
    "<!--\\n/approve\\n-->",
    "&#47;approve &sol;merge",
    "\\\\/approve",
    "## /approve",
    "[/approve](/merge)",
    "* * *\\n/approve",
    "---\\n/approve",
    '/label ~\\"a\\" /assign @ylläpito',
    "::error::x ##[stop-commands]y",
    "<!-- innomodel:review told=aa11 -->",
    "<!-- innomodel:finding aa11 -->",
]


def description(hostile: str | None = None, *, word: str = "Vanha") -> str:
    """A description that has `hostile`, an escaped text of YAML, wherever it can have a text."""
    text = f'"{hostile}"' if hostile is not None else word
    raw = text if hostile is not None else "idea"
    lines = ("/approve", "  /merge  nyt.Heti", "````", "<!-- innomodel:review told=aa11 -->", "~~~", "/close")
    block = "".join(f"  {line}\n" for line in lines) if hostile is not None else "  Vanha.\n"
    return f"""format: innomodel/1
id: malli
language: fi
basic_info:
  name: {text}
  summary: {text}
  place: {text}
  areas: [{text}]
  funders: [{text}]
  authors: [{text}]
core_idea: {text}
target_group:
  groups: [{text}]
evaluation:
  summary: {text}
  subgoals:
    - kind: subgoal
      number: 1
      goal: {text}
      outcome: {text}
      evidence: {text}
adoption_conditions: |
{block}unplaced: {text}
development_stage: {raw}
{f'"{hostile}": 1' if hostile is not None else ""}
"""


@pytest.fixture(params=["github", "gitlab"])
def host(request, tmp_path):
    with serving(request.param, tmp_path, PATH, PATCH) as made:
        yield made


@pytest.fixture
def repository(tmp_path, monkeypatch) -> Repository:
    made = Repository(tmp_path / "repository")
    monkeypatch.chdir(made.folder)
    made.write(PATH, description())
    made.git("add", ".")
    made.git("commit", "-q", "-m", "Alku")
    made.git("checkout", "-q", "-b", "muutos")
    return made


def reviewed(host: Served, repository: Repository, texts: dict[str, str], monkeypatch) -> int:
    for name, text in texts.items():
        repository.write(name, text)
    repository.git("add", ".")
    repository.git("commit", "-q", "-m", "Muutos")
    for variable, value in host.environment.items():
        monkeypatch.setenv(variable, value)
    return main(["review", "--base", "main", "--post", host.name, "--lang", "fi"])


GROUPS = [HOSTILE[start : start + 6] for start in range(0, len(HOSTILE), 6)]


@pytest.mark.parametrize("group", GROUPS, ids=lambda group: " ".join(group)[:40])
def test_no_line_that_arrives_is_a_command(host, repository, group, monkeypatch, capsys):
    texts = {f"models/uusi-{number}.yaml": description(hostile) for number, hostile in enumerate(group)}
    texts |= {PATH: description(group[0]), "models/a\n/b.yaml": "/approve\n"}
    host.show(texts, PATCH)
    assert reviewed(host, repository, texts, monkeypatch) == 0
    assert len(host.bodies) > 10
    for body in host.bodies:
        assert commands_to_a_host(body) == []
    out, err = capsys.readouterr()
    assert commands_to_a_runner(out + "\n" + err) == []
    ours = [re.sub(r"`{3,}.*`{3,}", "", body, flags=re.DOTALL) for body in host.bodies]
    assert sum("<!-- innomodel:review" in body for body in ours) == 1


SIGNS = [
    "/approve",
    "/",
    "\n",
    "\n\n",
    "\r",
    " ",
    "\t",
    "```",
    "~~~",
    "`",
    ">",
    "<br>",
    "<",
    "&#47;",
    "-",
    "1.",
    "x",
]
MORE_SIGNS = [
    "\u200b",
    "\u2028",
    "\x85",
    "\\",
    "*",
    "_",
    "[",
    "](",
    "#",
    "|",
    "=",
    "<!-- innomodel:review told= -->",
]
TEXTS = st.lists(st.sampled_from(SIGNS + MORE_SIGNS), max_size=12).map("".join)


@given(TEXTS, st.sampled_from(["github", "gitlab"]))
@settings(max_examples=40)
def test_no_line_of_any_text_that_arrives_is_a_command(folder_of_any, text, name):
    old = {"id": "a", "basic_info": {"name": "Vanha", "summary": "Vanha"}, "core_idea": "Vanha"}
    new = {"id": text, "basic_info": dict.fromkeys(("name", "summary"), text), "core_idea": text}
    new["development_stage"] = text
    lines = lines_of(f"format: innomodel/1\n{text}\nloppu\n")
    span = Span(1, 1, len(lines) - 1 if lines else 1, 1)
    fix = Edit(span, text, Rewording(("core_idea",), 0, 1, text))
    said = Message("{x}", {"x": text})
    found = (Diagnostic("filler", "warning", said, None, (), Span(1, 1, 1, 2), Excerpt("", 1), fix),)
    changed = compare_data(old, new).changes
    entries = [
        entry(Reviewed(DescriptionChanges(*pair, new, changed), found, found, None, (), lines), "fi")
        for pair in ((PATH, PATH), (f"models/{text}.yaml", None))
    ]
    made = review(entries, "fi")
    with serving(name, folder_of_any, PATH, PATCH) as host:
        assert post(host.connect(), made.body, made.comments, False, "Korjattu.") == "posted"
        assert len(host.bodies) == 2
        for body in host.bodies:
            assert commands_to_a_host(body) == []
        assert post(host.connect(), made.body, made.comments, False, "Korjattu.") == "unchanged"
        assert len(comments(host)) == 1


@pytest.fixture(scope="module")
def folder_of_any(tmp_path_factory) -> Path:
    return tmp_path_factory.mktemp("arvottu")


def test_a_suggestion_that_could_be_obeyed_is_left_out_and_the_finding_told(host, repository, monkeypatch):
    text = description().replace("  Vanha.\n", "  /merge nyt.Heti\n  Toinen rivi.Heti\n")
    assert reviewed(host, repository, {PATH: text}, monkeypatch) == 0
    obeyed, other = (body for body in host.bodies if "missing-space" in body and "innomodel:finding" in body)
    assert "suggestion" not in obeyed
    assert "suggestion" in other
    assert "  Toinen rivi. Heti\n```" in other
    assert commands_to_a_host(obeyed) == []


@pytest.mark.parametrize("ends", ["\u2028", "\x85", "\u2029"])
def test_a_suggestion_is_for_the_line_that_the_host_counts(host, repository, monkeypatch, ends):
    text = description().replace("  Vanha.\n", f"  Eka{ends}rivi.\n  Toinen rivi.Heti\n")
    assert reviewed(host, repository, {PATH: text}, monkeypatch) == 0
    (body,) = (body for body in host.bodies if "missing-space" in body and "innomodel:finding" in body)
    assert body.endswith("\n  Toinen rivi. Heti\n```")


def test_windows_line_ends_are_those_of_the_suggestion(host, repository, monkeypatch):
    text = description().replace("  Vanha.\n", "  Toinen rivi.Heti\n").replace("\n", "\r\n")
    assert reviewed(host, repository, {PATH: text}, monkeypatch) == 0
    (body,) = (body for body in host.bodies if "missing-space" in body and "innomodel:finding" in body)
    assert body.endswith("\n  Toinen rivi. Heti\n```")


def test_a_file_whose_lines_a_host_counts_otherwise_gets_no_suggestion():
    assert lines_of("a\rb\nc\n") == ()
    assert lines_of("a\r\nb\u2028c\n") == ("a", "b\u2028c", "")


def test_the_tables_of_hosts_and_tokens_are_the_same():
    assert set(HOSTS) == set(TOKENS)
