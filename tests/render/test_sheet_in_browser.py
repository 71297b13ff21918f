"""The sheet in a real browser, opened as a file: with the keyboard alone, seen by axe, without a server."""

import json
import os
import subprocess
from pathlib import Path

import pytest
from samples import document, full, minimal

from innomodel.render.sheet import render

pytestmark = pytest.mark.outside

NO_CLIPBOARD = "Object.defineProperty(navigator, 'clipboard', { value: undefined })"
NO_STORAGE = "Object.defineProperty(window, 'localStorage', { get() { throw new Error('denied'); } })"
READ_CLIPBOARD = """async () => {
  const [item] = await navigator.clipboard.read();
  const texts = {};
  for (const type of item.types) texts[type] = await (await item.getType(type)).text();
  return texts;
}"""


@pytest.fixture
def context(browser):
    opened = browser.new_context(viewport={"width": 1000, "height": 800})
    opened.grant_permissions(["clipboard-read", "clipboard-write"])
    yield opened
    opened.close()


@pytest.fixture
def sheet(tmp_path, context):
    """A function that opens the sheet of a model in a new page; no page may complain or ask for anything."""
    heard = []

    def open_sheet(model=None, language: str = "en", before: str = ""):
        path = tmp_path / "kaveleva-neuvola.sheet.html"
        path.write_bytes(render(document(model or full(), language)))
        page = context.new_page()
        page.on("console", lambda message: heard.append(message.text))
        page.on("pageerror", lambda error: heard.append(str(error)))
        page.on("request", lambda request: request.url == path.as_uri() or heard.append(request.url))
        if before:
            page.add_init_script(before)
        page.goto(path.as_uri())
        return page

    yield open_sheet
    assert heard == []


def focused(page) -> str:
    return page.evaluate(
        "document.activeElement.getAttribute('aria-label') || document.activeElement.textContent"
    )


def status(page) -> str:
    """What the sheet says it did, when it says it: waiting by a selector needs no script of the page's."""
    page.wait_for_selector("#status:not(:empty)")
    return page.inner_text("#status")


@pytest.mark.parametrize("language", ["fi", "sv", "en"])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_and_nothing_is_wider_than_a_narrow_screen(sheet, axe, language, scheme):
    page = sheet(language=language)
    page.emulate_media(color_scheme=scheme)
    for width in (320, 1000):
        page.set_viewport_size({"width": width, "height": 800})
        for tab in ("model", "path"):
            page.click(f"#tab-{tab}")
            result = json.loads(page.evaluate(f"{axe}; axe.run().then(JSON.stringify)"))
            assert [one["id"] for one in result["violations"]] == []
            assert len(result["passes"]) > 20
            assert page.evaluate("document.documentElement.scrollWidth") == width


def test_the_keyboard_is_enough_to_copy_to_mark_and_to_change_tabs(sheet):
    page = sheet()
    page.keyboard.press("Tab")
    assert focused(page).startswith("Operating model")
    page.keyboard.press("Tab")
    assert focused(page) == "Copy: Name of the operating model"
    page.keyboard.press("Enter")
    assert status(page) == "Copied: Name of the operating model"
    page.keyboard.press("Tab")
    page.keyboard.press("Space")
    assert page.is_checked("[data-field='/basic_info/name'] input")
    page.focus("#tab-model")
    for key, shown, hidden in (
        ("ArrowRight", "path", "model"),
        ("ArrowRight", "model", "path"),
        ("ArrowLeft", "path", "model"),
        ("Home", "model", "path"),
        ("End", "path", "model"),
    ):
        page.keyboard.press(key)
        assert page.is_visible(f"#panel-{shown}")
        assert page.is_hidden(f"#panel-{hidden}")
        assert page.get_attribute(f"#tab-{shown}", "aria-selected") == "true"
        assert page.get_attribute(f"#tab-{hidden}", "tabindex") == "-1"
    page.keyboard.press("Tab")
    assert focused(page) == "Copy: Starting point and strategic links"


