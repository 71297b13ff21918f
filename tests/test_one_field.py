"""Adding a field is one edit: a copy of the package with one declaration more knows it everywhere."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent

DECLARATION = """
    keywords: Annotated[
        tuple[str, ...],
        Field(
            label="Asiasanat",
            title=Text("Asiasanat", "Ämnesord", "Keywords"),
            help=Text("Hakusanat.", "Sökord.", "Words to search by."),
            section=Section.BASIC_INFO,
            order=185,
            pattern=NOT_BLANK,
            example=["neuvola"],
        ),
    ] = ()
"""
MODEL = """\
format: innomodel/1
id: kotiapu
basic_info:
  name: Kotiapu
  summary: Apua kotiin.
  place: Kuopio
  areas: [Kuopio]
  funders: [Kunta]
  keywords: [arki, ikäihmiset]
development_stage: idea
"""
LABELS = """
from innomodel.model.declarations import by_pattern
print([pattern for pattern, one in by_pattern().items() if one.field.label == "Asiasanat"])
"""


@pytest.fixture(scope="module")
def checkout(tmp_path_factory) -> Path:
    """The project with one declaration more, its schemas made anew."""
    folder = tmp_path_factory.mktemp("checkout")
    for name in ("src", "schema", "templates", "codelists"):
        shutil.copytree(ROOT / name, folder / name, ignore=shutil.ignore_patterns("__pycache__"))
    file = folder / "src" / "innomodel" / "model" / "basic_info.py"
    file.write_text(file.read_text("utf-8").rstrip() + "\n" + DECLARATION.lstrip("\n"), "utf-8")
    schemas = {"operating-model": ["schema"], "record": ["schema", "--record"]}
    for name, command in schemas.items():
        (folder / "schema" / f"{name}.schema.json").write_text(innomodel(folder, *command), "utf-8")
    return folder


def run(folder: Path, *command: str) -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, "PYTHONPATH": str(folder / "src"), "LANGUAGE": "fi"}
    return subprocess.run(
        [sys.executable, *command], cwd=folder, env=environment, capture_output=True, text=True, check=False
    )


def innomodel(folder: Path, *arguments: str) -> str:
    done = run(folder, "-m", "innomodel", *arguments)
    assert done.returncode == 0, done.stderr + done.stdout
    return done.stdout


def test_checking_knows_the_new_field(checkout):
    path = checkout / "kotiapu.yaml"
    path.write_text(MODEL, "utf-8")
    innomodel(checkout, "validate", path.name)
    path.write_text(MODEL.replace("keywords: [arki", 'keywords: [""'), "utf-8")
    assert (
        "kotiapu.yaml:9:14 virhe empty-item" in run(checkout, "-m", "innomodel", "validate", path.name).stdout
    )
    path.write_text(MODEL.replace("keywords:", "keyword:"), "utf-8")
    assert (
        "Tarkoititko keywords (Asiasanat)?" in run(checkout, "-m", "innomodel", "validate", path.name).stdout
    )


def test_the_document_and_the_record_show_it(checkout):
    from docx import Document

    path = checkout / "kotiapu.yaml"
    path.write_text(MODEL, "utf-8")
    innomodel(checkout, "render", path.name, "--docx")
    words = "\n".join(one.text for one in Document(checkout / "build" / "kotiapu.docx").paragraphs)
    assert "Asiasanat" in words
    assert "arki" in words
    assert "ikäihmiset" in words
    record = json.loads(innomodel(checkout, "export", path.name))
    assert record["model"]["basic_info"]["keywords"] == ["arki", "ikäihmiset"]


def test_the_import_labels_and_the_starting_file_have_it(checkout):
    assert run(checkout, "-c", LABELS).stdout == "[('basic_info', 'keywords')]\n"
    innomodel(checkout, "new", "--name", "Uusi", "-o", "uusi.yaml")
    assert "  # keywords: [neuvola]  # Asiasanat\n" in (checkout / "uusi.yaml").read_text("utf-8")
