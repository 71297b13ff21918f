"""The pixels of a picture: upright, in sRGB, no more than are needed, and never all of them twice."""

from contextlib import suppress
from io import BytesIO

from PIL import Image, ImageCms

_OF_ONE_BYTE = ("1", "L", "P")
_UNPACKED_SMALL = ("JPEG", "MPO")
_OF_WEBP = 16  # libwebp keeps two canvases beside the frame
_OF_PROGRESSIVE_JPEG = 7  # libjpeg keeps every coefficient until the last scan

_ORIENTATION = 0x0112
_UPRIGHT = {
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_270,
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_90,
}
_STRIP = 64
"""Rows of the result that are made at a time."""


def unpacked_bytes(image: Image.Image) -> int:
    """The bytes of memory that each pixel of `image`, which has only been opened, takes to unpack."""
    if image.format == "WEBP":
        return _OF_WEBP
    if image.info.get("progressive"):
        return _OF_PROGRESSIVE_JPEG
    is_small = image.format in _UNPACKED_SMALL or image.mode in _OF_ONE_BYTE
    return 1 if is_small else 4


def unpacked(image: Image.Image, longest: int) -> Image.Image:
    """The pixels of `image` as L, RGB or RGBA without anything else, each side at most `longest`.

    They are turned as its orientation says, and its colours are those that its profile means. Raises what
    Pillow raises for a damaged file.
    """
    turned = _UPRIGHT.get(_orientation(image))
    profile = image.info.get("icc_profile")
    scale = min(1, longest / max(image.size))
    size = max(1, round(image.width * scale)), max(1, round(image.height * scale))
    image.draft(None, size)
    shown = _coarse(image, min(image.width // size[0], image.height // size[1]))
    image.close()  # gives its memory back
    shown = _in_srgb(shown, profile)
    if shown.size != size:
        shown = shown.resize(size, Image.Resampling.LANCZOS)
    return _plain(shown if turned is None else shown.transpose(turned))


def _orientation(image: Image.Image) -> int:
    with suppress(Exception):  # metadata that nobody can read says nothing
        return int(image.getexif().get(_ORIENTATION, 1))
    return 1


def _coarse(image: Image.Image, factor: int) -> Image.Image:
    """Each square of `factor` pixels as one, in a mode that can be computed with.

    It is done strip by strip: turning all pixels into another mode would take as much memory again.
    """
    mode = _mode(image)
    width, height = (-(-side // factor) for side in image.size)
    whole = Image.new(mode, (width, height))
    for top in range(0, height, _STRIP):
        bottom = min((top + _STRIP) * factor, image.height)
        strip = image.crop((0, top * factor, image.width, bottom))
        if strip.mode.startswith("I"):  # 16 bits, of which the upper eight are shown
            strip = strip.point(lambda value: value * (1 / 256))
        whole.paste(strip.convert(mode).reduce(factor), (0, top))
    return whole


def _mode(image: Image.Image) -> str:
    if image.has_transparency_data:
        return "RGBA"
    if image.mode == "CMYK":
        return "CMYK"
    return "L" if image.mode in ("1", "L") or image.mode.startswith("I") else "RGB"


def _in_srgb(image: Image.Image, profile: bytes | None) -> Image.Image:
    """`image`, whose colours are those of `profile`, in sRGB; a profile that does not fit it says nothing."""
    if profile:
        with suppress(ImageCms.PyCMSError, OSError):
            meant = ImageCms.ImageCmsProfile(BytesIO(profile))
            mode = "RGBA" if image.mode == "RGBA" else "RGB"
            changed = ImageCms.profileToProfile(image, meant, ImageCms.createProfile("sRGB"), outputMode=mode)
            if changed is not None:
                return changed
    return image.convert("RGB") if image.mode == "CMYK" else image


def _plain(image: Image.Image) -> Image.Image:
    """`image` without what came along with its pixels, and without a transparency that shows nothing."""
    if image.mode == "RGBA" and image.getchannel("A").getextrema() == (255, 255):
        image = image.convert("RGB")
    image.info.clear()
    return image
