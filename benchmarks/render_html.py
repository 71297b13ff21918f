"""How fast pages are made, beside two converters of Markdown: `python benchmarks/render_html.py`.

The converters get our own Markdown of the same descriptions, about 20 kB each, and make bare HTML of it:
without the table of goals to lay out, without anchors, languages, structured data and the clean-up of what
an author typed. They show what reading so much Markdown takes at least.
"""

import time
from collections.abc import Callable, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

import markdown
from corpus import lengthened
from markdown_it import MarkdownIt

from innomodel.check import check
from innomodel.render import FORMATS
from innomodel.render.document import Document
from innomodel.render.rich import parse
from innomodel.source import read

FILES = 200
ROUNDS = 3
MILLISECONDS = 1000


def documents(folder: Path) -> list[Document]:
    """Descriptions that differ from each other, ready to be shown."""
    checked = (
        (path, check(read(path.read_bytes(), str(path))).model) for path in lengthened(folder, FILES).files
    )
    return [Document(model, path.name, "0" * 64) for path, model in checked if model is not None]


def milliseconds(work: Callable[[], object]) -> float:
    """How long the processor works at one description, whatever else the machine does."""
    start = time.process_time()
    work()
    return (time.process_time() - start) * MILLISECONDS / FILES


def make(shown: Sequence[Document], names: Sequence[str]) -> None:
    """Make documents in these forms, no text of one description remembered from another."""
    for one in shown:
        parse.cache_clear()
        for name in names:
            FORMATS[name].make(one)


def works(shown: Sequence[Document]) -> dict[str, Callable[[], object]]:
    """What is measured, by name."""
    pages = [FORMATS["md"].make(one).decode() for one in shown]
    reader = MarkdownIt("commonmark").enable("table")
    return {
        "innomodel --html": lambda: make(shown, ["html"]),
        "innomodel --md": lambda: make(shown, ["md"]),
        "innomodel, both": lambda: make(shown, ["html", "md"]),
        "markdown-it-py": lambda: [reader.render(page) for page in pages],
        "Python-Markdown": lambda: [markdown.markdown(page, extensions=["tables"]) for page in pages],
    }


def main() -> None:
    """Print a table: the best of some rounds, and how many times our page's time that is."""
    with TemporaryDirectory(prefix="innomodel-benchmark-") as folder:
        measured = works(documents(Path(folder) / "models"))
    best = dict.fromkeys(measured, float("inf"))
    for _round in range(ROUNDS):
        for name, work in measured.items():
            best[name] = min(best[name], milliseconds(work))
    ours = best["innomodel --html"]
    for name, taken in best.items():
        print(f"{name:<18} {taken:7.2f} ms {taken / ours:6.2f} times")


if __name__ == "__main__":
    main()
