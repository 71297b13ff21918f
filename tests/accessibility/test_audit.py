"""The accessibility audit: our documents pass, each fault is found, foreign files end in a clear line."""

import json
import re
import sys
import zipfile
from contextlib import suppress
from functools import cache
from io import BytesIO
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pypdf import PdfReader, PdfWriter
from pypdf.generic import NameObject, TextStringObject

from innomodel.accessibility.audit import audit
from innomodel.accessibility.checkpoints import CHECKPOINTS, NEED_A_PERSON
from innomodel.accessibility.contrast import ratio
from innomodel.accessibility.unreadable import Unreadable
from innomodel.cli.main import main
from innomodel.render import FORMATS

sys.path.insert(0, str(Path(__file__).parents[1] / "render"))
from samples import document, full, minimal


@cache
def made(name: str, which: str = "full", language: str = "fi") -> bytes:
    return FORMATS[name].make(document({"full": full, "minimal": minimal}[which](), language))


def failed(content: bytes) -> dict[str, list[str]]:
    """The checkpoints that fail, each with its sentences."""
    return {
        one.checkpoint.name: [
            problem.message.text.format(**problem.message.values) for problem in one.problems
        ]
        for one in audit(content, "a").judgements
        if one.problems
    }


@pytest.mark.parametrize("language", ["fi", "sv", "en"])
@pytest.mark.parametrize("name", ["docx", "pdf", "html"])
def test_our_own_documents_pass(name, language):
    found = audit(made(name, language=language), "a")
    assert found.kind == name
    assert failed(made(name, language=language)) == {}
    looked_at = {one.checkpoint.name: one.looked_at for one in found.judgements if one.verdict == "passed"}
    seen = {"title", "language", "headings", "alternative-texts", "tables", "lists", "link-texts"}
    assert seen <= set(looked_at)
    assert name != "html" or looked_at["names"] >= 3
    assert looked_at["headings"] > 20
    people = tuple(one.checkpoint.name for one in found.judgements if one.verdict == "person")
    assert people == NEED_A_PERSON[name]


def test_the_checkpoints_name_criteria_of_wcag():
    assert all(re.fullmatch(r"[1-4]\.\d\.\d{1,2}", one.criterion) for one in CHECKPOINTS.values())
    used = {one.checkpoint.name for name in NEED_A_PERSON for one in audit(made(name), "a").judgements}
    assert used == set(CHECKPOINTS)


def page(body: str = "", head: str = "<title>Otsikko</title>", html: str = 'lang="fi"') -> bytes:
    start = '<a href="#content">Siirry</a><main id="content"><h1>Otsikko</h1>'
    return f"<!DOCTYPE html><html {html}><head>{head}</head><body>{start}{body}</main></body></html>".encode()


TITLE, MAIN = b"<h1>Otsikko</h1>", b'<main id="content">'
NO_WAY_IN = page().replace(MAIN + TITLE, TITLE + MAIN).replace(b"#content", b"https://example.fi")


def test_a_plain_page_passes():
    assert failed(page("<p>Teksti.</p>")) == {}


