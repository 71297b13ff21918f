"""The HTML page: one file that needs no other."""

import re
from base64 import b64encode
from functools import lru_cache
from hashlib import sha256
from typing import Any

from jinja2 import Template, pass_environment
from markupsafe import Markup

from innomodel.render.anchors import bookmark
from innomodel.render.content import RichText
from innomodel.render.document import Document
from innomodel.render.outline import Contents, TitleBlock, heading_level, outline, part_address
from innomodel.render.page import Part
from innomodel.render.rich import plain_text
from innomodel.render.sandbox import Sandbox
from innomodel.render.web.draw import Drawing, sign
from innomodel.render.web.structured import json_ld
from innomodel.render.web.words import SKIP, TABLE
from innomodel.shipped import shipped

_NOT_HTML = re.compile("[\x00-\x08\x0b\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]")
"""Characters that a page must not hold."""


NAMES = (
    "language",
    "content_language",
    "plain_title",
    "description",
    "title",
    "lead",
    "facts",
    "cover",
    "contents",
    "parts",
    "colophon",
    "skip",
    "json_ld",
    "policy",
)
"""What a template may use; `render` tells what each is."""


def render(document: Document, template: bytes | None = None) -> bytes:
    """`document` as an HTML page in UTF-8: the same bytes for the same input.

    A control character, which HTML cannot hold, becomes U+FFFD.

    `template` is in Jinja's syntax, innomodel's own when None. It may use these names; their values are
    safe to print. An `anchor` is the id of a field or a part.
    `language` and `content_language`: the tags of the languages of our words and of the model's.
    `plain_title`, `description`: plain text. `title`, `lead`: `content` and `anchor`.
    `facts`: what a description list holds. `cover`: a figure or "".
    `contents`: None in a short document, else `title` and `parts`, each with `label`, `anchor` and
    `fields` with the same two.
    `parts`: each with `title`, `anchor` and `entries`, each with `label`, `anchor`, `has_heading` and
    `content`. `colophon`: `title`, and `lines` of label and value.
    `skip`: what a link past the title is called. `json_ld`: what a script element of that type holds.
    `policy(style)`: a content security policy that allows this style and no other.

    Raises jinja2.TemplateError for a template that is not sound, UndefinedError among them for a name
    that is not known.
    """
    compiled = _compiled(template or shipped("templates", "page.html"))
    assert isinstance(compiled.environment, Sandbox)
    compiled.environment.begin()
    text = compiled.render(_names(document))
    return _NOT_HTML.sub("\ufffd", text).encode()


@lru_cache(maxsize=8)
def _compiled(template: bytes) -> Template:
    return environment().compiled(template.decode("utf-8"))


def environment() -> Sandbox:
    """Where a template runs: it reaches the names it is given and nothing else."""
    return Sandbox(trim_blocks=True, lstrip_blocks=True, finalize=_printed)


@pass_environment
def _printed(sandbox: Sandbox, value: Any) -> Any:
    return sandbox.weighed(value)


def _names(document: Document) -> dict[str, Any]:
    shown = outline(document)
    model = document.model
    drawing = Drawing(document.language, model.language, TABLE.in_language(document.language))
    return {
        "language": document.language,
        "content_language": model.language,
        "plain_title": model.basic_info.name,
        "parts": [_part(part, drawing) for part in shown.parts],
        "contents": shown.contents and _contents(shown.contents),
        "colophon": shown.colophon,
        "skip": SKIP.in_language(document.language),
        "json_ld": Markup(json_ld(model)),
        "policy": policy,
        **_title(shown.title, drawing),
    }


def policy(style: str) -> str:
    """What a page may do: look as `style` says and show the pictures it carries, and nothing else."""
    digest = b64encode(sha256(style.encode()).digest()).decode("ascii")
    return (
        f"default-src 'none'; style-src 'sha256-{digest}'; img-src data:; base-uri 'none'; form-action 'none'"
    )


def _title(title: TitleBlock, drawing: Drawing) -> dict[str, Any]:
    lead = title.summary.content if title.summary else None
    words = lead.markdown if isinstance(lead, RichText) else ""
    facts = [drawing.fact(title.stage, sign(title.stage_symbol)), *map(drawing.fact, title.facts)]
    has_picture = title.cover is not None and title.cover.image is not None
    if title.cover and not has_picture:
        facts.append(drawing.cover(title.cover))
    return {
        "title": {"content": Markup(drawing.words(title.name)), "anchor": bookmark(title.name.address)},
        "lead": {
            "content": Markup(drawing.rich(words, 1) if words else ""),
            "anchor": bookmark(title.summary.address) if title.summary else "",
        },
        "description": " ".join(plain_text(words).split()),
        "facts": Markup("\n".join(facts)),
        "cover": Markup(drawing.cover(title.cover) if title.cover and has_picture else ""),
    }


def _contents(contents: Contents) -> dict[str, Any]:
    parts: list[dict[str, Any]] = []
    for line in contents.lines:
        shown = {"label": line.label, "anchor": bookmark(line.address), "fields": []}
        if line.level == 1:
            parts.append(shown)
        else:
            parts[-1]["fields"].append(shown)
    return {"title": contents.title, "parts": parts}


def _part(part: Part, drawing: Drawing) -> dict[str, Any]:
    return {
        "title": part.title,
        "anchor": bookmark(part_address(part)),
        "entries": [
            {
                "label": entry.label,
                "anchor": bookmark(entry.address),
                "has_heading": heading_level(entry, part) == 2,
                "content": Markup(drawing.field(entry, 1 + heading_level(entry, part))),
            }
            for entry in part.entries
        ],
    }
