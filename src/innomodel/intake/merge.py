"""A page of a model and the page of its development path as one description."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from posixpath import basename, dirname
from typing import Any

from innomodel.diagnostic import Address
from innomodel.intake.evaluation import as_prose
from innomodel.intake.findings import Findings, quoted
from innomodel.intake.page import Page
from innomodel.model.declarations import declaration_of

PATH_ENDING = "-kehittamisen-polku"
"""How the address of a page of the path ends, and so the name of a file that keeps it."""

_UNPLACED = "unplaced"


def together(pages: Sequence[Page]) -> list[list[Page]]:
    """The pages, each of a model followed by the page of its path if that is among them.

    A path belongs to the model of the same name, of the same short description, or of the same file
    name; one path without a name belongs to the only other page.
    """
    models = [[page] for page in pages if not page.is_path]
    for path in (page for page in pages if page.is_path):
        own = next((one for one in models if len(one) == 1 and _belong(one[0], path)), None)
        if own is None and len(pages) == 2 and models and _text(path, "name") is None:
            own = models[0]
        if own is None:
            models.append([path])
        else:
            own.append(path)
    return models


def merged(pages: Sequence[Page]) -> Page:
    """One page with the content of all; what two pages say differently is kept without a place too."""
    first, *others = pages
    for other in others:
        first = _merged(first, other)
    return first


def _belong(model: Page, path: Page) -> bool:
    for key in ("name", "summary"):
        if (said := _text(path, key)) is not None and said == _text(model, key):
            return True
    return _stem(path.name) == _stem(model.name) + PATH_ENDING


def _text(page: Page, key: str) -> str | None:
    text = page.data.get("basic_info", {}).get(key)
    return " ".join(text.split()) if isinstance(text, str) else None


def _stem(path: str) -> str:
    """What tells a page from others: the file's name, or its folder's where all files are called alike."""
    stem = basename(path).rpartition(".")[0] or basename(path)
    return basename(dirname(path)) if stem in ("page", "index", "sivu") else stem


def _merged(model: Page, path: Page) -> Page:
    data = _copy(model.data)
    findings = Findings()
    homeless: list[str] = []
    for address, value in _leaves(path.data, ()):
        there = _get(data, address)
        if there is None:
            _set(data, address, value)
        elif _words(there) != _words(value):
            homeless.append(_as_text(value))
            findings.tell_of_difference(address, quoted(_as_text(value)))
    if homeless:
        above = data.pop(_UNPLACED, "")
        data[_UNPLACED] = "\n\n".join(text.rstrip("\n") for text in (above, *homeless) if text) + "\n"
    return replace(model, data=data, diagnostics=(*model.diagnostics, *path.diagnostics, *findings.found))


def _leaves(value: Any, address: Address) -> Iterator[tuple[Address, Any]]:
    """Each declared field that says something, by address; lists and evaluations are one piece."""
    for key, part in value.items():
        inner = (*address, key)
        if isinstance(part, dict) and key != "evaluation" and declaration_of(inner) is not None:
            yield from _leaves(part, inner)
        else:
            yield inner, part


def _copy(value: Any) -> Any:
    return {key: _copy(part) for key, part in value.items()} if isinstance(value, dict) else value


def _get(data: Any, address: Address) -> Any:
    for step in address:
        data = data.get(step) if isinstance(data, dict) else None
    return data


def _set(data: dict[str, Any], address: Address, value: Any) -> None:
    for step in address[:-1]:
        data = data.setdefault(str(step), {})
    data[str(address[-1])] = value


def _words(value: Any) -> list[str]:
    return _as_text(value).split()


def _as_text(value: Any) -> str:
    """What a field says, as CommonMark."""
    if isinstance(value, dict):
        return as_prose(value)
    if isinstance(value, list):
        return "\n\n".join(one["title"] if isinstance(one, dict) else one for one in value)
    return str(value)
