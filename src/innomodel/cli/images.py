"""The pictures that a description names, read from its own folder and from nowhere else."""

import os
from collections.abc import Mapping
from typing import NamedTuple

from innomodel.check import RULES, Checked
from innomodel.diagnostic import Address, Diagnostic, Message
from innomodel.render.image import MOST_PIXELS, Image, image_of

MOST_BYTES = 10_000_000
"""A document holds the whole picture, and it goes by e-mail."""

_COVER: Address = ("cover_image", "file")
_RULE = RULES["unusable-image"]


class Images(NamedTuple):
    """What was read: pictures by the names that the description calls them by, and what stood in the way."""

    images: Mapping[str, Image] = {}
    diagnostics: tuple[Diagnostic, ...] = ()


def images_of(checked: Checked) -> Images:
    """The cover image of the description that was checked, which stands in the file `checked.source.path`.

    A name that has a finding of its own already is left alone.
    """
    cover = checked.data.get("cover_image") if isinstance(checked.data, dict) else None
    name = cover.get("file") if isinstance(cover, dict) else None
    if not isinstance(name, str) or any(one.address == _COVER for one in checked.diagnostics):
        return Images()
    found = _read(os.path.dirname(checked.source.path), name)
    if isinstance(found, Image):
        return Images({name: found})
    span = checked.source.span(_COVER)
    return Images(
        {}, (checked.source.diagnostic(_RULE.name, _RULE.severity, found, _RULE.mend, _COVER, span),)
    )


def _read(folder: str, name: str) -> Image | Message:
    """The picture, or why it cannot be used."""
    try:
        home = os.path.realpath(folder)
        path = os.path.realpath(os.path.join(home, name))
        if os.path.commonpath([home, path]) != home:
            return Message("The image {name} is outside the description's folder.", {"name": name})
        if not os.path.isfile(path):
            return Message("There is no image {name} in the description's folder.", {"name": name})
        with open(path, "rb") as file:
            content = file.read(MOST_BYTES + 1)
    except (OSError, ValueError):
        return Message("The image {name} cannot be read.", {"name": name})
    return _fitting(content, name)


def _fitting(content: bytes, name: str) -> Image | Message:
    if len(content) > MOST_BYTES:
        return Message(
            "The image {name} is too large: at most {megabytes} megabytes fit in a document.",
            {"name": name, "megabytes": MOST_BYTES // 1_000_000},
        )
    image = image_of(content)
    if image is None:
        return Message("The file {name} is not a PNG, JPEG, GIF or WebP image.", {"name": name})
    if image.width * image.height > MOST_PIXELS:
        return Message(
            "The image {name} has too many pixels: {width} times {height}, and at most {megapixels} million "
            "fit in a document.",
            {
                "name": name,
                "width": image.width,
                "height": image.height,
                "megapixels": MOST_PIXELS // 1_000_000,
            },
        )
    return image
