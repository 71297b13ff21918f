"""The same description gives the same documents, wherever and whenever they are made."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

SURROUNDINGS = [
    {"PYTHONHASHSEED": "1", "TZ": "Pacific/Auckland", "LC_ALL": "C"},
    {"PYTHONHASHSEED": "2", "TZ": "America/Los_Angeles", "LC_ALL": "C.UTF-8"},
]


@pytest.mark.parametrize("form", ["docx", "html", "md", "text"])
def test_bytes_do_not_depend_on_folder_time_zone_locale_or_hash_seed(seed_path: Path, tmp_path: Path, form):
    made = []
    for number, surroundings in enumerate(SURROUNDINGS):
        folder = tmp_path / f"kansio-{number}"
        (folder / "models").mkdir(parents=True)
        shutil.copy(seed_path, folder / "models")
        subprocess.run(
            [sys.executable, "-m", "innomodel", "render", "models", f"--{form}", "--lang", "fi"],
            cwd=folder,
            env={**os.environ, **surroundings},
            check=True,
            capture_output=True,
        )
        (file,) = (folder / "build").iterdir()
        made.append(file.read_bytes())
    assert made[0] == made[1]