@pytest.mark.parametrize(
    ("content", "checkpoint", "sentence"),
    [
        (page(head="<title> </title>"), "title", "The document has no title."),
        (page(html=""), "language", "The document does not say its language."),
        (page('<p lang="suomi!">a</p>'), "language", "suomi! is not the tag of a language."),
        (page("<h3>a</h3>"), "headings", "A heading of level 3 comes after one of level 1."),
        (page().replace(b"h1>", b"h2>"), "headings", "The first heading is of level 2."),
        (page("<h2> </h2>"), "headings", "A heading is empty."),
        (page().replace(b"h1", b"p"), "headings", "There are no headings."),
        (NO_WAY_IN, "ways-in",
         "There is no link past the beginning to the content, and there are no headings in it."),
        (page("<main></main>"), "ways-in", "The content is not marked as such (main)."),
        (page('<img src="a.png">'), "alternative-texts", "A picture has no alternative text."),
        (page("<svg></svg>"), "alternative-texts", "A picture has no alternative text."),
        (page("<table><tr><td>a</td></tr></table>"), "tables", "A table has no header cells."),
        (
            page("<table><tr><th>a</th></tr></table>"),
            "tables",
            "A header cell does not say what it is the header of.",
        ),
        (
            page('<table><tr><th scope="col">a</th></tr><tr><td>b</td><td>c</td></tr></table>'),
            "tables",
            "The rows of a table have different numbers of cells.",
        ),
        (page("<p>- a</p><p>- b</p>"), "lists", "An item of a list is typed by hand."),
        (page("<div><li>a</li></div>"), "lists", "An item of a list stands outside a list."),
        (page('<a href="https://a.fi">Lue lisää</a>'), "link-texts",
         "The text of the link does not say where it leads."),
        (page('<a href="https://a.fi"></a>'), "link-texts", "A link has no text."),
        (page('<a href="#poissa">Liite</a>'), "link-targets", "A link leads to #poissa, which is not there."),
        (page('<p tabindex="3">a</p>'), "tab-order",
         "An element takes a place of its own in the order of the tab key."),
        (page('<input type="text">'), "names", "The element input has no name."),
        (page('<section tabindex="0">a</section>'), "names", "The element section has no name."),
        (page('<p id="a"></p><p id="a"></p>'), "identifiers", "The identifier a is there more than once."),
        (page(head='<title>a</title><meta name="viewport" content="user-scalable=no">'), "zoom",
         "The page forbids enlarging."),
        (page("<video autoplay></video>"), "stillness",
         "The element video moves, plays or reloads by itself."),
    ],
)  # fmt: skip
def test_each_fault_of_a_page_is_found_and_no_other(content, checkpoint, sentence):
    assert failed(content) == {checkpoint: [sentence]}


def changed(*changes: tuple[str, str, str]) -> bytes:
    """Our Word document with each (part, pattern, replacement) carried out once."""
    result = BytesIO()
    with zipfile.ZipFile(BytesIO(made("docx"))) as source, zipfile.ZipFile(result, "w") as target:
        for name in source.namelist():
            text = source.read(name)
            for part, pattern, replacement in changes:
                if part == name:
                    after, times = re.subn(
                        pattern.encode(), replacement.encode(), text, count=1, flags=re.DOTALL
                    )
                    assert times == 1, pattern
                    text = after
            target.writestr(name, text)
    return result.getvalue()


BODY, STYLES, CORE = "word/document.xml", "word/styles.xml", "docProps/core.xml"
TYPED = "<w:p><w:r><w:t>1) a</w:t></w:r></w:p><w:p><w:r><w:t>2) b</w:t></w:r></w:p>"
FAINT = '<w:p><w:r><w:rPr><w:color w:val="BBBBBB"/></w:rPr><w:t>a</w:t></w:r></w:p>'
BOX = "<w:p><w:r><w:pict><w:txbxContent><w:p/></w:txbxContent></w:pict></w:r></w:p>"


@pytest.mark.parametrize(
    ("change", "checkpoint", "sentence"),
    [
        ((CORE, "<dc:title>[^<]*", "<dc:title>"), "title", "The document has no title."),
        ((STYLES, r'<w:lang w:val="fi-FI"[^>]*/>', ""), "language",
         "The document does not say its language."),
        ((BODY, '<w:pStyle w:val="Heading2"/>', '<w:pStyle w:val="Heading3"/>'), "headings",
         "A heading of level 3 comes after one of level 1."),
        ((BODY, r"<w:tblHeader ?/>", ""), "tables", "The first row of a table is not marked as its header."),
        ((BODY, "<w:body>", f"<w:body>{TYPED}"), "lists", "An item of a list is typed by hand."),
        ((BODY, ">Verkkosivu<", ">täältä<"), "link-texts",
         "The text of the link does not say where it leads."),
        ((BODY, 'w:anchor="[^"]*"', 'w:anchor="poissa"'), "link-targets",
         "A link leads to poissa, which is not there."),
        ((BODY, "<w:body>", f"<w:body>{FAINT}"), "contrast",
         "Text stands out from its ground by 1.9 to 1 only."),
    ],
)  # fmt: skip
def test_each_fault_of_a_word_document_is_found_and_no_other(change, checkpoint, sentence):
    assert failed(changed(change)) == {checkpoint: [sentence]}


def test_a_picture_or_a_box_in_a_word_document_is_looked_at():
    boxed = failed(changed((BODY, "<w:body>", f"<w:body>{BOX}")))
    assert boxed.keys() == {"alternative-texts", "order"}


