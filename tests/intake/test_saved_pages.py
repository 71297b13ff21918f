"""Saved and copied HTML: the same fields as from text, and what text loses: links, bold, tables, pictures."""

import pytest
from pages import FOLDERS, page, read
from saved_page import LAYOUTS, web_page

from innomodel.intake.page import import_page


@pytest.mark.parametrize("layout", LAYOUTS)
@pytest.mark.parametrize("folder", FOLDERS, ids=[folder.name for folder in FOLDERS])
def test_a_saved_page_gives_the_fields_of_its_text_and_the_targets_of_its_links(folder, layout):
    data = read(import_page(page(folder), folder.name)[0])
    for attachment in data.get("basic_info", {}).get("attachments", ()):
        attachment["url"] = "https://example.fi/liite"
    if "core_idea" in data:
        first, rest = data["core_idea"].split(" ", 1)
        data["core_idea"] = f"[{first}](https://example.fi/?a=1&b=2) {rest}"
    data.pop("unplaced", None)
    text, _findings = import_page(web_page(data, LAYOUTS[layout]), folder.name)
    assert flat(read(text)) == flat(data)


def flat(value):
    """White space, which wrapping may lay out in another way, as single spaces."""
    if isinstance(value, dict):
        return {key: flat(part) for key, part in value.items()}
    if isinstance(value, list):
        return [flat(part) for part in value]
    return " ".join(value.split())
