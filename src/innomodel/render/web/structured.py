"""What the page says to machines, in the words of schema.org."""

import json
from collections.abc import Sequence
from typing import Any

from innomodel.model.operating_model import STAGES, OperatingModel
from innomodel.render.rich import plain_text

_CONTEXT = {"@vocab": "https://schema.org/"}
"""The words themselves, so that nothing needs to be fetched."""


def json_ld(model: OperatingModel) -> str:
    """`model` as a schema.org CreativeWork in JSON-LD, to stand in a script element."""
    info = model.basic_info
    said = {
        "@context": _CONTEXT,
        "@type": "CreativeWork",
        "identifier": model.id,
        "name": info.name,
        "description": plain_text(info.summary),
        "inLanguage": model.language,
        "creativeWorkStatus": STAGES[model.development_stage].in_language(model.language),
        "spatialCoverage": _named("Place", info.areas),
        "contentLocation": _named("Place", (info.place,)),
        "funder": _named("Organization", info.funders),
        "author": _named("Person", info.authors),
        "audience": [
            {"@type": "Audience", "audienceType": one}
            for one in (model.target_group.groups if model.target_group else ())
        ],
        "isPartOf": _named("CreativeWork", (info.collection or "",)),
        "dateCreated": info.created.isoformat() if info.created else "",
        "dateModified": info.modified.isoformat() if info.modified else "",
    }
    text = json.dumps({key: value for key, value in said.items() if value}, ensure_ascii=False)
    return text.replace("&", "\\u0026").replace("<", "\\u003c").replace(">", "\\u003e")


def _named(kind: str, names: Sequence[str]) -> list[dict[str, Any]]:
    return [{"@type": kind, "name": name} for name in names if name]
