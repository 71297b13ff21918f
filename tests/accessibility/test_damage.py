"""Documents that are damaged, or made to cost more than they weigh, are judged or refused in a sentence."""

import importlib.util
import random
from collections.abc import Callable
from contextlib import suppress
from functools import cache
from io import BytesIO
from pathlib import Path
from types import ModuleType

import pytest
from pypdf import PdfReader, PdfWriter

from innomodel.accessibility.audit import audit
from innomodel.accessibility.unreadable import Unreadable
from innomodel.cli.main import main
from innomodel.render import FORMATS
from tests.render.samples import document, full, minimal

pytestmark = pytest.mark.outside  # takes long

ROOT = Path(__file__).parent.parent.parent


def tool(name: str) -> ModuleType:
    spec = importlib.util.spec_from_file_location(name, ROOT / "tools" / f"{name}.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


damaged = tool("damaged")


@cache
def made(name: str) -> bytes:
    return FORMATS[name].make(document(full() if name == "html" else minimal()))


@cache
def unpacked_pdf() -> bytes:
    result = BytesIO()
    PdfWriter(clone_from=PdfReader(BytesIO(made("pdf")))).write(result)
    return result.getvalue()


MADE: dict[str, Callable[[random.Random], bytes]] = {
    "pdf": lambda chance: damaged.damaged_bytes(made("pdf"), chance),
    "unpacked pdf": lambda chance: damaged.damaged_pdf(unpacked_pdf(), chance),
    "word": lambda chance: damaged.damaged_archive(made("docx"), chance),
    "page": lambda chance: damaged.damaged_bytes(made("html"), chance),
}


@pytest.mark.parametrize("kind", MADE)
def test_of_three_hundred_damaged_documents_each_is_judged_or_refused(kind):
    judged = 0
    for seed in range(300):
        with suppress(Unreadable):
            assert audit(MADE[kind](random.Random(seed)), "a").judgements
            judged += 1
    assert judged > 30


def pdf(objects: dict[int, str]) -> bytes:
    """A PDF of these objects; the first is its root."""
    raw = b"%PDF-1.7\n"
    places = {}
    for number, text in objects.items():
        places[number] = len(raw)
        raw += f"{number} 0 obj {text}".encode() + b" endobj\n"
    table = "".join(f"{number} 1\n{place:010} 00000 n \n" for number, place in places.items())
    trailer = (
        f"xref\n{table}trailer << /Root 1 0 R /Size {max(objects) + 1} >>\nstartxref\n{len(raw)}\n%%EOF\n"
    )
    return raw + trailer.encode()


PAGE = "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] {} >>"


def with_tags(tags: str) -> dict[int, str]:
    return {
        1: "<< /Type /Catalog /Pages 2 0 R /StructTreeRoot 4 0 R >>",
        2: "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        3: PAGE.format(""),
        4: f"<< /Type /StructTreeRoot /K {tags} >>",
    }


def pages(count: int, each: str) -> dict[int, str]:
    """That many pages which all say `each`."""
    kids = " ".join(f"{number} 0 R" for number in range(10, 10 + count))
    return {
        1: "<< /Type /Catalog /Pages 2 0 R >>",
        2: f"<< /Type /Pages /Kids [{kids}] /Count {count} >>",
        **{number: PAGE.format(each) for number in range(10, 10 + count)},
    }


def test_a_structure_that_holds_itself_is_read_once():
    inside = {**with_tags("5 0 R"), 5: "[5 0 R 6 0 R]", 6: "<< /S /H1 /T (Otsikko) /K 5 0 R >>"}
    (headings,) = (one for one in audit(pdf(inside), "a").judgements if one.checkpoint.name == "headings")
    assert (headings.verdict, headings.looked_at) == ("passed", 1)


@pytest.mark.parametrize(
    "objects",
    [
        {
            **with_tags("[" + " ".join(f"{n} 0 R" for n in range(10, 210)) + "]"),
            **dict.fromkeys(range(10, 210), "<< /S /Table /K 5 0 R >>"),
            5: "[" + "6 0 R " * 6_000 + "]",
            6: "<< /S /TR >>",
        },
        {**pages(200, "/Annots 5 0 R"), 5: "[" + "6 0 R " * 6_000 + "]", 6: "<< /Subtype /Link >>"},
        {
            **pages(200, "/Resources << /Font 5 0 R >>"),
            5: "<<" + "".join(f"/F{n} 6 0 R " for n in range(6_000)) + ">>",
            6: "<< /Type /Font >>",
        },
        {**pages(50, "/Contents 5 0 R"), 5: "<< /Length 500000 >> stream\n" + " " * 500_000 + "\nendstream"},
    ],
    ids=["cells", "links", "fonts", "contents"],
)
def test_what_many_tags_or_pages_share_is_not_looked_at_without_end(objects):
    with pytest.raises(Unreadable, match="too large"):
        audit(pdf(objects), "a")


def test_pages_that_repeat_themselves_are_refused_or_judged(tmp_path, capsys):
    kids = {n: f"<< /Type /Pages /Kids [{f'{n + 1} 0 R ' * 10}] /Count 10 >>" for n in range(2, 12)}
    (tmp_path / "a.pdf").write_bytes(
        pdf({1: "<< /Type /Catalog /Pages 2 0 R >>", **kids, 12: PAGE.format("")})
    )
    assert main(["a11y", str(tmp_path / "a.pdf"), "--lang", "en"]) in (1, 2)
    assert "Traceback" not in capsys.readouterr().err


def test_a_damaged_document_is_one_line_and_exit_code_2(tmp_path, capsys):
    objects = pages(1, "")
    objects[1] = "<< /Type /Catalog /Pages 2 0 R /ViewerPreferences 7 >>"
    (tmp_path / "a.pdf").write_bytes(pdf(objects))
    assert main(["a11y", str(tmp_path / "a.pdf"), "--lang", "en"]) == 2
    why, hint = capsys.readouterr().err.splitlines()
    assert why == f"Error: The document {tmp_path / 'a.pdf'} is damaged, or not what it says it is."
    assert hint == "Make the document again with innomodel render, and check that one."


def test_text_outside_the_order_of_a_pdf_is_found():
    objects = {**pages(1, "/Contents 5 0 R"), 5: "<< /Length 19 >> stream\nBT (teksti) Tj ET\n\nendstream"}
    (order,) = (one for one in audit(pdf(objects), "a").judgements if one.checkpoint.name == "order")
    assert order.verdict == "failed"


def page(body: str) -> bytes:
    return f'<!doctype html><html lang="fi"><head><title>a</title></head><body>{body}</body></html>'.encode()


@pytest.mark.parametrize(
    "body",
    [
        "<p>" + "teksti <img src=a>" * 20_000 + "</p>",
        "".join(f'<button id="a{n}" aria-labelledby="a{n}"></button>' for n in range(8_000)),
        "".join(f'<input id="a{n}"><label for="a{n}">a</label>' for n in range(8_000)),
        "<table><tr><td>" * 60 + "teksti " * 100_000,
    ],
    ids=["pictures", "names", "labels", "tables"],
)
def test_much_of_one_kind_in_a_page_is_looked_at_in_time_that_grows_with_it(body):
    """By its square each would take minutes."""
    assert audit(page(body), "a").judgements
