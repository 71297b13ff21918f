"""How long a pull request that changes very many descriptions takes to be told in words.

`python benchmarks/review.py [--files 1000 4000] [--runs 3] [--innomodel PATH]` makes a repository, changes a
verdict and a sentence of every description in it, and measures two whole processes in turns: the review, and
`innomodel validate` over the folder, which reads and checks one of the two sides. The last columns are the
review's processor time divided by that of `validate`, and the memory of all its processes together.
"""

import argparse
import shutil
import subprocess
import tempfile
from contextlib import chdir
from pathlib import Path

from corpus import lengthened
from measure import Command, in_turns

_CHANGES = (
    ("      outcome: achieved\n", "      outcome: partly_achieved\n"),
    ("Saatu kirjallinen palaute", "Kirjallinen palaute"),
)


def main() -> None:
    """Print a table: seconds and megabytes by the number of descriptions."""
    arguments = _arguments()
    print("| descriptions | review, s | validate one side, s | processor time, times | memory together, MB |")
    print("|---|---|---|---|---|")
    for files in arguments.files:
        with tempfile.TemporaryDirectory() as name, chdir(name):
            _repository(Path(name), files)
            review = Command("review", [arguments.innomodel, "review", "--base", "main", "models"])
            validate = Command("validate", [arguments.innomodel, "validate", "--no-cache", "models"])
            samples = in_turns([review, validate], arguments.runs)
            told, checked = samples["review"], samples["validate"]
            times = told.cpu / checked.cpu
            together = f"{told.together:.0f}" if told.together else "?"
            print(f"| {files} | {told.wall:.1f} | {checked.wall:.1f} | {times:.1f} | {together} |")


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--files", type=int, nargs="+", default=[1000, 4000])
    parser.add_argument("--runs", type=int, default=3)
    found = shutil.which("innomodel")
    parser.add_argument("--innomodel", default=found, required=found is None)
    return parser.parse_args()


def _repository(folder: Path, files: int) -> None:
    def git(*arguments: str) -> None:
        who = ["-c", "user.name=Aino", "-c", "user.email=aino@example.fi"]
        subprocess.run(["git", *who, *arguments], cwd=folder, check=True, capture_output=True)

    git("init", "-q", "-b", "main")
    made = lengthened(folder / "models", files)
    git("add", "-A")
    git("commit", "-q", "-m", "Mallit")
    git("checkout", "-q", "-b", "work")
    for file in made.files:
        text = file.read_text("utf-8")
        for old, new in _CHANGES:
            assert old in text
            text = text.replace(old, new, 1)
        file.write_text(text, "utf-8")
    git("commit", "-q", "-a", "-m", "Muutokset")


if __name__ == "__main__":
    main()