@pytest.mark.parametrize("before", ["", NO_CLIPBOARD])
def test_a_button_copies_plain_and_rich_text_with_or_without_the_clipboard_interface(sheet, context, before):
    page = sheet(before=before)
    page.click("[data-field='/basic_info/summary'] .copy")
    assert status(page) == "Copied: Short description"
    texts = sheet(minimal()).evaluate(READ_CLIPBOARD)
    assert texts["text/plain"] == "Neuvola kävellen.\n\n  • perheille\n  • kunnille"
    assert "<strong>kävellen</strong>" in texts["text/html"]
    assert "<li>perheille</li>" in texts["text/html"]


def test_a_browser_that_refuses_to_copy_gets_the_text_selected(sheet):
    page = sheet(before=f"{NO_CLIPBOARD}; document.execCommand = () => false")
    page.click("[data-field='/basic_info/name'] .copy")
    assert status(page).startswith("The browser did not allow copying.")
    assert page.evaluate("getSelection().toString()") == "Kävelevä neuvola"


def test_marks_are_remembered_for_each_field_and_counted(sheet):
    page = sheet()
    page.check("[data-field='/basic_info/name'] input")
    page.check("[data-field='/core_idea'] input")
    again = sheet()
    assert again.inner_text("#tab-model") == "Operating model Entered 2/15"
    assert again.inner_text("#tab-path") == "Development path Entered 0/12"
    again.uncheck("[data-field='/core_idea'] input")
    marked = sheet().eval_on_selector_all(
        "article:has(input:checked)", "all => all.map(one => one.dataset.field)"
    )
    assert marked == ["/basic_info/name"]


def test_a_field_that_has_changed_since_is_not_marked_and_says_so(sheet):
    page = sheet(minimal())
    page.check("[data-field='/basic_info/name'] input")
    page.check("[data-field='/basic_info/place'] input")
    changed = sheet(minimal(place="Siilinjärvi"))
    assert changed.is_checked("[data-field='/basic_info/name'] input")
    assert not changed.is_checked("[data-field='/basic_info/place'] input")
    assert changed.inner_text(".changed:visible") == "Changed since you marked it as entered."


def test_a_browser_that_remembers_nothing_says_so_and_works(sheet):
    page = sheet(before=NO_STORAGE)
    page.check("[data-field='/basic_info/name'] input")
    assert status(page) == "This browser does not remember the marks when the page is closed."
    assert page.inner_text("#tab-model") == "Operating model Entered 1/15"


def test_without_scripts_everything_is_on_one_page(browser, tmp_path):
    path = tmp_path / "sheet.html"
    path.write_bytes(render(document(full())))
    opened = browser.new_context(java_script_enabled=False)
    page = opened.new_page()
    page.goto(path.as_uri())
    assert page.is_visible("#panel-model")
    assert page.is_visible("#panel-path")
    opened.close()


@pytest.fixture(scope="module")
def sheets(tmp_path_factory) -> list[Path]:
    """Files of sheets in every language, one of them of a model that says what it should not."""
    folder = tmp_path_factory.mktemp("sheets")
    hostile = minimal(name="</template></title><script>alert(1)</script>", place="]]> {{ 7*7 }} & <b>")
    for language in ("fi", "sv", "en"):
        for name, model in (("full", full()), ("minimal", minimal()), ("hostile", hostile)):
            (folder / f"{name}-{language}.html").write_bytes(render(document(model, language)))
    return sorted(folder.iterdir())


def node(*parts: str) -> Path:
    return Path(os.environ["NODE_PATH"], *parts)


def test_the_validator_of_the_w3c_finds_no_error(sheets):
    jar = node("vnu-jar", "build", "dist", "vnu.jar")
    command = ["java", "-jar", jar, "--stdout", "--exit-zero-always", "--format", "json", *sheets]
    told = json.loads(subprocess.run(command, capture_output=True, text=True, check=True).stdout)["messages"]
    assert [(one["url"], one["message"]) for one in told if one["type"] == "error"] == []


def test_html_validate_finds_nothing(sheets):
    program = node("html-validate", "bin", "html-validate.mjs")
    tabs_of_copied_tables = "no-trailing-whitespace:off"
    command = ["node", program, "--rule", tabs_of_copied_tables, "--formatter", "json", *sheets]
    judged = subprocess.run(command, capture_output=True, text=True, check=False)
    assert json.loads(judged.stdout) == []
