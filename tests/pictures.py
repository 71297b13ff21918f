"""Pictures for tests."""

import struct
import zlib
from io import BytesIO

import PIL.Image
import PIL.PngImagePlugin

PLACE = "60.1699N 24.9384E"
CAMERA = "KAMERA-SN-4711"
COMMENT = "HUOMAUTUS-KUVASSA"
BEHIND = b"TAVUJA-KUVAN-PERASSA"
XMP = f"<x:xmpmeta xmlns:x='adobe:ns:meta/'><dc:creator>{CAMERA}</dc:creator></x:xmpmeta>".encode()
TELLING = (PLACE.encode(), CAMERA.encode(), COMMENT.encode(), BEHIND, b"Exif", b"xmpmeta", b"GPS")
"""What must not be left of a picture that tells where and with what it was taken."""


def png(width: int = 2, height: int = 3) -> bytes:
    """A PNG of this size."""
    return encoded("PNG", (width, height))


def claiming(width: int, height: int) -> bytes:
    """A PNG that claims this size; its pixels are those of a 2 × 3 one."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    pixels = zlib.compress(b"".join(b"\0" + b"\x20\x60\x40" * 2 for _row in range(3)))
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", pixels) + chunk(b"IEND", b"")


def encoded(kind: str, size: tuple[int, int], mode: str = "RGB", **options: object) -> bytes:
    """A picture whose upper left quarter is red and the rest blue, as a file of this kind."""
    image = PIL.Image.new(mode, size, PIL.Image.new("RGB", (1, 1), "blue").convert(mode).getpixel((0, 0)))
    red = PIL.Image.new("RGB", (max(1, size[0] // 2), max(1, size[1] // 2)), "red").convert(mode)
    image.paste(red, (0, 0))
    file = BytesIO()
    image.save(file, kind, **options)
    return file.getvalue()


def telling(kind: str, size: tuple[int, int] = (40, 30), orientation: int = 1) -> bytes:
    """A picture with everything in it that such a file can carry besides its pixels."""
    exif = PIL.Image.Exif()
    exif[0x0112] = orientation
    exif[0x010F] = exif[0x8298] = exif[0x013B] = CAMERA
    exif.get_ifd(0x8825).update({1: "N", 2: (60.0, 10.0, 11.0), 29: PLACE})
    exif.get_ifd(0x8769).update({0x9286: COMMENT.encode(), 0xA431: CAMERA})
    options: dict[str, object] = {}
    if kind in ("PNG", "JPEG", "WEBP"):
        options["exif"] = exif.tobytes()
    if kind in ("JPEG", "WEBP"):
        options["xmp"] = XMP
    if kind in ("JPEG", "GIF"):
        options["comment"] = COMMENT.encode()
    if kind == "PNG":
        texts = PIL.PngImagePlugin.PngInfo()
        texts.add_text("Author", CAMERA)
        texts.add_text("Comment", COMMENT, zip=True)
        texts.add_itxt("XML:com.adobe.xmp", XMP.decode())
        options["pnginfo"] = texts
    content = encoded(kind, size, "P" if kind == "GIF" else "RGB", **options)
    if kind == "JPEG":  # IPTC, as agencies put it in
        iptc = b"Photoshop 3.0\x008BIM\x04\x04\0\0" + struct.pack(">I", len(CAMERA) + 5)
        iptc += b"\x1c\x02\x50" + struct.pack(">H", len(CAMERA)) + CAMERA.encode() + b"\0"
        content = content[:2] + b"\xff\xed" + struct.pack(">H", len(iptc) + 2) + iptc + content[2:]
    return content + BEHIND
