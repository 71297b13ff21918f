"""A picture on its way into a document: its pixels, and nothing else of its file."""

import warnings
from contextlib import suppress
from dataclasses import dataclass
from io import BytesIO
from typing import TYPE_CHECKING, Literal, NamedTuple

if TYPE_CHECKING:
    from PIL.Image import Image as Pixels

MOST_PIXELS = 50_000_000
"""A printed A4 page has nine million at 300 to the inch."""

MOST_UNPACKED = 160_000_000
"""Bytes of memory that unpacking a picture may take."""

LONGEST_SIDE = 2000
"""Pixels of the longer side of a picture in a document: enough for print."""

_BEGINNINGS = (
    (b"\x89PNG\r\n\x1a\n", 0),
    (b"\xff\xd8\xff", 0),
    (b"GIF87a", 0),
    (b"GIF89a", 0),
    (b"WEBPVP8", 8),
)
_KINDS = ("PNG", "JPEG", "GIF", "WEBP")
_PHOTOGRAPHS = ("JPEG", "MPO", "WEBP")  # an MPO is a JPEG with further pictures behind it
_QUALITY = 90


@dataclass(frozen=True, slots=True)
class Image:
    """A picture in a document: the bytes of its file, their `media_type`, and its size in pixels."""

    content: bytes
    media_type: str
    width: int
    height: int


@dataclass(frozen=True, slots=True)
class Picture:
    """An unpacked picture: upright, in sRGB, at most LONGEST_SIDE wide and high.

    `is_photograph` when its file was of a kind that keeps photographs small.
    """

    pixels: "Pixels"
    is_photograph: bool


class Unusable(NamedTuple):
    """Why there is no picture: the bytes are of no known kind, damaged, or have too many pixels.

    `width` and `height` are the pixels it has, `most` how many a picture of its kind may have; they are 0
    where the reason is another.
    """

    reason: Literal["unknown", "damaged", "too many pixels"]
    width: int = 0
    height: int = 0
    most: int = 0


def picture_of(content: bytes) -> Picture | Unusable:
    """The picture whose PNG, JPEG, GIF or WebP file is `content`; of a moving one, its first frame.

    It is known by its content, and unpacked only when what its head claims fits into bounded memory.
    """
    width, height = _claimed_size(content)
    if width <= 0 or height <= 0:
        return Unusable("unknown")
    if width * height > MOST_PIXELS:
        return Unusable("too many pixels", width, height, MOST_PIXELS)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # they are about metadata, which is left out
        try:
            return _opened(content)
        except MemoryError:
            raise
        except Exception:  # damage is OSError, SyntaxError, struct.error and more
            return Unusable("damaged")


def image_of(picture: Picture) -> Image:
    """`picture` as a file that holds its pixels alone: JPEG for an opaque photograph, PNG for others."""
    pixels, file = picture.pixels, BytesIO()
    if picture.is_photograph and pixels.mode != "RGBA":
        pixels.save(file, "JPEG", quality=_QUALITY)
        return Image(file.getvalue(), "image/jpeg", *pixels.size)
    pixels.save(file, "PNG")
    return Image(file.getvalue(), "image/png", *pixels.size)


def _claimed_size(content: bytes) -> tuple[int, int]:
    """The pixels that the head of the file says it has, (0, 0) when it is of no known kind."""
    from imagesize import get  # loaded only when there is a picture

    if not any(content.startswith(beginning, offset) for beginning, offset in _BEGINNINGS):
        return 0, 0
    with suppress(Exception):  # its readers trip over a broken head in many ways
        width, height = get(BytesIO(content))
        return width, height
    return 0, 0


def _opened(content: bytes) -> Picture | Unusable:
    """The picture, unless it has too many pixels for its kind. Raises what Pillow raises for damage."""
    import PIL.Image

    from innomodel.render.pixels import unpacked, unpacked_bytes

    opened = PIL.Image.open(BytesIO(content), formats=_KINDS)
    width, height = opened.size
    most = min(MOST_PIXELS, MOST_UNPACKED // unpacked_bytes(opened))
    if width * height > most:
        return Unusable("too many pixels", width, height, most)
    return Picture(unpacked(opened, LONGEST_SIDE), opened.format in _PHOTOGRAPHS)
