"""Templates that are damaged, or made to cost more than they weigh, end in a sentence."""

import importlib.util
import random
import re
import sys
import zipfile
from collections.abc import Callable
from contextlib import suppress
from functools import cache
from io import BytesIO
from pathlib import Path
from types import ModuleType
from xml.etree import ElementTree

import pytest

from innomodel.archive import UnsafeArchive
from innomodel.cli.main import main
from innomodel.render.document import PageFailure, TemplateFailure
from innomodel.render.docx import render
from innomodel.render.page_template import fill_in, page_problems
from innomodel.render.word.problems import report_on
from innomodel.render.word.template import draft_of, template_of
from innomodel.shipped import shipped
from tests.render.samples import document, minimal

pytestmark = pytest.mark.outside  # takes long

ROOT = Path(__file__).parent.parent.parent
BODY, STYLES, NUMBERING = "word/document.xml", "word/styles.xml", "word/numbering.xml"
TIES = "word/_rels/document.xml.rels"
MODEL = """\
format: innomodel/1
id: kotiapu
basic_info:
  name: Kotiapu
  summary: "Lyhyt kuvaus:\\n\\n1. yksi\\n2. kaksi\\n\\n[Sivu](https://example.fi)"
  place: Kuopio
  areas: [Kuopio]
  funders: [Kunta]
development_stage: idea
"""


