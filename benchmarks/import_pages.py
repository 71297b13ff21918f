"""How fast pages become descriptions, and that time grows with length: `python benchmarks/import_pages.py`.

The pages are the samples of the tests, repeated; the long ones are one page whose longest field is
repeated. Two processes share the thousand pages, as two cores would two folders.
"""

import time
from collections.abc import Callable, Sequence
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

from innomodel.intake.page import import_page

PAGES = Path(__file__).parent.parent / "tests" / "pages"
THOUSAND = 1000
SIZES = (1, 2, 5, 10)
MEGABYTE = 1_000_000


def samples() -> list[str]:
    """The pages of the tests."""
    return [path.read_bytes().decode() for path in sorted(PAGES.glob("*/page.txt"))]


def import_all(pages: Sequence[str]) -> int:
    """How many characters of YAML the pages give."""
    return sum(len(import_page(page, "page")[0]) for page in pages)


def long_page(megabytes: int) -> str:
    """Copied text of so many megabytes: an evaluation with very many goals."""
    goal = "Osatavoite 1: Perhe saa ajan viikossa.\n\nTavoite toteutui. Kyllä.\n\n • yksi\n • kaksi\n\n"
    return "Arvioinnin tulokset tiivistettynä\n\n" + goal * (megabytes * MEGABYTE // len(goal.encode()))


def long_html(megabytes: int) -> str:
    """HTML of so many megabytes."""
    paragraph = "<p>Perhe saa <b>ajan</b> <a href='https://example.fi'>viikossa</a>.</p>\n<ul><li>yksi</ul>\n"
    return "<h2>Ratkaisun perusidea</h2>" + paragraph * (megabytes * MEGABYTE // len(paragraph))


def seconds(work: Callable[[], object]) -> float:
    """How long the processor works at `work`, whatever else the machine does."""
    start = time.process_time()
    work()
    return time.process_time() - start


def seconds_of(pages: Sequence[str]) -> float:
    """How long importing the pages takes."""
    return seconds(lambda: import_all(pages))


def main() -> None:
    """Print a table."""
    known = samples()
    pages = [known[place % len(known)] for place in range(THOUSAND)]
    size = sum(len(page.encode()) for page in pages) / MEGABYTE
    halves = pages[::2], pages[1::2]
    with ProcessPoolExecutor(2) as pool:
        list(pool.map(import_all, (known, known)))
        taken = max(pool.map(seconds_of, halves))
    print(f"{THOUSAND} pages, {size:.1f} MB, by two processes: {taken:.1f} s")
    for name, make in (("text", long_page), ("HTML", long_html)):
        for megabytes in SIZES:
            page = make(megabytes)
            taken = seconds(lambda page=page: import_page(page, "page"))
            print(f"one page of {megabytes} MB {name}: {taken:.1f} s, {taken / megabytes:.2f} s a megabyte")


if __name__ == "__main__":
    main()