def test_the_colours_of_styles_and_of_header_rows_count():
    pale = changed((STYLES, '(w:styleId="Heading1".*?)<w:color w:val="[0-9A-F]{6}"/>',
                    r'\1<w:color w:val="CCCCCC"/>'))  # fmt: skip
    assert failed(pale).keys() == {"contrast"}
    dark = changed((STYLES, r'(w:type="firstRow".*?)w:fill="[0-9A-F]{6}"', r'\1w:fill="1F3864"'))
    assert failed(dark)["contrast"] == ["Text stands out from its ground by 1.0 to 1 only."]


def altered(change) -> bytes:
    """Our PDF after `change` of its writer."""
    writer = PdfWriter(clone_from=PdfReader(BytesIO(made("pdf"))))
    change(writer, writer._root_object)
    result = BytesIO()
    writer.write(result)
    return result.getvalue()


def elements(root, role: str):
    waiting = [root["/StructTreeRoot"]["/K"]]
    while waiting:
        one = waiting.pop().get_object()
        if isinstance(one, list):
            waiting.extend(reversed(one))
        elif isinstance(one, dict) and "/S" in one:
            if one["/S"] == role:
                yield one
            waiting.append(one.get("/K", []))


def first(root, role: str):
    return next(iter(elements(root, role)))


@pytest.mark.parametrize(
    ("change", "checkpoint", "sentence"),
    [
        (lambda _writer, root: root.pop("/Lang"), "language", "The document does not say its language."),
        (lambda _writer, root: root["/ViewerPreferences"].pop("/DisplayDocTitle"), "title",
         "The title is not shown in the window's title bar."),
        (lambda _writer, root: root.pop("/MarkInfo"), "tags", "The document is not tagged."),
        (lambda _writer, root: root.pop("/Metadata"), "tags", "The document does not say that it is PDF/UA."),
        (lambda _writer, root: root.pop("/Outlines"), "ways-in",
         "There are headings, but no bookmarks that lead to them."),
        (lambda _writer, root: first(root, "/Figure").pop("/Alt"), "alternative-texts",
         "A picture has no alternative text."),
        (lambda _writer, root: first(root, "/H2").update({NameObject("/S"): NameObject("/H4")}), "headings",
         "A heading of level 4 comes after one of level 1."),
        (lambda _writer, root: first(root, "/LBody").update({NameObject("/S"): NameObject("/Div")}), "lists",
         "An item of a list has no content marked as such."),
    ],
)  # fmt: skip
def test_each_fault_of_a_pdf_is_found(change, checkpoint, sentence):
    found = failed(altered(change))
    assert found == {checkpoint: [sentence]}


def test_an_untouched_pdf_passes_when_written_again():
    assert failed(altered(lambda _writer, _root: None)) == {}


def test_a_pdf_without_tags_has_no_order():
    writer = PdfWriter()
    writer.add_blank_page(200, 200)
    writer.add_metadata({"/Title": TextStringObject("Otsikko")})
    result = BytesIO()
    writer.write(result)
    assert failed(result.getvalue()).keys() == {"title", "language", "tags", "headings"}


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [("000000", "FFFFFF", 21), ("777777", "ffffff", 4.48), ("0B4F9E", "0B4F9E", 1)],
)
def test_the_contrast_is_that_of_wcag(one, other, expected):
    assert ratio(one, other) == pytest.approx(expected, abs=0.005)


def archive(*entries: tuple[str, bytes]) -> bytes:
    result = BytesIO()
    with zipfile.ZipFile(result, "w", zipfile.ZIP_DEFLATED) as target:
        for name, content in entries:
            target.writestr(name, content)
    return result.getvalue()


def locked() -> bytes:
    writer = PdfWriter(clone_from=PdfReader(BytesIO(made("pdf"))))
    writer.encrypt("salasana", algorithm="RC4-128")
    result = BytesIO()
    writer.write(result)
    return result.getvalue()


