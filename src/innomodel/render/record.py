"""The record: one model as open data, with codes beside labels and plain text beside rich."""

import json
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from typing import Any

from innomodel.model.build import model_data
from innomodel.model.declarations import Address, Declaration, by_pattern, declaration_of
from innomodel.model.field import Section
from innomodel.model.operating_model import STAGES
from innomodel.model.record import RECORD
from innomodel.render.document import Document
from innomodel.render.rich import plain_text
from innomodel.shipped import shipped

_AREA_LISTS = ("wellbeing_services_counties", "regions", "municipalities")
_NATIONWIDE = "Valtakunnallinen"


def record(document: Document) -> dict[str, Any]:
    """The record of `document` as plain data, valid against the published record schema."""
    data = model_data(document.model)
    info = data["basic_info"]
    texts = dict(_texts(data, ()))
    return {
        "record": RECORD,
        "source": {"path": document.path, "sha256": document.sha256},
        "model": data,
        "plain_text": {
            _written(address): plain_text(text) for address, text in texts.items() if _is_rich(address)
        },
        "codes": {
            "areas": [_coded(label, _areas()) for label in info["areas"]],
            "funders": [_coded(label, _funders()) for label in info["funders"]],
            "development_stage": {
                "label": STAGES[document.model.development_stage].fi,
                "list": "development_stages",
                "code": document.model.development_stage,
            },
        },
        "coverage": _coverage(data, texts),
    }


def records_json(documents: Sequence[Document], as_list: bool) -> bytes:
    """The records as JSON: keys sorted, UTF-8, the same bytes for the same input.

    A list of objects when `as_list`, otherwise the object of the first of `documents`.
    """
    records = [record(one) for one in documents]
    content = records if as_list else records[0]
    return (json.dumps(content, ensure_ascii=False, indent=2, sort_keys=True) + "\n").encode()


def _texts(value: Any, address: Address) -> Iterator[tuple[Address, str]]:
    """Every text in the model, by address, in the order of the file."""
    if isinstance(value, str):
        yield address, value
    elif isinstance(value, dict):
        for key, part in value.items():
            yield from _texts(part, (*address, key))
    elif isinstance(value, list):
        for index, part in enumerate(value):
            yield from _texts(part, (*address, index))


def _written(address: Address) -> str:
    return "".join(f"/{step}" for step in address)


def _is_rich(address: Address) -> bool:
    declaration = declaration_of(address)
    return declaration is not None and declaration.field.rich


def _coverage(data: dict[str, Any], texts: dict[Address, str]) -> dict[str, int]:
    shown = [one for one in by_pattern().values() if _is_on_the_page(one)]
    shared = [one for one in shown if one.field.shared]
    return {
        "filled": sum(_is_filled(data, one.pattern) for one in shown),
        "total": len(shown),
        "shared_filled": sum(_is_filled(data, one.pattern) for one in shared),
        "shared_total": len(shared),
        "words": sum(len(_words(address, text)) for address, text in texts.items()),
    }


def _is_on_the_page(declaration: Declaration) -> bool:
    return declaration.field.label is not None and declaration.field.section is not Section.HEAD


def _is_filled(data: Any, pattern: Iterable[str]) -> bool:
    for step in pattern:
        if not isinstance(data, dict) or step not in data:
            return False
        data = data[step]
    return bool(data.strip()) if isinstance(data, str) else bool(data)


def _words(address: Address, text: str) -> list[str]:
    """The words of a text; values from a list of choices and the file's own head are no words."""
    declaration = declaration_of(address)
    if declaration is None or declaration.field.choices or declaration.field.section is Section.HEAD:
        return []
    return (plain_text(text) if declaration.field.rich else text).split()


def _coded(label: str, codes: dict[str, tuple[str, str]]) -> dict[str, str]:
    if label not in codes:
        return {"label": label}
    name, code = codes[label]
    return {"label": label, "list": name, "code": code}


@cache
def _areas() -> dict[str, tuple[str, str]]:
    """An area's name in any language -> (code list, code). A county goes before a place of its name."""
    lists = json.loads(shipped("codelists", "areas.json"))
    found: dict[str, tuple[str, str]] = {_NATIONWIDE: ("nation", "FI")}
    for name in _AREA_LISTS:
        for one in lists[name]:
            for language in ("fi", "sv", "en"):
                found.setdefault(one[language], (name, one["code"]))
    return found


@cache
def _funders() -> dict[str, tuple[str, str]]:
    """A funder's name, as Innokylä or the list writes it -> (code list, code)."""
    found: dict[str, tuple[str, str]] = {}
    for one in json.loads(shipped("codelists", "funders.json"))["funders"]:
        for key in ("innokyla", "fi", "sv", "en"):
            if key in one:
                found.setdefault(one[key], ("funders", one["code"]))
    return found
