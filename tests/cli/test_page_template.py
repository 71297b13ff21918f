"""Templates for web pages of one's own, from the command line."""

from pathlib import Path

import pytest

from innomodel.cli.main import main

MODEL = """\
format: innomodel/1
id: kotiapu
basic_info:
  name: Kotiapu {{ 7*7 }} & co
  summary: Lyhyt kuvaus {% include 'kotiapu.yaml' %}.
  place: Kuopio
  areas: [Kuopio]
  funders: [Kunta]
development_stage: idea
"""


@pytest.fixture(autouse=True)
def own_folder(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    Path("kotiapu.yaml").write_text(MODEL, "utf-8")


def render(*options: str, template: str = "sivu.html") -> int:
    return main(["render", "kotiapu.yaml", "--html", "--template", template, "--lang", "en", *options])


def check() -> int:
    return main(["template", "check", "sivu.html", "--lang", "en"])


def test_a_new_template_is_innomodels_own_and_makes_the_same_page(capsys):
    assert main(["template", "new", "sivu.html"]) == 0
    assert check() == 0
    assert capsys.readouterr().out == "sivu.html\nErrors: 0.\n"
    assert render("-o", "oma") == 0
    assert main(["render", "kotiapu.yaml", "--html", "--lang", "en", "-o", "yhteinen"]) == 0
    assert Path("oma/kotiapu.html").read_bytes() == Path("yhteinen/kotiapu.html").read_bytes()


def test_a_template_prints_a_description_and_nothing_in_that_is_run():
    Path("sivu.html").write_text("<title>{{ plain_title }}</title>{{ lead.content }}", "utf-8")
    assert render() == 0
    assert Path("build/kotiapu.html").read_text("utf-8") == (
        "<title>Kotiapu {{ 7*7 }} &amp; co</title>"
        "<div lang=\"fi\"><p>Lyhyt kuvaus {% include 'kotiapu.yaml' %}.</p></div>"
    )


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "<h1>\n{{ plain_titel }}",
            "line 2: There is no name plain_titel. Did you mean plain_title?\n    {{ plain_titel }}\n",
        ),
        ("{{ nimi }}", "line 1: There is no name nimi.\n    {{ nimi }}\n"),
        (
            "<p>\n{% include 'kotiapu.yaml' %}",
            "line 2: A template cannot use include: it has no other files to take from.\n"
            "    {% include 'kotiapu.yaml' %}\n",
        ),
        (
            "{% for part in parts %}\n{{ part.title }}\n",
            "line 2: The tags do not fit together here. Look for braces left open, and for a condition or a "
            "loop without its end.\n    {{ part.title }}\n",
        ),
        (
            "<p>\n\n{% for part in parts %}{{ part.titel }}{% endfor %}",
            "line 3: The tags ask for what descriptions do not have, or do what a template cannot. Check the "
            "names behind the points.\n    {% for part in parts %}{{ part.titel }}{% endfor %}\n",
        ),
        (
            "{{ policy.__globals__ }}",
            "line 1: The tags ask for what descriptions do not have, or do what a template cannot. Check the "
            "names behind the points.\n    {{ policy.__globals__ }}\n",
        ),
    ],
)
def test_what_is_wrong_with_a_template_is_told_by_its_line_and_stops_the_page(text, told, capsys):
    Path("sivu.html").write_text(text, "utf-8")
    assert check() == 1
    assert capsys.readouterr().out == f"sivu.html: {told}Errors: 1.\n"
    assert render() == 2
    first, second = capsys.readouterr().err.splitlines()
    place, what = told.splitlines()[0].split(": ", 1)
    assert first.startswith(f"Error: sivu.html, {place}: {what.split('.')[0]}")
    assert second == "Mend it; innomodel template check sivu.html tells all that there is."
    assert not Path("build").exists()


def test_what_one_description_lacks_is_told_with_the_line(capsys):
    Path("sivu.html").write_text("<p>\n{{ parts[0].title }}", "utf-8")
    assert check() == 0
    assert render() == 2
    assert "In the template, line 2 asks for what kotiapu.yaml does not have: {{ parts[0].title }}" in (
        capsys.readouterr().err
    )


@pytest.mark.parametrize(
    ("arguments", "why", "what_to_try"),
    [
        (["--html", "--template", "sivu.txt"], "sivu.txt does not tell what the template is for", ".dotx"),
        (["--docx", "--template", "sivu.html"], "is for --html, which was not asked for", "Add --html."),
        (
            ["--html", "--template", "sivu.html", "--template", "sivu.html"],
            "There are two templates for --html.",
            "Give one",
        ),
        (["--html", "--template", "puuttuu.html"], "there is no such file or folder", "may read it"),
        (["--html", "--template", "latin.html"], "cannot be used as a template", "It is not UTF-8 text."),
        (["--html", "--template", "suuri.html"], "cannot be used as a template", "at most 2 megabytes"),
    ],
)
def test_a_template_that_cannot_be_used_is_told(arguments, why, what_to_try, capsys):
    Path("sivu.html").write_text("x", "utf-8")
    Path("latin.html").write_bytes(b"\xe4")
    Path("suuri.html").write_bytes(b" " * 2_000_001)
    assert main(["render", "kotiapu.yaml", *arguments, "--lang", "en"]) == 2
    first, second = capsys.readouterr().err.splitlines()
    assert why in first
    assert what_to_try in second


def test_a_page_and_a_word_document_may_each_have_their_template():
    main(["template", "new", "oma.docx"])
    Path("sivu.html").write_text("{{ plain_title }}", "utf-8")
    assert render("--docx", "--template", "oma.docx") == 0
    assert sorted(path.name for path in Path("build").iterdir()) == ["kotiapu.docx", "kotiapu.html"]
