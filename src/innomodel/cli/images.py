"""The pictures that a description names, read from its own folder and from nowhere else."""

import os
from collections.abc import Mapping
from typing import TYPE_CHECKING, NamedTuple

from innomodel.check import RULES, Checked
from innomodel.diagnostic import Address, Diagnostic, Message

if TYPE_CHECKING:
    from innomodel.render.image import Picture, Unusable

MOST_BYTES = 10_000_000
"""More than a photograph of fifty million pixels takes."""

_COVER: Address = ("cover_image", "file")
_RULE = RULES["unusable-image"]
_TOO_LARGE = Message("The image {name} is too large: at most {megabytes} megabytes fit in a document.")
_TOO_MANY_PIXELS = Message(
    "The image {name} has too many pixels: {width} times {height}, and at most {megapixels} million fit in a "
    "document."
)
_SMALLER = Message("Save it smaller: 2,000 pixels in width are enough for print.")


class Images(NamedTuple):
    """What was read: pictures by the names that the description calls them by, and what stood in the way."""

    pictures: Mapping[str, "Picture"] = {}
    diagnostics: tuple[Diagnostic, ...] = ()


def images_of(checked: Checked, path: str) -> Images:
    """The cover image of the description that was checked, which stands in the file `path`.

    A name that has a finding of its own already is left alone.
    """
    cover = checked.data.get("cover_image") if isinstance(checked.data, dict) else None
    name = cover.get("file") if isinstance(cover, dict) else None
    if not isinstance(name, str) or any(one.address == _COVER for one in checked.diagnostics):
        return Images()
    found = _read(os.path.dirname(path), name)
    if not isinstance(found, tuple):
        return Images({name: found})
    why, mend = found
    span = checked.source.span(_COVER)
    return Images({}, (checked.source.diagnostic(_RULE.name, _RULE.severity, why, mend, _COVER, span),))


def _read(folder: str, name: str) -> "Picture | tuple[Message, Message]":
    """The picture, or why it cannot be used and what to do."""
    try:
        home = os.path.realpath(folder)
        path = os.path.realpath(os.path.join(home, name))
        if os.path.commonpath([home, path]) != home:
            why = Message("The image {name} is outside the description's folder.", {"name": name})
            return why, _RULE.mend
        if not os.path.isfile(path):
            return Message(
                "There is no image {name} in the description's folder.", {"name": name}
            ), _RULE.mend
        with open(path, "rb") as file:
            content = file.read(MOST_BYTES + 1)
    except (OSError, ValueError):
        return Message("The image {name} cannot be read.", {"name": name}), _RULE.mend
    return _fitting(content, name)


def _fitting(content: bytes, name: str) -> "Picture | tuple[Message, Message]":
    from innomodel.render.image import Picture, picture_of  # loaded only when there is a picture

    if len(content) > MOST_BYTES:
        values = {"name": name, "megabytes": MOST_BYTES // 1_000_000}
        return _TOO_LARGE._replace(values=values), _SMALLER
    picture = picture_of(content)
    return picture if isinstance(picture, Picture) else _said(picture, name)


def _said(found: "Unusable", name: str) -> tuple[Message, Message]:
    match found.reason:
        case "unknown":
            return Message(
                "The file {name} is not a PNG, JPEG, GIF or WebP image.", {"name": name}
            ), _RULE.mend
        case "damaged":
            why = Message("The image {name} is damaged or cut short, and cannot be shown.", {"name": name})
            return why, Message("Save the picture again in an image editor, as PNG or JPEG.")
        case _:
            size = {"width": found.width, "height": found.height, "megapixels": found.most // 1_000_000}
            return _TOO_MANY_PIXELS._replace(values={"name": name, **size}), _SMALLER
