"""Word documents: innomodel beside docxtpl's own loop and beside deflating the same XML.

`python benchmarks/render_word.py [--files 1000] [--many 10000]`; see README.md.
"""

import argparse
import subprocess
import sys
import tempfile
import time
import zlib
from collections.abc import Callable, Sequence
from functools import partial
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

from corpus import SEED, lengthened
from docxtpl import DocxTemplate
from markupsafe import Markup
from measure import Command, in_turns

from innomodel.cli.checking import Checking
from innomodel.cli.publishing import document_of
from innomodel.cli.settings import find_settings
from innomodel.render.document import Document
from innomodel.render.docx import made, render
from innomodel.render.word.template import Template, draft_of
from innomodel.render.word.values import Ready
from innomodel.shipped import shipped

_BODY, _BEFORE_THE_SECTION = b"<w:body>", b"<w:sectPr"
_TAGGED = b'<w:p><w:r><w:t xml:space="preserve">{{p body }}</w:t></w:r></w:p>'


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--files", type=int, default=1000)
    parser.add_argument("--many", type=int, default=0)
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        files = lengthened(folder / "models", given.files).files
        _in_one_process(files)
        _commands(folder, files)
        if given.many:
            _memory(folder, given.many)


def _in_one_process(files: Sequence[Path]) -> None:
    """A document after another, read already: processor time, so that other work does not count."""
    checking = Checking(settings=find_settings())
    read = (document_of(str(path), checking, "fi") for path in files)
    documents = [one for one in read if isinstance(one, Document)]
    xml = [_xml(render(one)) for one in documents]
    bodies = [_content(parts) for parts in xml]
    bare = _template_with_one_tag()
    filled = Template(draft_of(bare), is_shipped=True)
    spent = dict.fromkeys(("whole", "fill", "docxtpl", "deflate"), 0.0)
    for document, parts, body in zip(
        documents, xml, bodies, strict=True
    ):  # in turns: a busy moment meets all
        spent["whole"] += _seconds(partial(render, document))
        spent["fill"] += _seconds(
            partial(made, filled, {"body": Ready("", partial(str, body)), "name": "Malli"}, document)
        )
        spent["docxtpl"] += _seconds(partial(_docxtpl, bare, body))
        spent["deflate"] += _seconds(partial(_deflate, parts))
    each = {name: 1000 * seconds / len(documents) for name, seconds in spent.items()}
    size = sum(len(part) for part in xml[0].values()) // 1000
    print(f"{len(documents)} documents of about {size} kB of XML, processor time a document:")
    print(f"  docxtpl: load, fill in what is drawn already, save  {each['docxtpl']:7.2f} ms")
    print(f"  innomodel, the same                                 {each['fill']:7.2f} ms", end="")
    print(f"  {each['docxtpl'] / each['fill']:.0f} times as fast")
    print(f"  innomodel, from the model                           {each['whole']:7.2f} ms", end="")
    print(f"  {each['docxtpl'] / each['whole']:.1f} times as fast")
    print(f"  deflating the same XML                              {each['deflate']:7.2f} ms", end="")
    print(f"  of it {each['fill'] / each['deflate']:.1f} and {each['whole'] / each['deflate']:.1f} times")


def _commands(folder: Path, files: Sequence[Path]) -> None:
    """Whole processes: one document cold, and the whole batch on all cores."""
    cold = in_turns(
        [
            Command("innomodel", _innomodel(folder, str(SEED))),
            Command("docxtpl", [sys.executable, "-c", "import docxtpl"]),
        ],
        5,
    )
    ours, theirs = cold["innomodel"], cold["docxtpl"]
    print(f"one document, cold: {ours.wall:.2f} s; import docxtpl alone: {theirs.wall:.2f} s")
    print(
        f"  {ours.wall / theirs.wall:.1f} times in wall time, {ours.cpu / theirs.cpu:.1f} in processor time"
    )
    start = time.perf_counter()
    subprocess.run(_innomodel(folder, str(folder / "models")), check=True, stdout=subprocess.DEVNULL)
    spent = time.perf_counter() - start
    each = 1000 * spent / len(files)
    print(f"{len(files)} files read, checked and made on all cores: {spent:.1f} s, {each:.1f} ms each")


def _memory(folder: Path, many: int) -> None:
    """The most memory of one command over a tenth of `many` descriptions, and over all of them."""
    for count in (many // 10, many):
        models = folder / f"models-{count}"
        lengthened(models, count)
        command = Command("innomodel", _innomodel(folder, str(models)))
        sample = in_turns([command], 1)["innomodel"]
        print(
            f"{count} models: largest process {sample.largest:.0f} MB, together {sample.together or 0:.0f} MB"
        )


def _innomodel(folder: Path, models: str) -> list[str]:
    return [sys.executable, "-m", "innomodel", "render", models, "--docx", "-o", str(folder / "build")]


def _seconds(work: Callable[[], object]) -> float:
    start = time.process_time()
    work()
    return time.process_time() - start


def _xml(document: bytes) -> dict[str, bytes]:
    with ZipFile(BytesIO(document)) as archive:
        return {name: archive.read(name) for name in archive.namelist() if name.endswith((".xml", ".rels"))}


def _content(parts: dict[str, bytes]) -> Markup:
    """What stands in the body, ready drawn: docxtpl is not asked to draw it."""
    body = parts["word/document.xml"].partition(_BODY)[2].rpartition(_BEFORE_THE_SECTION)[0]
    return Markup(body.decode())  # noqa: S704 -- made by innomodel


def _deflate(parts: dict[str, bytes]) -> None:
    for part in parts.values():
        zlib.compress(part, wbits=-15)


def _template_with_one_tag() -> bytes:
    """innomodel's template with one tag for the whole body."""
    result = BytesIO()
    with ZipFile(BytesIO(shipped("templates", "model.docx"))) as source, ZipFile(result, "w") as target:
        for name in source.namelist():
            content = source.read(name)
            if name == "word/document.xml":
                before, body, rest = content.partition(_BODY)
                content = before + body + _TAGGED + b"".join(rest.rpartition(_BEFORE_THE_SECTION)[1:])
            target.writestr(name, content.replace(b"{{ basic_info.name }}", b"{{ name }}"))
    return result.getvalue()


def _docxtpl(template: bytes, body: Markup) -> bytes:
    word = DocxTemplate(BytesIO(template))
    word.render({"body": body, "name": "Malli"}, autoescape=True)
    result = BytesIO()
    word.save(result)
    return result.getvalue()


if __name__ == "__main__":
    main()
