"""What is made from the code equals what the code says now; each failure names the command to run."""

import importlib.util
import json
from pathlib import Path
from types import ModuleType

import pytest
from babel.messages.pofile import read_po

from innomodel.model.schema import operating_model_schema, record_schema

ROOT = Path(__file__).parent.parent


def tool(name: str) -> ModuleType:
    spec = importlib.util.spec_from_file_location(name, ROOT / "tools" / f"{name}.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.mark.parametrize(
    ("made", "name", "option"),
    [(operating_model_schema, "operating-model", ""), (record_schema, "record", " --record")],
)
def test_the_shipped_schema_is_what_the_declarations_say(made, name, option):
    path = ROOT / "schema" / f"{name}.schema.json"
    fresh = json.dumps(made("fi"), ensure_ascii=False, indent=2) + "\n"
    assert path.read_text("utf-8") == fresh, (
        f"run: innomodel schema --lang fi{option} > {path.relative_to(ROOT)}"
    )


@pytest.mark.parametrize("language", ["fi", "sv"])
def test_the_catalogues_have_every_message_of_the_code_and_no_other(language):
    catalogues = tool("catalogues")
    path = catalogues.po_path(language)
    assert path.read_bytes() == catalogues.po_bytes(language), "run: python tools/catalogues.py"
    assert path.with_suffix(".mo").read_bytes() == catalogues.mo_bytes(language), (
        "run: python tools/catalogues.py"
    )


@pytest.mark.parametrize("language", ["fi", "sv"])
def test_every_message_is_translated_with_the_same_places(language):
    catalogues = tool("catalogues")
    with catalogues.po_path(language).open("rb") as file:
        messages = [message for message in read_po(file) if message.id]
    assert len(messages) > 200
    for message in messages:
        asked, said = ((one,) if isinstance(one, str) else one for one in (message.id, message.string))
        assert all(said), f"no translation: {message.id}"
        assert [places(one) for one in said] == [places(one) for one in asked], message.id


def places(text: str) -> set[str]:
    return {part.partition("}")[0] for part in text.split("{")[1:]}


def test_the_word_template_is_what_its_script_builds():
    built = tool("build_word_template").build()
    assert (ROOT / "templates" / "model.docx").read_bytes() == built, (
        "run: python tools/build_word_template.py"
    )
