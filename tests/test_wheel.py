"""The built wheel holds everything: used from an empty folder, it checks, publishes and exports."""

import json
import os
import subprocess
import sys
from pathlib import Path
from zipfile import ZipFile

import pytest

ROOT = Path(__file__).parent.parent


@pytest.fixture(scope="module")
def unpacked(tmp_path_factory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    command = [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", str(folder), str(ROOT)]
    subprocess.run(command, check=True, capture_output=True, timeout=300)
    (wheel,) = folder.glob("*.whl")
    with ZipFile(wheel) as archive:
        archive.extractall(folder / "site")
    return folder / "site"


def innomodel(site: Path, folder: Path, *arguments: str) -> str:
    environment = {**os.environ, "PYTHONPATH": str(site), "LC_ALL": "en_GB.UTF-8", "LANGUAGE": ""}
    command = [sys.executable, "-m", "innomodel", *arguments]
    done = subprocess.run(
        command, cwd=folder, env=environment, capture_output=True, text=True, check=False, timeout=60
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_the_wheel_brings_its_own_files(unpacked):
    shipped = unpacked / "innomodel" / "shipped_files"
    names = {str(path.relative_to(shipped)) for path in shipped.rglob("*") if path.is_file()}
    fonts = {name for name in names if name.startswith("fonts/")}
    assert {"fonts/NotoSans-Regular.ttf", "fonts/LICENSE-OFL.txt"} < fonts
    assert names - fonts == {
        "schema/operating-model.schema.json",
        "schema/record.schema.json",
        "templates/model.docx",
        "templates/model.typ",
        "templates/page.html",
        "templates/sheet/sheet.css",
        "templates/sheet/sheet.html",
        "templates/sheet/sheet.js",
        "codelists/area_words.json",
        "codelists/areas.json",
        "codelists/funders.json",
        "codelists/terms.json",
    }
    assert (unpacked / "innomodel" / "py.typed").exists()
    assert (unpacked / "innomodel" / "locale" / "fi" / "LC_MESSAGES" / "innomodel.mo").exists()


def test_the_wheel_works_from_an_empty_folder(unpacked, tmp_path):
    made = innomodel(
        unpacked, tmp_path, "new", "--name", "Kävelevä neuvola", "--summary", "Tapaaminen kävellen.",
        "--place", "Kuopio", "--area", "Kuopio", "--funder", "Kunta",
    )  # fmt: skip
    assert made == "models/kaveleva-neuvola.yaml\n"
    assert innomodel(unpacked, tmp_path, "validate").startswith("Files: 1. Nothing to mend.\n")
    assert innomodel(unpacked, tmp_path, "render", "models", "--docx") == "build/kaveleva-neuvola.docx\n"
    assert innomodel(unpacked, tmp_path, "render", "models", "--pdf") == "build/kaveleva-neuvola.pdf\n"
    record = json.loads(innomodel(unpacked, tmp_path, "export", "models"))
    assert record["codes"]["areas"] == [{"code": "297", "label": "Kuopio", "list": "municipalities"}]
    assert innomodel(unpacked, tmp_path, "schema", "--lang", "fi") == (
        ROOT / "schema" / "operating-model.schema.json"
    ).read_text("utf-8")
