"""A template of one's own: docxtpl's syntax over the fields of the model, checked before it is used."""

import re
from dataclasses import replace
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import ooxml_integrity
import pytest
from docx import Document as WordDocument
from openxml_audit import OpenXmlValidator
from samples import document, full, minimal
from test_docx import paragraphs, texts

from innomodel.archive import UnsafeArchive
from innomodel.model.declarations import by_pattern
from innomodel.render.document import TemplateFailure
from innomodel.render.docx import render
from innomodel.render.word.problems import Problem, report_on
from innomodel.render.word.template import Template, draft_of

ROOT = Path(__file__).parents[2]
MODEL = (ROOT / "templates" / "model.docx").read_bytes()
BODY = "word/document.xml"


def with_parts(change) -> bytes:
    """Our template with its parts, by name and content, as `change` makes them."""
    result = BytesIO()
    with ZipFile(BytesIO(MODEL)) as source, ZipFile(result, "w") as target:
        for name in source.namelist():
            target.writestr(name, change(name, source.read(name)))
    return result.getvalue()


def with_body(*blocks: str) -> bytes:
    """Our template with other paragraphs."""
    body = f"<w:body>{''.join(blocks)}<w:sectPr>".encode()
    return with_parts(
        lambda name, content: (
            re.sub(b"<w:body>.*?<w:sectPr>", lambda _: body, content, flags=re.S) if name == BODY else content
        )
    )


def p(*texts: str, style: str = "BodyText") -> str:
    """A paragraph, a run for each of its texts."""
    runs = "".join(f"<w:r><w:t>{one}</w:t></w:r>" for one in texts)
    return f'<w:p><w:pPr><w:pStyle w:val="{style}"/></w:pPr>{runs}</w:p>'


def filled(*blocks: str, model=None, language: str = "fi") -> bytes:
    return render(document(model or full(), language), Template(draft_of(with_body(*blocks))))


def problems(*blocks: str) -> list[tuple[str, int, str, str]]:
    found = report_on(draft_of(with_body(*blocks))).problems
    return [(one.kind, one.paragraph, one.said, one.better) for one in found]


def test_the_shipped_template_is_without_fault_and_prints_every_field():
    assert report_on(draft_of(MODEL)) == ((), ())


def test_fields_are_named_by_their_addresses():
    assert texts(
        filled(
            p("{{ basic_info.name }} – {{ basic_info.place }}"),
            p("{{ basic_info.areas }}; {{ basic_info.areas[1] }}"),
            p("{{ basic_info.created }}, {{ development_stage }} {{ development_stage.symbol }}"),
            p("{{ labels.development_path.insight.needs }}: {{ development_path.insight.needs }}"),
            p("{{ basic_info.attachments[0].url }}"),
            p("{{ id }} {{ language }}"),
        )
    ) == [
        "Kävelevä neuvola – Kuopion ja Siilinjärven neuvolat",
        "Pohjois-Savon hyvinvointialue, Siilinjärvi; Siilinjärvi",
        "9.3.2026, Kehitteillä ◐",
        "Kehitystyön lähtökohtana olevat tarpeet: Tarve.",
        "https://www.example.fi/raportti ä.pdf",
        "kaveleva-neuvola suomi",
    ]


def test_loops_conditions_and_filters_are_jinjas():
    shown = filled(
        p("{%p for goal in evaluation.subgoals %}"),
        p("{{ loop.index }}. {{r goal.goal }}{% if goal.outcome %} {{ goal.outcome.symbol }}{% endif %}"),
        p("{{p goal.evidence }}"),
        p("{%p endfor %}"),
        p(
            "{% for area in basic_info.areas %}{{ area|upper }}",
            "{% if not loop.last %} + {% endif %}{% endfor %}",
        ),
        p("{% if unplaced == 'x' or evaluation.subgoals|length > 2 %}monta{% endif %}"),
        p(
            "{% for area, amount in evaluation.subgoals[0].surveys[0].groups[1].by_area %}",
            "{{ area }}={{ amount }} {% endfor %}",
        ),
    )
    assert texts(shown) == [
        "1. Perheet saavat ajan viikossa. ✓",
        "Odotus oli neljä päivää.",
        "Näytön otsikko",
        "Lisää.",
        "2. Opas ja esite (✓)",
        "3. Ilman tuomiota",
        "POHJOIS-SAVON HYVINVOINTIALUE + SIILINJÄRVI",
        "monta",
        "Uusimaa=9 Pirkanmaa=7 ",
    ]


def test_a_field_that_says_nothing_prints_nothing():
    model = minimal()
    shown = filled(
        p("[{{ core_idea }}{{ development_path.trial.ideation }}{{ evaluation.summary }}]"),
        p("{{p core_idea }}"),
        p("{%p if development_path.insight.needs %}"),
        p("ei näy"),
        p("{%p endif %}"),
        p("{{r basic_info.collection }}x"),
        model=model,
    )
    assert texts(shown) == ["[]", "x"]


