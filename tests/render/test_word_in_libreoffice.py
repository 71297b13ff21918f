"""LibreOffice opens our Word documents, and what it saves has the same text, headings and bookmarks."""

import re
import shutil
import subprocess
from io import BytesIO
from itertools import pairwise
from pathlib import Path
from zipfile import ZipFile

import pytest
from docx import Document as WordDocument
from docx.oxml.ns import qn
from samples import document, full

from innomodel.cli.main import main
from innomodel.render.docx import render

pytestmark = pytest.mark.outside


def saved_again(package: bytes, folder: Path) -> bytes:
    """The document as LibreOffice saves it."""
    source = folder / "malli.docx"
    source.write_bytes(package)
    office = shutil.which("soffice") or shutil.which("libreoffice")
    assert office is not None, "install libreoffice-writer-nogui"
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    to = [
        "--headless",
        "--convert-to",
        "docx:MS Word 2007 XML",
        "--outdir",
        str(folder / "again"),
        str(source),
    ]
    subprocess.run([office, profile, *to], check=True, capture_output=True, timeout=180)
    return (folder / "again" / "malli.docx").read_bytes()


def words(package: bytes) -> list[str]:
    """The words of the body in their order, those of tables in their place."""
    marks = {qn("w:t"): lambda one: one.text or "", qn("w:tab"): lambda _: " ", qn("w:br"): lambda _: " "}
    return [
        word
        for paragraph in WordDocument(BytesIO(package)).element.body.iter(qn("w:p"))
        for word in "".join(
            marks[one.tag](one) for one in paragraph.iter(*marks) if one.getparent().tag == qn("w:r")
        ).split()
    ]


def headings(package: bytes) -> list[tuple[str, str]]:
    styled = ((one.style.name, one.text) for one in WordDocument(BytesIO(package)).paragraphs)
    return [(name.lower(), text) for name, text in styled if name.lower().startswith(("heading", "title"))]


def bookmarks(package: bytes) -> set[str]:
    """The names of ours; LibreOffice begins some that hold a table twice."""
    with ZipFile(BytesIO(package)) as archive:
        body = archive.read("word/document.xml").decode()
    named = re.findall(r'<w:bookmarkStart [^>]*w:name="(im_[^"]+)"', body)
    return set(named)


def test_everything_a_model_can_have_survives(tmp_path):
    ours = render(document(full()))
    theirs = saved_again(ours, tmp_path)
    assert words(theirs) == words(ours)
    assert headings(theirs) == headings(ours)
    assert bookmarks(theirs) == bookmarks(ours)
    levels = [int(name[-1]) for name, _text in headings(theirs) if name != "title"]
    assert all(below <= above + 1 for above, below in pairwise(levels))


def test_the_first_model_survives(tmp_path, seed_path):
    assert main(["render", str(seed_path), "--docx", "-o", str(tmp_path)]) == 0
    ours = (tmp_path / f"{seed_path.stem}.docx").read_bytes()
    theirs = saved_again(ours, tmp_path)
    assert words(theirs) == words(ours)
    assert headings(theirs) == headings(ours)
    assert bookmarks(theirs) == bookmarks(ours)
