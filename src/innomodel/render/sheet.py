"""A page that helps to fill in Innokylä's form: each field with a button that copies it."""

import base64
from hashlib import sha256

from jinja2 import Environment, StrictUndefined

from innomodel.model.declarations import by_pattern
from innomodel.render.content import label_of
from innomodel.render.document import Document
from innomodel.render.sheet_cards import BY_ITSELF, SITE_LANGUAGE, tabs
from innomodel.render.sheet_words import WORDS
from innomodel.shipped import shipped


def render(document: Document) -> bytes:
    """The sheet as one HTML page in UTF-8 that needs no other file and no server.

    Its own words are in the document's language, each field's label also as it stands on the form. What
    the form has no field for is left out: identifier, language and surveys. Text without a place has a
    card that says so.
    """
    style, script = (shipped("templates", "sheet", name).decode() for name in ("sheet.css", "sheet.js"))
    environment = Environment(
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    template = environment.from_string(shipped("templates", "sheet", "sheet.html").decode())
    names = {
        "words": {name: text.in_language(document.language) for name, text in WORDS.items()},
        "language": document.language,
        "site_language": SITE_LANGUAGE,
        "model": document.model,
        "tabs": tuple(tabs(document)),
        "by_itself": [label_of(by_pattern()[one], SITE_LANGUAGE) for one in BY_ITSELF],
        "style": style,
        "script": script,
        "policy": _policy(style, script),
    }
    return template.render(names).encode()


def _policy(style: str, script: str) -> str:
    """What the page may do: run its own script, look its own way, and nothing else."""
    return (
        f"default-src 'none'; style-src {_source(style)}; script-src {_source(script)}; "
        "base-uri 'none'; form-action 'none'"
    )


def _source(text: str) -> str:
    return f"'sha256-{base64.b64encode(sha256(text.encode()).digest()).decode()}'"
