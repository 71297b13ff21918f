"""The HTML page before outside judges: the checkers of HTML, axe in a real browser, the keyboard alone."""

import json
import os
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest
from samples import document, full, minimal

from innomodel.model.operating_model import CoverImage
from innomodel.render.html import render
from innomodel.render.image import Image
from tests.pictures import png

pytestmark = pytest.mark.outside

WIDE = "|" + "sarake|" * 300 + "\n|" + "---|" * 300 + "\n|" + "solu|" * 300
MODELS = {
    "full": replace(full(), cover_image=CoverImage(alt="Perhe metsäpolulla", file="polku.png")),
    "minimal": minimal(),
    "wide": replace(minimal(), language="sv", core_idea=WIDE),
    "hostile": minimal(name="</style></title><script>alert(1)</script>", place="]]> {{ 7*7 }} & <b>"),
}


@pytest.fixture(scope="module")
def pages(tmp_path_factory, seed_path) -> dict[str, Path]:
    """Files of the sample models in every language of labels, and of the first model."""
    folder = tmp_path_factory.mktemp("pages")
    images = {"polku.png": Image(png(640, 480), "image/png", 640, 480)}
    made = {}
    for name, model in MODELS.items():
        for language in ("fi", "sv", "en"):
            path = folder / f"{name}-{language}.html"
            path.write_bytes(render(document(model, language)._replace(images=images)))
            made[path.stem] = path
    command = [sys.executable, "-m", "innomodel", "render", seed_path, "--html", "-o", folder]
    subprocess.run(command, check=True)
    made["seed"] = folder / f"{seed_path.stem}.html"
    return made


def node(package: str) -> Path:
    return Path(os.environ["NODE_PATH"]) / package


def test_the_validator_of_the_w3c_finds_no_error(pages):
    jar = node("vnu-jar/build/dist/vnu.jar")
    command = ["java", "-jar", jar, "--stdout", "--exit-zero-always", "--format", "json", *pages.values()]
    told = json.loads(subprocess.run(command, capture_output=True, text=True, check=True).stdout)["messages"]
    assert [(one["url"], one["message"]) for one in told if one["type"] == "error"] == []


def test_html_validate_finds_nothing(pages):
    command = ["node", node("html-validate/bin/html-validate.mjs"), "--formatter", "json", *pages.values()]
    judged = subprocess.run(command, capture_output=True, text=True, check=False)
    assert json.loads(judged.stdout) == []
    assert judged.returncode == 0


@pytest.fixture
def opened(browser, pages):
    """A function that opens a page; no page may complain or ask for anything."""
    heard = []
    contexts = []

    def open_page(name: str, **options):
        context = browser.new_context(**options)
        contexts.append(context)
        page = context.new_page()
        page.on("console", lambda message: heard.append(message.text))
        page.on("pageerror", lambda error: heard.append(str(error)))
        expected = pages[name].as_uri()
        page.on(
            "request",
            lambda request: request.url.startswith((expected, "data:")) or heard.append(request.url),
        )
        page.goto(expected)
        return page

    yield open_page
    for context in contexts:
        context.close()
    assert heard == []


WAYS = {
    "light": ({"color_scheme": "light", "viewport": {"width": 1280, "height": 900}}, "screen"),
    "dark": ({"color_scheme": "dark", "viewport": {"width": 1280, "height": 900}}, "screen"),
    "narrow": ({"color_scheme": "light", "viewport": {"width": 320, "height": 640}}, "screen"),
    "narrow and dark": ({"color_scheme": "dark", "viewport": {"width": 320, "height": 640}}, "screen"),
    "print": ({"color_scheme": "light", "viewport": {"width": 794, "height": 1123}}, "print"),
}


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("name", ["full-fi", "full-en", "minimal-sv", "wide-fi", "hostile-fi", "seed"])
def test_axe_finds_nothing_and_nothing_is_wider_than_the_screen(opened, axe, name, way):
    options, media = WAYS[way]
    page = opened(name, **options)
    page.emulate_media(media=media, color_scheme=options["color_scheme"])
    result = json.loads(page.evaluate(f"{axe}; axe.run().then(JSON.stringify)"))
    assert [(one["id"], one["nodes"][0]["html"][:200]) for one in result["violations"]] == []
    assert len(result["passes"]) > 20
    if media == "screen":
        assert page.evaluate("document.documentElement.scrollWidth") == options["viewport"]["width"]


def test_the_keyboard_leads_past_the_title_and_every_stop_is_seen(opened):
    page = opened("full-fi")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.textContent") == "Siirry sisältöön"
    assert page.evaluate("document.activeElement.getBoundingClientRect().top") >= 0
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "content"
    for _stop in range(12):
        page.keyboard.press("Tab")
        assert page.evaluate("getComputedStyle(document.activeElement).outlineStyle") == "solid"
        assert page.evaluate("parseFloat(getComputedStyle(document.activeElement).outlineWidth)") >= 2


def test_the_style_of_the_page_is_not_blocked_by_its_policy(opened):
    page = opened("full-en")
    assert page.evaluate("getComputedStyle(document.querySelector('.facts')).display") == "grid"
    assert page.evaluate("document.querySelector('img').naturalWidth") == 640