def test_paragraphs_take_the_style_of_the_one_they_stand_in_and_headings_go_below_the_one_above():
    shown = filled(
        p("Oma otsikko", style="Heading2"),
        p("{{p evaluation.subgoals[0].evidence }}", style="Quote"),
    )
    assert paragraphs(shown) == [
        ("Heading2", "Oma otsikko"),
        ("Quote", "Odotus oli neljä päivää."),
        ("Heading3", "Näytön otsikko"),
        ("Quote", "Lisää."),
    ]


def test_whole_pieces_can_be_placed():
    shown = filled(
        p("{{p title_block }}"),
        p("{{p contents }}"),
        p("{{p evaluation }}"),
        p("{{p cover_image }}"),
        p("{{p colophon }}"),
    )
    said = texts(shown)
    for words in ("Kehittämisen vaihe ◐\xa0Kehitteillä", "Sisällys", "Opas ja esite", "Tietoja asiakirjasta"):
        assert words in said


def test_a_field_printed_twice_has_its_bookmark_once(tmp_path):
    package = filled(
        p("{{r basic_info.name }}"), p("{{r basic_info.name }}"), p("{{p core_idea }}"), p("{{p core_idea }}")
    )
    with ZipFile(BytesIO(package)) as archive:
        names = re.findall(r'bookmarkStart w:id="\d+" w:name="(\w+)"', archive.read(BODY).decode())
    assert names == ["im_basic_info__name", "im_core_idea"]
    assert errors(package, tmp_path) == []


def errors(package: bytes, folder: Path) -> list[str]:
    path = folder / "malli.docx"
    path.write_bytes(package)
    return [
        str(one) for one in (*OpenXmlValidator().validate(str(path)).errors, *ooxml_integrity.check(path))
    ]


def test_rows_and_cells_of_a_table(tmp_path):
    cell = "<w:tc><w:tcPr><w:tcW w:w='3000' w:type='dxa'/></w:tcPr>{}</w:tc>"
    row = "<w:tr>{}</w:tr>"
    table = (
        "<w:tbl><w:tblPr><w:tblW w:w='6000' w:type='dxa'/></w:tblPr>"
        "<w:tblGrid><w:gridCol w:w='3000'/><w:gridCol w:w='3000'/></w:tblGrid>"
        + row.format(cell.format(p("{%tr for goal in evaluation.subgoals %}")) + cell.format(p("")))
        + row.format(cell.format(p("{{ goal.kind }}")) + cell.format(p("{{p goal.evidence }}")))
        + row.format(cell.format(p("{%tr endfor %}")) + cell.format(p("")))
        + "</w:tbl>"
    )
    package = filled(table)
    shown = WordDocument(BytesIO(package)).tables[0]
    assert [row.cells[0].text for row in shown.rows] == ["Osatavoite", "Tuotostavoite", "Osatavoite"]
    assert shown.rows[0].cells[1].text == "Odotus oli neljä päivää.\nNäytön otsikko\nLisää."
    assert shown.rows[1].cells[1].text == ""
    assert errors(package, tmp_path) == []


def test_what_docxtpl_alone_can_do_is_left_to_it():
    shown = filled(p("Alku {%- if true %} keskikohta {%- endif %}"))
    assert "".join(texts(shown)).split() == ["Alku", "keskikohta"]


def test_a_tag_that_word_has_cut_is_read_whole_and_told():
    blocks = (p("{{ basic", "_info.na", "me }} loppu"), p("{", "{p core_idea }", "}"))
    assert texts(filled(*blocks, model=replace(minimal(), core_idea="Idea."))) == [
        "Kävelevä neuvola loppu",
        "Idea.",
    ]
    assert problems(*blocks) == [
        ("split", 1, "{{ basic_info.name }}", ""),
        ("split", 2, "{{p core_idea }}", ""),
    ]
    assert not any(one.is_error for one in report_on(draft_of(with_body(*blocks))).problems)


def test_quotation_marks_that_word_has_curled_are_straight_in_a_tag():
    assert texts(filled(p("{{ basic_info.areas|join(”; “) }}"))) == [
        "Pohjois-Savon hyvinvointialue; Siilinjärvi"
    ]


def test_braces_to_be_seen_are_typed_as_docxtpl_has_them():
    assert texts(filled(p("{_{ nimi }_} {_% if %_}"))) == ["{{ nimi }} {% if %}"]


@pytest.mark.parametrize(
    ("written", "said", "better"),
    [
        ("{{ basic_info.nmae }}", "basic_info.nmae", "basic_info.name"),
        ("{{ place }}", "place", "basic_info.place"),
        ("{{ toteutuspaikka }}", "toteutuspaikka", "basic_info.place"),
        ("{{ nimi }}", "nimi", "basic_info.name"),
        ("{{p core_ide }}", "core_ide", "core_idea"),
        ("{{ labels.core_idee }}", "labels.core_idee", "labels.core_idea"),
        ("{% for g in evaluation.subgoals %}{{ g.gaol }}{% endfor %}", "g.gaol", "g.goal"),
        (
            "{% for g in evaluation.goals %}{{ g.anything }}{% endfor %}",
            "evaluation.goals",
            "evaluation.subgoals",
        ),
        ("{% if basic_info.nam %}x{% endif %}", "basic_info.nam", "basic_info.name"),
        ("{{ basic_info.areas|join(separatr) }}", "separatr", ""),
        ("{{ parts[0].titel }}", "parts[0].titel", "parts[0].title"),
        ("{{ xyzzy }}", "xyzzy", ""),
    ],
)
def test_a_name_that_is_not_known_is_told_with_the_nearest(written, said, better):
    assert problems(p("Alku"), p(written)) == [("unknown name", 2, said, better)]


