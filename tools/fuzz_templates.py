"""Feed innomodel templates that are damaged: `python tools/fuzz_templates.py --minutes 15 --seed 1`.

Word and page templates are made from innomodel's own, with parts and tags changed by chance; each is checked
and, when nothing is found in it, filled in. So are documents of every kind, which `innomodel a11y` looks at.
What raises anything but what it should, or takes longer than ten seconds, is written to `--found`: keep it as
a test beside tests/cli/test_hostile_templates.py or tests/accessibility/test_damage.py, and mend the cause.
"""

import argparse
import sys
import time
import traceback
from collections.abc import Callable
from contextlib import suppress
from io import BytesIO
from pathlib import Path
from random import Random

from damaged import damaged_archive, damaged_bytes, damaged_code, damaged_pdf

from innomodel.accessibility.audit import audit
from innomodel.accessibility.unreadable import Unreadable
from innomodel.archive import UnsafeArchive
from innomodel.check.structure import schema
from innomodel.model.build import build_model
from innomodel.render import FORMATS
from innomodel.render.document import Document, PageFailure, TemplateFailure
from innomodel.render.docx import render
from innomodel.render.page_template import fill_in, page_problems
from innomodel.render.word.problems import report_on
from innomodel.render.word.template import draft_of, template_of
from innomodel.shipped import shipped
from innomodel.source import plain_data, read

SLOW = 10.0
MODEL = Path(__file__).parent.parent / "models" / "sosiaalisten-innovaatioiden-paiva.yaml"


def main() -> int:
    """Fuzz until the time is up; 1 when something was found."""
    options = _options()
    chance = Random(options.seed)  # noqa: S311 -- files, not secrets
    end = time.monotonic() + options.minutes * 60
    count = found = 0
    kinds = _kinds(_document())
    while time.monotonic() < end:
        name, (make, use) = chance.choice(list(kinds.items()))
        raw = make(chance)
        count += 1
        trouble = _trouble(use, raw)
        if trouble:
            found += 1
            path = options.found / f"{name}-{options.seed}-{count}"
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(raw)
            print(path, trouble, file=sys.stderr, flush=True)
    print(f"seed {options.seed}: {count} files, {found} found")
    return 1 if found else 0


def _trouble(use: Callable[[bytes], None], raw: bytes) -> str:
    started = time.process_time()
    try:
        use(raw)
    except Exception:
        return traceback.format_exc()
    took = time.process_time() - started
    return f"{took:.1f} seconds for {len(raw)} bytes" if took > SLOW else ""


def _document() -> Document:
    data = plain_data(read(MODEL.read_bytes(), "a.yaml").root, schema())
    return Document(build_model(data), "a.yaml", "ab" * 32)


def _kinds(document: Document) -> dict[str, tuple[Callable[[Random], bytes], Callable[[bytes], None]]]:
    word, page = shipped("templates", "model.docx"), shipped("templates", "page.html")
    docx, pdf, html = (FORMATS[form].make(document) for form in ("docx", "pdf", "html"))
    unpacked = _unpacked(pdf)
    return {
        "template.docx": (lambda chance: damaged_archive(word, chance), lambda raw: use_word(raw, document)),
        "template.html": (lambda chance: damaged_code(page, chance), lambda raw: use_page(raw, document)),
        "a.docx": (lambda chance: damaged_archive(docx, chance), _audit),
        "a.pdf": (lambda chance: damaged_bytes(pdf, chance), _audit),
        "unpacked.pdf": (lambda chance: damaged_pdf(unpacked, chance), _audit),
        "a.html": (lambda chance: damaged_bytes(html, chance), _audit),
    }


def use_word(raw: bytes, document: Document) -> None:
    """Check the Word template, and fill it in when nothing is found."""
    with suppress(UnsafeArchive, TemplateFailure):
        if not any(one.is_error for one in report_on(draft_of(raw)).problems):
            render(document, template_of(raw))


def use_page(raw: bytes, document: Document) -> None:
    """Check the page template, and fill it in when nothing is found."""
    text = raw.decode("utf-8", "replace")
    with suppress(PageFailure):
        if not page_problems(text):
            fill_in(document, text)


def _audit(raw: bytes) -> None:
    with suppress(Unreadable):
        audit(raw, "a")


def _unpacked(pdf: bytes) -> bytes:
    from pypdf import PdfReader, PdfWriter

    result = BytesIO()
    PdfWriter(clone_from=PdfReader(BytesIO(pdf))).write(result)
    return result.getvalue()


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="Feed innomodel templates and documents that are damaged.")
    parser.add_argument("--minutes", type=float, default=5, help="how long (5)")
    parser.add_argument("--seed", type=int, default=1, help="where chance begins (1)")
    parser.add_argument("--found", type=Path, default=Path("build/fuzz"), help="where to write (build/fuzz)")
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
