"""How fast innomodel makes a PDF, beside LibreOffice and WeasyPrint with the same content.

Run `python benchmarks/render_pdf.py --help`; README.md beside this file says how to set the others up.
"""

import argparse
import os
import platform
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from corpus import Corpus, lengthened
from measure import Command, RunError, Sample, environment, in_turns

OURS = "innomodel"
ALONE = "a process a document"
BATCH = "batch"
_MILLISECONDS = 1000
_TAGGED = 'pdf:writer_pdf_Export:{"PDFUACompliance":{"type":"boolean","value":"true"}}'
_WEASYPRINT = (
    "import sys; from pathlib import Path; from weasyprint import HTML\n"
    "for page in map(Path, sys.argv[2:]):\n"
    "    HTML(page).write_pdf(Path(sys.argv[1]) / (page.stem + '.pdf'), pdf_variant='pdf/ua-1')\n"
)


@dataclass(frozen=True)
class Inputs:
    """The same documents as descriptions, Word documents and web pages, and where PDFs go."""

    folder: Path
    descriptions: Corpus
    word: Sequence[Path]
    pages: Sequence[Path]

    @property
    def output(self) -> str:
        """The folder for PDFs."""
        return str(self.folder / "pdf")


def main() -> int:
    """Measure and print; 1 when a tool fails, 2 without innomodel."""
    options = _options()
    ours = shutil.which(options.innomodel)
    if ours is None:
        print(
            "innomodel: not found; install it (pip install '.[pdf]') or give --innomodel PATH",
            file=sys.stderr,
        )
        return 2
    print(f"{platform.system()} {platform.machine()}, {os.cpu_count()} cores")
    try:
        with tempfile.TemporaryDirectory(prefix="innomodel-benchmark-") as folder:
            inputs = _inputs(ours, Path(folder), options.files)
            for title, files in ((ALONE, 1), (f"{BATCH} of {options.files}", options.files)):
                commands = list(_commands(ours, options, inputs, files))
                _print(title, in_turns(commands, options.runs), files)
    except RunError as failed:
        print(failed, file=sys.stderr)
        return 1
    return 0


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="Measure innomodel's PDF beside other makers, in turns.")
    parser.add_argument("--files", type=int, default=40, help="documents in the batch (40)")
    parser.add_argument("--runs", type=int, default=3, help="measured runs of each command (3)")
    parser.add_argument("--innomodel", metavar="PATH", default=OURS, help="the installed innomodel command")
    parser.add_argument("--soffice", metavar="PATH", default="soffice", help="LibreOffice")
    parser.add_argument("--weasyprint", metavar="PATH", help="a Python that has WeasyPrint")
    return parser.parse_args()


def _inputs(ours: str, folder: Path, files: int) -> Inputs:
    corpus = lengthened(folder / "models", files)
    argv = [ours, "render", str(corpus.folder), "--docx", "--html", "-o", str(folder / "made")]
    subprocess.run(argv, check=True, capture_output=True, env=environment())
    word, pages = (sorted((folder / "made").glob(f"*.{ending}")) for ending in ("docx", "html"))
    return Inputs(folder, corpus, word, pages)


def _commands(ours: str, options: argparse.Namespace, inputs: Inputs, files: int) -> Sequence[Command]:
    """The command of each tool that is there, on the first `files` documents."""
    descriptions = list(map(str, inputs.descriptions.files[:files]))
    commands = [Command(OURS, [ours, "render", *descriptions, "--pdf", "-o", inputs.output])]
    if soffice := shutil.which(options.soffice):
        profile = f"-env:UserInstallation=file://{inputs.folder}/profile"
        convert = [soffice, profile, "--headless", "--convert-to", _TAGGED, "--outdir", inputs.output]
        commands.append(Command("LibreOffice", [*convert, *map(str, inputs.word[:files])]))
    if options.weasyprint:
        argv = [options.weasyprint, "-c", _WEASYPRINT, inputs.output, *map(str, inputs.pages[:files])]
        commands.append(Command("WeasyPrint", argv))
    return commands


def _print(title: str, measured: dict[str, Sample], files: int) -> None:
    """A table for each document: medians, and every tool's time as a multiple of ours."""
    print(f"\n{title}")
    print(f"{'':14}{'time, ms':>10}{'cpu, ms':>10}{'largest, MB':>13}{'÷ ' + OURS:>14}{'cpu ÷':>9}")
    ours = measured[OURS]
    for name, sample in measured.items():
        times = f"{sample.wall / files * _MILLISECONDS:10.0f}{sample.cpu / files * _MILLISECONDS:10.0f}"
        ratios = f"{sample.wall / ours.wall:14.2f}{sample.cpu / ours.cpu:9.2f}"
        print(f"{name:14}{times}{sample.largest:13.0f}{ratios}")


if __name__ == "__main__":
    sys.exit(main())