def tool(name: str) -> ModuleType:
    spec = importlib.util.spec_from_file_location(name, ROOT / "tools" / f"{name}.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


damaged = tool("damaged")


@pytest.fixture(autouse=True)
def own_folder(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    Path("kotiapu.yaml").write_text(MODEL, "utf-8")


@cache
def parts() -> dict[str, str]:
    with zipfile.ZipFile(BytesIO(shipped("templates", "model.docx"))) as archive:
        return {name: archive.read(name).decode() for name in archive.namelist()}


def without(part: str) -> bytes:
    """innomodel's own template without one part."""
    made = BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        for name, text in parts().items():
            if name != part:
                archive.writestr(name, text)
    return made.getvalue()


def changed(part: str, change: Callable[[str], str]) -> bytes:
    """innomodel's own template with one part changed."""
    made = BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        for name, text in parts().items():
            archive.writestr(name, change(text) if name == part else text)
    return made.getvalue()


def with_body(*paragraphs: str) -> bytes:
    body = "".join(f"<w:p><w:r><w:t>{one}</w:t></w:r></w:p>" for one in paragraphs)
    return changed(
        BODY, lambda text: re.sub("<w:body>.*?(?=<w:sectPr)", lambda _: f"<w:body>{body}", text, flags=16)
    )


def use(content: bytes, name: str) -> int:
    Path(name).write_bytes(content)
    form = "--docx" if name.endswith(".docx") else "--html"
    return main(["render", "kotiapu.yaml", form, "--template", name, "--lang", "en"])


DOUBLED = "{% set x = 'aaaaaaaaaa' %}"
COSTLY = {
    "loops in loops": "{% for a in range(9999) %}{% for b in range(9999) %}{{ b }}{% endfor %}{% endfor %}",
    "loops that say nothing": "{% for a in range(9999) %}{% for b in range(9999) %}{% endfor %}{% endfor %}",
    "loops in a text": "{% set x %}"
    "{% for a in range(9999) %}{% for b in range(9999) %}{% endfor %}{% endfor %}{% endset %}",
    "texts": DOUBLED + "{% set x = x ~ x %}" * 40,
    "sums": DOUBLED + "{% set x = x + x %}" * 40,
    "replaced": DOUBLED + "{% set x = x|replace('a', x) %}" * 8,
    "joined": DOUBLED + "{% set x = x|join(x) %}" * 8,
    "lists": "{% set x = [1] %}" + "{% set x = [x, x] %}" * 60,
    "pairs": "{% set x = (1,) %}" + "{% set x = (x, x) %}" * 60,
    "mappings": "{% set x = {'a': 1} %}" + "{% set x = {'a': x, 'b': x} %}" * 60,
    "numbers": "{% set x = 9 %}" + "{% set x = x * x %}" * 60,
    "a power": "{{ 9**9**9**9 }}",
    "a long range": "{{ range(999999999)|list }}",
    "a wide text": "{{ 'a'|center(999999999) }}",
    "a wide format": "{{ '%999999999d'|format(1) }}",
    "a long number": "{{ 1.5|round(99999999) }}",
    "many slices": "{{ [1]|slice(999999999)|list }}",
}


@pytest.mark.parametrize("code", COSTLY.values(), ids=COSTLY)
def test_what_makes_more_than_fits_is_told(code, capsys):
    assert use(with_body(code), "pohja.docx") == 2
    why, hint = capsys.readouterr().err.splitlines()
    assert re.fullmatch(
        r"Error: In the template, paragraph 1, \{[{%].*[%}]\} makes more of kotiapu.yaml than fits.", why
    )
    assert hint == "Look for loops inside each other, and for texts that grow in them."
    assert use(code.encode(), "sivu.html") == 2
    assert capsys.readouterr().err.startswith(
        "Error: sivu.html, line 1: The tags make more than a page can hold.\n"
    )


@pytest.mark.parametrize(
    "code",
    [
        "{{ 'a' * 999999999 }}",
        "{{ [0] * 999999999 }}",
        "{{ '%999999999d' % 1 }}",
        "{{ '{:>999999999}'.format(1) }}",
        "{{ 'a'.ljust(999999999) }}",
        "{% for a in [1] recursive %}{{ loop([1, 1]) }}{% endfor %}",
        "{{ cycler.__init__.__globals__ }}",
    ],
)
def test_what_a_template_cannot_do_is_told(code, capsys):
    assert use(with_body(code), "pohja.docx") == 2
    assert "paragraph 1" in capsys.readouterr().err
    assert use(code.encode(), "sivu.html") == 2
    assert "sivu.html, line 1: The tags ask for what descriptions do not have" in capsys.readouterr().err


def test_a_macro_that_calls_itself_is_told(capsys):
    calls = "".join(
        f"{{% macro m{n + 1}() %}}{{{{ m{n}() }}}}{{{{ m{n}() }}}}{{% endmacro %}}" for n in range(40)
    )
    code = "{% macro m0() %}x{% endmacro %}" + calls + "{{ m40() }}"
    assert use(with_body(code), "pohja.docx") == 2
    assert "makes more of kotiapu.yaml than fits" in capsys.readouterr().err
    assert use(b"{% macro m() %}{{ m() }}{{ m() }}{% endmacro %}{{ m() }}", "sivu.html") == 2


@pytest.mark.parametrize(
    "code",
    [
        "{% if id %}" * 31 + "{% endif %}" * 31,
        "{% for a in [1] %}" * 25 + "{% endfor %}" * 25,
        "{% if id %}" * 900 + "{% endif %}" * 900,
        "{{ " + "(" * 900 + "1" + ")" * 900 + " }}",
        "{{ 1" + "+1" * 900 + " }}",
    ],
    ids=["conditions", "loops", "very many", "brackets", "sums"],
)
def test_what_is_inside_each_other_too_many_times_is_told(code, capsys):
    assert use(with_body(code), "pohja.docx") == 2
    assert "inside each other too many times here" in capsys.readouterr().err
    assert use(code.replace("id", "language").encode(), "sivu.html") == 2
    assert "inside each other too many times here" in capsys.readouterr().err


def test_thirty_conditions_inside_each_other_are_filled_in():
    assert use(with_body("{% if id %}" * 30 + "x" + "{% endif %}" * 30), "pohja.docx") == 0
    assert use(b"{% if language %}" * 30 + b"x" + b"{% endif %}" * 30, "sivu.html") == 0


def test_more_tags_than_anybody_writes_are_told(capsys):
    assert use(with_body("{{ id }} " * 2001), "pohja.docx") == 2
    why, hint = capsys.readouterr().err.splitlines()
    assert why == "Error: The file pohja.docx cannot be used as a template."
    assert hint == "It has more than 2000 tags."
    assert use(b"{{ language }} " * 2001, "sivu.html") == 2
    assert capsys.readouterr().err.startswith("Error: sivu.html, line 1: There are more than 2000 tags.\n")


@pytest.mark.parametrize(
    "piece", ["{{ id }} ", "{{ nimi }} ", "{{p id }} ", "{{r id }} ", "{{ ", "{% {# ", "{"]
)
def test_one_paragraph_that_is_all_tags_takes_steps_by_its_length(piece):
    def steps(count: int) -> int:
        seen = 0

        def watched(_frame: object, _event: str, _argument: object) -> None:
            nonlocal seen
            seen += 1

        content = with_body(piece * count)
        sys.setprofile(watched)
        try:
            report_on(draft_of(content))
        finally:
            sys.setprofile(None)
        return seen

    assert steps(400) < 3 * steps(200)


@pytest.mark.parametrize(
    ("part", "old", "new"),
    [
        (TIES, "<Relationship ", "<!-- huomautus --><Relationship "),
        (TIES, "</Relationships>", "<?ohje?></Relationships>"),
        (NUMBERING, r"<w:abstractNumId [^>]*/>", ""),
        (NUMBERING, r'(<w:num [^>]*w:numId=")\d+', r"\1x"),
        (NUMBERING, r'(<w:num [^>]*w:numId=")\d+', r"\1²"),
        (STYLES, r"<w:name [^>]*/>", ""),
        (STYLES, r'<w:name w:val="[^"]*"', "<w:name "),
        (STYLES, r'w:type="paragraph" ', ""),
        (BODY, r"<w:body>", '<w:body><w:bookmarkStart w:id="99999999999999999999" w:name="a"/>'),
    ],
)
def test_a_slip_in_a_part_does_not_matter(part, old, new):
    content = changed(part, lambda text: re.sub(old, new, text, count=1))
    assert content != changed(part, lambda text: text)
    assert use(content, "pohja.docx") == 0


def test_ties_that_another_program_wrote_in_its_own_way_keep_their_place():
    def prefixed(text: str) -> str:
        return re.sub("<(/?)Rel", r"<\1r:Rel", text).replace("xmlns=", "xmlns:r=")

    assert use(changed(TIES, prefixed), "pohja.docx") == 0
    with zipfile.ZipFile("build/kotiapu.docx") as archive:
        ties = ElementTree.fromstring(archive.read(TIES))
    namespace = "{http://schemas.openxmlformats.org/package/2006/relationships}"
    assert [one.tag for one in ties] == [f"{namespace}Relationship"] * len(ties)
    assert [one.get("Target") for one in ties if one.get("Id") == "imLink1"] == ["https://example.fi"]


@pytest.mark.parametrize("part", [TIES, STYLES, NUMBERING, "docProps/core.xml"])
def test_a_part_that_is_not_there_does_not_matter(part):
    assert part in parts()
    assert use(without(part), "pohja.docx") == 0
    with zipfile.ZipFile("build/kotiapu.docx") as archive:
        assert b'Target="https://example.fi"' in archive.read(TIES)


@pytest.mark.parametrize("part", [BODY, "_rels/.rels", "[Content_Types].xml"])
def test_without_what_makes_it_a_word_file_a_template_is_refused(part, capsys):
    assert use(without(part), "pohja.docx") == 2
    assert capsys.readouterr().err.startswith("Error: The file pohja.docx cannot be used as a template.\n")


@pytest.mark.parametrize(
    ("part", "content"),
    [
        (BODY, "<w:document"),
        (STYLES, "<w:styles"),
        (NUMBERING, "<w:numbering"),
        (TIES, "<Relationships"),
        ("_rels/.rels", "<Relationships"),
        (BODY, "<a>" * 400 + "</a>" * 400),
    ],
)
def test_damage_is_told_with_the_part_that_has_it(part, content, capsys):
    assert use(changed(part, lambda _text: content), "pohja.docx") == 2
    why, hint = capsys.readouterr().err.splitlines()
    assert why == "Error: The file pohja.docx cannot be used as a template."
    assert hint == f"Its part {part} is damaged. Open it in Word and save it under another name."
    assert main(["template", "check", "pohja.docx"]) == 2


def test_of_three_hundred_damaged_word_templates_each_is_filled_in_or_refused():
    filled = 0
    original = shipped("templates", "model.docx")
    for seed in range(300):
        with suppress(UnsafeArchive, TemplateFailure):
            content = damaged.damaged_archive(original, random.Random(seed))
            if not any(one.is_error for one in report_on(draft_of(content)).problems):
                render(document(minimal()), template_of(content))
                filled += 1
    assert filled > 30


def test_of_three_hundred_damaged_page_templates_each_is_filled_in_or_refused():
    filled = 0
    original = shipped("templates", "page.html")
    for seed in range(300):
        text = damaged.damaged_code(original, random.Random(seed)).decode("utf-8", "replace")
        with suppress(PageFailure):
            if not page_problems(text):
                fill_in(document(minimal()), text)
                filled += 1
    assert filled > 30