@pytest.mark.parametrize(
    ("content", "why"),
    [
        (b"", "unknown"),
        (b"plain text", "unknown"),
        (b"\x89PNG\r\n\x1a\n", "unknown"),
        (b"PK\x03\x04", "damaged"),
        (archive(("a.txt", b"a")), "damaged"),
        (archive((BODY, b"<w:document"), (STYLES, b"<a/>")), "damaged"),
        (archive(("../../etc/passwd", b"a")), "damaged"),
        (archive(("/etc/passwd", b"a")), "damaged"),
        (archive((BODY, bytes(60 * 2**20))), "too large"),
        (archive((BODY, bytes(20 * 2**20))), "too large"),
        (archive(*((f"{n}", b"") for n in range(2001))), "too large"),
        (b"%PDF-1.7\n", "damaged"),
        (b"%PDF-1.7\ntrailer << /Root 1 0 R >>\n1 0 obj << /Pages 1 0 R >> endobj", "damaged"),
    ],
    ids=range(13),
)
def test_foreign_files_are_refused_with_a_reason(content, why):
    with pytest.raises(Unreadable) as refused:
        audit(content, "a")
    assert refused.value.why == why


def test_a_locked_pdf_is_refused():
    with pytest.raises(Unreadable, match="locked"):
        audit(locked(), "a")


def test_a_document_with_entities_is_refused(tmp_path):
    secret = tmp_path / "salaisuus.txt"
    secret.write_text("salaisuus")
    doctype = f'<!DOCTYPE a [<!ENTITY b SYSTEM "{secret.as_uri()}">]>'
    word = '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">'
    body = f"{doctype}{word}<w:body><w:p><w:r><w:t>- &b;</w:t></w:r></w:p></w:body></w:document>"
    styles = '<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"/>'
    with pytest.raises(Unreadable, match="damaged"):
        audit(archive((BODY, body.encode()), (STYLES, styles.encode())), "a")


@settings(max_examples=60, deadline=None)
@given(st.sampled_from(["docx", "pdf", "html"]), st.integers(0, 2**32), st.binary(min_size=1, max_size=40))
def test_a_damaged_document_is_judged_or_refused_and_nothing_else(name, place, noise):
    content = bytearray(made(name, "minimal"))
    start = place % len(content)
    content[start : start + len(noise)] = noise
    with suppress(Unreadable):
        assert audit(bytes(content), "a").judgements


def test_the_command_tells_what_was_checked_and_what_needs_a_person(tmp_path, capsys):
    good, bad = tmp_path / "hyva.html", tmp_path / "huono.html"
    good.write_bytes(made("html"))
    bad.write_bytes(page('<p>Kuvan vieressä <img src="a.png"></p>'))
    assert main(["a11y", str(good), "--lang", "en"]) == 0
    told = capsys.readouterr().out
    assert (
        "    fine           title: The document has a title, and it is shown. "
        "(WCAG 2.4.2, EN 301 549 9.2.4.2)" in told
    )
    assert "    to be checked  keyboard: Everything works by keyboard alone." in told
    assert told.endswith("Files: 1. Problems: 0. What needs a person was not checked.\n")
    assert main(["a11y", str(good), str(bad), "--lang", "fi"]) == 1
    assert (
        "      - Kuvalla ei ole vaihtoehtoista tekstiä. (kohdassa: Kuvan vieressä)" in capsys.readouterr().out
    )


def test_the_command_tells_programs(tmp_path, capsys):
    path = tmp_path / "huono.html"
    path.write_bytes(page('<img src="a.png">', head=""))
    assert main(["a11y", str(path), "--format", "json", "--lang", "sv"]) == 1
    told = json.loads(capsys.readouterr().out)
    assert told["summary"] == {"files": 1, "failed": 2, "person": 13}
    (file,) = told["files"]
    assert (file["kind"], file["ok"]) == ("html", False)
    assert file["checkpoints"][0] == {
        "name": "title",
        "title": "Dokumentet har en titel, och den visas.",
        "criteria": ["WCAG 2.4.2", "EN 301 549 9.2.4.2"],
        "by": "machine",
        "verdict": "failed",
        "looked_at": 1,
        "problems": [{"message": "Dokumentet har ingen titel.", "near": ""}],
    }


@pytest.mark.parametrize("content", [None, b"x", b"PK\x03\x04", b"%PDF-1.7"])
def test_what_cannot_be_read_is_one_line_and_exit_code_2(tmp_path, capsys, content):
    path = tmp_path / "tiedosto"
    if content is not None:
        path.write_bytes(content)
    assert main(["a11y", str(path), "--lang", "en"]) == 2
    told = capsys.readouterr()
    assert told.out == ""
    assert str(path) in told.err.splitlines()[0]
    assert len(told.err.splitlines()) == 2
