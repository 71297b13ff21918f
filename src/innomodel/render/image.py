"""A picture on its way into a document, known by its content and never by its name."""

from dataclasses import dataclass
from io import BytesIO

MOST_PIXELS = 50_000_000
"""A printed A4 page has nine million at 300 to the inch."""

_BEGINNINGS = (
    (b"\x89PNG\r\n\x1a\n", 0, "image/png"),
    (b"\xff\xd8\xff", 0, "image/jpeg"),
    (b"GIF87a", 0, "image/gif"),
    (b"GIF89a", 0, "image/gif"),
    (b"WEBPVP8", 8, "image/webp"),
)


@dataclass(frozen=True, slots=True)
class Image:
    """A picture: the bytes of its file, their `media_type`, and its size in pixels as it is shown."""

    content: bytes
    media_type: str
    width: int
    height: int


def image_of(content: bytes) -> Image | None:
    """The picture whose file holds `content`; None when it is not PNG, JPEG, GIF or WebP.

    Only the head of the file is read: a picture is never unpacked, however many pixels it claims.
    """
    from imagesize import get  # loaded only when there is a picture

    for beginning, offset, media_type in _BEGINNINGS:
        if content.startswith(beginning, offset):
            width, height = get(BytesIO(content))
            return Image(content, media_type, width, height) if width > 0 and height > 0 else None
    return None