def test_names_that_the_template_makes_itself_are_known():
    assert problems(
        p("{% set n = basic_info.name %}{{ n }}"),
        p("{% macro m(x) %}{{ x }}{% endmacro %}{{ m(n) }}"),
        p("{% for g in evaluation.subgoals if g.outcome %}{{ loop.index }}"),
        p("{{ g.surveys[0].items[0].value }}{% endfor %}"),
        p("{% with a = n %}{{ a }}{% endwith %}{{ range(3)|list }}"),
    ) == []  # fmt: skip


def test_a_group_is_not_printed_as_text():
    assert problems(p("{{ basic_info }}"), p("{{ evaluation }}"), p("{{p evaluation }}")) == [
        (
            "group",
            1,
            "basic_info",
            "name, summary, place, areas, funders, collection, attachments, authors, created, modified",
        ),
        ("group", 2, "evaluation", "{{p evaluation }}"),
    ]


def test_tags_that_do_not_fit_together_are_told():
    ((kind, paragraph, said, why),) = problems(p("{%p if core_idea %}"), p("{{ id }}"))
    assert (kind, paragraph, said) == ("syntax", 2, "{{ id }}")
    assert "endif" in why
    assert problems(p("hyvä"), p("{{ id }"))[0][:2] == ("unclosed", 2)
    assert problems(p("{% include 'x' %}"))[0] == ("not allowed", 1, "include", "")


def test_text_that_would_go_away_with_its_paragraph_is_told():
    assert problems(p("Idea: {{p core_idea }}"), p("{{p core_idea }} {{ id }}")) == [
        ("text beside", 1, "{{p core_idea }}", ""),
        ("text beside", 2, "{{p core_idea }}", ""),
    ]


def test_fields_that_are_never_printed_are_listed():
    unprinted = report_on(
        draft_of(with_body(p("{{p title_block }}"), p("{{ basic_info.name }}"), p("{{p evaluation }}")))
    ).unprinted
    assert [".".join(one) for one in unprinted] == [
        "basic_info.summary",
        "core_idea",
        "operating_environment",
        "target_group.description",
        "adoption_conditions",
        *(".".join(one) for one in by_pattern() if one[0] == "development_path" and len(one) == 3),
        "unplaced",
    ]


def test_a_template_does_not_reach_python():
    for written in (
        "{{ parts.__class__.__mro__ }}",
        "{{ basic_info._raw }}",
        "{{ id.__init__.__globals__ }}",
    ):
        with pytest.raises(TemplateFailure):
            filled(p(written))


def test_what_is_not_there_is_an_error_and_never_an_empty_place():
    for written in ("{{ evaluation.subgoals[7].goal }}", "{{ basic_info.areas[7] }}", "{{p core_idea.x }}"):
        with pytest.raises(TemplateFailure):
            filled(p(written))


def test_links_and_pictures_in_a_header_are_words_only(tmp_path):
    header = lambda name, content: (  # noqa: E731
        content.replace(b"{{ basic_info.name }}", b"{{r basic_info.attachments }}")
        if name.endswith("header1.xml")
        else content
    )
    package = render(document(full()), Template(draft_of(with_parts(header))))
    with ZipFile(BytesIO(package)) as archive:
        text = re.sub("<[^>]+>", "", archive.read("word/header1.xml").decode())
    assert text == "Loppuraportti, Muistio, Rikki (https://[rikki)"
    assert errors(package, tmp_path) == []


def test_styles_and_lists_are_found_by_name_when_word_has_renamed_them():
    def renamed(_name: str, content: bytes) -> bytes:
        for old, new in ((b"Heading3", b"Otsikko3"), (b"ListNumber", b"Numeroituluettelo")):
            content = content.replace(b'"' + old, b'"' + new)
        return content

    shown = paragraphs(render(document(full()), Template(draft_of(with_parts(renamed)))))
    assert ("Otsikko3", "Ylin otsikko") in shown
    assert ("Numeroituluettelo", "viides vaihe") in shown


def test_a_word_template_file_makes_documents():
    dotx = with_parts(lambda _name, content: content.replace(b"document.main+xml", b"template.main+xml"))
    assert render(document(minimal()), Template(draft_of(dotx))) == render(document(minimal()))


def test_what_is_no_word_file_is_refused():
    for content in (
        b"",
        b"PK",
        b"<html/>",
        with_parts(lambda name, content: b"<x" if name == BODY else content),
    ):
        with pytest.raises(UnsafeArchive):
            draft_of(content)


def test_a_problem_tells_errors_from_what_is_only_worth_knowing():
    assert Problem("unknown name", BODY, 1, "{{ a }}", "a").is_error
    assert not Problem("split", BODY, 1, "{{ a }}", "a").is_error
