"""What the documentation says is what the code does."""

import re
from collections.abc import Iterator
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from types import ModuleType

import pytest

from innomodel.check.settings import SETTINGS, settings

ROOT = Path(__file__).parent.parent
READMES = [ROOT / "README.md", ROOT / "README.fi.md"]
SETTINGS_PAGES = sorted((ROOT / "docs" / "reference").glob("settings*.md"))
PAGES = sorted([*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md")])

LINK = re.compile(r"\]\(([^)\s]+)\)")
HEADING = re.compile(r"^#+ (.+)$", re.MULTILINE)
FENCED = re.compile(r"^```(\w*)\n(.*?)^```$", re.MULTILINE | re.DOTALL)


def name(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def tool() -> ModuleType:
    spec = spec_from_file_location("docs_tool", ROOT / "tools" / "docs.py")
    assert spec is not None
    assert spec.loader is not None
    module = module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def blocks(path: Path, language: str) -> list[str]:
    return [block for kind, block in FENCED.findall(path.read_text("utf-8")) if kind == language]


def anchors(path: Path) -> Iterator[str]:
    """The headings of a page as GitHub and GitLab make anchors of them."""
    for heading in HEADING.findall(FENCED.sub("", path.read_text("utf-8"))):
        kept = re.sub(r"[^\w\- ]", "", heading.strip().lower())
        yield kept.replace(" ", "-")


def test_made_pages_and_terminal_scenes_are_what_the_code_says() -> None:
    for path, text in tool().pages().items():
        assert path.read_text("utf-8") == text, f"{name(path)} is out of date: run python tools/docs.py"


@pytest.mark.parametrize("page", PAGES, ids=name)
def test_every_link_within_the_project_leads_somewhere(page: Path) -> None:
    for link in LINK.findall(FENCED.sub("", page.read_text("utf-8"))):
        if re.match(r"[a-z]+:", link):
            continue
        file, _, anchor = link.partition("#")
        target = (page.parent / file).resolve() if file else page
        assert target.exists(), f"{name(page)} links to {link}, which is not there"
        if anchor:
            assert anchor in anchors(target), f"{name(page)} links to {link}, which has no such heading"


@pytest.mark.parametrize("readme", READMES, ids=name)
def test_the_python_example_prints_what_the_readme_shows(
    readme: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (example,), (shown,) = blocks(readme, "python"), blocks(readme, "text")
    monkeypatch.chdir(ROOT)
    exec(compile(example, readme.name, "exec"), {})
    assert capsys.readouterr().out == shown


def test_both_readmes_have_the_same_two_commands_each_on_one_line() -> None:
    english, finnish = (blocks(readme, "sh") for readme in READMES)
    assert english == finnish
    assert [command.count("\n") for command in english] == [1, 1]


def test_every_page_can_be_reached_from_the_index() -> None:
    index = ROOT / "docs" / "README.md"
    reached = {(index.parent / link).resolve() for link in LINK.findall(index.read_text("utf-8"))}
    assert {page for page in (ROOT / "docs").rglob("*.md") if page != index} <= reached


@pytest.mark.parametrize("page", SETTINGS_PAGES, ids=name)
def test_a_page_of_settings_has_a_line_for_each_and_examples_that_hold(page: Path) -> None:
    assert tuple(re.findall(r"^\| `(\w+)` \|", page.read_text("utf-8"), re.MULTILINE)) == SETTINGS
    (example,) = blocks(page, "toml")
    read = settings(example, "innomodel.toml")
    assert read is not None
    assert read.problems == ()
    assert all(read[1:-1]), "the example shows every setting"


def test_the_pages_of_settings_say_the_same_in_three_languages() -> None:
    assert [page.name for page in SETTINGS_PAGES] == ["settings.fi.md", "settings.md", "settings.sv.md"]
    for kind in ("toml", "console"):
        assert len({tuple(blocks(page, kind)) for page in SETTINGS_PAGES}) == 1
    for sign in (r"^#+ ", r"^\| ", r"^- ", r"^```"):
        counts = {len(re.findall(sign, page.read_text("utf-8"), re.MULTILINE)) for page in SETTINGS_PAGES}
        assert len(counts) == 1, f"the pages have different numbers of lines that begin with {sign}"
