"""Word templates of one's own, from the command line."""

from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest
from docx import Document

from innomodel.cli.main import main

MODEL = """\
format: innomodel/1
id: kotiapu
basic_info:
  name: Kotiapu
  summary: Lyhyt kuvaus.
  place: Kuopio
  areas: [Kuopio]
  funders: [Kunta]
development_stage: idea
"""


@pytest.fixture(autouse=True)
def own_folder(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    Path("kotiapu.yaml").write_text(MODEL, "utf-8")


def template(*paragraphs: str) -> None:
    """Write pohja.docx: innomodel's own template with other paragraphs."""
    main(["template", "new", "alku.docx"])
    document = Document("alku.docx")
    for one in document.paragraphs:
        one._element.getparent().remove(one._element)
    for text in paragraphs:
        document.add_paragraph(text)
    document.save("pohja.docx")


def render(*options: str) -> int:
    return main(["render", "kotiapu.yaml", "--docx", "--template", "pohja.docx", "--lang", "en", *options])


def test_a_new_template_is_innomodels_own_and_makes_the_same_documents(capsys):
    assert main(["template", "new", "pohja.docx"]) == 0
    assert main(["template", "check", "pohja.docx", "--lang", "en"]) == 0
    assert capsys.readouterr().out == "pohja.docx\nErrors: 0.\n"
    assert render("-o", "oma") == 0
    assert main(["render", "kotiapu.yaml", "--docx", "-o", "yhteinen"]) == 0
    assert Path("oma/kotiapu.docx").read_bytes() == Path("yhteinen/kotiapu.docx").read_bytes()
    assert main(["template", "new", "pohja.docx", "--lang", "en"]) == 2
    assert "pohja.docx is there already" in capsys.readouterr().err


def test_a_template_saved_by_another_program_is_filled_in():
    template("{{ basic_info.name }} – {{ basic_info.place }}", "{{p basic_info.summary }}")
    assert render() == 0
    assert [one.text for one in Document("build/kotiapu.docx").paragraphs] == [
        "Kotiapu – Kuopio",
        "Lyhyt kuvaus.",
    ]


def test_a_misspelt_name_is_told_with_the_template_the_paragraph_and_the_nearest_name(capsys):
    template("Otsikko", "{{ basic_info.nmae }}")
    assert render() == 2
    assert capsys.readouterr().err == (
        "Error: pohja.docx, paragraph 2: There is no name basic_info.nmae. Did you mean basic_info.name?\n"
        "Mend it in Word; innomodel template check pohja.docx tells all that there is.\n"
    )
    assert not Path("build").exists()


def test_check_tells_names_split_tags_and_what_is_never_printed(capsys):
    template("{{ nimi }}", "{{p title_block }}", "{{p parts }}", "{{ basic_info }}")
    document = Document("pohja.docx")
    document.paragraphs[1].runs[0].text = "{{p title"
    document.paragraphs[1].add_run("_block }}")
    document.save("pohja.docx")
    capsys.readouterr()
    assert main(["template", "check", "pohja.docx", "--lang", "en"]) == 1
    shown = capsys.readouterr().out.splitlines()
    assert shown[:4] == [
        "pohja.docx: paragraph 1: There is no name nimi. Did you mean basic_info.name?",
        "    {{ nimi }}",
        "pohja.docx: paragraph 2: Word has cut the tag {{p title_block }} into pieces; it is read whole.",
        "    {{p title_block }}",
    ]
    assert "Never printed:" in shown
    assert "    core_idea (Core idea of the solution)" in shown
    assert not any("basic_info.place" in line and line.startswith("    ") for line in shown)
    assert shown[-1] == "Errors: 2."


def test_what_a_template_asks_for_in_vain_stops_with_a_sentence(capsys):
    template("{{ evaluation.subgoals[3].goal }}")
    assert render() == 2
    assert "paragraph 1, {{ evaluation.subgoals[3].goal }} asks for what kotiapu.yaml does not have" in (
        capsys.readouterr().err
    )


@pytest.mark.parametrize("content", [b"", b"teksti", b"PK\3\4"])
def test_a_file_that_is_no_word_file_is_refused(capsys, content):
    Path("pohja.docx").write_bytes(content)
    assert render() == 2
    assert "pohja.docx cannot be used as a template" in capsys.readouterr().err
    assert main(["template", "check", "pohja.docx", "--lang", "en"]) == 2
    assert main(["template", "check", "ei-ole.docx", "--lang", "en"]) == 2


def test_a_bomb_is_refused(capsys):
    bomb = BytesIO()
    with ZipFile(bomb, "w", 8) as archive:
        archive.writestr("word/document.xml", bytes(30_000_000))
    Path("pohja.docx").write_bytes(bomb.getvalue())
    assert render() == 2
    assert "packed more tightly" in capsys.readouterr().err


def test_many_documents_are_made_with_it_on_all_cores():
    template("{{ basic_info.name }}: {{ id }}")
    Path("mallit").mkdir()
    for number in range(20):
        text = MODEL.replace("id: kotiapu", f"id: malli-{number}")
        Path(f"mallit/malli-{number}.yaml").write_text(text, "utf-8")
    assert main(["render", "mallit", "--docx", "--template", "pohja.docx"]) == 0
    shown = {file.stem: Document(file).paragraphs[0].text for file in Path("build").glob("*.docx")}
    assert shown == {f"malli-{number}": f"Kotiapu: malli-{number}" for number in range(20)}


def test_a_template_without_a_word_document_is_told(capsys):
    template("x")
    assert main(["render", "kotiapu.yaml", "--text", "--template", "pohja.docx", "--lang", "en"]) == 2
    assert "is for --docx, which was not asked for" in capsys.readouterr().err
